// Turns a table of routes into handlers: who asks, may they, does it fit, run it, shape the answer.
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Store } from '../../db/store.ts'
import { type Actor, type Ctx, Replay } from '../context.ts'
import { Problem } from '../problems.ts'
import { readIdempotency, readIfMatch, readRequest } from './read-request.ts'
import { Answer, type Method, type Route, takesIdempotencyKey, takesIfMatch } from './route.ts'

export type Env = { Variables: { requestId: string; peer: string; actor: Actor } }

export interface Mounting {
  store: Store
  now: () => Date
  report: NonNullable<Ctx['report']>
  fetchPage: NonNullable<Ctx['fetchPage']>
  /** Whose key stands in the address of a route that takes one. @throws Problem `not-signed-in` */
  byToken: (token: string, can: Route['can']) => Promise<Actor>
  signer: NonNullable<Ctx['signer']>
  publicUrl: string | undefined
  sealer: NonNullable<Ctx['sealer']>
  webhookHosts: NonNullable<Ctx['webhookHosts']>
}

const maxBody = 10 * 1024 * 1024

/** Mounts every route under `base`, and answers 405 with `Allow` for a known path asked in another way. */
export function mount(app: Hono<Env>, base: string, routes: readonly Route[], deps: Mounting): void {
  const limit = bodyLimit({ maxSize: maxBody, onError: () => Promise.reject(new Problem('body-too-large')) })
  const uploads = new Set(routes.filter(({ upload }) => upload).map(({ path }) => base + path))
  app.use(`${base}/*`, (c, next) => (uploads.has(c.req.path) ? next() : limit(c, next)))
  const methods = new Map<string, Method[]>()
  for (const route of routes) {
    const path = base + route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method.toUpperCase(), path, (c) => serve(c, route, deps))
    methods.set(path, [...(methods.get(path) ?? []), route.method])
  }
  for (const [path, known] of methods) {
    const allow = known.map((method) => method.toUpperCase()).join(', ')
    app.all(path, () => {
      throw new Problem('method-not-allowed', { detail: `This address answers to ${allow}.`, allow })
    })
  }
}

/** Says of a path whether its route checks a key of its own. */
export function ownKeyPaths(base: string, routes: readonly Route[]): (path: string) => boolean {
  const patterns = routes
    .filter(({ ownKey }) => ownKey)
    .map(({ path }) => new RegExp(`^${base}${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`))
  return (path) => patterns.some((pattern) => pattern.test(path))
}

async function serve(c: Context<Env>, route: Route, deps: Mounting): Promise<Response> {
  const actor = await actorFor(c, route, deps)
  permit(actor, route)
  const { params, query, body, raw } = await readRequest(c, route)
  const { byToken: _, ...rest } = deps
  const ctx: Ctx = {
    ...rest,
    actor,
    requestId: c.get('requestId'),
    ifMatch: takesIfMatch(route) ? readIfMatch(c.req.header('if-match')) : undefined,
    idempotency: takesIdempotencyKey(route) ? readIdempotency(c, raw) : undefined,
  }
  try {
    return respond(
      c,
      route,
      await route.run({ ctx, params, query, body, request: c.req.raw, peer: c.get('peer') } as never),
    )
  } catch (error) {
    if (!(error instanceof Replay)) throw error
    c.header('Idempotency-Replayed', 'true')
    return respond(c, route, error.result as never)
  }
}

/** Whoever signed in or sent a key; nobody else may be let in by the address. */
async function actorFor(c: Context<Env>, route: Route, { byToken }: Mounting): Promise<Actor> {
  const known = c.get('actor')
  const token = c.req.query('token')
  if (route.takesToken !== true || token === undefined || known.id !== nobody.id) return known
  const actor = await byToken(token, route.can)
  c.set('actor', actor)
  return actor
}

function permit(actor: Actor, route: Route): void {
  if (route.can === 'anyone' || actor.can.has(route.can)) return
  if (actor.id === nobody.id) throw new Problem('not-signed-in')
  throw new Problem('not-permitted', {
    detail: `This needs the permission ${route.can}.`,
    permission: route.can,
  })
}

function respond(c: Context, route: Route, result: unknown): Response {
  if (result instanceof Answer) {
    const status = (result.status ?? route.status ?? 200) as 200
    return c.newResponse(result.body, status, headerRecord(result.headers))
  }
  if (result === undefined) return c.body(null, 204)
  const status = route.status ?? 200
  if (route.versioned && hasVersion(result)) c.header('ETag', `"${result.version}"`)
  if ((status === 201 || status === 202) && route.location)
    c.header('Location', `/api/v1${route.location(result as never)}`)
  return c.json(result as object, status as 200)
}

function headerRecord(headers: Headers): Record<string, string | string[]> {
  const record: Record<string, string | string[]> = Object.fromEntries(headers)
  const cookies = headers.getSetCookie()
  return cookies.length > 0 ? { ...record, 'set-cookie': cookies } : record
}

function hasVersion(result: unknown): result is { version: number } {
  return typeof result === 'object' && result !== null && 'version' in result
}

/** Whoever sends neither a key nor a session. */
export const nobody: Actor = { id: 'nobody', name: 'nobody', role: 'reader', can: new Set(), keyId: null }
