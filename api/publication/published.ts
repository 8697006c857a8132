// A claim as its public page tells it: the published revision, or an older one that was public, with what it rests on.
import { and, inArray, isNotNull } from 'drizzle-orm'
import { type ArticleRow, articles, type ClaimRow, evidence, sources } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { briefArticle, findArticles } from '../articles/present.ts'
import { findAppearances } from '../claims/present.ts'
import { finalIdOf, requireClaim } from '../claims/record.ts'
import type { Appearance } from '../claims/schema.ts'
import { type Ctx, type Reading, readingOf } from '../context.ts'
import { findPublicContacts } from '../evidence/contacts.ts'
import { findPublicFactChecks } from '../fact-checks/present.ts'
import { Problem } from '../problems.ts'
import { findVerdicts, withoutNamesInVerdict } from '../reviews/present.ts'
import type { Verdict } from '../reviews/schema.ts'
import { placeOn } from '../settings/scale.ts'
import { currentSettings, settingsOf } from '../settings/service.ts'
import { withoutOriginNames } from '../sources/words.ts'
import { findBriefs } from './briefs.ts'
import { type Facts, publicFacts } from './public-facts.ts'
import { findPublications, publicRevisions } from './public-revisions.ts'
import type {
  AtAddress,
  PublicRevision,
  PublishedAppearance,
  PublishedBrief,
  PublishedClaim,
  PublishedEvidence,
} from './published-schema.ts'

/** @param revision  an older one that was public @throws Problem `not-found` for what never was */
export async function findPublished(ctx: Ctx, id: string, revision?: number): Promise<AtAddress> {
  const reading = readingOf(ctx)
  const { db } = reading
  const row = await requireClaim(db, id)
  if (row.mergedIntoId !== null) {
    const winner = await requireClaim(db, await finalIdOf(db, row))
    // What was public is told of where it went, also when that was retracted since: it must not stand here alone again.
    const isThere = winner.publishedRevision !== null || row.publishedRevision !== null
    if (isThere) return { is: 'merged', intoId: winner.id }
  }
  const verdicts = await findVerdicts(db, [id])
  const revisions = publicRevisions(verdicts, await findPublications(db, id))
  const taken = retractionOf(row, revisions, revision)
  if (taken) return { is: 'retracted', id, ...taken }
  const wanted = revision ?? row.publishedRevision
  const isPublic = revisions.some((one) => one.revision === wanted && one.retracted === null)
  const shown = verdicts.find((one) => one.revision === wanted)
  const [brief] = (await findBriefs(reading, [id])).values()
  if (!isPublic || !shown || !brief) throw notFound(id)
  return {
    is: 'published',
    claim: await present(reading, row, brief, withoutNamesInVerdict(shown), revisions),
  }
}

const notFound = (id: string) =>
  new Problem('not-found', { detail: `There is no published verdict on ${id}.` })

/** Of the claim, or of the one revision asked for. */
function retractionOf(
  { publishedRevision }: ClaimRow,
  revisions: readonly PublicRevision[],
  revision: number | undefined,
): { reason: string; at: string } | undefined {
  if (publishedRevision === null) {
    return revisions.find(({ retracted }) => retracted !== null)?.retracted ?? undefined
  }
  const times = revisions.filter((one) => one.revision === revision)
  return times.every(({ retracted }) => retracted !== null) ? (times[0]?.retracted ?? undefined) : undefined
}

async function present(
  reading: Reading,
  row: ClaimRow,
  brief: PublishedBrief,
  shown: Verdict,
  revisions: PublicRevision[],
): Promise<PublishedClaim> {
  const { db } = reading
  const settings = await currentSettings(db)
  const facts = (await publicFacts(db, [{ ...row, publishedAt: brief.publishedAt }])).get(row.id) as Facts
  const originArticle = (await findArticles(db, [row.originArticleId])).get(row.originArticleId ?? '')
  const places = await placesOf(db, row.id, facts)
  const { pieces, withdrawn, changedAt } = await evidenceOf(reading, shown)
  const { reading: understood, rationale, waiver, overtakenNote, recheckOn, validUntil } = shown
  const { isSelfReviewed, judged, createdAt: decidedAt } = shown
  const changes = [row.updatedAt, brief.publishedAt, settings.createdAt, changedAt, places.changedAt]
  return {
    ...(shown.revision === brief.revision ? brief : { ...brief, ...answerOf(shown, revisions) }),
    article: originArticle ? briefArticle(originArticle) : null,
    appearances: places.data,
    resolution: facts.resolution,
    ratingScale: placeOn((await settingsOf(db, shown.settingsVersion)).scale, shown.rating),
    ...{ reading: understood, rationale: rationale ?? '', waiver, overtakenNote, recheckOn, validUntil },
    ...{ isSelfReviewed, decidedAt },
    decidedBy: settings.desk.namesReviewers ? shown.decidedBy.map(({ name }) => name) : [],
    originsInWords: withdrawn > 0 ? withoutOriginNames(judged.originsInWords) : judged.originsInWords,
    evidence: pieces,
    withdrawnEvidence: withdrawn,
    factChecks: (await findPublicFactChecks(db, [row.id])).get(row.id) ?? [],
    replies: await repliesOf(db, row.id, facts),
    revisions,
    currentRevision: brief.revision,
    changedAt: [...changes, ...turnsOf(shown, settings.policy.graceDays, reading.at)].sort().at(-1) ?? '',
  }
}

/** What an older revision said; how far it could be relied on is no matter any more. */
function answerOf(shown: Verdict, revisions: readonly PublicRevision[]): Partial<PublishedBrief> {
  const { revision, kind, verdict, rating, outcome, summary, asOf, overtakenOn, judged } = shown
  const at = revisions.find((one) => one.revision === revision)?.publishedAt
  return {
    ...{ text: judged.text, headline: null, revision, kind, outcome, summary, overtakenOn },
    ...{ verdict: verdict ?? 'unproven', rating: rating ?? '', asOf: asOf ?? '', freshness: 'fresh' },
    ...(at !== undefined && { publishedAt: at }),
  }
}

/** The days that passed on which the verdict became less fresh. */
function turnsOf({ recheckOn, validUntil }: Verdict, graceDays: number, at: string): string[] {
  const overdue = recheckOn && new Date(Date.parse(recheckOn) + graceDays * 86_400_000).toISOString()
  return [recheckOn, overdue, validUntil]
    .flatMap((day) => (day ? `${day.slice(0, 10)}T00:00:00.000Z` : []))
    .filter((instant) => instant <= at)
}

/** What came to light while the claim is being judged anew is told with the next answer. */
async function placesOf(db: Database, claimId: string, { settledAt }: Facts) {
  const all = await findAppearances(db, [claimId])
  const known = all.filter(({ createdAt }) => settledAt === null || createdAt <= settledAt)
  const rows = await db
    .select({ updatedAt: articles.updatedAt })
    .from(articles)
    .where(
      inArray(
        articles.id,
        known.map(({ article }) => article.id),
      ),
    )
  return { data: known.map(placeOf), changedAt: newest(rows) }
}

function placeOf({ id, article, quoted, attribution, isFirst, anchor }: Appearance): PublishedAppearance {
  const isChanged = anchor === 'changed' || anchor === 'lost'
  return { ...{ id, article, attribution, isFirst, isChanged }, exact: quoted.exact }
}

const newest = (rows: readonly Pick<ArticleRow, 'updatedAt'>[]): string =>
  rows
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? ''

/** What was judged, without what was withdrawn since, and what became of the sources. */
async function evidenceOf(reading: Reading, shown: Verdict) {
  const { db } = reading
  const judged = shown.judged.evidence
  const ids = judged.map(({ id }) => id)
  const gone = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(inArray(evidence.id, ids), isNotNull(evidence.withdrawnAt)))
  const withdrawn = new Set(gone.map(({ id }) => id))
  const sourceIds = judged.flatMap(({ source }) => source?.id ?? [])
  const { id, standing, updatedAt } = sources
  const rows = await db.select({ id, standing, updatedAt }).from(sources).where(inArray(id, sourceIds))
  const standings = new Map(rows.map((row) => [row.id, row.standing]))
  const leaning = await findBriefs(
    reading,
    judged.flatMap(({ verdictOf }) => verdictOf?.id ?? []),
  )
  const pieces = judged
    .filter((piece) => !withdrawn.has(piece.id))
    .map((piece): PublishedEvidence => {
      const verdictOf = piece.verdictOf ? (leaning.get(piece.verdictOf.id) ?? 'unpublished') : null
      const isHidden = verdictOf === 'unpublished' || Boolean(piece.source?.withheld)
      return {
        ...piece,
        verdictOf,
        standing: standings.get(piece.source?.id ?? '') ?? 'stands',
        // Where it stands may say whose it is.
        ...(isHidden && { locator: null }),
        ...(verdictOf === 'unpublished' && { excerpt: null, note: null }),
      }
    })
  return { pieces, withdrawn: withdrawn.size, changedAt: newest(rows) }
}

async function repliesOf(db: Database, claimId: string, { speaker }: Facts) {
  const contacts = (await findPublicContacts(db, [claimId])).get(claimId) ?? []
  return contacts.flatMap(({ whom, askedAt, publicReply }) =>
    publicReply === null ? [] : [{ isClaimants: whom === speaker, askedAt, text: publicReply }],
  )
}
