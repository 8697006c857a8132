// The public site: its addresses, mounted beside the API where the desk has told where it is reached.
/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono'
import type { Ctx } from '../context.ts'
import { type Env, nobody } from '../http/mount.ts'
import { ownAddress } from '../http/own-address.ts'
import { send, sendPage } from './answer.ts'
import { Frame } from './frame.tsx'
import { favicon, type Site, siteOf, stylePath } from './site.ts'
import { siteStyle } from './style.ts'

export type SiteDeps = Pick<Ctx, 'store' | 'now' | 'publicUrl'>

/** What a page is made from: the records as nobody in particular sees them, and the desk as readers know it. */
export interface Visit {
  c: Context<Env>
  ctx: Ctx
  site: Site
}

export type Visited = (visit: Visit) => Response | Promise<Response>

const forGood = { 'cache-control': 'public, max-age=31536000, immutable' }

/** Adds an address of the public site; GET and HEAD alone. */
export function addPage(app: Hono<Env>, deps: SiteDeps, path: string, page: Visited): void {
  app.get(path, async (c) => {
    const ctx: Ctx = { ...deps, actor: nobody, requestId: c.get('requestId') }
    return page({ c, ctx, site: await siteOf(ctx, ownAddress(deps, c.req.raw)) })
  })
}

export function serveSite(app: Hono<Env>, deps: SiteDeps): void {
  app.get(stylePath, (c) => send(c, { body: siteStyle, type: 'text/css; charset=utf-8', headers: forGood }))
  app.get('/favicon.svg', (c) => send(c, { body: favicon, type: 'image/svg+xml' }))
  addPage(app, deps, '/', ({ c, site }) =>
    sendPage(c, {
      html: (
        <Frame site={site} path="/" title={site.name} description={`Fact-checks by ${site.name}.`}>
          <h1>{site.name}</h1>
        </Frame>
      ),
    }),
  )
}
