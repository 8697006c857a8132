// A decided claim as every format takes it: the verdict in force with all it rests on, and nothing the desk keeps to itself.
import type { ArticleRow, ClaimRow } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimKind } from '../../db/vocabulary.ts'
import { briefArticle, findArticles } from '../articles/present.ts'
import { byClaim } from '../by-claim.ts'
import { presentOf } from '../claims/lifetimes.ts'
import { findAppearances, isUnderReview } from '../claims/present.ts'
import type { Appearance, Claim } from '../claims/schema.ts'
import type { Reading } from '../context.ts'
import type { PublicContact } from '../evidence/contact-schema.ts'
import { findPublicContacts } from '../evidence/contacts.ts'
import { countOriginsOf, findStandingEvidence, presentEvidence, withoutNames } from '../evidence/present.ts'
import type { Evidence } from '../evidence/schema.ts'
import { findPublicFactChecks } from '../fact-checks/present.ts'
import type { PublicFactCheck } from '../fact-checks/schema.ts'
import { freshnessOf, type Present } from '../reviews/freshness.ts'
import { findGiven, findVerdicts, type Given } from '../reviews/present.ts'
import type { Verdict } from '../reviews/schema.ts'
import { placeOn } from '../settings/scale.ts'
import type { Scale, Settings } from '../settings/schema.ts'
import { currentSettings, settingsOf } from '../settings/service.ts'
import { asPublished } from './as-published.ts'
import { correctionsOf } from './corrections.ts'
import type { Answer } from './pages.ts'
import type { ExportedClaim } from './schema.ts'

/** What all rows of one export share. */
export interface Terms {
  desk: Settings['desk']
  /** The scale a verdict was given on, by version of the settings. */
  scaleOf(version: number): Promise<Scale>
}

export async function exportTerms(db: Database): Promise<Terms> {
  const { desk } = await currentSettings(db)
  const known = new Map<number, Promise<Scale>>()
  const scaleOf = (version: number) => {
    const scale = known.get(version) ?? settingsOf(db, version).then((settings) => settings.scale)
    known.set(version, scale)
    return scale
  }
  return { desk, scaleOf }
}

/** What a row tells of a revision. */
type Told = Pick<Verdict, keyof Given & Exclude<keyof Verdict, 'judged' | 'decidedBy'>> & {
  judged: Pick<Verdict['judged'], 'text' | 'kinds' | 'scope'>
}

/** A claim with what belongs to it, and the revision of its verdict that is told. */
export interface Known<V extends Told = Told> {
  claim: ClaimRow
  verdict: V
  verdicts: readonly V[]
  evidence: readonly Evidence[]
  appearances: readonly Appearance[]
  origins: Pick<Claim, 'independentOrigins' | 'originsInWords'>
}

export async function exportRows(
  reading: Reading,
  rows: ClaimRow[],
  terms: Terms,
  answer: Answer = 'inForce',
): Promise<ExportedClaim[]> {
  const { db, at } = reading
  const told: Known[] =
    answer === 'published'
      ? await asPublished(db, await findKnown(db, rows, findVerdicts))
      : await findKnown(db, rows, findGiven)
  const present = await presentOf(db, at)
  const ids = rows.map(({ id }) => id)
  const contacts = await findPublicContacts(db, ids)
  const factChecks = await findPublicFactChecks(db, ids)
  const articles = await findArticles(
    db,
    rows.map(({ originArticleId }) => originArticleId),
  )
  const versions = new Set(told.map(({ verdict }) => verdict.settingsVersion))
  const scales = new Map<number, Scale>()
  for (const version of versions) scales.set(version, await terms.scaleOf(version))
  return told.map((known) => {
    const { id, originArticleId } = known.claim
    return exportRow(known, {
      contacts: contacts.get(id) ?? [],
      factChecks: factChecks.get(id) ?? [],
      article: articles.get(originArticleId ?? ''),
      scale: scales.get(known.verdict.settingsVersion),
      desk: terms.desk,
      present,
    })
  })
}

async function findKnown<V extends Told>(
  db: Database,
  rows: ClaimRow[],
  findRevisions: (db: Database, claimIds: string[]) => Promise<V[]>,
): Promise<Known<V>[]> {
  const ids = rows.map(({ id }) => id)
  const standing = await findStandingEvidence(db, ids)
  const originsOf = await countOriginsOf(db, rows, standing)
  const pieces = await presentEvidence(db, standing.rows, standing.book, standing.verdictsOf)
  const evidenceOf = byClaim(pieces)
  const appearancesOf = byClaim(await findAppearances(db, ids))
  const verdictsOf = byClaim(await findRevisions(db, ids))
  return rows.map((claim) => {
    const verdicts = verdictsOf(claim.id)
    // By number, not by `isInForce`: the claim may have been decided anew since its row was read.
    const verdict = verdicts.find(
      ({ revision }) => revision === (claim.verdictRevision ?? claim.publishedRevision),
    )
    if (!verdict) throw new Error(`claim ${claim.id} has a verdict in force that is not there`)
    const [evidence, appearances] = [evidenceOf(claim.id), appearancesOf(claim.id)]
    return { claim, verdict, verdicts, evidence, appearances, origins: originsOf(claim) }
  })
}

interface Beside {
  contacts: PublicContact[]
  factChecks: readonly PublicFactCheck[]
  article: ArticleRow | undefined
  scale: Scale | undefined
  desk: Settings['desk']
  present: Present
}

/** Written out field by field: of a million rows, gathering them from parts takes longer than reading them. */
function exportRow(
  { claim, verdict, verdicts, evidence, appearances, origins }: Known,
  { contacts, factChecks, article, scale, desk, present }: Beside,
): ExportedClaim {
  if (!verdict.verdict) throw new Error(`claim ${claim.id} has a verdict in force that says nothing`)
  return {
    id: claim.id,
    // As it was judged: a claim that is under review may read otherwise by now, and the verdict is not about that.
    text: verdict.judged.text,
    headline: claim.headline,
    kinds: verdict.judged.kinds as ClaimKind[],
    topics: claim.topics,
    speaker: claim.speaker,
    claimedOn: claim.claimedOn,
    language: claim.language,
    scope: verdict.judged.scope as Claim['scope'],
    resolution: claim.resolution,
    externalId: claim.externalId,
    article: article ? briefArticle(article) : null,
    appearances: appearances as Appearance[],
    verdict: verdict.verdict,
    rating: verdict.rating ?? '',
    ratingScale: scale ? placeOn(scale, verdict.rating) : null,
    verdictRevision: verdict.revision,
    revisionKind: verdict.kind,
    asOf: verdict.asOf ?? '',
    freshness: freshnessOf(verdict, present) ?? 'fresh',
    recheckOn: verdict.recheckOn,
    validUntil: verdict.validUntil,
    overtakenOn: verdict.overtakenOn,
    overtakenNote: verdict.overtakenNote,
    outcome: verdict.outcome,
    reading: verdict.reading,
    summary: verdict.summary,
    rationale: verdict.rationale ?? '',
    waiver: verdict.waiver,
    changeNote: verdict.changeNote,
    imported: verdict.imported,
    isSelfReviewed: verdict.isSelfReviewed,
    publishedRevision: claim.publishedRevision,
    underReview: isUnderReview(claim),
    evidenceChanged: claim.evidenceChanged,
    independentOrigins: origins.independentOrigins,
    originsInWords: origins.originsInWords,
    contacts,
    evidence: evidence.map((piece) => exportEvidence(piece, desk)),
    factChecks: factChecks as PublicFactCheck[],
    corrections: correctionsOf(verdicts),
    licence: desk.licence,
    decidedAt: verdict.createdAt,
    createdAt: claim.createdAt,
    updatedAt: claim.updatedAt,
    version: claim.version,
  }
}

/** People who work on evidence can be put at risk by being named, so the desk has to want it. */
function exportEvidence(
  piece: Evidence,
  { namesReviewers }: Settings['desk'],
): ExportedClaim['evidence'][number] {
  const named = withoutNames(piece)
  return namesReviewers ? named : { ...named, addedBy: null, judgedBy: null, excerptConfirmedBy: null }
}
