// Turns a table of routes into handlers: who asks, may they, does it fit, run it, shape the answer.
import type { Context, Hono } from 'hono'
import type { Store } from '../../db/store.ts'
import { type Actor, type Ctx, Replay } from '../context.ts'
import { RecentWriters, readNearby } from '../nearby.ts'
import { Problem } from '../problems.ts'
import { whenAnswered } from './admit.ts'
import { dressed } from './dress.ts'
import { nothingToLeave } from './gate.ts'
import { Patience } from './patience.ts'
import type { BodyRules } from './read-body.ts'
import { readIdempotency, readIfMatch, readRequest } from './read-request.ts'
import { Answer, isReading, type Method, type Route, takesIdempotencyKey, takesIfMatch } from './route.ts'

export type Env = {
  Variables: {
    requestId: string
    peer: string
    actor: Actor
    /** Sent away at the door: there was too much to do. */
    isSentAway?: boolean
    /** What the caller may still ask this minute, as it is told in headers. */
    rateHeaders?: Readonly<Record<string, string>>
    /** Headers every answer has unless it brings its own. */
    usualHeaders?: Readonly<Record<string, string>>
    /** The answer has all its headers. */
    isDressed?: boolean
  }
}

export interface Mounting extends BodyRules {
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
  stopping?: AbortSignal | undefined
  /** Milliseconds an answer may take to begin; for ever where it is not said. */
  answerMs?: number | undefined
}

/** What is mounted, and what all its requests have in common. */
interface Mounted extends Mounting {
  writers: RecentWriters
  /** For ever without one. */
  patience: Patience | undefined
}

const tooLong = () =>
  new Problem('overloaded', {
    detail: 'It takes longer than the desk lets anybody wait. What was asked for may have happened.',
    retryAfter: 10,
  })

/** What of an upload is held at once. */
const uploadBytes = 4 * 1024 * 1024

/** Mounts every route under `base`, and answers 405 with `Allow` for a known path asked in another way. */
export function mount(app: Hono<Env>, base: string, routes: readonly Route[], deps: Mounting): void {
  const methods = new Map<string, Method[]>()
  const patience = deps.answerMs === undefined ? undefined : new Patience(deps.answerMs, tooLong)
  const mounted: Mounted = { ...deps, writers: new RecentWriters(), patience }
  for (const route of routes) {
    const path = base + route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method.toUpperCase(), path, (c) => serve(c, route, mounted))
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

async function serve(c: Context<Env>, route: Route, mounted: Mounted): Promise<Response> {
  const { store, writers, patience } = mounted
  const actor = await actorFor(c, route, mounted)
  permit(actor, route)
  makeRoom(c, route, mounted)
  const { params, query, body, raw } = await readRequest(c, route, mounted)
  const ctx = ctxOf(mounted, actor, c.get('requestId'))
  if (takesIfMatch(route)) ctx.ifMatch = readIfMatch(c.req.header('if-match'))
  if (takesIdempotencyKey(route)) ctx.idempotency = readIdempotency(c, raw)
  try {
    const at = (near: Store) => {
      const here = near === store ? ctx : { ...ctx, store: near }
      return route.run({ ctx: here, params, query, body, request: c.req.raw, peer: c.get('peer') } as never)
    }
    const run = isReading(route)
      ? readNearby(store, at, { isOwnWrite: writers.has(actor, Date.now()) })
      : at(store).finally(() => writers.note(actor, Date.now()))
    return await respond(c, route, await (route.mayWait || !patience ? run : patience.within(run)))
  } catch (error) {
    if (!(error instanceof Replay)) throw error
    return respond(c, route, error.result as never, { 'idempotency-replayed': 'true' })
  }
}

/** Field by field: copying an object of so many takes longer than all else that is done for a request here. */
function ctxOf(deps: Mounting, actor: Actor, requestId: string): Ctx {
  return {
    store: deps.store,
    actor,
    now: deps.now,
    publicUrl: deps.publicUrl,
    fetchPage: deps.fetchPage,
    signer: deps.signer,
    sealer: deps.sealer,
    webhookHosts: deps.webhookHosts,
    stopping: deps.stopping,
    requestId,
    ifMatch: undefined,
    idempotency: undefined,
    report: deps.report,
  }
}

/** @throws Problem `overloaded` */
function makeRoom(c: Context<Env>, route: Route, { gate }: Mounting): void {
  if (!gate) return
  const leave = gate.enterRoute(route.load ?? 'light', route.method !== 'get')
  if (leave !== nothingToLeave) whenAnswered(c, leave)
  if (route.upload) whenAnswered(c, gate.hold(uploadBytes))
}

/** Whoever signed in or sent a key; nobody else may be let in by the address. */
async function actorFor(c: Context<Env>, route: Route, { byToken }: Mounting): Promise<Actor> {
  const known = c.get('actor')
  if (route.takesToken !== true || known.id !== nobody.id) return known
  const token = c.req.query('token')
  if (token === undefined) return known
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

function respond(
  c: Context<Env>,
  route: Route,
  result: unknown,
  own: Record<string, string> = {},
): Response | Promise<Response> {
  if (result instanceof Answer) {
    const status = (result.status ?? route.status ?? 200) as 200
    return c.newResponse(result.body, status, { ...own, ...headerRecord(result.headers) })
  }
  if (result === undefined) return dressed(c, null, 204, own)
  const status = route.status ?? 200
  if (route.versioned && hasVersion(result)) own.etag = `"${result.version}"`
  if ((status === 201 || status === 202) && route.location)
    own.location = `/api/v1${route.location(result as never)}`
  return dressed(c, JSON.stringify(result), status, own)
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
