// Works through the sources that wait to be captured for as long as the desk runs; what it was at when it stops waits on.
import type { Ctx } from '../context.ts'
import { keepDoing } from '../keep-doing.ts'
import { captureQueued } from './snapshots.ts'

const pauseMs = 1_000

/** Starts at once, and looks again a second after there was nothing left. @returns how to stop it and wait for its end */
export function startCaptureQueue(ctx: Ctx): () => Promise<void> {
  return keepDoing(() =>
    captureQueued(ctx).then(
      (found) => (found > 0 ? 0 : pauseMs),
      (error) => {
        ctx.report?.(error, null)
        return pauseMs
      },
    ),
  )
}
