// One process at a time sends to a webhook: it takes it, says again and again that it is still at it, and lets it go.
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { webhookProgress } from '../../db/schema.ts'
import { type Ctx, operate } from '../context.ts'

/** After a crash nothing is sent for that long, so it is short; a busy server may keep a renewal waiting for seconds. */
const holdMs = 8_000
const renewMs = 1_000

/**
 * Does the work unless another process is at it.
 * @param worker  a name of this process, and of no other
 * @returns what the work answers; undefined where another holds the webhook
 */
export async function holding<T>(
  ctx: Ctx,
  webhookId: string,
  worker: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (!(await take(ctx, webhookId, worker))) return undefined
  const renewal = setInterval(() => {
    take(ctx, webhookId, worker).catch((error) => ctx.report?.(error, null))
  }, renewMs)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await release(ctx, webhookId, worker)
  }
}

async function take({ store, now }: Ctx, webhookId: string, worker: string): Promise<boolean> {
  const at = now().toISOString()
  const takenUntilAt = new Date(Date.parse(at) + holdMs).toISOString()
  const taken = await operate(store, async (db) =>
    db
      .update(webhookProgress)
      .set({ takenBy: worker, takenUntilAt })
      .where(
        and(
          eq(webhookProgress.webhookId, webhookId),
          or(
            isNull(webhookProgress.takenBy),
            lt(webhookProgress.takenUntilAt, at),
            eq(webhookProgress.takenBy, worker),
          ),
        ),
      )
      .returning({ webhookId: webhookProgress.webhookId }),
  )
  return taken.length > 0
}

async function release({ store }: Ctx, webhookId: string, worker: string): Promise<void> {
  await operate(store, async (db) => {
    await db
      .update(webhookProgress)
      .set({ takenBy: null, takenUntilAt: null })
      .where(and(eq(webhookProgress.webhookId, webhookId), eq(webhookProgress.takenBy, worker)))
  })
}
