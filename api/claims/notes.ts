// The desk's own talk about a claim.
import { asc, eq, inArray } from 'drizzle-orm'
import { type NoteRow, noteMentions, notes } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { findMentionable } from '../accounts/service.ts'
import { type Ctx, change } from '../context.ts'
import { newId } from '../ids.ts'
import { invalid } from '../problems.ts'
import { mentionedIn } from './mentions.ts'
import type { NewNote, Note } from './note-schema.ts'
import { requireClaim } from './record.ts'

export async function listNotes(ctx: Ctx, claimId: string) {
  const db = ctx.store.read
  await requireClaim(db, claimId)
  const rows = await db.select().from(notes).where(eq(notes.claimId, claimId)).orderBy(asc(notes.seq))
  return { data: await presentNotes(db, rows), nextCursor: null, total: rows.length }
}

async function presentNotes(db: Database, rows: NoteRow[]): Promise<Note[]> {
  const ids = rows.map(({ id }) => id)
  const named = ids.length
    ? await db
        .select()
        .from(noteMentions)
        .where(inArray(noteMentions.noteId, ids))
        .orderBy(noteMentions.userId)
    : []
  const people = await findPeople(
    db,
    [rows.map((row) => row.authorId), named.map(({ userId }) => userId)].flat(),
  )
  return rows.map(({ id, claimId, text, authorId, createdAt }) => {
    const mentions = named.filter(({ noteId }) => noteId === id).map(({ userId }) => people(userId))
    return { id, claimId, text, mentions, isErased: text === '', author: people(authorId), createdAt }
  })
}

export async function presentNote(db: Database, row: NoteRow): Promise<Note> {
  const [note] = await presentNotes(db, [row])
  if (!note) throw new Error('a note was lost on the way out')
  return note
}

/** Whom its text names with an @ is told of it, and whoever else the writer picked. */
export function addNote(ctx: Ctx, claimId: string, { text, mentions: picked = [] }: NewNote): Promise<Note> {
  return change(ctx, async (tx) => {
    await requireClaim(tx.db, claimId)
    const people = await findMentionable(tx.db)
    const known = new Set(people.map(({ id }) => id))
    for (const [at, id] of picked.entries()) {
      if (!known.has(id)) throw invalid(`/mentions/${at}`, 'is nobody who reads notes on this desk')
    }
    const mentions = [...new Set([...picked, ...mentionedIn(text, people)])]
    const [note] = await tx.db
      .insert(notes)
      .values({ id: newId('not'), claimId, text, authorId: ctx.actor.id, createdAt: tx.at })
      .returning()
    if (!note) throw new Error('the note was not inserted')
    if (mentions.length > 0) {
      await tx.db.insert(noteMentions).values(mentions.map((userId) => ({ noteId: note.id, userId })))
    }
    const after = mentions.length > 0 ? { text, mentions } : { text }
    tx.happened({ action: 'note.added', subject: note.id, claimId, after })
    return presentNote(tx.db, note)
  })
}
