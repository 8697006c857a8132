// The desk's own talk about a claim.
import { asc, eq } from 'drizzle-orm'
import { type NoteRow, notes } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { type Ctx, change } from '../context.ts'
import { newId } from '../ids.ts'
import type { NewNote, Note } from './note-schema.ts'
import { requireClaim } from './record.ts'

export async function listNotes(ctx: Ctx, claimId: string) {
  const db = ctx.store.read
  await requireClaim(db, claimId)
  const rows = await db.select().from(notes).where(eq(notes.claimId, claimId)).orderBy(asc(notes.seq))
  return { data: await presentNotes(db, rows), nextCursor: null, total: rows.length }
}

async function presentNotes(db: Database, rows: NoteRow[]): Promise<Note[]> {
  const people = await findPeople(
    db,
    rows.map((row) => row.authorId),
  )
  return rows.map(({ id, claimId, text, authorId, createdAt }) => {
    return { id, claimId, text, isErased: text === '', author: people(authorId), createdAt }
  })
}

export async function presentNote(db: Database, row: NoteRow): Promise<Note> {
  const [note] = await presentNotes(db, [row])
  if (!note) throw new Error('a note was lost on the way out')
  return note
}

export function addNote(ctx: Ctx, claimId: string, { text }: NewNote): Promise<Note> {
  return change(ctx, async (tx) => {
    await requireClaim(tx.db, claimId)
    const [note] = await tx.db
      .insert(notes)
      .values({ id: newId('not'), claimId, text, authorId: ctx.actor.id, createdAt: tx.at })
      .returning()
    if (!note) throw new Error('the note was not inserted')
    tx.happened({ action: 'note.added', subject: note.id, claimId, after: { text } })
    return presentNote(tx.db, note)
  })
}
