// The desk asks whoever made the claim, and keeps what they answered.
import { asc, eq } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { type ContactRow, contacts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { requireClaim, touchClaim } from '../claims/record.ts'
import { type Ctx, change } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problems.ts'
import type { Contact, ContactChanges, NewContact, PublicContact } from './contact-schema.ts'

export async function listContacts(ctx: Ctx, claimId: string) {
  const db = ctx.store.read
  await requireClaim(db, claimId)
  const rows = await db
    .select()
    .from(contacts)
    .where(eq(contacts.claimId, claimId))
    .orderBy(asc(contacts.seq))
  return { data: await present(db, rows), nextCursor: null, total: rows.length }
}

export function addContact(ctx: Ctx, claimId: string, input: NewContact): Promise<Contact> {
  return change(ctx, async (tx) => {
    const claim = await requireClaim(tx.db, claimId)
    const [row] = await tx.db
      .insert(contacts)
      .values({
        id: newId('con'),
        claimId,
        ...input,
        askedAt: input.askedAt ?? tx.at,
        createdBy: ctx.actor.id,
        createdAt: tx.at,
        updatedAt: tx.at,
      })
      .returning()
    if (!row) throw new Error('the contact was not inserted')
    await touchClaim(tx, claim)
    tx.happened({
      action: 'contact.added',
      subject: row.id,
      claimId,
      after: { ...input, askedAt: row.askedAt },
    })
    return presentContact(tx.db, row)
  })
}

export function changeContact(ctx: Ctx, id: string, changes: ContactChanges): Promise<Contact> {
  return change(ctx, async (tx) => {
    const before = await requireContact(tx.db, id)
    if (ctx.ifMatch !== undefined && ctx.ifMatch !== before.version) {
      throw new Problem('stale-record', { current: await presentContact(tx.db, before) })
    }
    const [row] = await tx.db
      .update(contacts)
      .set({ ...changes, version: before.version + 1, updatedAt: tx.at })
      .where(eq(contacts.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    await touchClaim(tx, await requireClaim(tx.db, row.claimId))
    tx.happened({
      action: 'contact.changed',
      subject: id,
      claimId: row.claimId,
      ...changedFields(before, row),
    })
    return presentContact(tx.db, row)
  })
}

/** A contact that still says whom. @throws Problem `not-found`, `data-erased` */
export async function requireContact(db: Database, id: string): Promise<ContactRow> {
  const [row] = await db.select().from(contacts).where(eq(contacts.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no contact ${id}.` })
  if (row.whom === '') throw new Problem('data-erased')
  return row
}

/** What may be published of the contacts of these claims, by claim. */
export async function findPublicContacts(
  db: Database,
  claimIds: string[],
): Promise<Map<string, PublicContact[]>> {
  const rows = claimIds.length ? await ofClaims(db).all({ claimIds: JSON.stringify(claimIds) }) : []
  const byClaim = new Map<string, PublicContact[]>()
  for (const { claimId, whom, askedAt, replyDueOn, outcome, publicReply } of rows) {
    const known = byClaim.get(claimId) ?? []
    byClaim.set(claimId, [...known, { whom, askedAt, replyDueOn, outcome, publicReply }])
  }
  return byClaim
}

const ofClaims = prepared((db) =>
  db
    .select()
    .from(contacts)
    .where(isInBound(contacts.claimId, 'claimIds'))
    .orderBy(asc(contacts.seq))
    .prepare(),
)

async function present(db: Database, rows: ContactRow[]): Promise<Contact[]> {
  const people = await findPeople(
    db,
    rows.map(({ createdBy }) => createdBy),
  )
  return rows.map(({ seq: _, createdBy, ...row }) => ({
    ...row,
    isErased: row.whom === '',
    createdBy: people(createdBy),
  }))
}

export async function presentContact(db: Database, row: ContactRow): Promise<Contact> {
  const [contact] = await present(db, [row])
  if (!contact) throw new Error('a contact was lost on the way out')
  return contact
}
