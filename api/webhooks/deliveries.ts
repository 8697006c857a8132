// The log of deliveries: read, sent again by hand, tests asked for, and what is old removed.
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import { type DeliveryRow, deliveries } from '../../db/schema.ts'
import { type Ctx, operate, operateOnce } from '../context.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { Problem } from '../problems.ts'
import { presentDelivery, requireWebhook } from './present.ts'
import type { Delivery, DeliveryQuery } from './schema.ts'

export async function listDeliveries(ctx: Ctx, webhookId: string, query: DeliveryQuery) {
  const db = ctx.store.read
  await requireWebhook(db, webhookId)
  const where = [eq(deliveries.webhookId, webhookId), query.state && inArray(deliveries.state, query.state)]
  const { rows, ...page } = await listRows(db, { table: deliveries, where }, query)
  return { data: rows.map(presentDelivery), ...page }
}

export async function findDelivery(ctx: Ctx, id: string): Promise<Delivery> {
  return presentDelivery(await requireDelivery(ctx, id))
}

async function requireDelivery({ store }: Ctx, id: string): Promise<DeliveryRow> {
  const [row] = await store.read.select().from(deliveries).where(eq(deliveries.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no delivery ${id}.` })
  return row
}

/** Sent within a second, whatever the state of the webhook and whatever it is told of. @throws Problem `webhook-archived` */
export async function testWebhook(ctx: Ctx, webhookId: string): Promise<Delivery> {
  await requireInUse(ctx, webhookId)
  return operateOnce(ctx, async (db) => {
    const id = newId('dlv')
    const row = {
      ...{ id, webhookId, event: 'webhook.test' as const, about: webhookId, state: 'waiting' as const },
      createdAt: ctx.now().toISOString(),
    }
    const [made] = await db.insert(deliveries).values(row).returning()
    if (!made) throw new Error('the test was not inserted')
    return presentDelivery(made)
  })
}

/** It gets its turn at once and all its attempts anew, under the same id. @throws Problem `webhook-archived` */
export async function redeliver(ctx: Ctx, id: string): Promise<Delivery> {
  const { webhookId } = await requireDelivery(ctx, id)
  await requireInUse(ctx, webhookId)
  return operateOnce(ctx, async (db) => {
    const [row] = await db
      .update(deliveries)
      .set({ state: 'waiting', attempts: 0, nextAttemptAt: null, settledAt: null })
      .where(eq(deliveries.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    return presentDelivery(row)
  })
}

async function requireInUse(ctx: Ctx, id: string): Promise<void> {
  const { archivedAt } = await requireWebhook(ctx.store.read, id)
  if (archivedAt !== null) throw new Problem('webhook-archived')
}

const keptMs = 30 * 24 * 60 * 60 * 1000
const atOnce = 500

/** Removes what was settled a month ago; what waits stays. @returns how many */
export async function pruneDeliveries({ store, now }: Ctx): Promise<number> {
  const before = new Date(now().getTime() - keptMs).toISOString()
  for (let removed = 0; ; ) {
    const old = await store.read
      .select({ seq: deliveries.seq })
      .from(deliveries)
      .where(and(sql`settled_at is not null`, lt(deliveries.settledAt, before)))
      .limit(atOnce)
    if (old.length === 0) return removed
    const seqs = old.map(({ seq }) => seq)
    await operate(store, async (db) => {
      await db.delete(deliveries).where(inArray(deliveries.seq, seqs))
    })
    removed += old.length
  }
}
