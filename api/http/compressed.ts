// Sends answers compressed to whoever takes them so.
import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { Env } from './mount.ts'

export function compressed(): MiddlewareHandler<Env> {
  const squeeze = compress()
  return async (c, next) => {
    await next()
    // It says already that it may come compressed; looking into it would make it anew.
    if (c.get('isDressed') && c.req.header('accept-encoding') === undefined) return
    await squeeze(c, async () => {})
  }
}
