// Reading claims: lists by any filter, one claim, counts for facets.
import { and, eq, gte, inArray, isNotNull, isNull, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { claimKindRows, claims, claimTopics } from '../../db/schema.ts'
import { type Ctx, readingOf } from '../context.ts'
import { evidenceFor } from '../evidence/present.ts'
import { listRows } from '../listing.ts'
import { Problem } from '../problems.ts'
import type { Present } from '../reviews/freshness.ts'
import { reviewsFor, verdictsFor } from '../reviews/present.ts'
import { notReviewedBy } from '../reviews/rounds.ts'
import { mayNameSources } from '../sources/present.ts'
import { byWord } from './by-word.ts'
import { undecidedStatuses } from './deadline.ts'
import { countFacets } from './facets.ts'
import { type ClaimFilters, type ClaimQuery, claimFilters } from './filters.ts'
import { asStoodBy } from './in-force.ts'
import { leansOn, leansOnUnsaved } from './leaning.ts'
import { leasedBy } from './leased.ts'
import { dateConditions, dateOrders, hasDateOf, presentOfRequest } from './lifetimes.ts'
import { presentClaim, presentClaims } from './present.ts'
import { finalIdOf, requireClaim } from './record.ts'
import type { Claim, ClaimInclude } from './schema.ts'
import { readClaimSearch } from './search.ts'

export async function listClaims(ctx: Ctx, query: ClaimQuery) {
  const reading = readingOf(ctx)
  const { db } = reading
  const present = await presentOfRequest(ctx)
  const search = readClaimSearch(query.q)
  const leaning = query.sourceId && leansOn(query.sourceId, mayNameSources(ctx.actor))
  const filtered = (filters: Partial<ClaimFilters>) => [...claimConditions(filters, present), leaning]
  const word = await byWord(db, query)
  const listing = {
    table: claims,
    where: [
      ...filtered(word?.query ?? query),
      word?.where,
      hasDateOf(query.sort),
      ...(search?.conditions ?? []),
    ],
    through: word?.through,
    match: search?.match,
    isNarrowed: isNarrowed(query) || leaning !== undefined || (search?.conditions.length ?? 0) > 0,
    orders: ordersOf(query),
  }
  const { rows, ...page } = await listRows(db, listing, query)
  const listed = await presentClaims(reading, rows, query.include)
  const data = (await asStoodBy(db, listed, query.inForceAt)).map((claim) => claimFor(ctx, claim))
  return {
    data,
    ...page,
    ...(query.facets && (await countFacets(db, query, query.facets, filtered))),
  }
}

/** Whether anything but `q` keeps claims out that the list would show. */
function isNarrowed(query: ClaimQuery): boolean {
  const filters = Object.keys(claimFilters).filter((name) => name !== 'q' && name !== 'withdrawn')
  return query.withdrawn || filters.some((name) => query[name as keyof ClaimQuery] !== undefined)
}

/** By its own index where only a span of time is wanted; else by number, which every other index ends in. */
function ordersOf({ createdAfter, createdBefore }: ClaimQuery): Record<string, SQLiteColumn> {
  const isSpan = createdAfter !== undefined || createdBefore !== undefined
  return {
    ...dateOrders,
    updatedAt: claims.updatedAt,
    deadlineAt: claims.deadlineAt,
    ...(isSpan && { createdAt: claims.createdAt }),
  }
}

export async function findClaim(
  ctx: Ctx,
  id: string,
  include?: readonly ClaimInclude[],
  inForceAt?: string,
): Promise<Claim> {
  const reading = readingOf(ctx)
  const row = await requireClaim(reading.db, id)
  if (row.mergedIntoId !== null) {
    const mergedIntoId = await finalIdOf(reading.db, row)
    throw new Problem('claim-merged', { mergedIntoId, location: `/claims/${mergedIntoId}` })
  }
  const now = await presentClaim(reading, row, include)
  const [claim = now] = await asStoodBy(reading.db, [now], inForceAt)
  return claimFor(ctx, claim)
}

/** A claim with what this person may see of it. */
function claimFor({ actor }: Ctx, claim: Claim): Claim {
  const { reviews, evidence, verdicts } = claim
  if (!reviews && !evidence && !verdicts) return claim
  return {
    ...claim,
    ...(reviews && { reviews: reviewsFor(actor, reviews) }),
    ...(evidence && { evidence: evidenceFor(actor, evidence) }),
    ...(verdicts && { verdicts: verdictsFor(actor, verdicts) }),
  }
}

/** The SQL of every filter given. Withdrawn and merged claims stay out unless asked for or named by id. */
export function claimConditions(filters: Partial<ClaimFilters>, present: Present): (SQL | undefined)[] {
  const marks = filters.id ? undefined : and(isNull(claims.withdrawnAt), isNull(claims.mergedIntoId))
  return [
    filters.withdrawn ? isNotNull(claims.withdrawnAt) : marks,
    filters.id && inArray(claims.id, filters.id),
    filters.status && inArray(claims.status, filters.status),
    filters.verdict && inArray(claims.verdict, filters.verdict),
    filters.speaker && inArray(claims.speaker, filters.speaker),
    filters.language && inArray(claims.language, filters.language),
    filters.articleId && inArray(claims.originArticleId, filters.articleId),
    filters.submittedBy && inArray(claims.submittedBy, filters.submittedBy),
    filters.notReviewedBy ? notReviewedBy(filters.notReviewedBy) : undefined,
    filters.leasedBy ? leasedBy(filters.leasedBy, present.at) : undefined,
    filters.parentId && inArray(claims.parentId, filters.parentId),
    filters.externalId && inArray(claims.externalId, filters.externalId),
    filters.assigneeId && assignedTo(filters.assigneeId),
    filters.topic && sql`${claims.seq} in ${seqsOf(claimTopics.topic, claimTopics.claimSeq, filters.topic)}`,
    filters.kind && sql`${claims.seq} in ${seqsOf(claimKindRows.kind, claimKindRows.claimSeq, filters.kind)}`,
    filters.returned === undefined ? undefined : isReturned(filters.returned),
    filters.underReview === undefined ? undefined : underReview(filters.underReview),
    filters.published === undefined ? undefined : isPublished(filters.published),
    filters.evidenceChanged === undefined ? undefined : eq(claims.evidenceChanged, filters.evidenceChanged),
    filters.quoteChanged === undefined ? undefined : eq(claims.quoteChanged, filters.quoteChanged),
    filters.unsavedEvidence && leansOnUnsaved,
    ...dateConditions(filters, present),
    filters.overdue === undefined ? undefined : overdue(filters.overdue, present.at),
    filters.deadlineAfter ? deadline('>=', filters.deadlineAfter) : undefined,
    filters.deadlineBefore ? deadline('<=', filters.deadlineBefore) : undefined,
    filters.snoozed === undefined ? undefined : snoozed(filters.snoozed, present.at),
    filters.createdAfter ? gte(claims.createdAt, filters.createdAfter) : undefined,
    filters.createdBefore ? lte(claims.createdAt, filters.createdBefore) : undefined,
    filters.updatedAfter ? changedSince(filters.updatedAfter) : undefined,
    filters.updatedBefore ? lte(claims.updatedAt, filters.updatedBefore) : undefined,
  ]
}

function seqsOf(word: SQLiteColumn, seq: SQLiteColumn, words: string[]): SQL {
  return sql`(select ${seq} from ${word.table} where ${inArray(word, words)})`
}

/** Named by its index, which SQLite would leave for the order of the rows and so read all that did not change. */
export function changedSince(instant: string): SQL {
  return sql`${claims.seq} in (select seq from claims as changed where changed.updated_at >= ${instant})`
}

function assignedTo(ids: string[]): SQL | undefined {
  const people = ids.filter((id) => id !== 'none')
  const named = people.length > 0 ? inArray(claims.assigneeId, people) : undefined
  return people.length < ids.length ? or(isNull(claims.assigneeId), named) : named
}

const isReturned = (isWanted: boolean): SQL =>
  isWanted ? isNotNull(claims.returnedAt) : isNull(claims.returnedAt)

const isPublished = (isWanted: boolean): SQL =>
  isWanted ? isNotNull(claims.publishedRevision) : isNull(claims.publishedRevision)

function underReview(isWanted: boolean): SQL | undefined {
  // In the words of the index `claims_under_review`: a value bound to the statement would not match it.
  const isUnderReview = sql`(${claims.verdict} is not null and ${claims.status} <> 'decided')`
  return isWanted ? isUnderReview : sql`not ${isUnderReview}`
}

/** Named by its index, as `changedSince` is. */
function deadline(than: '<' | '<=' | '>=', instant: string): SQL {
  return sql`${claims.seq} in (select seq from claims as dated where dated.deadline_at ${sql.raw(than)} ${instant})`
}

function overdue(isWanted: boolean, at: string): SQL | undefined {
  if (isWanted) return and(deadline('<', at), inArray(claims.status, undecidedStatuses))
  return or(
    isNull(claims.deadlineAt),
    gte(claims.deadlineAt, at),
    notInArray(claims.status, undecidedStatuses),
  )
}

/** A claim wakes by itself: what was put off until a time that has passed is not snoozed. */
export function snoozed(isWanted: boolean, at: string): SQL | undefined {
  return isWanted
    ? sql`${claims.seq} in (select seq from claims as asleep where asleep.snoozed_until_at > ${at})`
    : or(isNull(claims.snoozedUntilAt), lte(claims.snoozedUntilAt, at))
}
