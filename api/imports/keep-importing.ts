// Works through the jobs that wait for as long as the desk runs; what it was at when it stops waits for the next start.
import type { Ctx } from '../context.ts'
import { keepDoing } from '../keep-doing.ts'
import { runNextJob } from './run.ts'

const pauseMs = 300

/** Starts at once, and looks again after a pause when nothing waits. @returns how to stop it and wait for its end */
export function startJobs(ctx: Ctx): () => Promise<void> {
  return keepDoing(() =>
    runNextJob(ctx).then(
      (found) => (found ? 0 : pauseMs),
      (error) => {
        ctx.report?.(error, null)
        return pauseMs
      },
    ),
  )
}
