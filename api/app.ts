// The application: what every request passes, in order, and what stands beside the API.
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Store } from '../db/store.ts'
import type { Attempts } from './accounts/attempts.ts'
import { actorOfKey, actorOfToken } from './accounts/keys.ts'
import { actorOf, findUser, system } from './accounts/present.ts'
import { createSignIn } from './accounts/sign-in.ts'
import { fetchPage } from './captures/fetch-page.ts'
import type { Ctx } from './context.ts'
import { Live, type LiveLimits } from './events/live.ts'
import type { Signer } from './history/signature.ts'
import { admit } from './http/admit.ts'
import { authenticate } from './http/authenticate.ts'
import { compressed } from './http/compressed.ts'
import type { Gate } from './http/gate.ts'
import type { Metrics } from './http/metrics.ts'
import { type Env, mount, nobody, ownKeyPaths } from './http/mount.ts'
import { problemResponse } from './http/on-problem.ts'
import { openApi } from './http/openapi.ts'
import { RateLimit, rateLimit } from './http/rate-limit.ts'
import { requestLog } from './http/request-log.ts'
import { keptByNobody, securityHeaders } from './http/security-headers.ts'
import { serveDocs } from './http/serve-docs.ts'
import { serveHealth } from './http/serve-health.ts'
import { serveMetrics } from './http/serve-metrics.ts'
import { serveProblems } from './http/serve-problems.ts'
import { readNearby } from './nearby.ts'
import { readiness } from './operations/readiness.ts'
import { Problem } from './problems.ts'
import { neighbourhoodOf } from './requests/neighbourhood.ts'
import { type Allowance, Throttle } from './requests/throttle.ts'
import { allRoutes, tags } from './routes.ts'
import { serveClaimsSearch } from './site/claims-search.ts'
import { serveCorrections } from './site/serve-corrections.tsx'
import { serveSite } from './site/serve-site.ts'
import { Turnstile } from './turnstile.ts'
import { sealerFrom } from './webhooks/sealing.ts'

export interface AppDeps {
  store: Store
  secret: string
  signer: Signer
  log: Logger
  now?: () => Date
  publicUrl?: string | undefined
  trustProxy?: boolean
  version?: string
  /** Show the public site also while nobody told where the desk is reached. */
  isDemo?: boolean
  /** Hosts on a private network that pages may be fetched from all the same. */
  allowedPrivateHosts?: readonly string[]
  /** Hosts on a private network that webhooks may be sent to all the same. */
  webhookPrivateHosts?: readonly string[]
  /** How many failures to sign in as somebody are taken. */
  attempts?: Attempts
  /** How many requests for correction are taken from people without an account. */
  requestAllowance?: Allowance
  /** How many may listen to events at once. */
  liveLimits?: LiveLimits
  /** Whether every migration is applied; what /ready asks. */
  isMigrated?: () => Promise<boolean>
  /** Who is let in; everybody without one. */
  gate?: Gate
  /** Requests a minute of one caller; any number when it is 0. */
  requestsPerMinute?: number
  /** Milliseconds for a whole body, and until an answer begins. */
  bodyMs?: number
  answerMs?: number
  /** What the desk tells of itself, to whoever has the token. */
  metrics?: Metrics
  metricsToken?: string | undefined
  /** Aborted once the desk stops. */
  stopping?: AbortSignal
}

export const base = '/api/v1'

export function createApp(deps: AppDeps) {
  const { store, signer, log, now = () => new Date(), gate, metrics, stopping } = deps
  const isSecure = deps.publicUrl?.startsWith('https:') ?? false
  const turnstile = new Turnstile(store, deps.secret)
  const signIn = createSignIn(store, {
    secret: deps.secret,
    isSecure,
    now,
    turnstile,
    attempts: deps.attempts,
  })
  const throttle = new Throttle(turnstile, deps.requestAllowance)
  const live = new Live(deps.liveLimits)
  stopping?.addEventListener('abort', () => live.close())
  const routes = allRoutes(signIn, throttle, live)
  const app = new Hono<Env>()

  app.onError((error, c) => problemResponse(c, error, log))
  app.notFound(() => {
    throw new Problem('no-such-route')
  })
  app.use(requestLog(log, (one) => metrics?.answered(one)))
  app.use(securityHeaders({ isSecure }))
  app.use(`${base}/*`, keptByNobody({ isSecure }))
  app.use(admit(gate))
  app.use(compressed())
  app.use(async (c, next) => {
    c.set('peer', peerOf(c, deps.trustProxy ?? false))
    await next()
  })

  serveHealth(app, store, readiness({ store, isMigrated: deps.isMigrated ?? (async () => true), stopping }))
  serveMetrics(app, metrics, deps.metricsToken)
  serveProblems(app)
  serveDocs(app, () => openApi(routes, { base, version: deps.version ?? '0.0.0', tags }))

  const counting = deps.requestsPerMinute
    ? rateLimit({
        limit: new RateLimit(deps.requestsPerMinute, (mine, at) => turnstile.share('minute', mine, at)),
        neighbourhoodOf,
        told: () => metrics?.limited(),
      })
    : []
  app.use(
    `${base}/*`,
    authenticate(
      {
        byKey: (key) => readNearby(store, (at) => actorOfKey(at, key, now())),
        byCookie: async (cookie) => {
          const id = await signIn.userOf(cookie)
          if (id === undefined) return undefined
          const user = await readNearby(store, (at) => findUser(at.read, id))
          return user && !user.banned ? actorOf(user) : undefined
        },
      },
      ownKeyPaths(base, routes),
    ),
  )
  for (const middleware of counting) app.use(`${base}/*`, middleware)
  const report = (error: unknown, requestId: string | null) =>
    log.error({ err: error, requestId }, 'one act of several failed')
  const allowedHosts = deps.allowedPrivateHosts ?? []
  const fetchHere = (url: string) => fetchPage(url, { allowedHosts })
  const publicUrl = deps.publicUrl?.replace(/\/+$/, '')
  const sealer = sealerFrom(deps.secret)
  const webhookHosts = deps.webhookPrivateHosts ?? []
  const given = {
    store,
    now,
    report,
    signer,
    publicUrl,
    fetchPage: fetchHere,
    sealer,
    webhookHosts,
    stopping,
  }
  mount(app, base, routes, {
    ...given,
    gate,
    bodyMs: deps.bodyMs,
    answerMs: deps.answerMs,
    byToken: (token, can) => readNearby(store, (at) => actorOfToken(at, token, can, now())),
  })
  /** What the desk does by itself, without a request. */
  const own: Ctx = { ...given, actor: system, requestId: null }
  if (publicUrl !== undefined || deps.isDemo) {
    const near = store.nearby ?? store
    const site = { store: near, now, publicUrl }
    serveCorrections(app, site, throttle)
    serveClaimsSearch(app, { ...given, store: near, actor: nobody, requestId: null })
    serveSite(app, site)
  }
  return { app, routes, own, live }
}

function peerOf(c: Parameters<typeof getConnInfo>[0], trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? getConnInfo(c).remote.address ?? 'unknown'
}
