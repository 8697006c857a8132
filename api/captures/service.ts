// What happens to captures: a text is kept as it was, once for each form it had.
import { and, desc, eq } from 'drizzle-orm'
import { type CaptureOutline, type CaptureRow, captures } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
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
  const [row] = await ctx.store.read.select().from(captures).where(eq(captures.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no capture ${id}.` })
  return presentCapture(ctx.store.read, row)
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

/** Keeps a pasted text; the capture there is already when the text did not change. */
export async function captureText(
  tx: Tx,
  owner: Owner,
  given: string,
): Promise<{ row: CaptureRow; isNew: boolean }> {
  const text = normaliseText(given)
  const sha256 = textHash(text)
  const latest = await latestCapture(tx.db, owner)
  if (latest?.sha256 === sha256) return { row: latest, isNew: false }
  const [row] = await tx.db
    .insert(captures)
    .values({
      id: newId('cap'),
      ...owner,
      number: (latest?.number ?? 0) + 1,
      text,
      sha256,
      characters: countCharacters(text),
      how: 'pasted',
      state: 'saved',
      capturedAt: tx.at,
      capturedBy: tx.ctx.actor.id,
    })
    .returning()
  if (!row) throw new Error('the capture was not inserted')
  return { row, isNew: true }
}

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
  const { id, articleId, sourceId, number, how, state, sha256, characters, capturedAt } = row
  return {
    id,
    articleId,
    sourceId,
    number,
    how,
    state,
    sha256,
    characters,
    capturedAt,
    capturedBy: people(row.capturedBy),
  }
}
