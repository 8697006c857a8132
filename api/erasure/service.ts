// Erasing what the desk holds of a person: the record is emptied and says so, and so is what the history held of it.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import {
  accounts,
  apiKeys,
  contacts,
  correctionRequests,
  events,
  noteMentions,
  notes,
  notifications,
  sessions,
  type UserRow,
  users,
  verifications,
} from '../../db/schema.ts'
import type { Action } from '../../db/vocabulary.ts'
import { erasedPerson, presentUser } from '../accounts/present.ts'
import type { User } from '../accounts/schema.ts'
import { requireUser } from '../accounts/service.ts'
import { withoutMention } from '../claims/mentions.ts'
import type { Note } from '../claims/note-schema.ts'
import { presentNote } from '../claims/notes.ts'
import { requireClaim, touchClaim } from '../claims/record.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import type { Contact } from '../evidence/contact-schema.ts'
import { presentContact, requireContact } from '../evidence/contacts.ts'
import { Problem } from '../problems.ts'
import { presentRequest } from '../requests/present.ts'
import type { CorrectionRequest } from '../requests/schema.ts'
import { requireRequest } from '../requests/service.ts'
import type { Erasure } from './schema.ts'

/** @throws Problem `own-account`, `data-erased` */
export function eraseUser(ctx: Ctx, id: string, { reason }: Erasure): Promise<User> {
  if (id === ctx.actor.id) throw new Problem('own-account')
  return change(ctx, async (tx) => {
    const before = await requireUser(tx.db, id)
    if (presentUser(before).isErased) throw new Problem('data-erased')
    const [row] = await tx.db
      .update(users)
      .set({
        ...erasedPerson(id),
        ...{ banned: true, banReason: null, banExpires: null },
        ...{ version: before.version + 1, updatedAt: new Date(tx.at) },
      })
      .where(eq(users.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    await tx.db.delete(accounts).where(eq(accounts.userId, id))
    await tx.db.delete(sessions).where(eq(sessions.userId, id))
    await tx.db.delete(verifications).where(eq(verifications.value, id))
    await endKeys(tx, id)
    await tx.db.delete(notifications).where(eq(notifications.userId, id))
    await eraseMentions(tx, before)
    await emptyEvents(tx, [id], ['user.created', 'user.changed'])
    tx.happened({ action: 'user.erased', subject: id, reason })
    return presentUser(row)
  })
}

/** Notes that speak to somebody name them; from now on they speak to an erased person, also in the history. */
async function eraseMentions(tx: Tx, person: Pick<UserRow, 'id' | 'name' | 'email'>): Promise<void> {
  const rows = await tx.db
    .select({ id: notes.id, text: notes.text })
    .from(noteMentions)
    .innerJoin(notes, eq(notes.id, noteMentions.noteId))
    .where(eq(noteMentions.userId, person.id))
  for (const { id, text } of rows) {
    const unnamed = withoutMention(text, person, erasedPerson(person.id).name)
    await tx.db.update(notes).set({ text: unnamed }).where(eq(notes.id, id))
  }
  await emptyEvents(
    tx,
    rows.map(({ id }) => id),
    ['note.added'],
  )
}

/** The keys of somebody whose data are erased: revoked, and without the names they were given. */
async function endKeys(tx: Tx, userId: string): Promise<void> {
  const name = 'Key of an erased person'
  const keys = await tx.db
    .update(apiKeys)
    .set({ name })
    .where(eq(apiKeys.userId, userId))
    .returning({ id: apiKeys.id })
  const ids = keys.map(({ id }) => id)
  const revoked = await tx.db
    .update(apiKeys)
    .set({ revokedAt: tx.at })
    .where(and(eq(apiKeys.userId, userId), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id })
  await emptyEvents(tx, ids, ['key.created'])
  for (const { id } of revoked) {
    tx.happened({
      action: 'key.revoked',
      subject: id,
      before: { revokedAt: null },
      after: { revokedAt: tx.at },
    })
  }
}

/** @throws Problem `data-erased` */
export function eraseContact(ctx: Ctx, id: string, { reason }: Erasure): Promise<Contact> {
  return change(ctx, async (tx) => {
    const { claimId, version } = await requireContact(tx.db, id)
    const [row] = await tx.db
      .update(contacts)
      .set({ whom: '', publicReply: null, note: null, version: version + 1, updatedAt: tx.at })
      .where(eq(contacts.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    await touchClaim(tx, await requireClaim(tx.db, claimId))
    await emptyEvents(tx, [id], ['contact.added', 'contact.changed'])
    tx.happened({ action: 'contact.erased', subject: id, claimId, reason })
    return presentContact(tx.db, row)
  })
}

/** @throws Problem `data-erased` */
export function eraseNote(ctx: Ctx, id: string, { reason }: Erasure): Promise<Note> {
  return change(ctx, async (tx) => {
    const [before] = await tx.db.select().from(notes).where(eq(notes.id, id))
    if (!before) throw new Problem('not-found', { detail: `There is no note ${id}.` })
    if (before.text === '') throw new Problem('data-erased')
    const [row] = await tx.db.update(notes).set({ text: '' }).where(eq(notes.id, id)).returning()
    if (!row) throw new Problem('not-found')
    await emptyEvents(tx, [id], ['note.added'])
    tx.happened({ action: 'note.erased', subject: id, claimId: before.claimId, reason })
    return presentNote(tx.db, row)
  })
}

/** Who asked for a correction, and in what words. What the desk made of it stays. @throws Problem `data-erased` */
export function eraseRequest(ctx: Ctx, id: string, { reason }: Erasure): Promise<CorrectionRequest> {
  return change(ctx, async (tx) => {
    const { claimId, version, what } = await requireRequest(tx.db, id)
    if (what === '') throw new Problem('data-erased')
    const [row] = await tx.db
      .update(correctionRequests)
      .set({
        ...{ what: '', sourceUrl: null, name: null, email: null },
        ...{ version: version + 1, updatedAt: tx.at },
      })
      .where(eq(correctionRequests.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    await emptyEvents(tx, [id], ['request.received'])
    tx.happened({ action: 'request.erased', subject: id, claimId, reason })
    return presentRequest(tx.db, row)
  })
}

/** Takes what these events held; their hashes stay, so the chain holds and counts them as erased. */
async function emptyEvents(tx: Tx, subjects: string[], actions: Action[]): Promise<void> {
  if (subjects.length === 0) return
  await tx.db
    .update(events)
    .set({ before: null, after: null, salt: null })
    .where(and(inArray(events.subject, subjects), inArray(events.action, actions)))
}
