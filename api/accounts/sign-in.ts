// Passwords and sessions, by better-auth; reached only through our own /session so that problems look alike.
// Attempts are counted by us: the library counts each process for itself.
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { isAPIError } from 'better-auth/api'
import { admin } from 'better-auth/plugins'
import { typeidUnboxed } from 'typeid-js'
import { faultOf } from '../../db/faults.ts'
import { accounts, sessions, users, verifications } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { readNearby } from '../nearby.ts'
import { Problem } from '../problems.ts'
import { neighbourhoodOf } from '../requests/neighbourhood.ts'
import type { Turnstile } from '../turnstile.ts'
import { type Attempts, AttemptsByAccount } from './attempts.ts'
import type { Credentials } from './schema.ts'

const origin = 'http://claimdesk.internal'
const basePath = '/auth'
const peerHeader = 'x-claimdesk-peer'

export interface SignIn {
  /** @returns the session's Set-Cookie headers. @throws Problem `wrong-credentials`, `too-many-attempts` */
  signIn(
    credentials: Credentials,
    peer: string,
    userAgent: string | null,
  ): Promise<{ cookies: string[]; userId: string }>
  /** @returns the headers that clear the cookie */
  signOut(cookie: string): Promise<string[]>
  /**
   * The user a cookie belongs to; undefined when it is none, expired or the user is suspended.
   * @param isOnlyLooking whether this is no use of the session, so that it ends when it would have
   */
  userOf(cookie: string, options?: { isOnlyLooking?: boolean }): Promise<string | undefined>
  /** The session a cookie stands for, by the id in its record. */
  sessionOf(cookie: string): Promise<string | undefined>
  /** Attempts to say what one's own password is. */
  readonly guesses: AttemptsByAccount
}

export interface SignInSettings {
  secret: string
  /** Whether cookies may travel over https only. */
  isSecure: boolean
  now: () => Date
  turnstile: Turnstile
  /** Sign-in attempts allowed from one address in a minute. */
  attemptsPerMinute?: number
  /** Failed ones allowed for one account, from everywhere. */
  attempts?: Attempts | undefined
}

/** Whoever found a desk that somebody left open may not go on guessing what its password is. */
const guesses = { windowMs: 60 * 60 * 1000, perAccount: 10 }

export function createSignIn(
  store: Store,
  { secret, isSecure, now, turnstile, attemptsPerMinute = 20, ...given }: SignInSettings,
): SignIn {
  const auth = libraryOver(store, secret, isSecure)
  const authNearby = store.nearby ? libraryOver(store.nearby, secret, isSecure) : auth
  const attempts = new AttemptsByAccount(turnstile, 'sign-in', given.attempts)
  const minute = { door: 'sign-in from address', most: attemptsPerMinute, windowMs: 60_000 }
  const findSession = (at: Store, cookie: string, query: { disableRefresh?: boolean }) =>
    (at === store ? auth : authNearby).api.getSession({ headers: new Headers({ cookie }), query })

  async function send(path: string, headers: Record<string, string>, body: unknown): Promise<Response> {
    const request = new Request(`${origin}${basePath}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    })
    try {
      return await auth.handler(request)
    } catch (error) {
      if (isAPIError(error)) return new Response(null, { status: error.statusCode })
      throw error
    }
  }

  return {
    guesses: new AttemptsByAccount(turnstile, 'own password', guesses),
    async signIn(credentials, peer, userAgent) {
      const account = credentials.email.toLowerCase()
      const headers = { [peerHeader]: peer, ...(userAgent ? { 'user-agent': userAgent } : {}) }
      const at = now().getTime()
      const waits =
        (await turnstile.pass([{ ...minute, who: neighbourhoodOf(peer) }], at)) ??
        (await attempts.begin(account, peer, at))
      if (waits !== undefined) throw new Problem('too-many-attempts', { retryAfter: waits })
      const answer = await send('/sign-in/email', headers, credentials)
      if (answer.status >= 500) throw new Error(`sign-in failed with ${answer.status}`)
      if (!answer.ok) throw new Problem('wrong-credentials')
      await attempts.succeed(account, peer, at)
      const { user } = (await answer.json()) as { user: { id: string } }
      return { cookies: answer.headers.getSetCookie(), userId: user.id }
    },
    async signOut(cookie) {
      const answer = await send('/sign-out', { cookie }, {})
      return answer.headers.getSetCookie()
    },
    async userOf(cookie, { isOnlyLooking = false } = {}) {
      const found = await readNearby(store, async (at) => {
        const session = findSession(at, cookie, isOnlyLooking ? { disableRefresh: true } : {})
        // While nothing can be written, a session that should be prolonged is good all the same.
        const again = (error: unknown) =>
          faultOf(error) && !isOnlyLooking ? findSession(at, cookie, { disableRefresh: true }) : undefined
        return (await session.catch((error) => again(error) ?? Promise.reject(error))) ?? undefined
      })
      return found?.user.id
    },
    async sessionOf(cookie) {
      return (await findSession(store, cookie, { disableRefresh: true }))?.session.id
    },
  }
}

/** The library over a store: what it reads comes from there. */
function libraryOver(store: Store, secret: string, isSecure: boolean) {
  return betterAuth({
    secret,
    baseURL: origin,
    basePath,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // A database out of reach must be known for what it is.
    onAPIError: { throw: true },
    database: drizzleAdapter(store.each, {
      provider: 'sqlite',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: isSecure ? '__Host-claimdesk' : 'claimdesk',
      // It would put a prefix of its own before ours, of which browsers ask less.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure },
      ipAddress: { ipAddressHeaders: [peerHeader] },
      database: { generateId: ({ model }) => typeidUnboxed(model.slice(0, 3)) },
    },
    plugins: [admin({ defaultRole: 'reader', adminRoles: ['admin'] })],
  })
}
