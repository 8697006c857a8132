// The headers every answer carries, and the strict content policy of pages.
import type { MiddlewareHandler } from 'hono'
import type { Env } from './mount.ts'

/** The empty string's hash: Emotion opens an empty style element and fills it by script, which no other source allows. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * A page that brings a policy of its own keeps it; one that any page may frame says so in it. So does a file that other
 * origins may use: a page in a sandbox is of another origin even to its own style sheet.
 * @param isSecure  whether the desk is reached over https, and browsers may be told so for good
 */
export function securityHeaders({ isSecure = false } = {}): MiddlewareHandler<Env> {
  const usual = usualHeaders(isSecure)
  const all = Object.entries(usual)
  return async (c, next) => {
    c.set('usualHeaders', usual)
    await next()
    if (c.get('isDressed')) return
    const { headers } = c.res
    for (const [name, value] of all) if (!mayBeOwn.has(name) || !headers.has(name)) headers.set(name, value)
    if (framedAnywhere.test(headers.get(contentPolicy) ?? '')) headers.delete(framing)
  }
}

/** What the API says is for whoever asked: no browser, proxy or cache keeps it, unless a route says otherwise. */
export function keptByNobody({ isSecure = false } = {}): MiddlewareHandler<Env> {
  const usual = { ...usualHeaders(isSecure), 'cache-control': 'no-store' }
  return async (c, next) => {
    c.set('usualHeaders', usual)
    await next()
    if (!c.get('isDressed') && !c.res.headers.has('cache-control'))
      c.res.headers.set('cache-control', 'no-store')
  }
}

const contentPolicy = 'content-security-policy'
const framing = 'x-frame-options'
const mayBeOwn = new Set([contentPolicy, 'cross-origin-resource-policy'])
const framedAnywhere = /frame-ancestors \*/

function usualHeaders(isSecure: boolean): Readonly<Record<string, string>> {
  return {
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'same-origin',
    // Of the desk's own host alone: its neighbours under the same domain are not ours to speak for.
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    [framing]: 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
    [contentPolicy]: [
      "default-src 'self'",
      `style-src 'self' ${emptyStyle}`,
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
}
