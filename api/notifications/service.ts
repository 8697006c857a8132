// One's own notifications: listed, and marked as read. Nobody reads anybody else's.
import { and, eq, inArray, sql } from 'drizzle-orm'
import { claims, events, type NotificationRow, notes, notifications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { countUnread, findPeople } from '../accounts/present.ts'
import { type Ctx, operateOnce } from '../context.ts'
import { listRows } from '../listing.ts'
import type { Notification, NotificationList, NotificationQuery, Reading, Unread } from './schema.ts'

/** Literal, so that the index of what is unread serves. */
const isUnread = sql`read_at is null`
const isRead = sql`read_at is not null`

export async function listNotifications(ctx: Ctx, query: NotificationQuery): Promise<NotificationList> {
  const db = ctx.store.read
  const { unread } = query
  const where = [
    eq(notifications.userId, ctx.actor.id),
    unread === undefined ? undefined : unread ? isUnread : isRead,
  ]
  const { rows, ...page } = await listRows(db, { table: notifications, where }, query)
  return { data: await present(ctx, db, rows), ...page, unread: await countUnread(db, ctx.actor.id) }
}

async function present(ctx: Ctx, db: Database, rows: NotificationRow[]): Promise<Notification[]> {
  const claimOf = byId(await claimsOf(db, [...new Set(rows.map((row) => row.claimId))]))
  const eventOf = await eventsOf(
    db,
    rows.flatMap(({ eventSeq }) => eventSeq ?? []),
  )
  const people = await findPeople(
    db,
    [...eventOf.values()].map(({ actor }) => actor),
  )
  const noteOf = await notesOf(
    db,
    rows.flatMap(({ kind, eventSeq }) =>
      kind === 'mentioned' ? (eventOf.get(eventSeq ?? 0)?.subject ?? []) : [],
    ),
  )
  return rows.flatMap(({ id, kind, claimId, eventSeq, due, at, readAt }) => {
    const claim = claimOf.get(claimId)
    const event = eventOf.get(eventSeq ?? 0)
    if (!claim) return []
    const { returnedReason, ...told } = claim
    const note = ctx.actor.can.has('notes:read') ? (noteOf.get(event?.subject ?? '') ?? null) : null
    const words = kind === 'mentioned' ? note : kind === 'returned' ? returnedReason : null
    return { id, kind, claim: told, actor: event ? people(event.actor) : null, words, due, at, readAt }
  })
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]))

async function claimsOf(db: Database, ids: string[]) {
  const { id, text, headline, status, returnedReason } = claims
  if (ids.length === 0) return []
  return db.select({ id, text, headline, status, returnedReason }).from(claims).where(inArray(claims.id, ids))
}

async function eventsOf(db: Database, seqs: number[]) {
  if (seqs.length === 0) return new Map<number, { actor: string; subject: string }>()
  const { seq, actor, subject } = events
  const rows = await db.select({ seq, actor, subject }).from(events).where(inArray(events.seq, seqs))
  return new Map(rows.map((row) => [row.seq, row]))
}

/** As they read now: what was erased is not told here either. */
async function notesOf(db: Database, ids: string[]): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: notes.id, text: notes.text }).from(notes).where(inArray(notes.id, ids))
  return new Map(rows.map(({ id, text }) => [id, text === '' ? null : text]))
}

/** What is not one's own, or was read before, stays as it is. */
export function readNotifications(ctx: Ctx, reading: Reading): Promise<Unread> {
  return operateOnce(ctx, async (db) => {
    const which = 'ids' in reading ? inArray(notifications.id, reading.ids) : undefined
    await db
      .update(notifications)
      .set({ readAt: ctx.now().toISOString() })
      .where(and(eq(notifications.userId, ctx.actor.id), isUnread, which))
    return { unread: await countUnread(db, ctx.actor.id) }
  })
}
