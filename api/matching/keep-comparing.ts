// Compares claims that wait for it for as long as the desk runs; what it was at when it stops waits for the next start.
import { randomUUID } from 'node:crypto'
import { asTheOnlyOne } from '../chore.ts'
import type { Ctx } from '../context.ts'
import { keepDoing } from '../keep-doing.ts'
import { compareWaiting, hasUncompared } from './uncompared.ts'

const pauseMs = 1_000

/** Starts at once, and looks again a second after there was nothing left. @returns how to stop it and wait for its end */
export function startComparing(ctx: Ctx): () => Promise<void> {
  const worker = randomUUID()
  return keepDoing(() =>
    compareNext(ctx, worker)
      .catch((error: unknown) => ctx.report?.(error, null))
      .then(() => pauseMs),
  )
}

/** One process compares at a time: to find the same pairs twice would be no fault, but a waste. */
async function compareNext(ctx: Ctx, worker: string): Promise<void> {
  if (!(await hasUncompared(ctx.store.read))) return
  await asTheOnlyOne(ctx, 'comparing', worker, () => compareWaiting(ctx))
}
