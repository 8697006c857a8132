// /admin: the built files in production, Vite with reload in development.
import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { root } from '../package.ts'
import type { Env } from './mount.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

/** Serves `dist/admin`; every address of the single-page application answers with its page. @throws Error unbuilt */
export function serveAdmin(app: Hono<Env>): void {
  const folder = join(root, 'dist/admin')
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('The admin is not built. Run: npm run build')
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  app.get('/', (c) => c.redirect('/admin'))
  app.get('/admin/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use(
    '/admin/*',
    serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/admin/, '') }),
  )
  app.get('/admin/assets/*', (c) => c.notFound())
  for (const path of ['/admin', '/admin/*']) {
    app.get(path, (c) => c.html(page, 200, { 'Cache-Control': 'no-cache' }))
  }
}

/** Hands `/admin` to Vite on the same port and everything else to the application. */
export async function developAdmin(server: Server, application: Listener): Promise<Listener> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: join(root, 'admin/vite.config.ts'),
    server: { middlewareMode: true, hmr: { server } },
  })
  return (request, response) =>
    /^\/admin(\/|$|\?)/.test(request.url ?? '')
      ? vite.middlewares(request, response)
      : application(request, response)
}
