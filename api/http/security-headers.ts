// The headers every answer carries, and the strict content policy of pages.
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** The empty string's hash: Emotion opens an empty style element and fills it by script, which no other source allows. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * A page that brings a policy of its own keeps it; one that any page may frame says so in it. So does a file that other
 * origins may use: a page in a sandbox is of another origin even to its own style sheet.
 */
export function securityHeaders(): MiddlewareHandler {
  const usual = usualHeaders()
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

const contentPolicy = 'content-security-policy'
const resourcePolicy = 'cross-origin-resource-policy'
const framedAnywhere = /frame-ancestors \*/

function usualHeaders() {
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
    strictTransportSecurity: false,
  })
}
