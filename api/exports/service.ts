// Decided claims on their way out: read in pages by key, written as a stream, at constant memory.

import { setImmediate as otherRequests } from 'node:timers/promises'
import { requireClaim } from '../claims/record.ts'
import type { Ctx } from '../context.ts'
import { Problem } from '../problems.ts'
import { claimReview } from './formats/claimreview.ts'
import { lintClaimReview } from './formats/claimreview-lint.ts'
import type { Format, Issuer } from './formats/format.ts'
import { departureOf, pageAfter, startOf } from './pages.ts'
import { exportRows, exportTerms } from './rows.ts'
import type { ClaimReviewLint, ExportedClaim, ExportedRow, ExportQuery } from './schema.ts'

/** @param origin where the request came in, for a desk that was not told its own address */
export type Origin = string

/**
 * The export as UTF-8. The next page is read only when the reader has taken the one before; the first is read
 * before anything is answered, so that what fails there is told by a problem and not by a file that breaks off.
 */
export async function exportClaims(
  ctx: Ctx,
  query: ExportQuery,
  format: Format,
  origin: Origin,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const pages = writePages(ctx, query, format, origin)
  const encoder = new TextEncoder()
  let first: IteratorResult<string, void> | undefined = await pages.next()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = first ?? (await pages.next())
      first = undefined
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pages.return()
    },
  })
}

async function* writePages(
  ctx: Ctx,
  query: ExportQuery,
  format: Format,
  origin: Origin,
): AsyncGenerator<string, void> {
  const issuer = await issuerOf(ctx, origin)
  const begin = format.begin(ctx.now().toISOString(), issuer)
  let isFirst = true
  for await (const rows of readPages(ctx, query)) {
    const text = format.page(rows, isFirst, issuer)
    if (text === '') continue
    yield (isFirst ? begin : '') + text
    isFirst = false
  }
  yield (isFirst ? begin : '') + format.end()
}

async function* readPages({ store }: Ctx, query: ExportQuery): AsyncGenerator<ExportedRow[], void> {
  const terms = await exportTerms(store.read)
  let after = await startOf(store.read, query)
  for (let left = query.limit ?? Number.POSITIVE_INFINITY; left > 0; ) {
    const page = await pageAfter(store.read, query, after, left)
    const last = page.at(-1)
    if (!last) return
    const those = page.filter(({ isIn }) => isIn).map(({ claim }) => claim)
    const held = new Map((await exportRows(store.read, those, terms)).map((row) => [row.id, row]))
    yield page.map(({ claim }) => held.get(claim.id) ?? departureOf(claim))
    left -= page.length
    after = last.claim.seq
    await otherRequests()
  }
}

/** One claim as the exports hold it. @throws Problem `not-found`, `no-verdict` */
async function findExported({ store }: Ctx, id: string): Promise<ExportedClaim> {
  const claim = await requireClaim(store.read, id)
  if (claim.verdict === null || claim.withdrawnAt !== null || claim.mergedIntoId !== null) {
    throw new Problem('no-verdict')
  }
  const [row] = await exportRows(store.read, [claim], await exportTerms(store.read))
  if (!row) throw new Error('a claim was lost on the way out')
  return row
}

export async function findClaimReview(ctx: Ctx, id: string, origin: Origin) {
  const markup = claimReview(await findExported(ctx, id), await issuerOf(ctx, origin))
  return { '@context': 'https://schema.org', ...markup }
}

export async function lintClaim(ctx: Ctx, id: string, origin: Origin): Promise<ClaimReviewLint> {
  return lintClaimReview(await findExported(ctx, id), await issuerOf(ctx, origin))
}

async function issuerOf({ store, publicUrl }: Ctx, origin: Origin): Promise<Issuer> {
  const { desk } = await exportTerms(store.read)
  return { url: publicUrl ?? origin, name: desk.name }
}
