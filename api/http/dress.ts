// Gives an answer of the API all its headers at once, and its encoding: each thing done to a finished answer makes it anew.
import type { Context } from 'hono'
import { encoded, encodingFor } from './encoded.ts'
import type { Env } from './mount.ts'

type Headers = Record<string, string>

/**
 * An answer that is ready to go out: whoever would add something to it afterwards finds it dressed.
 * @param own  headers of this answer beside the usual ones, with names in small letters
 */
export function dressed(
  c: Context<Env>,
  body: string | null,
  status: number,
  own: Readonly<Headers> = {},
): Response | Promise<Response> {
  c.set('isDressed', true)
  const headers = headersOf(c, body !== null, own)
  const encoding = c.req.method === 'HEAD' ? undefined : encodingFor(body, c.req.header('accept-encoding'))
  if (body === null || encoding === undefined) return new Response(body, { status, headers })
  headers['content-encoding'] = encoding
  // As long as it is not the same to the byte.
  if (headers.etag !== undefined) headers.etag = `W/${headers.etag}`
  return encoded(body, encoding).then((bytes) => new Response(bytes, { status, headers }))
}

function headersOf(c: Context<Env>, hasBody: boolean, own: Readonly<Headers>): Headers {
  const headers: Headers = { ...c.get('usualHeaders') }
  headers['request-id'] = c.get('requestId')
  const rate = c.get('rateHeaders')
  if (rate) Object.assign(headers, rate)
  if (hasBody) {
    headers['content-type'] = 'application/json'
    headers.vary = 'Accept-Encoding'
  }
  return Object.assign(headers, own)
}
