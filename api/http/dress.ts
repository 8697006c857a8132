// Gives an answer of the API all its headers at once: each one that is set on a finished answer makes it anew.
import type { Context } from 'hono'
import type { Env } from './mount.ts'

/**
 * An answer that is ready to go out: whoever would add a header to it afterwards finds it dressed.
 * @param own  headers of this answer beside the usual ones, with names in small letters
 */
export function dressed(
  c: Context<Env>,
  body: string | null,
  status: number,
  own: Readonly<Record<string, string>>,
): Response {
  c.set('isDressed', true)
  const headers = {
    ...c.get('usualHeaders'),
    'cache-control': 'no-store',
    'request-id': c.get('requestId'),
    ...c.get('rateHeaders'),
    ...(body !== null && { 'content-type': 'application/json', vary: 'Accept-Encoding' }),
    ...own,
  }
  return new Response(body, { status, headers })
}
