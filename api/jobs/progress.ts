// How a job goes on, as server-sent events (WHATWG HTML, 9.2): one whenever something moved, until it has ended.
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobState } from '../../db/vocabulary.ts'
import type { Ctx } from '../context.ts'
import { findJob } from './service.ts'

const lookMs = 250
/** A line that says nothing keeps proxies from closing what is silent. */
const silenceMs = 15_000
const ended = new Set<JobState>(['finished', 'cancelled', 'failed', 'undone'])

/** @throws Problem `not-found` before the first event */
export async function* followJob(ctx: Ctx, id: string): AsyncGenerator<string, void> {
  let told = ''
  let toldAt = Date.now()
  for (;;) {
    const job = await findJob(ctx, id)
    const data = JSON.stringify(job)
    if (data !== told) {
      told = data
      toldAt = Date.now()
      yield `event: job\ndata: ${data}\n\n`
    } else if (Date.now() - toldAt > silenceMs) {
      toldAt = Date.now()
      yield ': still here\n\n'
    }
    if (ended.has(job.state)) return
    await sleep(lookMs)
  }
}
