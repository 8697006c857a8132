// Where a claim occurs: an exact quote, tied to the article's latest capture.
import { eq } from 'drizzle-orm'
import { appearances, type ClaimRow } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { requireArticle } from '../articles/service.ts'
import { anchorQuote } from '../captures/anchor.ts'
import { latestCapture } from '../captures/service.ts'
import { normaliseText } from '../captures/text.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { invalid, Problem } from '../problems.ts'
import { findAppearances, presentAppearances } from './present.ts'
import { requireClaim, requireStanding, touchClaim } from './record.ts'
import type { Appearance, NewAppearance, Quote } from './schema.ts'

export async function listAppearances(ctx: Ctx, claimId: string) {
  await requireClaim(ctx.store.read, claimId)
  const data = await findAppearances(ctx.store.read, [claimId])
  return { data, nextCursor: null, total: data.length }
}

export function addAppearance(ctx: Ctx, claimId: string, input: NewAppearance): Promise<Appearance> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, claimId)
    await requireArticle(tx.db, input.articleId).catch((error) => {
      throw error instanceof Problem ? invalid('/articleId', 'is not an article of this desk') : error
    })
    const row = await insertAppearance(tx, claim, input)
    await touchClaim(tx, claim)
    const [appearance] = await presentAppearances(tx.db, [row])
    if (!appearance) throw new Error('the appearance was lost on the way out')
    return appearance
  })
}

/** An appearance as part of a larger change. @throws Problem `quote-not-found`, `quote-ambiguous` */
export async function insertAppearance(tx: Tx, claim: ClaimRow, input: NewAppearance) {
  const { articleId, quote, attribution, modality } = input
  const place = await placeQuote(tx.db, articleId, selectorOf(quote))
  const [first] = await tx.db
    .select({ id: appearances.id })
    .from(appearances)
    .where(eq(appearances.claimId, claim.id))
    .limit(1)
  const [row] = await tx.db
    .insert(appearances)
    .values({
      id: newId('app'),
      claimId: claim.id,
      articleId,
      ...place,
      attributionKind: attribution?.kind ?? null,
      attributionName: attribution?.name ?? null,
      attributionWording: attribution?.wording ?? null,
      modality: modality ?? null,
      isFirst: first === undefined,
      createdBy: tx.ctx.actor.id,
      createdAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the appearance was not inserted')
  const { exact, start, end, captureId } = row
  const after = { articleId, captureId, exact, start, end, anchor: row.anchor, attribution, modality }
  tx.happened({ action: 'appearance.added', subject: row.id, claimId: claim.id, after })
  return row
}

function selectorOf(quote: Quote) {
  return typeof quote === 'string' ? { exact: quote } : quote
}

/** Where the quote stands in the article as captured; `pending` while there is no text to look in. */
async function placeQuote(db: Database, articleId: string, selector: Exclude<Quote, string>) {
  const capture = await latestCapture(db, { articleId })
  const { exact, prefix = null, suffix = null } = selector
  if (!capture || capture.text === null) return { exact, prefix, suffix, anchor: 'pending' as const }
  const result = anchorQuote(capture.text, selector)
  if (result.found === 'never') {
    const detail = 'The quote does not occur in the article as captured.'
    throw new Problem('quote-not-found', {
      detail,
      captureId: capture.id,
      errors: [{ pointer: '/quote', detail }],
    })
  }
  if (result.found === 'several') {
    const detail = `The quote occurs ${result.times} times; add a prefix or a suffix.`
    throw new Problem('quote-ambiguous', {
      detail,
      captureId: capture.id,
      errors: [{ pointer: '/quote', detail }],
    })
  }
  const { found: _, ...place } = result
  return { exact: normaliseText(exact), ...place, captureId: capture.id, anchor: 'exact' as const }
}
