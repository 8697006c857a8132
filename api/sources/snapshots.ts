// The desk keeps what a source said: pasted, uploaded, or fetched in the background with every failure on show.
import { asc, eq, sql } from 'drizzle-orm'
import { type CaptureRow, captures, type SourceRow, sources } from '../../db/schema.ts'
import { fetchText, type Reading, readPdf, readText } from '../captures/read.ts'
import type { Capture, NewSourceCapture } from '../captures/schema.ts'
import { captureText, fulfilCapture, presentCapture, queueCapture } from '../captures/service.ts'
import { normaliseText } from '../captures/text.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { invalid } from '../problems.ts'
import { type ForeseenExcerpts, foreseeExcerpts, settleExcerpts } from './excerpts.ts'
import { requireSource } from './record.ts'

/**
 * Keeps the text given, or queues the address to be fetched.
 * @throws Problem `not-found`, `invalid-request` where there is nothing to capture
 */
export async function captureSource(ctx: Ctx, id: string, given: NewSourceCapture): Promise<Capture> {
  await requireSource(ctx.store.read, id)
  const reading = await readGiven(ctx, given)
  const foreseen = await foresee(ctx, id, reading)
  return change(ctx, async (tx) => {
    const source = await requireSource(tx.db, id)
    if (reading) return presentCapture(tx.db, await keep(tx, source, reading, foreseen))
    if (source.url === null) throw invalid('/text', 'is needed: the source has no address to fetch it from')
    return presentCapture(tx.db, await queue(tx, source.id, source.url))
  })
}

async function readGiven(ctx: Ctx, { pdf, ...given }: NewSourceCapture): Promise<Reading | undefined> {
  if (pdf === undefined) return readText(ctx, given)
  const reading = await readPdf(Buffer.from(pdf, 'base64'), { how: 'uploaded' })
  if ('failure' in reading) throw invalid('/pdf', 'holds no text that could be read')
  return reading
}

async function foresee(ctx: Ctx, sourceId: string, reading: Reading | undefined) {
  if (!reading || 'failure' in reading) return undefined
  return foreseeExcerpts(ctx.store.read, sourceId, normaliseText(reading.text))
}

async function keep(
  tx: Tx,
  source: SourceRow,
  reading: Reading,
  foreseen: ForeseenExcerpts | undefined,
): Promise<CaptureRow> {
  if ('failure' in reading) throw new Error('a text that was given cannot have failed to come')
  const { row, isNew } = await captureText(tx, { sourceId: source.id }, reading)
  await tell(tx, row, isNew, foreseen)
  return row
}

/** A source with an address is captured without being asked for, where pages are fetched at all. */
export async function queueSnapshot(tx: Tx, { id, url }: SourceRow): Promise<void> {
  if (url !== null && tx.ctx.fetchPage) await queue(tx, id, url)
}

async function queue(tx: Tx, sourceId: string, url: string): Promise<CaptureRow> {
  const row = await queueCapture(tx, { sourceId }, url)
  const after = { captureId: row.id, number: row.number, url }
  tx.happened({ action: 'source.capture_queued', subject: sourceId, after })
  return row
}

// In the words of the index `captures_queued`: a value bound to the statement would not match it.
const isQueued = sql`${captures.state} = 'queued'`

export async function hasQueued({ store }: Ctx): Promise<boolean> {
  const [row] = await store.read.select({ id: captures.id }).from(captures).where(isQueued).limit(1)
  return row !== undefined
}

/** Fetches what waits, the oldest first. @returns how many there were, failures included */
export async function captureQueued(ctx: Ctx, atOnce = 4): Promise<number> {
  const waiting = await ctx.store.read
    .select()
    .from(captures)
    .where(isQueued)
    .orderBy(asc(captures.seq))
    .limit(atOnce)
  await Promise.all(waiting.map((row) => fulfil(ctx, row)))
  return waiting.length
}

async function fulfil(ctx: Ctx, queued: CaptureRow): Promise<void> {
  const { sourceId, url } = queued
  if (sourceId === null || url === null) throw new Error(`capture ${queued.id} waits for nothing`)
  const reading = await fetchText(ctx, url).catch((error) => {
    // One page that nobody foresaw must not hold up the others for ever.
    ctx.report?.(error, queued.id)
    return { failure: 'interrupted', failureDetail: 'Something went wrong on our side.', url } as const
  })
  const [still] = await ctx.store.read.select().from(captures).where(eq(captures.id, queued.id))
  if (still?.state !== 'queued') return
  const foreseen = await foresee(ctx, sourceId, reading)
  const keepIt = async (tx: Tx) => {
    const row = await fulfilCapture(tx, queued, { sourceId }, reading)
    if (!row) throw new Settled()
    await tell(tx, row, row.state === 'saved', foreseen)
  }
  await change(ctx, keepIt).catch((error: unknown) => {
    if (!(error instanceof Settled)) throw error
  })
}

/** Another process was quicker: there is nothing to be done, which a change cannot say. */
class Settled extends Error {}

/** Tells of a capture, and looks for the excerpts said to be from the source in what it holds. */
async function tell(
  tx: Tx,
  row: CaptureRow,
  isNew: boolean,
  foreseen: ForeseenExcerpts | undefined,
): Promise<void> {
  const { id: captureId, number, how, sha256, sourceId, failure, failureDetail, httpStatus } = row
  if (sourceId === null) throw new Error('a snapshot without a source')
  if (row.state === 'failed') {
    const after = { captureId, number, reason: failure, detail: failureDetail, httpStatus }
    tx.happened({ action: 'source.capture_failed', subject: sourceId, after })
    return
  }
  tx.happened({
    action: 'source.captured',
    subject: sourceId,
    after: { captureId, number, sha256, how, isNew },
  })
  if (row.state !== 'saved') return
  await tx.db.update(sources).set({ isSaved: true }).where(eq(sources.id, sourceId))
  await settleExcerpts(tx, sourceId, row, foreseen)
}
