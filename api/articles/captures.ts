// What a captured text does to its article: it is kept, and every quote taken from it is looked for again.
import { eq } from 'drizzle-orm'
import { type ArticleRow, articles, type CaptureRow } from '../../db/schema.ts'
import type { Reading } from '../captures/read.ts'
import { readText } from '../captures/read.ts'
import type { Capture, NewCapture } from '../captures/schema.ts'
import { captureFailure, captureText, latestCapture, presentCapture } from '../captures/service.ts'
import { normaliseText, textHash } from '../captures/text.ts'
import { type ForeseenQuotes, foreseeQuotes, settleQuotes } from '../claims/settling.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { invalid } from '../problems.ts'
import { requireArticle } from './record.ts'

/**
 * Keeps the text as it is now: the one given, or what its address answers. A failure to fetch is kept too.
 * @throws Problem `not-found`, `invalid-request` where there is nothing to capture
 */
export async function captureArticle(ctx: Ctx, id: string, given: NewCapture): Promise<Capture> {
  const { url } = await requireArticle(ctx.store.read, id)
  const reading = await readText(ctx, given, url)
  if (!reading) throw invalid('/text', 'is needed: the article has no address to fetch it from')
  const foreseen = 'failure' in reading ? undefined : await foresee(ctx, id, reading.text)
  return change(ctx, async (tx) => {
    const row = await captureReading(tx, await requireArticle(tx.db, id), reading, foreseen)
    return presentCapture(tx.db, row)
  })
}

/** A text that is the one there was settles nothing, so there is nothing to foresee. */
async function foresee(ctx: Ctx, articleId: string, given: string): Promise<ForeseenQuotes | undefined> {
  const text = normaliseText(given)
  const latest = await latestCapture(ctx.store.read, { articleId })
  return latest?.sha256 === textHash(text) ? undefined : foreseeQuotes(ctx.store.read, articleId, text)
}

/** A reading as part of a larger change, with what was found in its text beforehand. */
export async function captureReading(
  tx: Tx,
  article: ArticleRow,
  reading: Reading,
  foreseen?: ForeseenQuotes,
): Promise<CaptureRow> {
  const owner = { articleId: article.id }
  if ('failure' in reading) {
    const { failure: reason, failureDetail: detail, url, httpStatus } = reading
    const row = await captureFailure(tx, owner, reading)
    const after = { captureId: row.id, number: row.number, reason, detail, url, httpStatus }
    tx.happened({ action: 'article.capture_failed', subject: article.id, after })
    return row
  }
  const { row, isNew } = await captureText(tx, owner, reading)
  if (isNew) {
    await tx.db.update(articles).set({ updatedAt: tx.at }).where(eq(articles.id, article.id))
  }
  const anchors = isNew ? await settleQuotes(tx, article.id, row, foreseen) : {}
  const { number, sha256, how } = row
  tx.happened({
    action: 'article.captured',
    subject: article.id,
    after: { captureId: row.id, number, sha256, how, isNew, anchors },
  })
  return row
}

/** A claim that brings a text we have says nothing about the article; asking for a capture does, even in vain. */
export async function captureIfNew(tx: Tx, article: ArticleRow, text: string): Promise<void> {
  const latest = await latestCapture(tx.db, { articleId: article.id })
  if (latest?.sha256 === textHash(normaliseText(text))) return
  await captureReading(tx, article, { text, how: 'pasted' })
}
