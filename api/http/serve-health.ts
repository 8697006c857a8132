// /health: the process is up. /ready: the desk can do its work, or says why not.
import type { Hono } from 'hono'
import type { Store } from '../../db/store.ts'
import { dressed } from './dress.ts'
import type { Env } from './mount.ts'

/** @param ready  throws the problem while it cannot */
export function serveHealth(app: Hono<Env>, { kind }: Pick<Store, 'kind'>, ready: () => Promise<string>) {
  app.get('/health', (c) => dressed(c, '{"status":"up"}', 200))
  app.get('/ready', async (c) => dressed(c, JSON.stringify({ status: await ready(), database: kind }), 200))
}
