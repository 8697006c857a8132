// The public site, mounted beside the API where the desk has told where it is reached.
import type { Hono } from 'hono'
import type { Env } from '../http/mount.ts'
import { anywhere, send } from './answer.ts'
import { pages } from './pages.tsx'
import { findPreview } from './previews.ts'
import { favicon, stylePath } from './site.ts'
import { siteStyle } from './style.ts'
import { addData, addNotFound, addPage, type SiteDeps } from './visit.tsx'

const forGood = { 'cache-control': 'public, max-age=31536000, immutable', ...anywhere }
const forADay = { 'cache-control': 'public, max-age=86400', ...anywhere }

export function serveSite(app: Hono<Env>, deps: SiteDeps): void {
  const style = { body: siteStyle, type: 'text/css; charset=utf-8' }
  app.get(stylePath, (c) => send(c, { ...style, headers: forGood }))
  // A page that was kept may ask for the style sheet of the version before.
  app.get('/site-:hash{[0-9a-f]+\\.css}', (c) => send(c, { ...style, headers: anywhere }))
  app.get('/favicon.svg', (c) =>
    send(c, { body: favicon, type: 'image/svg+xml; charset=utf-8', headers: anywhere }),
  )
  app.get('/previews/:file{[a-z-]+\\.png}', (c, next) => {
    const body = findPreview(c.req.param('file').slice(0, -'.png'.length))
    return body ? send(c, { body, type: 'image/png', headers: forADay }) : next()
  })
  for (const [path, page, kind] of pages) (kind === 'html' ? addPage : addData)(app, deps, path, page)
  addNotFound(app, deps)
}
