// Gives every request an id and writes one line about it when it is answered; no body, no query, no address.
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { newId } from '../ids.ts'
import type { Env } from './mount.ts'

export function requestLog(log: Logger): MiddlewareHandler<Env> {
  return async (c, next) => {
    const started = performance.now()
    const requestId = newId('req')
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('Request-Id', requestId)
    const line = {
      requestId,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      actor: c.get('actor')?.id,
    }
    log.info(line, 'answered')
  }
}
