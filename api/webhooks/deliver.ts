// Sends what waits for a webhook: about each claim one message after the other, and a few at once.
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { type DeliveryRow, deliveries, events, type WebhookRow, webhookProgress } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Ctx } from '../context.ts'
import { composeMessage } from './compose.ts'
import { holding } from './hold.ts'
import { nextUp } from './order.ts'
import { fillQueue, type Limits } from './outbox.ts'
import { recordAttempt } from './record.ts'
import { secretsOf } from './secrets.ts'
import { type Answered, send } from './send.ts'
import { signedHeaders } from './signing.ts'

const atOnce = 8
/** So many are sent before the queue is read again. */
const round = 64
/** So many may wait for one webhook, the history keeps the others; and so many events are read from it at once. */
const usual: Limits = { queue: 1_000, slice: 500 }

export interface Worker {
  /** A name of this process, and of no other. */
  name: string
  /** Ends what is under way; it counts as never tried. */
  signal: AbortSignal
  limits?: Limits
}

/** @returns how many messages were tried; none where nothing is due or another process is at it */
export async function deliverNext(ctx: Ctx, webhook: WebhookRow, worker: Worker): Promise<number> {
  const { limits = usual } = worker
  const { queue } = limits
  if (!(await hasWork(ctx, webhook, queue))) return 0
  const tried = await holding(ctx, webhook.id, worker.name, async () => {
    if (webhook.state === 'active') await fillQueue(ctx, webhook, worker.name, limits)
    const due = await findDue(ctx, webhook, queue)
    for (let sent = 0; sent < due.length; sent += atOnce) {
      const some = due.slice(sent, sent + atOnce)
      const arrived = await Promise.all(some.map((one) => attempt(ctx, webhook, one, worker.signal)))
      // Where nothing arrives, the others are not tried before it is known how long to let the address rest.
      if (!arrived.some(Boolean)) return sent + some.length
    }
    return due.length
  })
  return tried ?? 0
}

/** Asked every second of every webhook, so without writing anything. */
async function hasWork(ctx: Ctx, webhook: WebhookRow, queue: number): Promise<boolean> {
  const db = ctx.store.read
  if ((await findDue(ctx, webhook, queue)).length > 0) return true
  if (webhook.state !== 'active') return false
  const [progress] = await findProgress(db, webhook.id)
  const [head] = await db.select({ seq: sql<number | null>`max(seq)` }).from(events)
  const isResting = (progress?.restsUntilAt ?? '') > ctx.now().toISOString()
  return progress !== undefined && !isResting && (head?.seq ?? 0) > progress.cursor
}

const findProgress = (db: Database, id: string) =>
  db.select().from(webhookProgress).where(eq(webhookProgress.webhookId, id))

async function findDue(ctx: Ctx, webhook: WebhookRow, queue: number): Promise<DeliveryRow[]> {
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
    .limit(queue + atOnce)
  // An address that has been failing is asked with one message before it gets all that waits.
  return nextUp(waiting, at, progress?.restsUntilAt ? 1 : round)
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

/** @returns whether it arrived */
async function attempt(
  ctx: Ctx,
  webhook: WebhookRow,
  delivery: DeliveryRow,
  signal: AbortSignal,
): Promise<boolean> {
  const begun = performance.now()
  const answered = await post(ctx, webhook, delivery, signal).catch((error): Answered | undefined => {
    if (signal.aborted) return undefined
    ctx.report?.(error, delivery.id)
    return unsent('Something went wrong on our side.')
  })
  if (!answered) return false
  const durationMs = Math.round(performance.now() - begun)
  await recordAttempt(ctx, webhook, delivery, { ...answered, durationMs })
  return answered.isDelivered
}

async function post(ctx: Ctx, webhook: WebhookRow, delivery: DeliveryRow, signal: AbortSignal) {
  const at = ctx.now()
  const secrets = secretsOf(ctx, webhook, at)
  if (secrets.length === 0) {
    return unsent('Its secret was sealed under another AUTH_SECRET and cannot be read. Give it a new one.')
  }
  const body = JSON.stringify(await composeMessage(ctx, delivery))
  const headers = signedHeaders({ id: delivery.id, at, body, secrets })
  return send(webhook.url, headers, body, { allowedHosts: ctx.webhookHosts ?? [], signal })
}

const unsent = (error: string): Answered => ({ isDelivered: false, statusCode: null, error, response: null })
