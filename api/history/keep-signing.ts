// Signs the head of the chain from time to time for as long as the desk runs.
import type { Ctx } from '../context.ts'
import { keepDoing } from '../keep-doing.ts'
import { signIfDue } from './checkpoints.ts'

const pauseMs = 10_000
/** A chain that does not hold is told of again, but not every ten seconds. */
const pauseAfterFaultMs = 60 * 60 * 1000

/** Starts at once. @returns how to stop it and wait for its end */
export function startCheckpoints(ctx: Ctx): () => Promise<void> {
  return keepDoing(() =>
    signIfDue(ctx).then(
      () => pauseMs,
      (error) => {
        ctx.report?.(error, null)
        return pauseAfterFaultMs
      },
    ),
  )
}
