// /health: the process is up. /ready: the database answers and every migration is applied.
import type { Hono } from 'hono'
import type { Store } from '../../db/store.ts'
import { Problem } from '../problems.ts'
import type { Env } from './mount.ts'

export function serveHealth(
  app: Hono<Env>,
  store: Store,
  isMigrated: () => Promise<boolean> = async () => true,
) {
  app.get('/health', (c) => c.json({ status: 'up' }))
  app.get('/ready', async (c) => {
    await store.ping()
    if (!(await isMigrated())) {
      throw new Problem('unavailable', { detail: 'Migrations are missing.', retryAfter: 5 })
    }
    return c.json({ status: 'ready', database: store.kind })
  })
}
