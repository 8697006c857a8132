// What waits for a person, in order: read in small steps along indexes, so that a long queue costs no more than a short one.
import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { claims, isOpenClaim, leases, reviews, rounds } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimStatus } from '../../db/vocabulary.ts'
import { claimConditions, snoozed } from '../claims/conditions.ts'
import type { ClaimFilters } from '../claims/filters.ts'
import { foundBy } from '../claims/search.ts'
import type { Present } from '../reviews/freshness.ts'
import type { View } from './view-schema.ts'

/** A queue as one person meets it. */
export interface Queue {
  filters: Partial<ClaimFilters>
  sort: View['sort']
  userId: string
  /** The policy lets nobody judge what they submitted. */
  forbidsOwn: boolean
  /** May settle what reviewers disagreed on. */
  maySettle: boolean
  skip: readonly string[]
  present: Present
}

/** Where a claim waits for a reviewer. What only an adjudicator settles is named by the view that wants it. */
const waiting: ClaimStatus[] = ['submitted', 'in_review', 'second_review', 'awaiting_outcome']

/** A queue for another look at verdicts holds what is decided too. */
function statusesOf({
  status,
  verdict,
  freshness,
  evidenceChanged,
  quoteChanged,
}: Queue['filters']): ClaimStatus[] {
  if (status) return status
  return verdict || freshness || evidenceChanged || quoteChanged ? [...waiting, 'decided'] : waiting
}

/** The ids of what waits, first first. */
export async function findWaiting(db: Database, queue: Queue, limit: number): Promise<string[]> {
  const isDescending = queue.sort.startsWith('-')
  if (queue.sort === 'queue') return mostUrgent(db, queue, limit)
  if (queue.sort.endsWith('deadlineAt')) return byDeadline(db, queue, limit, { isDescending })
  const direction = isDescending ? desc : asc
  const column = queue.sort.endsWith('updatedAt') ? claims.updatedAt : claims.seq
  const found = await eachStatus(queue, (status) =>
    db
      .select({ id: claims.id, key: sql<string | number>`${column}`, seq: claims.seq })
      .from(claims)
      .where(and(eq(claims.status, status), forReview(queue, status)))
      .orderBy(direction(column), direction(claims.seq))
      .limit(limit),
  )
  const isBefore = isDescending ? -1 : 1
  found.sort((a, b) => (a.key < b.key ? -isBefore : a.key > b.key ? isBefore : (a.seq - b.seq) * isBefore))
  return found.slice(0, limit).map(({ id }) => id)
}

/** One statement for each status, so that each is read in the order of an index. */
async function eachStatus<T>({ filters }: Queue, read: (status: ClaimStatus) => Promise<T[]>): Promise<T[]> {
  return (await Promise.all(statusesOf(filters).map(read))).flat()
}

/** The highest priority first; within it by deadline, then those without one, the oldest first. */
async function mostUrgent(db: Database, queue: Queue, limit: number): Promise<string[]> {
  const found: string[] = []
  let below = Number.MAX_SAFE_INTEGER
  while (found.length < limit) {
    const priority = await highestBelow(db, queue, below)
    if (priority === null) break
    found.push(...(await withDeadline(db, queue, priority, limit - found.length)))
    if (found.length < limit) found.push(...(await oldest(db, queue, priority, limit - found.length)))
    below = priority
  }
  return found
}

async function highestBelow(db: Database, queue: Queue, below: number): Promise<number | null> {
  const highest = await eachStatus(queue, (status) =>
    db
      .select({ priority: sql<number | null>`max(${claims.priority})` })
      .from(claims)
      .where(and(eq(claims.status, status), sql`${claims.priority} < ${below}`)),
  )
  const known = highest.flatMap(({ priority }) => priority ?? [])
  return known.length === 0 ? null : Math.max(...known)
}

/** Those of one priority that have a deadline, the nearest first: read along the index that also tells what has none. */
async function withDeadline(db: Database, queue: Queue, priority: number, limit: number): Promise<string[]> {
  const found = await eachStatus(queue, (status) =>
    db.all<{ id: string; at: string; seq: number }>(sql`
      select ${claims.id}, ${claims.deadlineAt} as at, ${claims.seq} from ${claims} indexed by claims_priority
      where ${and(eq(claims.status, status), eq(claims.priority, priority))}
      and ${and(isNotNull(claims.deadlineAt), forReview(queue, status))}
      order by ${asc(claims.deadlineAt)}, ${asc(claims.seq)} limit ${limit}`),
  )
  found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))
  return found.slice(0, limit).map(({ id }) => id)
}

/** More claims than this are found by their deadlines; fewer are read and sorted. */
const manyAtOnce = 2_000

async function byDeadline(
  db: Database,
  queue: Queue,
  limit: number,
  { isDescending }: { isDescending: boolean },
): Promise<string[]> {
  const isOfGroup = inArray(claims.status, statusesOf(queue.filters))
  const index = (await isLarge(db, isOfGroup)) ? sql.raw('indexed by claims_deadline') : sql.empty()
  const direction = isDescending ? desc : asc
  const rows = await db.all<{ id: string }>(sql`
    select ${claims.id} from ${claims} ${index}
    where ${and(isOfGroup, isNotNull(claims.deadlineAt), forReview(queue))}
    order by ${direction(claims.deadlineAt)}, ${direction(claims.seq)} limit ${limit}`)
  return rows.map(({ id }) => id)
}

async function isLarge(db: Database, isOfGroup: SQL | undefined): Promise<boolean> {
  const capped = db
    .select({ one: sql`1`.as('one') })
    .from(claims)
    .where(isOfGroup)
    .limit(manyAtOnce)
    .as('capped')
  const [counted] = await db.select({ count: sql<number>`count(*)` }).from(capped)
  return (counted?.count ?? 0) >= manyAtOnce
}

async function oldest(db: Database, queue: Queue, priority: number, limit: number): Promise<string[]> {
  const found = await eachStatus(queue, (status) =>
    db
      .select({ id: claims.id, seq: claims.seq })
      .from(claims)
      .where(
        and(
          eq(claims.status, status),
          eq(claims.priority, priority),
          isNull(claims.deadlineAt),
          forReview(queue, status),
        ),
      )
      .orderBy(asc(claims.seq))
      .limit(limit),
  )
  return found
    .sort((a, b) => a.seq - b.seq)
    .slice(0, limit)
    .map(({ id }) => id)
}

/** Those of these claims that wait for the person at this moment. */
export async function stillWaiting(
  db: Pick<Database, 'select'>,
  queue: Queue,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ id: claims.id })
    .from(claims)
    .where(and(inArray(claims.id, [...ids]), isWaiting(queue)))
  return new Set(rows.map(({ id }) => id))
}

export const mostCounted = 1_000

/** How much waits for the person, counted to just above `mostCounted`. */
export async function countWaiting(db: Database, queue: Queue): Promise<number> {
  const counts = await eachStatus(queue, (status) => {
    const capped = db
      .select({ one: sql`1`.as('one') })
      .from(claims)
      .where(and(eq(claims.status, status), forReview(queue, status)))
      .limit(mostCounted + 1)
      .as('capped')
    return db.select({ count: sql<number>`count(*)` }).from(capped)
  })
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** With a plus, which keeps SQLite from reading all claims of these statuses where a few are named. */
const isWaiting = (queue: Queue) =>
  and(inArray(sql`+${claims.status}`, statusesOf(queue.filters)), forReview(queue))

/** The claims of the queue, or of one status in it, that this person may take up now. */
function forReview(queue: Queue, status?: ClaimStatus): SQL | undefined {
  const { filters, userId, forbidsOwn, maySettle, skip, present } = queue
  const { at, today } = present
  const { status: _statuses, q, ...others } = filters
  return and(
    ...claimConditions(others, present),
    foundBy(q, true),
    filters.snoozed === undefined ? snoozed(false, at) : undefined,
    filters.returned === undefined ? isNull(claims.returnedAt) : undefined,
    filters.assigneeId ? undefined : isNobodyElses(userId),
    skip.length > 0 ? notInArray(claims.id, [...skip]) : undefined,
    hasCome(today, status),
    isFreeFor(userId, at),
    notReviewedBy(userId),
    forbidsOwn ? notSubmittedBy(userId) : undefined,
    maySettle ? undefined : ne(claims.status, 'adjudication'),
  )
}

/** A prediction is nobody's work before its day; those whose day has come are found by it. */
function hasCome(today: string, status: ClaimStatus | undefined): SQL | undefined {
  const isDue = sql`${claims.seq} in (select seq from claims as due indexed by claims_open_due where due.due_on < ${today} and ${isOpenClaim})`
  if (status === undefined) return or(ne(claims.status, 'awaiting_outcome'), isDue)
  return status === 'awaiting_outcome' ? isDue : undefined
}

/** With a plus, which keeps SQLite from reading all that nobody is assigned to by the index of assignees. */
const isNobodyElses = (userId: string): SQL =>
  sql`(+${claims.assigneeId} is null or +${claims.assigneeId} = ${userId})`

const isFreeFor = (userId: string, at: string): SQL => sql`not exists (
  select 1 from ${leases} where ${leases.claimId} = ${claims.id}
  and ${leases.userId} <> ${userId} and ${leases.expiresAt} > ${at})`

/** One review of a round is each reviewer's; what reviewers disagreed on is settled by somebody else. */
const notReviewedBy = (userId: string): SQL => sql`not (
  ${claims.status} in ('second_review', 'adjudication') and exists (
  select 1 from ${rounds} where ${rounds.claimId} = ${claims.id}
  and (${rounds.outcome} is null or (${rounds.outcome} = 'disagreed' and ${claims.status} = 'adjudication'))
  and exists (
  select 1 from ${reviews} where ${reviews.roundId} = ${rounds.id}
  and ${reviews.reviewerId} = ${userId} and ${reviews.withdrawnAt} is null)))`

/** The part of a claim is as much its submitter's as the whole was. */
const notSubmittedBy = (userId: string): SQL => sql`(${claims.submittedBy} <> ${userId} and not exists (
  select 1 from claims as whole where whole.id = ${claims.parentId} and whole.submitted_by = ${userId}))`
