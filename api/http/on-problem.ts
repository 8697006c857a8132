// Everything that goes wrong leaves here as application/problem+json; what we did not expect stays opaque outside.
import type { Context } from 'hono'
import type { Logger } from 'pino'
import { asProblem } from '../problems.ts'
import { dressed } from './dress.ts'
import type { Env } from './mount.ts'

/** The response for any error; unexpected ones are logged in full and answered with the request id alone. */
export function problemResponse(c: Context<Env>, error: unknown, log: Logger): Response | Promise<Response> {
  const problem = asProblem(error)
  if (problem.status >= 500) log.error({ err: error, requestId: c.get('requestId') }, problem.message)
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  const { retryAfter, allow, location } = problem.facts
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  if (typeof allow === 'string') headers.allow = allow
  if (location !== undefined) headers.location = `/api/v1${location}${new URL(c.req.url).search}`
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer realm="claimdesk"'
  const body = { ...problem.toJSON(), instance: `urn:request:${c.get('requestId')}` }
  return dressed(c, JSON.stringify(body), problem.status, headers)
}
