// /health: the process is up. /ready: the desk can do its work, or says why not.
import type { Hono } from 'hono'
import type { Store } from '../../db/store.ts'
import type { Env } from './mount.ts'

/** @param ready  throws the problem while it cannot */
export function serveHealth(app: Hono<Env>, { kind }: Pick<Store, 'kind'>, ready: () => Promise<string>) {
  app.get('/health', (c) => c.json({ status: 'up' }))
  app.get('/ready', async (c) => {
    return c.json({ status: await ready(), database: kind })
  })
}
