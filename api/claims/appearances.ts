// Where a claim occurs: an exact quote, tied to the article's latest capture.
import { asc, eq } from 'drizzle-orm'
import { appearances, type ClaimRow, claims } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { requireArticle } from '../articles/record.ts'
import { requireNamedArticle } from '../articles/service.ts'
import { anchorQuote, readForAnchors } from '../captures/anchor.ts'
import { latestCapture } from '../captures/service.ts'
import { normaliseText } from '../captures/text.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problems.ts'
import type { ArticleAppearanceList } from './anchoring-schema.ts'
import { briefClaims, findAppearances, presentAppearances } from './present.ts'
import type { Quote } from './quote-schema.ts'
import { requireClaim, requireStanding, touchClaim } from './record.ts'
import type { Appearance, NewAppearance } from './schema.ts'

export async function listAppearances(ctx: Ctx, claimId: string) {
  await requireClaim(ctx.store.read, claimId)
  const data = await findAppearances(ctx.store.read, [claimId])
  return { data, nextCursor: null, total: data.length }
}

/** Where claims occur in one article, first in the text first, each with what its margin shows of its claim. */
export async function listArticleAppearances(ctx: Ctx, articleId: string): Promise<ArticleAppearanceList> {
  const db = ctx.store.read
  await requireArticle(db, articleId)
  const rows = await db
    .select({ place: appearances, claim: claims })
    .from(appearances)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .where(eq(appearances.articleId, articleId))
    .orderBy(asc(appearances.seq))
  const places = await presentAppearances(
    db,
    rows.map(({ place }) => place),
  )
  const briefs = await briefClaims(
    db,
    rows.map(({ claim }) => claim),
  )
  const data = places
    .flatMap((place, at) => {
      const claim = briefs[at]
      return claim ? [{ ...place, claim }] : []
    })
    .sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity))
  return { data, nextCursor: null, total: data.length }
}

export function addAppearance(ctx: Ctx, claimId: string, input: NewAppearance): Promise<Appearance> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, claimId)
    const { articleId: id, article: brought, ...rest } = input
    const article = await requireNamedArticle(tx, { articleId: id, article: brought })
    const row = await insertAppearance(tx, claim, { articleId: article.id, ...rest })
    await touchClaim(tx, claim)
    const [appearance] = await presentAppearances(tx.db, [row])
    if (!appearance) throw new Error('the appearance was lost on the way out')
    return appearance
  })
}

type AppearanceIn = Omit<NewAppearance, 'article' | 'articleId'> & { articleId: string }

/** An appearance as part of a larger change. @throws Problem `quote-not-found`, `quote-ambiguous` */
export async function insertAppearance(tx: Tx, claim: ClaimRow, input: AppearanceIn) {
  const { articleId, quote, attribution, modality } = input
  const { anchor, ...place } = await placeQuote(tx.db, articleId, selectorOf(quote))
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
      quoted: place,
      anchor,
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
  if (!capture || capture.text === null) return pendingPlace(selector)
  const result = anchorQuote(readForAnchors(capture.text), selector)
  if (result.found === 'once') {
    const { exact, prefix, suffix, start, end } = result
    return { captureId: capture.id, exact, prefix, suffix, start, end, anchor: 'exact' as const }
  }
  const isGone = result.found === 'never'
  const detail = isGone
    ? 'The quote does not occur in the article as captured.'
    : `The quote occurs ${result.times} times; add a prefix or a suffix.`
  throw new Problem(isGone ? 'quote-not-found' : 'quote-ambiguous', {
    detail,
    captureId: capture.id,
    errors: [{ pointer: '/quote', detail }],
    ...(isGone ? { nearest: result.nearest } : { places: result.places }),
  })
}

const pendingPlace = ({ exact, prefix, suffix }: Exclude<Quote, string>) => ({
  ...{ captureId: null, exact: normaliseText(exact), prefix: prefix ?? null, suffix: suffix ?? null },
  ...{ start: null, end: null },
  anchor: 'pending' as const,
})
