// Passwords and sessions, by better-auth; reached only through our own /session so that problems look alike.
// Sign-in goes through its handler because the direct call bypasses throttling.
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { isAPIError } from 'better-auth/api'
import { admin } from 'better-auth/plugins'
import { typeidUnboxed } from 'typeid-js'
import { accounts, sessions, users, verifications } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { Problem } from '../problems.ts'
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
}

export interface SignInSettings {
  secret: string
  /** Whether cookies may travel over https only. */
  isSecure: boolean
  now: () => Date
  /** Sign-in attempts allowed from one address in a minute. */
  attemptsPerMinute?: number
  /** Failed ones allowed for one account, from everywhere. */
  attempts?: Attempts | undefined
}

export function createSignIn(
  store: Store,
  { secret, isSecure, now, attemptsPerMinute = 20, ...given }: SignInSettings,
): SignIn {
  const auth = betterAuth({
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
    rateLimit: {
      enabled: true,
      storage: 'memory',
      customRules: { '/sign-in/email': { window: 60, max: attemptsPerMinute } },
    },
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

  const attempts = new AttemptsByAccount(given.attempts)
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
    async signIn(credentials, peer, userAgent) {
      const account = credentials.email.toLowerCase()
      const headers = { [peerHeader]: peer, ...(userAgent ? { 'user-agent': userAgent } : {}) }
      const waits = attempts.begin(account, peer, now().getTime())
      if (waits !== undefined) throw new Problem('too-many-attempts', { retryAfter: waits })
      const answer = await send('/sign-in/email', headers, credentials)
      if (answer.status === 429) {
        throw new Problem('too-many-attempts', {
          retryAfter: Number(answer.headers.get('x-retry-after') ?? 60),
        })
      }
      if (answer.status >= 500) throw new Error(`sign-in failed with ${answer.status}`)
      if (!answer.ok) throw new Problem('wrong-credentials')
      attempts.succeed(account, peer)
      const { user } = (await answer.json()) as { user: { id: string } }
      return { cookies: answer.headers.getSetCookie(), userId: user.id }
    },
    async signOut(cookie) {
      const answer = await send('/sign-out', { cookie }, {})
      return answer.headers.getSetCookie()
    },
    async userOf(cookie, { isOnlyLooking = false } = {}) {
      const query = isOnlyLooking ? { disableRefresh: true } : {}
      const found = await auth.api.getSession({ headers: new Headers({ cookie }), query })
      return found?.user.id
    },
    async sessionOf(cookie) {
      const headers = new Headers({ cookie })
      return (await auth.api.getSession({ headers, query: { disableRefresh: true } }))?.session.id
    },
  }
}
