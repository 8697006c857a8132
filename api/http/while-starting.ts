// What is answered until the desk is there: it is up, and not ready.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from '../problems.ts'

const retryAfter = 2

/** A database may take minutes to migrate; who watches the process must not take it for dead meanwhile. */
export function answerWhileStarting(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  if (request.url === '/health') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"up"}')
    return
  }
  const problem = new Problem('unavailable', { detail: 'The desk is starting.' })
  response
    .writeHead(problem.status, {
      'content-type': 'application/problem+json',
      'retry-after': String(retryAfter),
      'cache-control': 'no-store',
    })
    .end(JSON.stringify(problem))
}
