// The SQL of every filter of claims.
import {
  and,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { claimKindRows, claims, claimTopics } from '../../db/schema.ts'
import type { Present } from '../reviews/freshness.ts'
import { notReviewedBy } from '../reviews/rounds.ts'
import { undecidedStatuses } from './deadline.ts'
import type { ClaimFilters } from './filters.ts'
import { leansOnUnsaved } from './leaning.ts'
import { leasedBy } from './leased.ts'
import { dateConditions } from './lifetimes.ts'

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
export function snoozed(isWanted: boolean, at: string | Placeholder): SQL | undefined {
  return isWanted
    ? sql`${claims.seq} in (select seq from claims as asleep where asleep.snoozed_until_at > ${at})`
    : or(isNull(claims.snoozedUntilAt), lte(claims.snoozedUntilAt, at))
}
