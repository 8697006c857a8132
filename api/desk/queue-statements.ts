// The statements a queue is read by: worked out once, and sent with the person and the time of whoever asks.
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { claims, isOpenClaim, leases } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimStatus } from '../../db/vocabulary.ts'
import { type ForReview, forReviewOf, type Queue, statusesOf } from './queue-conditions.ts'

export type Statements = ReturnType<typeof statementsOf>

/** By all that the text of a queue's statements depends on. */
const known = new Map<string, Statements>()
/** There are fewer views than that, but whoever narrows them to ever other topics fills no memory. */
const most = 100

export function statementsFor(queue: Queue): Statements {
  const { filters, sort, forbidsOwn, maySettle, skip } = queue
  const key = JSON.stringify([filters, sort, forbidsOwn, maySettle, skip.length > 0])
  const found = known.get(key)
  if (found) return found
  const { forReview, isTimeless } = forReviewOf(queue)
  const statements = statementsOf(queue, forReview)
  if (!isTimeless) return statements
  if (known.size >= most) known.clear()
  known.set(key, statements)
  return statements
}

const bound = { status: sql.placeholder('status'), limit: sql.placeholder('limit') }
const isOfStatus = eq(claims.status, bound.status)
const isOfPriority = eq(claims.priority, sql.placeholder('priority'))

function statementsOf({ filters, sort, forbidsOwn }: Queue, forReview: ForReview) {
  const isWhole = Object.keys(filters).length === 0 && !forbidsOwn
  const isOfQueue = inArray(claims.status, statusesOf(filters))
  const direction = sort.startsWith('-') ? desc : asc
  const column = sort.endsWith('updatedAt') ? claims.updatedAt : claims.seq
  const byDeadline = (index: SQL) =>
    prepared((db) =>
      db
        .select({ id: sql<string>`${claims.id}` })
        .from(sql`${claims} ${index}`)
        .where(and(isOfQueue, isNotNull(claims.deadlineAt), forReview()))
        .orderBy(direction(claims.deadlineAt), direction(claims.seq))
        .limit(bound.limit)
        .prepare(),
    )
  return {
    highest,
    /** Of more claims than are sorted at once. */
    ofManyByDeadline: byDeadline(sql`indexed by claims_deadline`),
    byDeadline: byDeadline(sql``),
    size: prepared((db) => counting(db, isOfQueue).prepare()),
    /** Those of one priority that have a deadline: read along the index that also tells what has none. */
    withDeadline: byStatus(forReview, (isOfReview) =>
      prepared((db) =>
        db
          .select({
            id: sql<string>`${claims.id}`,
            seq: sql<number>`${claims.seq}`,
            key: sql<string>`${claims.deadlineAt}`,
          })
          .from(sql`${claims} indexed by claims_priority`)
          .where(and(isOfStatus, isOfPriority, isNotNull(claims.deadlineAt), isOfReview))
          .orderBy(asc(claims.deadlineAt), asc(claims.seq))
          .limit(bound.limit)
          .prepare(),
      ),
    ),
    withoutDeadline: byStatus(forReview, (isOfReview) =>
      prepared((db) =>
        db
          .select({ id: claims.id, seq: claims.seq, key: claims.deadlineAt })
          .from(claims)
          .where(and(isOfStatus, isOfPriority, isNull(claims.deadlineAt), isOfReview))
          .orderBy(asc(claims.seq))
          .limit(bound.limit)
          .prepare(),
      ),
    ),
    inOrder: byStatus(forReview, (isOfReview) =>
      prepared((db) =>
        db
          .select({ id: claims.id, seq: claims.seq, key: column })
          .from(claims)
          .where(and(isOfStatus, isOfReview))
          .orderBy(direction(column), direction(claims.seq))
          .limit(bound.limit)
          .prepare(),
      ),
    ),
    /** Only of a queue that nothing narrows. */
    least: isWhole ? leastWaiting : undefined,
    count: byStatus(forReview, (isOfReview) =>
      prepared((db) => counting(db, and(isOfStatus, isOfReview)).prepare()),
    ),
    still: prepared((db) =>
      db
        .select({ id: claims.id })
        .from(claims)
        // With a plus, which keeps SQLite from reading all claims of these statuses where a few are named.
        .where(
          and(isInBound(claims.id, 'ids'), inArray(sql`+${claims.status}`, statusesOf(filters)), forReview()),
        )
        .prepare(),
    ),
  }
}

/** The highest priority below another one, for each of these statuses. */
const highest = prepared((db) =>
  db
    .select({
      status: sql<ClaimStatus>`named.value`,
      priority: sql<number | null>`(select max(${claims.priority}) from ${claims}
        where ${eq(claims.status, sql`named.value`)} and ${lt(claims.priority, sql.placeholder('below'))})`,
    })
    .from(sql`json_each(${sql.placeholder('statuses')}) as named`)
    .prepare(),
)

/**
 * So many claims wait for anybody at least: those open and not yet judged, less all that are put off, sent back, assigned or
 * leased, to whomever. Indexes alone tell, where counting what waits for one person reads every claim.
 */
const leastWaiting = prepared((db) =>
  db
    .select({
      count: sql<number>`
        ${upTo(sql`${claims} indexed by claims_open where status in ('submitted', 'in_review') and ${isOpenClaim}`)}
        - ${upTo(sql`${claims} indexed by claims_snoozed where snoozed_until_at is not null`)}
        - ${upTo(sql`${claims} indexed by claims_returned where returned_at is not null`)}
        - ${upTo(sql`${claims} indexed by claims_open_assignee where assignee_id is not null and ${isOpenClaim}`)}
        - ${upTo(sql`${leases} indexed by leases_user`)}`,
    })
    .from(sql`(select 1) as capped`)
    .prepare(),
)

function upTo(from: SQL): SQL {
  return sql`(select count(*) from (select 1 from ${from} limit ${bound.limit}))`
}

type Door = Pick<Database, 'select'>

function counting(db: Database, where: SQL | undefined) {
  const capped = db
    .select({ one: sql`1`.as('one') })
    .from(claims)
    .where(where)
    .limit(bound.limit)
    .as('capped')
  return db.select({ count: sql<number>`count(*)` }).from(capped)
}

/** Predictions are found by their days, all else by its status: one statement for those and one for the others. */
function byStatus<T>(forReview: ForReview, make: (isOfReview: SQL | undefined) => (db: Door) => T) {
  const [usual, ofPredictions] = [make(forReview('submitted')), make(forReview('awaiting_outcome'))]
  return (db: Door, status: ClaimStatus): T => (status === 'awaiting_outcome' ? ofPredictions(db) : usual(db))
}
