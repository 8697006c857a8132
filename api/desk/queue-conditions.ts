// What keeps a claim in a queue, as SQL that is the same for everybody and at any time.
import { and, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { claims, isOpenClaim, leases, reviews, rounds } from '../../db/schema.ts'
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
export function statusesOf({
  status,
  verdict,
  freshness,
  evidenceChanged,
  quoteChanged,
}: Queue['filters']): ClaimStatus[] {
  if (status) return status
  return verdict || freshness || evidenceChanged || quoteChanged ? [...waiting, 'decided'] : waiting
}

/** The claims of the queue, or of one status in it, that a person may take up now. */
export type ForReview = (status?: ClaimStatus) => SQL | undefined

/** What is bound when it is asked. */
const asked = {
  userId: sql.placeholder('userId'),
  at: sql.placeholder('at'),
  today: sql.placeholder('today'),
}

/** @returns also whether that holds at another time: filters may be worked out from the moment they are given at */
export function forReviewOf(queue: Queue): { forReview: ForReview; isTimeless: boolean } {
  const { filters, forbidsOwn, maySettle, skip } = queue
  const { status: _statuses, q, ...others } = filters
  const moment = watched(queue.present)
  const narrowed = and(...claimConditions(others, moment.present), foundBy(q, true))
  const forReview = (status?: ClaimStatus) =>
    and(
      narrowed,
      filters.snoozed === undefined ? snoozed(false, asked.at) : undefined,
      filters.returned === undefined ? isNull(claims.returnedAt) : undefined,
      filters.assigneeId ? undefined : isNobodyElses,
      skip.length > 0 ? sql`not ${isInBound(claims.id, 'skip')}` : undefined,
      hasCome(status),
      isFree,
      notReviewed,
      forbidsOwn ? notSubmitted : undefined,
      maySettle ? undefined : ne(claims.status, 'adjudication'),
    )
  return { forReview, isTimeless: !moment.wasAsked() }
}

/** The same moment, and whether anybody asked what it is. */
function watched({ at, today, graceDays }: Present) {
  let asked = false
  const tell = <T>(value: T): T => {
    asked = true
    return value
  }
  const present: Present = {
    get at() {
      return tell(at)
    },
    get today() {
      return tell(today)
    },
    get graceDays() {
      return tell(graceDays)
    },
  }
  return { present, wasAsked: () => asked }
}

/** A prediction is nobody's work before its day; those whose day has come are found by it. */
function hasCome(status: ClaimStatus | undefined): SQL | undefined {
  const isDue = sql`${claims.seq} in (select seq from claims as due indexed by claims_open_due where due.due_on < ${asked.today} and ${isOpenClaim})`
  if (status === undefined) return or(ne(claims.status, 'awaiting_outcome'), isDue)
  return status === 'awaiting_outcome' ? isDue : undefined
}

/** With a plus, which keeps SQLite from reading all that nobody is assigned to by the index of assignees. */
const isNobodyElses = sql`(+${claims.assigneeId} is null or +${claims.assigneeId} = ${asked.userId})`

const isFree = sql`not exists (
  select 1 from ${leases} where ${leases.claimId} = ${claims.id}
  and ${leases.userId} <> ${asked.userId} and ${leases.expiresAt} > ${asked.at})`

/** One review of a round is each reviewer's; what reviewers disagreed on is settled by somebody else. */
const notReviewed = sql`not (
  ${claims.status} in ('second_review', 'adjudication') and exists (
  select 1 from ${rounds} where ${rounds.claimId} = ${claims.id}
  and (${rounds.outcome} is null or (${rounds.outcome} = 'disagreed' and ${claims.status} = 'adjudication'))
  and exists (
  select 1 from ${reviews} where ${reviews.roundId} = ${rounds.id}
  and ${reviews.reviewerId} = ${asked.userId} and ${reviews.withdrawnAt} is null)))`

/** The part of a claim is as much its submitter's as the whole was. */
const notSubmitted = sql`(${claims.submittedBy} <> ${asked.userId} and not exists (
  select 1 from claims as whole where whole.id = ${claims.parentId} and whole.submitted_by = ${asked.userId}))`
