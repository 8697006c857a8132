// Tells of days that have come for as long as the desk runs.
import type { Ctx } from '../context.ts'
import { keepDoing } from '../keep-doing.ts'
import { remindOfDue } from './due.ts'

const pauseMs = 5 * 60 * 1000

/** Starts at once. @returns how to stop it and wait for its end */
export function startReminding(ctx: Ctx): () => Promise<void> {
  return keepDoing(() =>
    remindOfDue(ctx)
      .catch((error: unknown) => ctx.report?.(error, null))
      .then(() => pauseMs),
  )
}
