// How a public page is sent: with a hash of what it says, so that nobody fetches twice what did not change, and a strict policy.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'

export interface Page {
  /** HTML without the doctype: a component, rendered. */
  html: { toString(): string | Promise<string> }
  status?: 200 | 404 | 405 | 410 | 422 | 429
  /** ISO instant of the last change of anything it shows. */
  changedAt?: string
  /** Any other page may frame it. */
  isFramedAnywhere?: boolean
  /** Nobody else gets it, and nobody keeps it. */
  isForOne?: boolean
}

export interface Sent {
  body: string | Uint8Array<ArrayBuffer>
  type: string
  status?: number
  changedAt?: string | undefined
  headers?: Record<string, string>
}

/** For what a page of another origin may show: a framed card in a sandbox is one. */
export const anywhere = { 'cross-origin-resource-policy': 'cross-origin' }

/** Short, so that a retraction is seen soon; while a new copy is fetched, the old one may be shown. */
export const usualCaching = 'public, max-age=30, stale-while-revalidate=300'

export async function sendPage(
  c: Context,
  { html, status = 200, changedAt, isFramedAnywhere, isForOne }: Page,
) {
  const body = `<!doctype html>${await html.toString()}`
  return send(c, {
    body,
    type: 'text/html; charset=utf-8',
    status,
    changedAt,
    headers: {
      'content-security-policy': policyFor(body, isFramedAnywhere ?? false),
      ...(isFramedAnywhere && anywhere),
      ...(isForOne && { 'cache-control': 'no-store' }),
    },
  })
}

/** Answers 304 to whoever has this already. */
export function send(c: Context, { body, type, status = 200, changedAt, headers = {} }: Sent): Response {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const all: Record<string, string> = {
    'cache-control': usualCaching,
    etag,
    ...(changedAt !== undefined && { 'last-modified': new Date(changedAt).toUTCString() }),
    ...headers,
  }
  if (status === 200 && isKnown(c, etag, changedAt)) return c.body(null, 304, all)
  return c.body(body, status as 200, { ...all, 'content-type': type })
}

/** Whether the reader's copy is this one: by its hash, or where they send none by its time (RFC 9110, 13.1). */
function isKnown(c: Context, etag: string, changedAt: string | undefined): boolean {
  const tags = c.req.header('if-none-match')
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => isSame(tag, etag))
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  if (changedAt === undefined || Number.isNaN(since)) return false
  return Math.floor(Date.parse(changedAt) / 1000) * 1000 <= since
}

const isSame = (one: string, other: string) => one.trim().replace(/^W\//, '') === other.replace(/^W\//, '')

const markup = /<script type="application\/ld\+json">(.*?)<\/script>/s

/** Nothing but our own style sheet and icon; the one data block of a page by its hash. */
function policyFor(html: string, isFramedAnywhere: boolean): string {
  const data = markup.exec(html)?.[1]
  const scripts =
    data === undefined ? "'none'" : `'sha256-${createHash('sha256').update(data).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    // No script of ours asks for anything; tools that judge a page ask for robots.txt out of it.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isFramedAnywhere ? '*' : "'none'"}`,
  ].join('; ')
}
