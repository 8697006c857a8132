// The history as outbox: reads on from where a webhook has come to, and puts what it is told of in its queue.
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { deliveries, type EventRow, events, type WebhookRow, webhookProgress } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { WebhookEvent } from '../../db/vocabulary.ts'
import { type Ctx, operate } from '../context.ts'
import { newId } from '../ids.ts'
import { findPublications, publicRevisions } from '../publication/public-revisions.ts'
import { findVerdicts } from '../reviews/present.ts'
import { publishedName } from './published-names.ts'

export interface Limits {
  /** How many messages may wait; the history keeps the others. */
  queue: number
  /** How many events are read at once. */
  slice: number
}

type Happened = Pick<EventRow, 'seq' | 'at' | 'action' | 'subject' | 'claimId' | 'after'>

/**
 * Reads until the queue is full or nothing more has happened. The cursor moves with the messages, in one transaction:
 * whenever the desk is killed, an event is either still to be read or in the queue.
 * @param worker  who holds the webhook; whoever holds it no longer moves nothing
 */
export async function fillQueue(
  ctx: Ctx,
  webhook: WebhookRow,
  worker: string,
  { queue, slice }: Limits,
): Promise<void> {
  const db = ctx.store.read
  for (;;) {
    const room = queue - (await countWaiting(db, webhook.id))
    const cursor = await cursorOf(db, webhook.id)
    const happened = room > 0 ? await happenedSince(db, cursor, slice) : []
    if (happened.length === 0) return
    const wanted = await wantedBy(db, webhook, happened)
    const taken = wanted.slice(0, room)
    const last = taken.length < wanted.length ? taken.at(-1) : happened.at(-1)
    const isMoved = await move(ctx, webhook.id, worker, { from: cursor, to: last?.seq ?? cursor, taken })
    if (!isMoved || happened.length < slice) return
  }
}

async function countWaiting(db: Database, webhookId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(deliveries)
    // In the words of the index `deliveries_waiting`: a value bound to the statement would not match it.
    .where(and(eq(deliveries.webhookId, webhookId), sql`state = 'waiting'`))
  return row?.count ?? 0
}

async function cursorOf(db: Database, webhookId: string): Promise<number> {
  const [row] = await db
    .select({ cursor: webhookProgress.cursor })
    .from(webhookProgress)
    .where(eq(webhookProgress.webhookId, webhookId))
  if (!row) throw new Error(`webhook ${webhookId} has no place in the history`)
  return row.cursor
}

function happenedSince(db: Database, cursor: number, limit: number): Promise<Happened[]> {
  const { seq, at, action, subject, claimId, after } = events
  return db
    .select({ seq, at, action, subject, claimId, after })
    .from(events)
    .where(gt(seq, cursor))
    .orderBy(asc(seq))
    .limit(limit)
}

interface Told {
  seq: number
  event: WebhookEvent
  about: string
}

async function wantedBy(db: Database, webhook: WebhookRow, happened: readonly Happened[]): Promise<Told[]> {
  const corrections = await findCorrections(db, happened)
  return happened.flatMap(({ seq, action, claimId, subject }) => {
    const event = publishedName(action, corrections.has(seq))
    const isWanted = event && (webhook.events.length === 0 || webhook.events.includes(event))
    return isWanted ? [{ seq, event, about: claimId ?? subject }] : []
  })
}

/** Of these publications those that own up to a mistake, as readers of the revisions before see it. */
async function findCorrections(db: Database, happened: readonly Happened[]): Promise<Set<number>> {
  const published = happened.filter(({ action }) => action === 'claim.published')
  const ids = [...new Set(published.flatMap(({ claimId }) => claimId ?? []))]
  const verdicts = await findVerdicts(db, ids)
  const found = new Set<number>()
  for (const id of ids) {
    const told = publicRevisions(
      verdicts.filter(({ claimId }) => claimId === id),
      await findPublications(db, id),
    )
    for (const { seq, at, after } of published.filter(({ claimId }) => claimId === id)) {
      const { publishedRevision } = JSON.parse(after ?? '{}')
      const one = told.find(
        ({ revision, publishedAt }) => revision === publishedRevision && publishedAt === at,
      )
      if (one?.kind === 'correction') found.add(seq)
    }
  }
  return found
}

function move(
  { store, now }: Ctx,
  webhookId: string,
  worker: string,
  { from, to, taken }: { from: number; to: number; taken: readonly Told[] },
): Promise<boolean> {
  const createdAt = now().toISOString()
  return operate(store, async (db) => {
    const moved = await db
      .update(webhookProgress)
      .set({ cursor: to })
      .where(
        and(
          eq(webhookProgress.webhookId, webhookId),
          eq(webhookProgress.cursor, from),
          eq(webhookProgress.takenBy, worker),
        ),
      )
      .returning({ cursor: webhookProgress.cursor })
    if (moved.length === 0) return false
    const rows = taken.map(({ seq, event, about }) => ({
      ...{ id: newId('dlv'), webhookId, eventSeq: seq, event, about, createdAt },
      state: 'waiting' as const,
    }))
    if (rows.length > 0) await db.insert(deliveries).values(rows)
    return true
  })
}
