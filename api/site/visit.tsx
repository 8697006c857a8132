// One request for a public page: what it is made from, and what a reader is shown where there is nothing.
/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono'
import type { Ctx } from '../context.ts'
import { type Env, nobody } from '../http/mount.ts'
import { ownAddress } from '../http/own-address.ts'
import { asProblem, Problem } from '../problems.ts'
import { sendPage } from './answer.ts'
import { NotFoundPage } from './plain-pages.tsx'
import { type Site, siteOf } from './site.ts'

export type SiteDeps = Pick<Ctx, 'store' | 'now' | 'publicUrl'>

/** The records as nobody in particular sees them, and the desk as readers know it. */
export interface Visit {
  c: Context<Env>
  ctx: Ctx
  site: Site
}

export type Visited = (visit: Visit) => Response | Promise<Response>

export async function visitOf(c: Context<Env>, deps: SiteDeps): Promise<Visit> {
  const ctx: Ctx = { ...deps, actor: nobody, requestId: c.get('requestId') }
  return { c, ctx, site: await siteOf(ctx, ownAddress(deps, c.req.raw)) }
}

/** Adds an address that people read: what is not there is told by a page. */
export function addPage(app: Hono<Env>, deps: SiteDeps, path: string, page: Visited): void {
  app.get(path, (c) => answerTo(c, deps, page))
}

/** Whoever asks is nobody in particular, signed in or not; what is not there is told by a page. */
export async function answerTo(c: Context<Env>, deps: SiteDeps, page: Visited): Promise<Response> {
  const visit = await visitOf(c, deps)
  try {
    return await page(visit)
  } catch (error) {
    if (asProblem(error).status !== 404) throw error
    return sendNotFound(visit)
  }
}

/** Adds an address that programs read: what is not there is told by a problem. */
export function addData(app: Hono<Env>, deps: SiteDeps, path: string, page: Visited): void {
  app.get(path, async (c) => page(await visitOf(c, deps)))
}

/** Whoever follows a link to where nothing is gets a page; programs, the API and the admin a problem. */
export function addNotFound(app: Hono<Env>, deps: SiteDeps): void {
  app.notFound(async (c) => {
    const isReader = c.req.header('accept')?.includes('text/html') ?? false
    if (!isReader || /^\/(api|admin|docs|problems|v1alpha1)(\/|$)/.test(c.req.path))
      throw new Problem('no-such-route')
    return sendNotFound(await visitOf(c, deps))
  })
}

const sendNotFound = ({ c, site }: Visit) =>
  sendPage(c, { html: <NotFoundPage site={site} path={c.req.path} />, status: 404 })
