// Sends what waits for a webhook: about each claim one message after the other, and a few at once.
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { type DeliveryRow, deliveries, events, type WebhookRow, webhookProgress } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Ctx } from '../context.ts'
import { composeMessage } from './compose.ts'
import { holding } from './hold.ts'
import { nextUp } from './order.ts'
import { fillQueue, mostWaiting } from './outbox.ts'
import { recordAttempt } from './record.ts'
import { secretsOf } from './secrets.ts'
import { type Answered, send } from './send.ts'
import { signedHeaders } from './signing.ts'

const atOnce = 8

export interface Worker {
  /** A name of this process, and of no other. */
  name: string
  /** Ends what is under way; it counts as never tried. */
  signal: AbortSignal
}

/** @returns how many messages were tried; none where nothing is due or another process is at it */
export async function deliverNext(ctx: Ctx, webhook: WebhookRow, worker: Worker): Promise<number> {
  if (!(await hasWork(ctx, webhook))) return 0
  const tried = await holding(ctx, webhook.id, worker.name, async () => {
    if (webhook.state === 'active') await fillQueue(ctx, webhook, worker.name)
    const due = await findDue(ctx, webhook)
    await Promise.all(due.map((delivery) => attempt(ctx, webhook, delivery, worker.signal)))
    return due.length
  })
  return tried ?? 0
}

/** Asked every second of every webhook, so without writing anything. */
async function hasWork(ctx: Ctx, webhook: WebhookRow): Promise<boolean> {
  const db = ctx.store.read
  if ((await findDue(ctx, webhook)).length > 0) return true
  if (webhook.state !== 'active') return false
  const [progress] = await findProgress(db, webhook.id)
  const [head] = await db.select({ seq: sql<number | null>`max(seq)` }).from(events)
  const isResting = (progress?.restsUntilAt ?? '') > ctx.now().toISOString()
  return progress !== undefined && !isResting && (head?.seq ?? 0) > progress.cursor
}

const findProgress = (db: Database, id: string) =>
  db.select().from(webhookProgress).where(eq(webhookProgress.webhookId, id))

async function findDue(ctx: Ctx, webhook: WebhookRow): Promise<DeliveryRow[]> {
  const db = ctx.store.read
  const at = ctx.now().toISOString()
  const tests = await findTests(db, webhook.id)
  if (webhook.state !== 'active') return tests
  const [progress] = await findProgress(db, webhook.id)
  if ((progress?.restsUntilAt ?? '') > at) return tests
  const [due] = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(isWaitingFor(webhook.id), or(isNull(deliveries.nextAttemptAt), lte(deliveries.nextAttemptAt, at))),
    )
    .limit(1)
  if (!due) return []
  const waiting = await db
    .select()
    .from(deliveries)
    .where(isWaitingFor(webhook.id))
    .orderBy(asc(deliveries.eventSeq))
    .limit(mostWaiting + atOnce)
  // An address that has been failing is asked with one message before it gets all that waits.
  return nextUp(waiting, at, progress?.restsUntilAt ? 1 : atOnce)
}

/** In the words of the index `deliveries_waiting`: a value bound to the statement would not match it. */
const isWaitingFor = (webhookId: string) => and(eq(deliveries.webhookId, webhookId), sql`state = 'waiting'`)

/** Tests are sent whatever the state of the webhook. */
const findTests = (db: Database, webhookId: string) =>
  db
    .select()
    .from(deliveries)
    .where(and(isWaitingFor(webhookId), isNull(deliveries.eventSeq)))
    .limit(atOnce)

async function attempt(ctx: Ctx, webhook: WebhookRow, delivery: DeliveryRow, signal: AbortSignal) {
  const begun = performance.now()
  const answered = await post(ctx, webhook, delivery, signal).catch((error): Answered | undefined => {
    if (signal.aborted) return undefined
    ctx.report?.(error, delivery.id)
    const error_ = 'Something went wrong on our side.'
    return { isDelivered: false, statusCode: null, error: error_, response: null }
  })
  if (!answered) return
  const durationMs = Math.round(performance.now() - begun)
  await recordAttempt(ctx, webhook, delivery, { ...answered, durationMs })
}

async function post(ctx: Ctx, webhook: WebhookRow, delivery: DeliveryRow, signal: AbortSignal) {
  const at = ctx.now()
  const secrets = secretsOf(ctx, webhook, at)
  if (!secrets) {
    const error =
      'Its secret cannot be read, as AUTH_SECRET is another one than it was sealed with. Give it a new secret.'
    return { isDelivered: false, statusCode: null, error, response: null }
  }
  const body = JSON.stringify(await composeMessage(ctx, delivery))
  const headers = signedHeaders({ id: delivery.id, at, body, secrets })
  return send(webhook.url, headers, body, { allowedHosts: ctx.webhookHosts ?? [], signal })
}
