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
  // To a question for the head alone nothing is sent that could be compressed.
  const encoding = c.req.method === 'HEAD' ? undefined : encodingFor(c.req.header('accept-encoding'))
  if (body === null || encoding === undefined) return new Response(body, { status, headers })
  headers['content-encoding'] = encoding
  // It says the same, but no longer to the byte.
  if (headers.etag !== undefined) headers.etag = `W/${headers.etag}`
  const bytes = encoded(body, encoding)
  return bytes instanceof Promise ? bytes.then(answer) : answer(bytes)

  function answer(whole: BodyInit): Response {
    return new Response(whole, { status, headers })
  }
}

function headersOf(c: Context<Env>, hasBody: boolean, own: Readonly<Headers>): Headers {
  const rate = c.get('rateHeaders') ?? none
  const headers = { ...patternOf(c.get('usualHeaders') ?? none, hasBody, rate, own) }
  headers['request-id'] = c.get('requestId')
  for (const name in rate) headers[name] = rate[name] as string
  for (const name in own) headers[name] = own[name] as string
  return headers
}

const none: Headers = {}
const patterns = new WeakMap<Headers, Map<string, Headers>>()

/**
 * Headers of the same names, to be copied and filled in: each name that is added to an object anew costs more than
 * copying it with all of them. There are as few kinds as the desk has ways to answer.
 */
function patternOf(usual: Headers, hasBody: boolean, rate: Headers, own: Headers): Headers {
  const kinds = patterns.get(usual) ?? new Map<string, Headers>()
  patterns.set(usual, kinds)
  const kind = `${hasBody} ${Object.keys(rate)} ${Object.keys(own)}`
  const known = kinds.get(kind)
  if (known) return known
  const ofBody: Headers = hasBody ? { 'content-type': 'application/json', vary: 'Accept-Encoding' } : {}
  const pattern = { ...usual, 'request-id': '', ...rate, ...ofBody, ...own }
  kinds.set(kind, pattern)
  return pattern
}
