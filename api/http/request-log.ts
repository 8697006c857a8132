// Gives every request an id, counts it, and writes one line about it when it is answered; no body, no query, no address.
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { newId } from '../ids.ts'
import { loggedPath } from './logged-path.ts'
import type { Env } from './mount.ts'

export interface Answered {
  method: string
  /** The pattern of the address, such as `/api/v1/claims/:id`. */
  route: string
  status: number
  /** Until the answer began; a stream goes on from there. */
  ms: number
}

/** @param tell  hears of each answer as well */
export function requestLog(log: Logger, tell: (one: Answered) => void = () => {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    const started = performance.now()
    const requestId = newId('req')
    c.set('requestId', requestId)
    await next()
    if (!c.get('isDressed')) c.res.headers.set('Request-Id', requestId)
    const { method } = c.req
    const { status } = c.res
    const route = routePath(c)
    const ms = Math.round((performance.now() - started) * 10) / 10
    tell({ method, route, status, ms })
    // When there is too much to do, a line for everybody who is sent away would be more of it.
    if (c.get('isSentAway')) return
    const path = loggedPath(route, c.req.path)
    log.info({ requestId, method, path, status, ms, actor: c.get('actor')?.id }, 'answered')
  }
}
