// How a job goes on, as server-sent events (WHATWG HTML, 9.2): one whenever something moved, until it has ended.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../../db/store.ts'
import type { JobState } from '../../db/vocabulary.ts'
import type { Ctx } from '../context.ts'
import { Problem } from '../problems.ts'
import { findJob } from './service.ts'

const lookMs = 250
/** A line that says nothing keeps proxies from closing what is silent. */
const silenceMs = 15_000
const ended = new Set<JobState>(['finished', 'cancelled', 'failed', 'undone'])

/** Each looks at the database four times a second. */
const mostFollowers = 100
const followers = new WeakMap<Store, number>()

/** Ends with the job, and when the desk stops. @throws Problem `not-found`, `no-room-for-streams` before the first event */
export async function* followJob(ctx: Ctx, id: string): AsyncGenerator<string, void> {
  const others = followers.get(ctx.store) ?? 0
  if (others >= mostFollowers) throw new Problem('no-room-for-streams', { retryAfter: 15 })
  followers.set(ctx.store, others + 1)
  try {
    yield* follow(ctx, id)
  } finally {
    followers.set(ctx.store, (followers.get(ctx.store) ?? 1) - 1)
  }
}

async function* follow(ctx: Ctx, id: string): AsyncGenerator<string, void> {
  let told = ''
  let toldAt = Date.now()
  while (!ctx.stopping?.aborted) {
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
    await sleep(lookMs, undefined, { signal: ctx.stopping }).catch(() => {})
  }
}
