// Works through the sources that wait to be captured for as long as the desk runs; what it was at when it stops waits on.
import type { Ctx } from '../context.ts'
import { captureQueued } from './snapshots.ts'

const pauseMs = 1_000

/** Starts at once, and looks again a second after there was nothing left. @returns how to stop it and wait for its end */
export function startCaptureQueue(ctx: Ctx): () => Promise<void> {
  let isStopping = false
  let wake = () => {}
  async function work(): Promise<void> {
    while (!isStopping) {
      const found = await captureQueued(ctx).catch((error) => {
        ctx.report?.(error, null)
        return 0
      })
      if (found > 0 || isStopping) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const ended = work()
  return () => {
    isStopping = true
    wake()
    return ended
  }
}
