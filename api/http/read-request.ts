// Reads what a request carries and checks it against the route, so that a service only ever sees what fits.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { z } from 'zod'
import { faultsOf, Problem } from '../problems.ts'
import { type BodyRules, readBody } from './read-body.ts'
import type { Route, Upload } from './route.ts'

const deepest = 64

/** The route's part of the path, the query and the body, each as its schema makes it. */
export async function readRequest(c: Context, route: Route, rules: BodyRules) {
  const params = route.params && check(route.params, c.req.param(), 'parameter')
  const query = readQuery(c, route)
  if (route.upload) checkUpload(c, route.upload)
  const raw = route.body ? decode(await readBody(c, rules)) : ''
  const body = route.body && check(route.body, parseBody(c, route, raw), 'pointer')
  return { params, query, body, raw }
}

/** What can be known before the bytes come. */
function checkUpload(c: Context, { consumes, maxBytes }: Upload): void {
  mediaTypeOf(c, Object.keys(consumes))
  const announced = Number(c.req.header('content-length') ?? 0)
  if (announced > maxBytes) throw tooLarge(maxBytes)
}

export const tooLarge = (maxBytes: number) =>
  new Problem('body-too-large', { detail: `This address takes ${maxBytes / 1024 / 1024} MB.` })

function readQuery(c: Context, route: Route): unknown {
  const given = givenQuery(c)
  if (route.query) return check(route.query, given, 'parameter')
  const [unknown] = Object.keys(given)
  if (unknown === undefined) return undefined
  throw new Problem('invalid-request', {
    detail: `This address takes no parameter "${unknown}".`,
    errors: [{ parameter: unknown, detail: 'is not a parameter of this address' }],
  })
}

/** What is given once is a word, what is given several times a list. */
function givenQuery(c: Context): Record<string, unknown> {
  // Most addresses have none.
  if (!c.req.url.includes('?')) return {}
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Bytes that are not UTF-8 would be stored as other characters than were sent. */
function decode(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Problem('malformed-json', { detail: 'The body is not in UTF-8.' })
  }
}

function parseBody(c: Context, route: Route, raw: string): unknown {
  const given = mediaTypeOf(c, route.consumes ?? ['application/json'])
  return given === 'application/x-ndjson' ? readLines(raw) : parseJson(raw)
}

/** @throws Problem `unsupported-media-type` for another than these */
function mediaTypeOf(c: Context, types: readonly string[]): string {
  const given = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(given)) {
    throw new Problem('unsupported-media-type', {
      detail: `Send the body as ${types.join(' or ')}${given ? `, not as ${given}` : ''}.`,
    })
  }
  return given
}

function readLines(raw: string): unknown[] {
  return raw
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at }))
    .filter(({ line }) => line !== '')
    .map(({ line, at }) => parseJson(line, `Line ${at + 1}: `))
}

function parseJson(raw: string, where = ''): unknown {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch (error) {
    const detail =
      raw.trim() === '' ? 'The body is empty.' : String(error instanceof Error ? error.message : error)
    throw new Problem('malformed-json', { detail: where + detail })
  }
  if (!isShallow(value, deepest)) {
    throw new Problem('malformed-json', {
      detail: `${where}The body is nested deeper than ${deepest} levels.`,
    })
  }
  return value
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  return Object.values(value).every((inner) => isShallow(inner, levels - 1))
}

/** Parses `value`, or throws one problem that names every place that does not fit. */
function check(schema: z.ZodType, value: unknown, place: 'pointer' | 'parameter'): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = faultsOf(parsed.error, place)
  const [first] = errors
  const detail = first && `${first.pointer ?? first.parameter ?? ''} ${first.detail}`.trim()
  throw new Problem('invalid-request', { ...(detail ? { detail } : {}), errors })
}

/** The version in `If-Match: "7"`; undefined when the header is absent or `*`. */
export function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined
  const [, version] = /^(?:W\/)?"(\d{1,15})"$/.exec(header) ?? []
  if (version === undefined) {
    throw new Problem('malformed-header', {
      detail: 'If-Match takes one version in quotes, as the ETag gave it: "7".',
      errors: [{ header: 'If-Match', detail: 'is not a version in quotes' }],
    })
  }
  return Number(version)
}

/** The Idempotency-Key with the fingerprint of the request it stands for. */
export function readIdempotency(c: Context, raw: string) {
  const key = c.req.header('idempotency-key')
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem('malformed-header', {
      detail: 'Idempotency-Key takes 1 to 255 visible ASCII characters.',
      errors: [{ header: 'Idempotency-Key', detail: 'has a character or a length that is not allowed' }],
    })
  }
  const url = new URL(c.req.url)
  const request = `${c.req.method} ${url.pathname}${url.search}\n${raw}`
  return { key, fingerprint: createHash('sha256').update(request).digest('hex') }
}
