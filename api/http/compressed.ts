// Sends answers compressed to whoever takes them so; those of the API see to it themselves.
import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { Env } from './mount.ts'

export function compressed(): MiddlewareHandler<Env> {
  const squeeze = compress()
  return async (c, next) => {
    await next()
    if (!c.get('isDressed')) await squeeze(c, async () => {})
  }
}
