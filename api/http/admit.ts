// The first door: counts who is in, and keeps it open for those who ask how the desk is.
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '../problems.ts'
import type { Gate } from './gate.ts'
import type { Env } from './mount.ts'

const alwaysOpen = new Set(['/health', '/ready', '/metrics'])

export interface Doors {
  /** Everybody is let in where there is none. */
  gate?: Gate | undefined
  /** Nobody is let in any more once it is aborted. */
  stopping?: AbortSignal | undefined
}

export function admit({ gate, stopping }: Doors): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (alwaysOpen.has(c.req.path)) return next()
    if (stopping?.aborted)
      throw new Problem('unavailable', { detail: 'The desk is stopping.', retryAfter: 5 })
    if (!gate) return next()
    // Without a line in the log, unless it comes in.
    c.set('isSentAway', true)
    const leave = gate.enter()
    c.set('isSentAway', false)
    whenAnswered(c, leave)
    await next()
    // Whoever listens keeps nobody from working; how many may is counted elsewhere.
    if (c.res.headers.get('content-type')?.startsWith('text/event-stream')) leave()
  }
}

/** Acts once the answer has gone out to its last byte, or its reader is gone. */
export function whenAnswered(c: Context, act: () => void): void {
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>
  if (outgoing && !outgoing.closed) outgoing.once('close', act)
  else act()
}
