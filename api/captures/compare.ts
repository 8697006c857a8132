// Two versions of a text side by side: which sentences stayed, changed, moved, came or went.
import { and, desc, eq, lt, type SQL } from 'drizzle-orm'
import { type CaptureRow, captures } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import type { Ctx } from '../context.ts'
import { Problem } from '../problems.ts'
import { diffTexts } from './diff.ts'
import type { Diff, DiffQuery } from './schema.ts'
import { summarise } from './service.ts'

/** Compares two captures of an article by their numbers; the last two unless said. @throws Problem `nothing-to-compare` */
export async function compareCaptures(
  ctx: Ctx,
  articleId: string,
  { from: older, to: newer }: DiffQuery,
): Promise<Diff> {
  const db = ctx.store.read
  const to = await findText(db, articleId, newer === undefined ? undefined : eq(captures.number, newer))
  const from = await findText(
    db,
    articleId,
    older === undefined ? lt(captures.number, to.number) : eq(captures.number, older),
  )
  const people = await findPeople(db, [from.capturedBy, to.capturedBy])
  return {
    from: summarise(from, people),
    to: summarise(to, people),
    data: diffTexts(from.text ?? '', to.text ?? ''),
  }
}

/** The newest text of an article among those that are so. */
async function findText(db: Database, articleId: string, isSo: SQL | undefined): Promise<CaptureRow> {
  const [row] = await db
    .select()
    .from(captures)
    .where(and(eq(captures.articleId, articleId), eq(captures.state, 'saved'), isSo))
    .orderBy(desc(captures.number))
    .limit(1)
  if (!row) throw new Problem('nothing-to-compare')
  return row
}
