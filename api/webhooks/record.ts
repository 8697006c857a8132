// What came of an attempt, written down: the message is delivered, waits for the next one, or is given up.
import { and, eq, sql } from 'drizzle-orm'
import {
  type DeliveryRow,
  deliveries,
  type WebhookProgressRow,
  type WebhookRow,
  webhookProgress,
} from '../../db/schema.ts'
import { type Ctx, operate } from '../context.ts'
import { isDead, pauseAfter, readRetryAfter, restAfter } from './backoff.ts'
import { disableWebhook } from './disable.ts'
import type { Answered } from './send.ts'

interface Attempt extends Answered {
  durationMs: number
}

/** The address says itself that it is gone for good. */
const gone = 410

export async function recordAttempt(
  ctx: Ctx,
  webhook: WebhookRow,
  delivery: DeliveryRow,
  attempt: Attempt,
): Promise<void> {
  const at = ctx.now().toISOString()
  const isTest = delivery.eventSeq === null
  const why = await operate(ctx.store, async (db) => {
    const [progress] = await db
      .select()
      .from(webhookProgress)
      .where(eq(webhookProgress.webhookId, webhook.id))
    if (!progress) return undefined
    const failure = attempt.isDelivered || isTest ? undefined : failureAt(at, attempt, progress)
    const became = attempt.isDelivered
      ? { state: 'delivered' as const, settledAt: at, nextAttemptAt: null }
      : becameOfFailed(at, delivery, attempt, failure)
    const { statusCode, durationMs, error, response } = attempt
    await db
      .update(deliveries)
      .set({
        ...{ statusCode, durationMs, error, response, ...became },
        ...{ attempts: delivery.attempts + 1, lastAttemptAt: at },
      })
      .where(eq(deliveries.id, delivery.id))
    if (attempt.isDelivered) {
      await noteArrival(db, progress, at)
    } else if (failure) {
      const { failures, failingSinceAt, restsUntilAt } = failure
      await db
        .update(webhookProgress)
        .set({ failures, failingSinceAt, restsUntilAt })
        .where(eq(webhookProgress.webhookId, webhook.id))
    }
    return failure?.why
  })
  if (why !== undefined) await disableWebhook(ctx, webhook.id, why)
}

type Machinery = Parameters<Parameters<typeof operate>[1]>[0]

/** Whoever answers again gets at once what had waited while they did not. */
async function noteArrival(db: Machinery, progress: WebhookProgressRow, at: string): Promise<void> {
  const { webhookId } = progress
  await db
    .update(webhookProgress)
    .set({ lastDeliveredAt: at, failures: 0, failingSinceAt: null, restsUntilAt: null })
    .where(eq(webhookProgress.webhookId, webhookId))
  if (restAfter(progress.failures) === 0) return
  await db
    .update(deliveries)
    .set({ nextAttemptAt: at })
    .where(and(eq(deliveries.webhookId, webhookId), sql`state = 'waiting'`))
}

interface Failure {
  failures: number
  failingSinceAt: string
  restsUntilAt: string | null
  /** Why nothing more is sent to the webhook; undefined while it is. */
  why: string | undefined
}

function failureAt(at: string, attempt: Attempt, progress: WebhookProgressRow): Failure {
  const failures = progress.failures + 1
  const failingSinceAt = progress.failingSinceAt ?? at
  const rest = restAfter(failures)
  return {
    failures,
    failingSinceAt,
    restsUntilAt: rest === 0 ? null : later(at, rest),
    why: reasonToDisable(at, attempt, failingSinceAt),
  }
}

function reasonToDisable(at: string, { statusCode, error }: Attempt, failingSinceAt: string) {
  if (statusCode === gone) return 'The address answered 410: it is gone for good.'
  if (!isDead(failingSinceAt, at)) return undefined
  return `Nothing has arrived since ${failingSinceAt.slice(0, 16).replace('T', ' ')} UTC. The last attempt: ${error}`
}

/** What the address is given up for is not the fault of the message, which waits on; a test is tried once. */
function becameOfFailed(at: string, delivery: DeliveryRow, attempt: Attempt, failure: Failure | undefined) {
  const givenUp = { state: 'failed' as const, settledAt: at, nextAttemptAt: null }
  if (!failure) return givenUp
  const pause = pauseAfter(delivery.attempts + 1, Math.random())
  if (pause === undefined && failure.why === undefined) return givenUp
  const asked = readRetryAfter(attempt.retryAfter, new Date(at))
  return { nextAttemptAt: later(at, Math.max(pause ?? 0, asked)) }
}

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString()
