// Sentences somebody found not worth a claim are remembered, so that nobody is asked again; they can be taken back.
import { and, eq } from 'drizzle-orm'
import { type DismissalRow, dismissals } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople, type People } from '../accounts/present.ts'
import { requireArticle } from '../articles/record.ts'
import { fingerprint } from '../claims/fingerprint.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problems.ts'
import type { Dismissal, NewDismissal } from './schema.ts'

/** Dismissing the same words again, or again after they were restored, keeps one dismissal. */
export function dismissCandidate(ctx: Ctx, articleId: string, { exact }: NewDismissal): Promise<Dismissal> {
  return change(ctx, async (tx) => {
    await requireArticle(tx.db, articleId)
    const known = await findKnown(tx.db, articleId, exact)
    const row = known ? await dismissAgain(tx, known) : await insertDismissal(tx, articleId, exact)
    tx.happened({
      action: 'candidate.dismissed',
      subject: articleId,
      after: { dismissalId: row.id, exact: row.exact },
    })
    return presentDismissal(row, await findPeople(tx.db, [row.dismissedBy]))
  })
}

/** The sentence is proposed again. @throws Problem `not-found` */
export function restoreCandidate(ctx: Ctx, id: string): Promise<void> {
  return change(ctx, async (tx) => {
    const [row] = await tx.db
      .update(dismissals)
      .set({ restoredAt: tx.at })
      .where(eq(dismissals.id, id))
      .returning()
    if (!row) throw new Problem('not-found', { detail: `There is no dismissal ${id}.` })
    tx.happened({
      action: 'candidate.restored',
      subject: row.articleId,
      after: { dismissalId: id, exact: row.exact },
    })
  })
}

async function findKnown(db: Database, articleId: string, exact: string): Promise<DismissalRow | undefined> {
  const [row] = await db
    .select()
    .from(dismissals)
    .where(and(eq(dismissals.articleId, articleId), eq(dismissals.fingerprint, fingerprint(exact))))
  return row
}

async function dismissAgain(tx: Tx, known: DismissalRow): Promise<DismissalRow> {
  const [row] = await tx.db
    .update(dismissals)
    .set({ restoredAt: null, dismissedBy: tx.ctx.actor.id, createdAt: tx.at })
    .where(eq(dismissals.id, known.id))
    .returning()
  return row ?? known
}

async function insertDismissal(tx: Tx, articleId: string, exact: string): Promise<DismissalRow> {
  const [row] = await tx.db
    .insert(dismissals)
    .values({
      id: newId('dis'),
      articleId,
      exact,
      fingerprint: fingerprint(exact),
      dismissedBy: tx.ctx.actor.id,
      createdAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the dismissal was not inserted')
  return row
}

export function presentDismissal(row: DismissalRow, people: People): Dismissal {
  const { id, exact, createdAt } = row
  return { id, exact, dismissedBy: people(row.dismissedBy), createdAt }
}
