// Decided claims on their way out: read in pages by key, written as a stream, at constant memory.

import { setImmediate as otherRequests } from 'node:timers/promises'
import { and, asc, gt, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { type ClaimRow, claims } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { presentOfRequest } from '../claims/lifetimes.ts'
import { presentClaims } from '../claims/present.ts'
import { claimConditions, foundBy } from '../claims/queries.ts'
import type { Claim } from '../claims/schema.ts'
import { type Ctx, type Reading, readingOf } from '../context.ts'
import type { PublicContact } from '../evidence/contact-schema.ts'
import { findPublicContacts } from '../evidence/contacts.ts'
import { withoutNames } from '../evidence/present.ts'
import type { Present } from '../reviews/freshness.ts'
import { correctionsAmong } from '../reviews/revisions.ts'
import type { Verdict } from '../reviews/schema.ts'
import type { Format } from './formats/format.ts'
import type { Layout } from './layout.ts'
import type { Correction, ExportedClaim, ExportQuery } from './schema.ts'
import { streamOf, withManifest } from './stream.ts'

const rowsPerPage = 200
const usualVerdicts: NonNullable<ExportQuery['verdict']> = ['verified']

/** The export in a format, as UTF-8. */
export function exportClaims(ctx: Ctx, query: ExportQuery, format: Format) {
  return streamOf(formatted(ctx, query, format))
}

/** The same rows one a line, with a manifest at the end. */
export function exportSignedClaims(ctx: Ctx, query: ExportQuery, layout: Layout) {
  const asked = Object.entries({ ...query, verdict: query.verdict ?? usualVerdicts })
  const said = Object.fromEntries(asked.filter(([, value]) => value !== undefined))
  return streamOf(withManifest(ctx, exportPages(ctx, query), layout, { holds: 'claims', query: said }))
}

async function* formatted(ctx: Ctx, query: ExportQuery, format: Format): AsyncGenerator<string, void> {
  const begin = format.begin(ctx.now().toISOString())
  let isFirst = true
  for await (const rows of exportPages(ctx, query)) {
    yield (isFirst ? begin : '') + format.page(rows, isFirst)
    isFirst = false
  }
  yield (isFirst ? begin : '') + format.end()
}

async function* exportPages(ctx: Ctx, query: ExportQuery): AsyncGenerator<ExportedClaim[], void> {
  const where = exportConditions(query, await presentOfRequest(ctx))
  for (let after = 0; ; ) {
    const rows = await pageAfter(ctx.store.read, where, after)
    const last = rows.at(-1)
    if (!last) return
    yield await exportRows(readingOf(ctx), rows)
    after = last.seq
    await otherRequests()
  }
}

/** The filters of the list, over claims that stand with a verdict in force, even when named by id; `verified` unless asked. */
function exportConditions(
  { verdict = usualVerdicts, q, ...filters }: ExportQuery,
  present: Present,
): SQL | undefined {
  const words = verdict.includes('any') ? undefined : verdict.filter((word) => word !== 'any')
  const stands = and(isNotNull(claims.verdict), isNull(claims.withdrawnAt), isNull(claims.mergedIntoId))
  return and(stands, ...claimConditions({ ...filters, verdict: words }, present), foundBy(q))
}

function pageAfter(db: Database, where: SQL | undefined, seq: number): Promise<ClaimRow[]> {
  return db
    .select()
    .from(claims)
    .where(and(where, gt(claims.seq, seq)))
    .orderBy(asc(claims.seq))
    .limit(rowsPerPage)
}

async function exportRows(reading: Reading, rows: ClaimRow[]): Promise<ExportedClaim[]> {
  const presented = await presentClaims(reading, rows, ['article', 'appearances', 'evidence', 'verdicts'])
  const contacts = await findPublicContacts(
    reading.db,
    rows.map(({ id }) => id),
  )
  return presented.map((claim) => exportRow(claim, contacts.get(claim.id) ?? []))
}

function exportRow(claim: Claim, contacts: PublicContact[]): ExportedClaim {
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
    verdictRevision: inForce.revision,
    revisionKind: inForce.kind,
    asOf: inForce.asOf ?? '',
    ...{ freshness: freshness ?? 'fresh', recheckOn, validUntil, overtakenOn },
    ...{ overtakenNote: inForce.overtakenNote, outcome },
    ...{ reading, summary, rationale: inForce.rationale ?? '', waiver, changeNote, isSelfReviewed },
    ...{ publishedRevision, underReview, evidenceChanged, independentOrigins, originsInWords, contacts },
    evidence: (claim.evidence ?? []).map(withoutNames),
    corrections: correctionsOf(verdicts),
    decidedAt: inForce.createdAt,
    ...{ createdAt, updatedAt, version },
  }
}

/** The revisions that own up to a mistake, each with what was said before it. A slip undone at once is none. */
function correctionsOf(verdicts: readonly Verdict[]): Correction[] {
  return correctionsAmong(verdicts).map(({ from, to }) => ({
    revision: to.revision,
    kind: to.kind === 'void' ? 'void' : 'correction',
    from: from?.verdict ?? null,
    to: to.verdict,
    reason: to.reason,
    changeNote: to.changeNote,
    at: to.createdAt,
  }))
}
