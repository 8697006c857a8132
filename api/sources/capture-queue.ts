// Works through the sources that wait to be captured for as long as the desk runs; what it was at when it stops waits on.
import { randomUUID } from 'node:crypto'
import { asTheOnlyOne } from '../chore.ts'
import type { Ctx } from '../context.ts'
import { keepDoing } from '../keep-doing.ts'
import { captureQueued, hasQueued } from './snapshots.ts'

const pauseMs = 1_000

/** Starts at once, and looks again a second after there was nothing left. @returns how to stop it and wait for its end */
export function startCaptureQueue(ctx: Ctx): () => Promise<void> {
  const worker = randomUUID()
  return keepDoing(() =>
    captureNext(ctx, worker).then(
      (found) => (found > 0 ? 0 : pauseMs),
      (error) => {
        ctx.report?.(error, null)
        return pauseMs
      },
    ),
  )
}

/** One process fetches at a time: no page is asked for twice. */
async function captureNext(ctx: Ctx, worker: string): Promise<number> {
  if (!(await hasQueued(ctx))) return 0
  return (await asTheOnlyOne(ctx, 'captures', worker, () => captureQueued(ctx))) ?? 0
}
