// A decided claim as every format takes it: the verdict in force with all it rests on, and nothing the desk keeps to itself.
import type { ClaimRow } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { presentClaims } from '../claims/present.ts'
import type { Claim } from '../claims/schema.ts'
import type { Reading } from '../context.ts'
import type { PublicContact } from '../evidence/contact-schema.ts'
import { findPublicContacts } from '../evidence/contacts.ts'
import { withoutNames } from '../evidence/present.ts'
import type { Evidence } from '../evidence/schema.ts'
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

export async function exportRows(
  reading: Reading,
  rows: ClaimRow[],
  terms: Terms,
  answer: Answer = 'inForce',
): Promise<ExportedClaim[]> {
  const asKnown = await presentClaims(reading, rows, ['article', 'appearances', 'evidence', 'verdicts'])
  const presented = answer === 'published' ? await asPublished(reading, asKnown) : asKnown
  const contacts = await findPublicContacts(
    reading.db,
    rows.map(({ id }) => id),
  )
  return Promise.all(presented.map((claim) => exportRow(claim, contacts.get(claim.id) ?? [], terms)))
}

async function exportRow(claim: Claim, contacts: PublicContact[], terms: Terms): Promise<ExportedClaim> {
  const verdicts = claim.verdicts ?? []
  // By number, not by `isInForce`: the claim may have been decided anew since its row was read.
  const inForce = verdicts.find(({ revision }) => revision === claim.verdictRevision)
  if (!inForce?.verdict) throw new Error(`claim ${claim.id} has a verdict in force that is not there`)
  const { freshness, recheckOn, validUntil, overtakenOn, outcome } = claim
  const { id, headline, topics, speaker, claimedOn, language, resolution, externalId } = claim
  // As it was judged: a claim that is under review may read otherwise by now, and the verdict is not about that.
  const { text, kinds } = inForce.judged
  const scope = inForce.judged.scope as Claim['scope']
  const { publishedRevision, underReview, evidenceChanged, independentOrigins, originsInWords } = claim
  const { createdAt, updatedAt, version } = claim
  const { reading, summary, waiver, changeNote, isSelfReviewed } = inForce
  return {
    ...{ id, text, headline, kinds, topics, speaker, claimedOn, language, scope, resolution, externalId },
    article: claim.article ?? null,
    appearances: claim.appearances ?? [],
    verdict: inForce.verdict,
    rating: inForce.rating ?? '',
    ratingScale: placeOn(await terms.scaleOf(inForce.settingsVersion), inForce.rating),
    verdictRevision: inForce.revision,
    revisionKind: inForce.kind,
    asOf: inForce.asOf ?? '',
    ...{ freshness: freshness ?? 'fresh', recheckOn, validUntil, overtakenOn },
    ...{ overtakenNote: inForce.overtakenNote, outcome },
    ...{ reading, summary, rationale: inForce.rationale ?? '', waiver, changeNote, isSelfReviewed },
    ...{ publishedRevision, underReview, evidenceChanged, independentOrigins, originsInWords, contacts },
    evidence: (claim.evidence ?? []).map((piece) => exportEvidence(piece, terms.desk)),
    corrections: correctionsOf(verdicts),
    licence: terms.desk.licence,
    decidedAt: inForce.createdAt,
    ...{ createdAt, updatedAt, version },
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
