// Decided claims on their way out: read in pages by key, written as a stream, at constant memory.
import type { Store } from '../../db/store.ts'
import type { ExportFormat } from '../../db/vocabulary.ts'
import { requireClaim } from '../claims/record.ts'
import { type Ctx, readingOf } from '../context.ts'
import { Problem } from '../problems.ts'
import { claimReview } from './formats/claimreview.ts'
import { lintClaimReview } from './formats/claimreview-lint.ts'
import type { Issuer } from './formats/format.ts'
import type { Layout } from './layout.ts'
import { type Answer, usualVerdicts } from './pages.ts'
import { exportRows, exportTerms } from './rows.ts'
import { scanFile } from './scan.ts'
import type { ClaimReviewLint, ExportedClaim, ExportQuery } from './schema.ts'
import { streamOf, withManifest } from './stream.ts'
import { placeOf, type Wanted, writeExport } from './write.ts'

/** The export in a format, as UTF-8. @param url the desk's own address */
export async function exportClaims(
  ctx: Ctx,
  query: ExportQuery,
  format: ExportFormat,
  url: string,
  answer: Answer = 'inForce',
) {
  return streamOf(written(ctx.store, await wantedOf(ctx, { query, format, answer, url })))
}

/** The same rows one a line, with a manifest at the end. */
export async function exportSignedClaims(ctx: Ctx, query: ExportQuery, layout: Layout) {
  const asked = Object.entries({ ...query, verdict: query.verdict ?? usualVerdicts })
  const said = Object.fromEntries(asked.filter(([, value]) => value !== undefined))
  const wanted = await wantedOf(ctx, { query, format: 'ndjson', answer: 'inForce', url: '' })
  return streamOf(
    withManifest(ctx, linesOf(written(ctx.store, wanted)), layout, { holds: 'claims', query: said }),
  )
}

async function wantedOf(ctx: Ctx, { url, ...wanted }: Omit<Wanted, 'issuer' | 'at'> & { url: string }) {
  return { ...wanted, issuer: await issuerOf(ctx, url), at: ctx.now().toISOString() }
}

/** So short that it is there at once. */
const firstRows = 25

/** The first page is read here, so that it need not wait for a thread; all others by one, where there is a file to read. */
async function* written({ read, path }: Store, wanted: Wanted): AsyncGenerator<Written, void> {
  const start = await placeOf(read, wanted.query)
  const [first] = await firstOf(writeExport(read, wanted, start, firstRows))
  if (first === undefined) return
  yield first.text
  if (first.next === null) return
  if (path !== undefined) return yield* scanFile(path, wanted, first.next)
  for await (const { text } of writeExport(read, wanted, first.next)) yield text
}

type Written = string | Uint8Array<ArrayBuffer>

async function firstOf<T>(pieces: AsyncGenerator<T, void>): Promise<T[]> {
  for await (const piece of pieces) return [piece]
  return []
}

/** Pages of whole lines, taken apart. */
async function* linesOf(pages: AsyncGenerator<Written, void>): AsyncGenerator<string[], void> {
  const decoder = new TextDecoder()
  for await (const page of pages) {
    const text = typeof page === 'string' ? page : decoder.decode(page)
    yield text.split('\n').slice(0, -1)
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
