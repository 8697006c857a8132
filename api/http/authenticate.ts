// Works out who sends a request: an API key, a session cookie, or nobody.

import type { MiddlewareHandler } from 'hono'
import type { Actor } from '../context.ts'
import { Problem } from '../problems.ts'
import { readUrl } from '../read-url.ts'
import { type Env, nobody } from './mount.ts'

export interface Identify {
  /** @throws Problem `not-signed-in` for a key that does not open the door */
  byKey(key: string): Promise<Actor>
  byCookie(cookie: string): Promise<Actor | undefined>
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** @param hasOwnKey whether an address checks a key of its own, which is nobody's */
export function authenticate(
  identify: Identify,
  hasOwnKey: (path: string) => boolean = () => false,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (hasOwnKey(c.req.path)) {
      c.set('actor', nobody)
      return next()
    }
    const authorization = c.req.header('authorization')
    const cookie = c.req.header('cookie')
    if (authorization !== undefined) {
      c.set('actor', await identify.byKey(bearer(authorization)))
    } else {
      if (!safeMethods.has(c.req.method)) refuseCrossSite(c.req.raw.headers, c.req.url)
      c.set('actor', (cookie === undefined ? undefined : await identify.byCookie(cookie)) ?? nobody)
    }
    await next()
  }
}

function bearer(authorization: string): string {
  const [, key] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
  if (key === undefined) {
    throw new Problem('not-signed-in', { detail: 'Authorization takes the form: Bearer <API key>.' })
  }
  return key
}

/**
 * A browser attaches the cookie to requests that other sites make it send; it also says where they come from. Without a
 * cookie it could be signed in as somebody else. Programs send neither header and carry no cookie of their own accord.
 */
function refuseCrossSite(headers: Headers, url: string): void {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const host = headers.get('host') ?? new URL(url).host
  const isForeign =
    site !== null ? site !== 'same-origin' && site !== 'none' : origin !== null && hostOf(origin) !== host
  if (isForeign) throw new Problem('cross-site-request')
}

function hostOf(origin: string): string | undefined {
  return readUrl(origin)?.host
}
