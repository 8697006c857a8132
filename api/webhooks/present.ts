// Webhooks and deliveries as they travel: without secrets, sealed or not.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type DeliveryRow, deliveries, type WebhookRow, webhookProgress, webhooks } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { Problem } from '../problems.ts'
import type { Delivery, Webhook } from './schema.ts'

/** All that were not put away; there are few. */
export const findInUse = (db: Database): Promise<WebhookRow[]> =>
  db.select().from(webhooks).where(sql`archived_at is null`).orderBy(asc(webhooks.seq))

/** @throws Problem `not-found` */
export async function requireWebhook(db: Database, id: string): Promise<WebhookRow> {
  const [row] = await db.select().from(webhooks).where(eq(webhooks.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no webhook ${id}.` })
  return row
}

export async function presentWebhooks(db: Database, rows: WebhookRow[], at: string): Promise<Webhook[]> {
  const ids = rows.map(({ id }) => id)
  const people = await findPeople(
    db,
    rows.map(({ createdBy }) => createdBy),
  )
  const progress = ids.length
    ? await db.select().from(webhookProgress).where(inArray(webhookProgress.webhookId, ids))
    : []
  const waiting = new Map(await Promise.all(ids.map(async (id) => [id, await countWaiting(db, id)] as const)))
  return rows.map((row) => {
    const { seq: _seq, secret: _secret, formerSecret: _former, createdBy, ...fields } = row
    const its = progress.find(({ webhookId }) => webhookId === row.id)
    const isFormerGood = (row.formerSecretUntilAt ?? '') > at
    return {
      ...fields,
      formerSecretUntilAt: isFormerGood ? row.formerSecretUntilAt : null,
      waiting: waiting.get(row.id) ?? 0,
      lastDeliveredAt: its?.lastDeliveredAt ?? null,
      failingSinceAt: its?.failingSinceAt ?? null,
      createdBy: people(createdBy),
    }
  })
}

async function countWaiting(db: Database, id: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(deliveries)
    .where(and(eq(deliveries.webhookId, id), sql`state = 'waiting'`))
  return row?.count ?? 0
}

export async function presentWebhook(db: Database, row: WebhookRow, at: string): Promise<Webhook> {
  const [webhook] = await presentWebhooks(db, [row], at)
  if (!webhook) throw new Error('a webhook was lost on the way out')
  return webhook
}

export function presentDelivery({ seq: _, ...row }: DeliveryRow): Delivery {
  return row
}
