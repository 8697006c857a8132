// Where today falls among the dates of a claim: how fresh its verdict is, whether a prediction is due; and the SQL of both.
import { and, gt, gte, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { type ClaimRow, claims, decisions, reappearances } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimStatus, Freshness } from '../../db/vocabulary.ts'
import type { Ctx } from '../context.ts'
import { dayAfter, type Present } from '../reviews/freshness.ts'
import { currentSettings } from '../settings/service.ts'
import { isOver } from './due.ts'
import type { LifetimeFilters } from './lifetime-filters.ts'
import type { Claim } from './schema.ts'

export const dayOf = (instant: string): string => instant.slice(0, 10)

/** Days are those of UTC; the days of grace are today's policy's, whatever a verdict was given under. */
export async function presentOf(db: Database, at: string): Promise<Present> {
  return { at, today: dayOf(at), graceDays: (await currentSettings(db)).policy.graceDays }
}

export const presentOfRequest = (ctx: Ctx): Promise<Present> =>
  presentOf(ctx.store.read, ctx.now().toISOString())

const isAtWork = (status: ClaimStatus) => status !== 'decided' && status !== 'declined' && status !== 'split'

/** Whether it waits for a verdict although its last day is over. */
export const isPastDue = ({ status, dueOn }: ClaimRow, { today }: Present) =>
  isAtWork(status) && isOver(dueOn, today)

export const deferralOf = ({ deferredUntil: until, deferredReason: reason }: ClaimRow): Claim['deferred'] =>
  until === null ? null : { until, reason: reason ?? '' }

/** The SQL of every filter by date; each begins at an index of its date. */
export function dateConditions(filters: Partial<LifetimeFilters>, present: Present): (SQL | undefined)[] {
  const { freshness, due, outcome } = filters
  return [
    freshness && or(...freshness.map((word) => isFresh(word, present))),
    due === undefined ? undefined : isDue(due, present),
    outcome && inArray(claims.outcome, outcome),
    filters.recheckAfter ? dated(sql`recheck_on >= ${filters.recheckAfter}`) : undefined,
    filters.recheckBefore ? dated(sql`recheck_on <= ${filters.recheckBefore}`) : undefined,
    filters.dueAfter ? dated(sql`due_on >= ${filters.dueAfter}`) : undefined,
    filters.dueBefore ? dated(sql`due_on <= ${filters.dueBefore}`) : undefined,
    decidedWithin(filters.decidedAfter, filters.decidedBefore),
    filters.reappearedAfter ? reappearedSince(filters.reappearedAfter) : undefined,
  ]
}

function decidedWithin(after: string | undefined, before: string | undefined): SQL | undefined {
  if (after === undefined && before === undefined) return undefined
  const span = and(
    after ? gte(decisions.day, after) : undefined,
    before ? lte(decisions.day, before) : undefined,
  )
  return sql`${claims.seq} in (select ${decisions.claimSeq} from ${decisions} where ${span})`
}

export function reappearedSince(day: string): SQL {
  return sql`${claims.seq} in (select ${reappearances.claimSeq} from ${reappearances} where ${gte(reappearances.day, day)})`
}

/** Asked apart, so that SQLite goes by the index of the date and not by the order the rows are wanted in. */
const dated = (condition: SQL): SQL => sql`${claims.seq} in (select seq from claims where ${condition})`

function isFresh(word: Freshness, { today, graceDays }: Present): SQL | undefined {
  const lastOfGrace = dayAfter(today, -graceDays)
  const stillValid = or(isNull(claims.validUntil), gt(claims.validUntil, today))
  if (word === 'expired') return and(dated(sql`valid_until <= ${today}`), isNotNull(claims.verdict))
  if (word === 'overdue') return and(dated(sql`recheck_on <= ${lastOfGrace}`), stillValid)
  if (word === 'due')
    return and(dated(sql`recheck_on > ${lastOfGrace} and recheck_on <= ${today}`), stillValid)
  // Most verdicts are fresh, so the rows are read in their order: by the index of verdicts all would have to be sorted.
  const hasVerdict = sql`+${claims.verdict} is not null`
  return and(hasVerdict, stillValid, or(isNull(claims.recheckOn), gt(claims.recheckOn, today)))
}

/** Whether the last day is over; what is decided, declined or split waits for nothing any more. */
function isDue(isWanted: boolean, { today }: Present): SQL | undefined {
  return and(
    dated(isWanted ? sql`due_on < ${today}` : sql`due_on >= ${today}`),
    ne(claims.status, 'decided'),
    ne(claims.status, 'declined'),
    ne(claims.status, 'split'),
  )
}

/** A list in the order of a date holds the claims that have one. */
export function hasDateOf(sort: string): SQL | undefined {
  if (sort.endsWith('deadlineAt')) return isNotNull(claims.deadlineAt)
  if (sort.endsWith('dueOn')) return isNotNull(claims.dueOn)
  return sort.endsWith('recheckOn') ? isNotNull(claims.recheckOn) : undefined
}

export const dateOrders = { dueOn: claims.dueOn, recheckOn: claims.recheckOn }
