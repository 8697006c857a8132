// Everything that goes wrong leaves here as application/problem+json; what we did not expect stays opaque outside.
import type { Context } from 'hono'
import type { Logger } from 'pino'
import { asProblem } from '../problems.ts'

/** The response for any error; unexpected ones are logged in full and answered with the request id alone. */
export function problemResponse(c: Context, error: unknown, log: Logger): Response {
  const problem = asProblem(error)
  if (problem.status >= 500) log.error({ err: error, requestId: c.get('requestId') }, problem.message)
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (problem.facts.retryAfter !== undefined) headers.set('retry-after', String(problem.facts.retryAfter))
  if (typeof problem.facts.allow === 'string') headers.set('allow', problem.facts.allow)
  const { location } = problem.facts
  if (location !== undefined) headers.set('location', `/api/v1${location}${new URL(c.req.url).search}`)
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer realm="claimdesk"')
  const body = { ...problem.toJSON(), instance: `urn:request:${c.get('requestId')}` }
  return new Response(JSON.stringify(body), { status: problem.status, headers })
}
