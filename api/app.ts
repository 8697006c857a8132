// The application: what every request passes, in order, and what stands beside the API.
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Logger } from 'pino'
import type { Store } from '../db/store.ts'
import { actorOfKey, actorOfToken } from './accounts/keys.ts'
import { actorOf, findUser, system } from './accounts/present.ts'
import { createSignIn } from './accounts/sign-in.ts'
import { fetchPage } from './captures/fetch-page.ts'
import type { Ctx } from './context.ts'
import { Live, type LiveLimits } from './events/live.ts'
import type { Signer } from './history/signature.ts'
import { authenticate } from './http/authenticate.ts'
import { type Env, mount, nobody, ownKeyPaths } from './http/mount.ts'
import { problemResponse } from './http/on-problem.ts'
import { openApi } from './http/openapi.ts'
import { requestLog } from './http/request-log.ts'
import { securityHeaders } from './http/security-headers.ts'
import { serveDocs } from './http/serve-docs.ts'
import { serveHealth } from './http/serve-health.ts'
import { serveProblems } from './http/serve-problems.ts'
import { Problem } from './problems.ts'
import { type Allowance, Throttle } from './requests/throttle.ts'
import { allRoutes, tags } from './routes.ts'
import { serveClaimsSearch } from './site/claims-search.ts'
import { serveCorrections } from './site/serve-corrections.tsx'
import { serveSite } from './site/serve-site.ts'
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
  /** How many requests for correction are taken from people without an account. */
  requestAllowance?: Allowance
  /** How many may listen to events at once. */
  liveLimits?: LiveLimits
  /** Whether every migration is applied; what /ready asks. */
  isMigrated?: () => Promise<boolean>
}

export const base = '/api/v1'

export function createApp(deps: AppDeps) {
  const { store, signer, log, now = () => new Date() } = deps
  const signIn = createSignIn(store, {
    secret: deps.secret,
    isSecure: deps.publicUrl?.startsWith('https:') ?? false,
  })
  const throttle = new Throttle(deps.requestAllowance)
  const live = new Live(deps.liveLimits)
  const routes = allRoutes(signIn, throttle, live)
  const app = new Hono<Env>()

  app.onError((error, c) => problemResponse(c, error, log))
  app.notFound(() => {
    throw new Problem('no-such-route')
  })
  app.use(requestLog(log))
  app.use(securityHeaders())
  app.use(compress())
  app.use(async (c, next) => {
    c.set('peer', peerOf(c, deps.trustProxy ?? false))
    await next()
  })

  serveHealth(app, store, deps.isMigrated)
  serveProblems(app)
  serveDocs(app, () => openApi(routes, { base, version: deps.version ?? '0.0.0', tags }))

  app.use(
    `${base}/*`,
    authenticate(
      {
        byKey: (key) => actorOfKey(store, key, now()),
        byCookie: async (cookie) => {
          const id = await signIn.userOf(cookie)
          const user = id === undefined ? undefined : await findUser(store.read, id)
          return user && !user.banned ? actorOf(user) : undefined
        },
      },
      ownKeyPaths(base, routes),
    ),
  )
  const report = (error: unknown, requestId: string | null) =>
    log.error({ err: error, requestId }, 'one act of several failed')
  const allowedHosts = deps.allowedPrivateHosts ?? []
  const fetchHere = (url: string) => fetchPage(url, { allowedHosts })
  const publicUrl = deps.publicUrl?.replace(/\/+$/, '')
  const sealer = sealerFrom(deps.secret)
  const webhookHosts = deps.webhookPrivateHosts ?? []
  const given = { store, now, report, signer, publicUrl, fetchPage: fetchHere, sealer, webhookHosts }
  mount(app, base, routes, {
    ...given,
    byToken: (token, can) => actorOfToken(store, token, can, now()),
  })
  /** What the desk does by itself, without a request. */
  const own: Ctx = { ...given, actor: system, requestId: null }
  if (publicUrl !== undefined || deps.isDemo) {
    const site = { store, now, publicUrl }
    serveCorrections(app, site, throttle)
    serveClaimsSearch(app, { ...given, actor: nobody, requestId: null })
    serveSite(app, site)
  }
  return { app, routes, own, live }
}

function peerOf(c: Parameters<typeof getConnInfo>[0], trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? getConnInfo(c).remote.address ?? 'unknown'
}
