// The first door: counts who is in, and keeps it open for those who ask how the desk is.
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { Gate } from './gate.ts'
import type { Env } from './mount.ts'

const alwaysOpen = new Set(['/health', '/ready', '/metrics'])

/** Everybody is let in where there is no gate. */
export function admit(gate: Gate | undefined): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!gate || alwaysOpen.has(c.req.path)) return next()
    // Without a line in the log, unless it comes in.
    c.set('isSentAway', true)
    const leave = gate.enter()
    c.set('isSentAway', false)
    whenAnswered(c, leave)
    await next()
    // Whoever listens keeps nobody from working; how many may is counted elsewhere.
    if (!c.get('isDressed') && c.res.headers.get('content-type')?.startsWith('text/event-stream')) leave()
  }
}

/** Acts once the answer has gone out to its last byte, or its reader is gone. */
export function whenAnswered(c: Context, act: () => void): void {
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>
  if (outgoing && !outgoing.closed) outgoing.once('close', act)
  else act()
}
