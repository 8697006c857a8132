// The headers every answer carries, and the strict content policy of pages.
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** The empty string's hash: Emotion opens an empty style element and fills it by script, which no other source allows. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * A page that brings a policy of its own keeps it; one that any page may frame says so in it. So does a file that other
 * origins may use: a page in a sandbox is of another origin even to its own style sheet.
 * @param isSecure  whether the desk is reached over https, and browsers may be told so for good
 */
export function securityHeaders({ isSecure = false } = {}): MiddlewareHandler {
  const usual = usualHeaders(isSecure)
  return async (c, next) => {
    let own: [string | null, string | null] = [null, null]
    await usual(c, async () => {
      await next()
      own = [c.res.headers.get(contentPolicy), c.res.headers.get(resourcePolicy)]
    })
    const [content, resource] = own
    if (resource !== null) c.res.headers.set(resourcePolicy, resource)
    if (content === null) return
    c.res.headers.set(contentPolicy, content)
    if (framedAnywhere.test(content)) c.res.headers.delete('x-frame-options')
  }
}

/** What the API says is for whoever asked: no browser, proxy or cache keeps it, unless a route says otherwise. */
export function keptByNobody(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
}

const contentPolicy = 'content-security-policy'
const resourcePolicy = 'cross-origin-resource-policy'
const framedAnywhere = /frame-ancestors \*/

function usualHeaders(isSecure: boolean) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", emptyStyle],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // Of the desk's own host alone: its neighbours under the same domain are not ours to speak for.
    strictTransportSecurity: isSecure && 'max-age=31536000',
  })
}
