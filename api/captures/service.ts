// What happens to captures: a text is kept as it was, once for each form it had.
import { and, desc, eq, max } from 'drizzle-orm'
import { type CaptureOutline, type CaptureRow, captures } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { FetchFailureReason } from '../../db/vocabulary.ts'
import { findPeople, type People } from '../accounts/present.ts'
import type { Ctx, Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { Problem } from '../problems.ts'
import type { Capture, CaptureQuery, CaptureSummary } from './schema.ts'
import { countCharacters, normaliseText, textHash } from './text.ts'

/** What a capture is of. */
export type Owner = { articleId: string } | { sourceId: string }

export async function findCapture(ctx: Ctx, id: string): Promise<Capture> {
  return presentCapture(ctx.store.read, await requireCapture(ctx.store.read, id))
}

/** @throws Problem `not-found` */
export async function requireCapture(db: Database, id: string): Promise<CaptureRow> {
  const [row] = await db.select().from(captures).where(eq(captures.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no capture ${id}.` })
  return row
}

export async function listCaptures(ctx: Ctx, owner: Owner, query: CaptureQuery) {
  const { rows, ...page } = await listRows(
    ctx.store.read,
    { table: captures, where: [isOf(owner)], orders: { number: captures.number }, without: ['text'] },
    query,
  )
  const people = await findPeople(
    ctx.store.read,
    rows.map((row) => row.capturedBy),
  )
  return { data: rows.map((row) => summarise(row, people)), ...page }
}

/** A text to keep, and how it came. */
export interface GivenText {
  text: string
  how: CaptureRow['how']
  /** Where a fetched text came from in the end. */
  url?: string | undefined
  httpStatus?: number | undefined
}

/** Keeps a text; the capture there is already when the text did not change. */
export async function captureText(
  tx: Tx,
  owner: Owner,
  { text: given, ...came }: GivenText,
): Promise<{ row: CaptureRow; before: CaptureRow | undefined; isNew: boolean }> {
  const text = normaliseText(given)
  const sha256 = textHash(text)
  const before = await latestCapture(tx.db, owner)
  if (before?.sha256 === sha256) return { row: before, before, isNew: false }
  const characters = countCharacters(text)
  const row = await insertCapture(tx, owner, { ...came, text, sha256, characters, state: 'saved' })
  return { row, before, isNew: true }
}

/** Why a text did not come. */
export interface GivenFailure {
  failure: FetchFailureReason
  failureDetail: string
  url?: string | undefined
  httpStatus?: number | undefined
}

/** Records that the text could not be fetched: the attempt is part of what is known. */
export function captureFailure(tx: Tx, owner: Owner, given: GivenFailure): Promise<CaptureRow> {
  return insertCapture(tx, owner, { ...given, how: 'fetched', state: 'failed' })
}

type Came = Pick<typeof captures.$inferInsert, 'how' | 'state'> & Partial<typeof captures.$inferInsert>

async function insertCapture(tx: Tx, owner: Owner, came: Came): Promise<CaptureRow> {
  const [last] = await tx.db
    .select({ number: max(captures.number) })
    .from(captures)
    .where(isOf(owner))
  const [row] = await tx.db
    .insert(captures)
    .values({
      ...came,
      id: newId('cap'),
      ...owner,
      number: (last?.number ?? 0) + 1,
      capturedAt: tx.at,
      capturedBy: tx.ctx.actor.id,
    })
    .returning()
  if (!row) throw new Error('the capture was not inserted')
  return row
}

/** A place in the queue of what is fetched in the background: a capture that waits for its text. */
export function queueCapture(tx: Tx, owner: Owner, url: string): Promise<CaptureRow> {
  return insertCapture(tx, owner, { url, how: 'fetched', state: 'queued' })
}

/** What became of a capture that waited; undefined when somebody else was faster. */
export async function fulfilCapture(
  tx: Tx,
  queued: CaptureRow,
  owner: Owner,
  came: GivenText | GivenFailure,
): Promise<CaptureRow | undefined> {
  const [row] = await tx.db
    .update(captures)
    .set({ ...(await fulfilment(tx, owner, came)), capturedAt: tx.at })
    .where(and(eq(captures.id, queued.id), eq(captures.state, 'queued')))
    .returning()
  return row
}

/** A text that is the one there was makes no new version. */
async function fulfilment(tx: Tx, owner: Owner, came: GivenText | GivenFailure) {
  if ('failure' in came) return { ...came, state: 'failed' } as const
  const text = normaliseText(came.text)
  const sha256 = textHash(text)
  const { url, httpStatus } = came
  const latest = await latestCapture(tx.db, owner)
  if (latest?.sha256 === sha256) return { url, httpStatus, state: 'unchanged' } as const
  return { url, httpStatus, text, sha256, characters: countCharacters(text), state: 'saved' } as const
}

/** The newest text there is; failed attempts aside. */
export async function latestCapture(db: Database, owner: Owner): Promise<CaptureRow | undefined> {
  const [row] = await db
    .select()
    .from(captures)
    .where(and(isOf(owner), eq(captures.state, 'saved')))
    .orderBy(desc(captures.number))
    .limit(1)
  return row
}

function isOf(owner: Owner) {
  return 'articleId' in owner
    ? eq(captures.articleId, owner.articleId)
    : eq(captures.sourceId, owner.sourceId)
}

export async function presentCapture(db: Database, row: CaptureRow): Promise<Capture> {
  return { ...summarise(row, await findPeople(db, [row.capturedBy])), text: row.text }
}

export function summarise(row: CaptureOutline, people: People): CaptureSummary {
  const { id, articleId, sourceId, number, how, state, sha256, characters, url, httpStatus, capturedAt } = row
  return {
    ...{ id, articleId, sourceId, number, how, state, sha256, characters, url, httpStatus },
    failure: row.failure === null ? null : { reason: row.failure, detail: row.failureDetail ?? '' },
    capturedAt,
    capturedBy: people(row.capturedBy),
  }
}
