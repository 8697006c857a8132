// Sends to webhooks for as long as the desk runs, each at its own pace: a slow one keeps no other waiting.
import { randomBytes } from 'node:crypto'
import type { Ctx } from '../context.ts'
import { keepDoing } from '../keep-doing.ts'
import { deliverNext, type Worker } from './deliver.ts'
import { pruneDeliveries } from './deliveries.ts'
import { findInUse } from './present.ts'

const pauseMs = 500
const pruneEveryMs = 60 * 60 * 1000

/** Starts at once. @returns how to stop it: what is under way is broken off, and sent again by whoever starts next */
export function startDelivering(ctx: Ctx): () => Promise<void> {
  const stopping = new AbortController()
  const worker: Worker = { name: randomBytes(9).toString('base64url'), signal: stopping.signal }
  const busy = new Map<string, Promise<void>>()
  const report = (error: unknown) => ctx.report?.(error, null)
  let prunedAt = 0

  /** Until nothing of this webhook is due; it is read anew each time, for it may have been paused meanwhile. */
  async function serve(id: string): Promise<void> {
    for (;;) {
      const webhook = (await findInUse(ctx.store.read)).find((one) => one.id === id)
      if (!webhook || stopping.signal.aborted) return
      if ((await deliverNext(ctx, webhook, worker)) === 0) return
    }
  }

  async function lookAround(): Promise<number> {
    try {
      for (const { id } of await findInUse(ctx.store.read)) {
        if (busy.has(id)) continue
        const served = serve(id)
          .catch(report)
          .finally(() => busy.delete(id))
        busy.set(id, served)
      }
      if (Date.now() - prunedAt > pruneEveryMs) {
        await pruneDeliveries(ctx)
        prunedAt = Date.now()
      }
    } catch (error) {
      report(error)
    }
    return pauseMs
  }

  const stop = keepDoing(lookAround)
  return async () => {
    stopping.abort()
    await stop()
    await Promise.all(busy.values())
  }
}

/** Sends all that is due now and waits for it, once. */
export async function deliverDue(ctx: Ctx, more: Pick<Worker, 'limits'> = {}): Promise<void> {
  const worker: Worker = {
    name: randomBytes(9).toString('base64url'),
    signal: new AbortController().signal,
    ...more,
  }
  const serve = async (id: string) => {
    for (;;) {
      const webhook = (await findInUse(ctx.store.read)).find((one) => one.id === id)
      if (!webhook || (await deliverNext(ctx, webhook, worker)) === 0) return
    }
  }
  await Promise.all((await findInUse(ctx.store.read)).map(({ id }) => serve(id)))
}
