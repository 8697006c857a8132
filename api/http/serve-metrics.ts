// /metrics, for whoever watches over the desk: behind a token of its own, so that it answers while the database does not.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { Problem } from '../problems.ts'
import type { Metrics } from './metrics.ts'
import type { Env } from './mount.ts'
import { bearerOf } from './route.ts'

/** Without a token there is nothing at this address. */
export function serveMetrics(app: Hono<Env>, metrics: Metrics | undefined, token: string | undefined): void {
  app.get('/metrics', async (c) => {
    if (!metrics || token === undefined) throw new Problem('no-such-route')
    if (!isSame(bearerOf(c.req.raw) ?? '', token)) {
      throw new Problem('not-signed-in', { detail: 'Send METRICS_TOKEN as a bearer token.' })
    }
    return c.body(await metrics.text(), 200, { 'content-type': metrics.type, 'cache-control': 'no-store' })
  })
}

/** Takes as long whatever is sent. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((each) => createHash('sha256').update(each).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
