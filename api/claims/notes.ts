// The desk's own talk about a claim.
import { asc, eq } from 'drizzle-orm'
import { notes } from '../../db/schema.ts'
import { findPeople } from '../accounts/present.ts'
import { type Ctx, change } from '../context.ts'
import { newId } from '../ids.ts'
import { requireClaim } from './record.ts'
import type { NewNote, Note } from './schema.ts'

export async function listNotes(ctx: Ctx, claimId: string) {
  const db = ctx.store.read
  await requireClaim(db, claimId)
  const rows = await db.select().from(notes).where(eq(notes.claimId, claimId)).orderBy(asc(notes.seq))
  const people = await findPeople(
    db,
    rows.map((row) => row.authorId),
  )
  const data = rows.map(({ id, text, authorId, createdAt }) => ({
    id,
    claimId,
    text,
    author: people(authorId),
    createdAt,
  }))
  return { data, nextCursor: null, total: data.length }
}

export function addNote(ctx: Ctx, claimId: string, { text }: NewNote): Promise<Note> {
  return change(ctx, async (tx) => {
    await requireClaim(tx.db, claimId)
    const note = { id: newId('not'), claimId, text, authorId: ctx.actor.id, createdAt: tx.at }
    await tx.db.insert(notes).values(note)
    tx.happened({ action: 'note.added', subject: note.id, claimId, after: { text } })
    const { authorId, ...rest } = note
    return { ...rest, author: (await findPeople(tx.db, [authorId]))(authorId) }
  })
}
