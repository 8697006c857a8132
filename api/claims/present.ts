// Claims as they travel: rows joined with people, origins and whatever was asked to be included.
import { asc, inArray } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { type AppearanceRow, appearances, type ClaimRow, claims } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimKind } from '../../db/vocabulary.ts'
import { findPeople, type People } from '../accounts/present.ts'
import { briefArticle, findArticles } from '../articles/present.ts'
import { byClaim } from '../by-claim.ts'
import type { Reading, Tx } from '../context.ts'
import { findLeases } from '../desk/present.ts'
import {
  countOriginsOf,
  findStandingEvidence,
  findWeighableEvidence,
  presentEvidence,
} from '../evidence/present.ts'
import { findFactChecks } from '../fact-checks/present.ts'
import { Problem } from '../problems.ts'
import { freshnessOf, type Present } from '../reviews/freshness.ts'
import { findReviews, findVerdicts } from '../reviews/present.ts'
import { findOpenRounds } from '../reviews/present-rounds.ts'
import type { ArticleAppearanceList } from './anchoring-schema.ts'
import { isOverdue, snoozeAt } from './deadline.ts'
import { deferralOf, isPastDue, presentOf } from './lifetimes.ts'
import type { Appearance, Claim, ClaimInclude } from './schema.ts'

/** The claims of these rows, in their order, with the lists named in `include`. */
export async function presentClaims(
  reading: Reading,
  rows: ClaimRow[],
  include: readonly ClaimInclude[] = [],
): Promise<Claim[]> {
  const { db, at } = reading
  const ids = rows.map((row) => row.id)
  const present = await presentOf(db, at)
  const wants = (name: ClaimInclude) => include.includes(name)
  const evidence = wants('evidence') ? await findStandingEvidence(db, ids) : undefined
  const originsOf = await countOriginsOf(db, rows, evidence ?? (await findWeighableEvidence(db, ids)))
  const people = await findPeople(
    db,
    rows.flatMap((row) => [row.submittedBy, row.assigneeId]),
  )
  const openRounds = await findOpenRounds(db, rows)
  const leaseOf = await findLeases(reading, ids)
  const articles = wants('article')
    ? await findArticles(
        db,
        rows.map((row) => row.originArticleId),
      )
    : undefined
  const pieces = evidence
    ? await presentEvidence(db, evidence.rows, evidence.book, evidence.verdictsOf)
    : undefined
  const places = wants('appearances') ? await findAppearances(db, ids) : undefined
  const verdicts = wants('verdicts') ? await findVerdicts(db, ids) : undefined
  const reviews = wants('reviews') ? await findReviews(db, ids) : undefined
  const factChecks = wants('factChecks') ? await findFactChecks(db, ids) : undefined
  const parts = wants('parts') ? await findParts(reading, ids) : undefined

  const piecesOf = byClaim(pieces ?? [])
  const appearancesOf = byClaim(places ?? [])
  const verdictsOf = byClaim(verdicts ?? [])
  const reviewsOf = byClaim(reviews ?? [])
  const factChecksOf = byClaim(factChecks ?? [])
  return rows.map((row) => {
    const claim: Claim = presentRow(row, { people, present, origins: originsOf(row) })
    claim.openRound = openRounds.get(row.id) ?? null
    claim.lease = leaseOf(row.id)
    if (articles) {
      const article = articles.get(row.originArticleId ?? '')
      claim.article = article ? briefArticle(article) : null
    }
    if (pieces) claim.evidence = [...piecesOf(row.id)]
    if (places) claim.appearances = [...appearancesOf(row.id)]
    if (verdicts) claim.verdicts = [...verdictsOf(row.id)]
    if (reviews) claim.reviews = [...reviewsOf(row.id)]
    if (factChecks) claim.factChecks = [...factChecksOf(row.id)]
    if (parts) claim.parts = parts.filter(({ parentId }) => parentId === row.id)
    return claim
  })
}

export async function presentClaim(
  reading: Reading,
  row: ClaimRow,
  include: readonly ClaimInclude[] = [],
): Promise<Claim> {
  const [claim] = await presentClaims(reading, [row], include)
  if (!claim) throw new Error('a claim was lost on the way out')
  return claim
}

/** Claims as the margin of their article shows them. */
export async function briefClaims(
  db: Database,
  rows: ClaimRow[],
): Promise<ArticleAppearanceList['data'][number]['claim'][]> {
  const people = await findPeople(
    db,
    rows.map(({ assigneeId }) => assigneeId),
  )
  return rows.map((row) => {
    const { id, text, headline, speaker, status, verdict, rating, outcome, quoteChanged } = row
    return {
      ...{ id, text, headline, speaker, status, verdict, rating, outcome, quoteChanged },
      underReview: isUnderReview(row),
      withdrawn: row.withdrawnAt !== null,
      assignee: row.assigneeId === null ? null : people(row.assigneeId),
    }
  })
}

export const isUnderReview = ({ verdict, status }: ClaimRow) => verdict !== null && status !== 'decided'

interface Beside {
  people: People
  present: Present
  origins: Pick<Claim, 'independentOrigins' | 'originsInWords'>
}

/** Field by field: an object that is spread into another is copied name by name, which took most of the time of a list. */
function presentRow(row: ClaimRow, { people, present, origins }: Beside): Claim {
  return {
    id: row.id,
    text: row.text,
    headline: row.headline,
    kinds: row.kinds as ClaimKind[],
    topics: row.topics,
    speaker: row.speaker,
    claimedOn: row.claimedOn,
    language: row.language,
    scope: row.scope,
    resolution: row.resolution,
    status: row.status,
    verdict: row.verdict,
    verdictRevision: row.verdictRevision,
    rating: row.rating,
    asOf: row.asOf,
    verdictImported: row.verdictImported,
    outcome: row.outcome,
    recheckOn: row.recheckOn,
    validUntil: row.validUntil,
    overtakenOn: row.overtakenOn,
    freshness: freshnessOf(row, present),
    dueFrom: row.dueFrom,
    dueOn: row.dueOn,
    isDue: isPastDue(row, present),
    deferred: deferralOf(row),
    publishedRevision: row.publishedRevision,
    held: row.holdReason === null ? null : { reason: row.holdReason },
    underReview: isUnderReview(row),
    evidenceChanged: row.evidenceChanged,
    quoteChanged: row.quoteChanged,
    independentOrigins: origins.independentOrigins,
    originsInWords: origins.originsInWords,
    openRound: null,
    lease: null,
    assignee: row.assigneeId === null ? null : people(row.assigneeId),
    deadlineAt: row.deadlineAt,
    isOverdue: isOverdue(row, present.at),
    snoozed: snoozeAt(row, present.at),
    priority: row.priority,
    declined: row.declineReason === null ? null : { reason: row.declineReason, note: row.declineNote },
    withdrawn: row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawnReason ?? '' },
    returned: row.returnedAt === null ? null : { at: row.returnedAt, reason: row.returnedReason ?? '' },
    parentId: row.parentId,
    mergedIntoId: row.mergedIntoId,
    originArticleId: row.originArticleId,
    externalId: row.externalId,
    submittedBy: people(row.submittedBy),
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}

async function findParts(reading: Reading, parentIds: string[]): Promise<Claim[]> {
  if (parentIds.length === 0) return []
  const rows = await reading.db
    .select()
    .from(claims)
    .where(inArray(claims.parentId, parentIds))
    .orderBy(asc(claims.seq))
  return rows.length === 0 ? [] : presentClaims(reading, rows)
}

/** Where these claims occur, first appearance first. */
export async function findAppearances(db: Database, claimIds: string[]): Promise<Appearance[]> {
  if (claimIds.length === 0) return []
  return presentAppearances(db, await placesOf(db).all({ claimIds: JSON.stringify(claimIds) }))
}

const placesOf = prepared((db) =>
  db
    .select()
    .from(appearances)
    .where(isInBound(appearances.claimId, 'claimIds'))
    .orderBy(asc(appearances.seq))
    .prepare(),
)

export async function presentAppearances(db: Database, rows: AppearanceRow[]): Promise<Appearance[]> {
  const articles = await findArticles(
    db,
    rows.map((row) => row.articleId),
  )
  return rows.map((row) => {
    const article = articles.get(row.articleId)
    if (!article) throw new Error(`appearance ${row.id} names an article that is not there`)
    const { id, claimId, captureId, exact, prefix, suffix, start, end, anchor, modality } = row
    const { quoted, similarity, lossAcceptedAt, isFirst, createdAt } = row
    const attribution = row.attributionKind && {
      kind: row.attributionKind,
      ...(row.attributionName === null ? {} : { name: row.attributionName }),
      ...(row.attributionWording === null ? {} : { wording: row.attributionWording }),
    }
    return {
      ...{
        id,
        claimId,
        article: briefArticle(article),
        captureId,
        exact,
        prefix,
        suffix,
        start,
        end,
        anchor,
      },
      ...{ quoted, similarity, lossAcceptedAt, attribution, modality, isFirst, createdAt },
    }
  })
}

/** Refuses a change made on a version that is no longer the current one, and shows what is. @throws Problem `stale-record` */
export async function requireFresh(tx: Tx, row: ClaimRow): Promise<void> {
  const { ctx } = tx
  if (ctx.ifMatch === undefined || ctx.ifMatch === row.version) return
  throw new Problem('stale-record', {
    detail: `You saw version ${ctx.ifMatch}; the claim is at version ${row.version}.`,
    current: await presentClaim(tx, row),
  })
}
