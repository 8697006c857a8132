// Decided claims on their way out: read in pages by key, written as a stream, at constant memory.

import { setImmediate as otherRequests } from 'node:timers/promises'
import { presentOfRequest } from '../claims/lifetimes.ts'
import { requireClaim } from '../claims/record.ts'
import { type Ctx, readingOf } from '../context.ts'
import { Problem } from '../problems.ts'
import { claimReview } from './formats/claimreview.ts'
import { lintClaimReview } from './formats/claimreview-lint.ts'
import type { Format, Issuer } from './formats/format.ts'
import type { Layout } from './layout.ts'
import { type Answer, departureOf, pageAfter, rowsPerPage, startOf, usualVerdicts } from './pages.ts'
import { exportRows, exportTerms } from './rows.ts'
import type { ClaimReviewLint, ExportedClaim, ExportedRow, ExportQuery } from './schema.ts'
import { streamOf, withManifest } from './stream.ts'

/** The export in a format, as UTF-8. @param url the desk's own address */
export function exportClaims(
  ctx: Ctx,
  query: ExportQuery,
  format: Format,
  url: string,
  answer: Answer = 'inForce',
) {
  return streamOf(formatted(ctx, query, format, url, answer))
}

/** The same rows one a line, with a manifest at the end. */
export function exportSignedClaims(ctx: Ctx, query: ExportQuery, layout: Layout) {
  const asked = Object.entries({ ...query, verdict: query.verdict ?? usualVerdicts })
  const said = Object.fromEntries(asked.filter(([, value]) => value !== undefined))
  return streamOf(
    withManifest(ctx, readPages(ctx, query, 'inForce'), layout, { holds: 'claims', query: said }),
  )
}

async function* formatted(
  ctx: Ctx,
  query: ExportQuery,
  format: Format,
  url: string,
  answer: Answer,
): AsyncGenerator<string, void> {
  const issuer = await issuerOf(ctx, url)
  const begin = format.begin(ctx.now().toISOString(), issuer)
  let isFirst = true
  for await (const rows of readPages(ctx, query, answer)) {
    const text = format.page(rows, isFirst, issuer)
    if (text === '') continue
    yield (isFirst ? begin : '') + text
    isFirst = false
  }
  yield (isFirst ? begin : '') + format.end()
}

async function* readPages(ctx: Ctx, query: ExportQuery, answer: Answer): AsyncGenerator<ExportedRow[], void> {
  const { read } = ctx.store
  const terms = await exportTerms(read)
  const present = await presentOfRequest(ctx)
  let after = await startOf(read, query)
  let most = rowsPerPage.first
  for (let left = query.limit ?? Number.POSITIVE_INFINITY; left > 0; most = rowsPerPage.later) {
    const page = await pageAfter(read, query, answer, present, after, Math.min(most, left))
    const last = page.at(-1)
    if (!last) return
    const those = page.filter(({ isIn }) => isIn).map(({ claim }) => claim)
    const held = new Map((await exportRows(readingOf(ctx), those, terms, answer)).map((row) => [row.id, row]))
    yield page.map(({ claim }) => held.get(claim.id) ?? departureOf(claim, answer))
    left -= page.length
    after = last.claim.seq
    await otherRequests()
  }
}

/** One claim as the exports hold it. @throws Problem `not-found`, `no-verdict` */
export async function findExported(ctx: Ctx, id: string): Promise<ExportedClaim> {
  const { read } = ctx.store
  const claim = await requireClaim(read, id)
  if (claim.verdict === null || claim.withdrawnAt !== null || claim.mergedIntoId !== null) {
    throw new Problem('no-verdict')
  }
  const [row] = await exportRows(readingOf(ctx), [claim], await exportTerms(read))
  if (!row) throw new Error('a claim was lost on the way out')
  return row
}

export async function findClaimReview(ctx: Ctx, id: string, url: string) {
  const markup = claimReview(await findOwn(ctx, id), await issuerOf(ctx, url))
  return { '@context': 'https://schema.org', ...markup }
}

export async function lintClaim(ctx: Ctx, id: string, url: string): Promise<ClaimReviewLint> {
  return lintClaimReview(await findOwn(ctx, id), await issuerOf(ctx, url))
}

/** @throws Problem `verdict-imported` where others concluded it: the desk is not its author */
async function findOwn(ctx: Ctx, id: string): Promise<ExportedClaim> {
  const claim = await findExported(ctx, id)
  if (claim.imported !== null) throw new Problem('verdict-imported')
  return claim
}

async function issuerOf({ store }: Ctx, url: string): Promise<Issuer> {
  const { desk } = await exportTerms(store.read)
  return { url, name: desk.name }
}
