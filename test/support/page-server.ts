// A web server of one's own on the loopback, that serves, redirects, stalls, lies and dies as a test asks it to.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export interface PageServer {
  /** The address of a path on it. */
  at(path: string): string
  host: string
  /** Paths asked for, in order. */
  asked: string[]
}

/** Serves the answers while the tests of a file run. */
export function servePagesForFile(answers: Record<string, RequestListener>): PageServer {
  let server: Server
  const pages: PageServer = { at: (path) => `http://${pages.host}${path}`, host: '', asked: [] }
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://pages.example')
      pages.asked.push(pathname)
      const answer = answers[pathname]
      if (answer) answer(request, response)
      else response.writeHead(404).end('not here')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    pages.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return pages
}

/** An answer with a body of a type. */
export const page =
  (body: string | Uint8Array, type = 'text/html; charset=utf-8', headers: Record<string, string> = {}) =>
  (...[, response]: Parameters<RequestListener>) => {
    response.writeHead(200, { 'content-type': type, ...headers }).end(body)
  }

export const redirect =
  (to: string, status = 302) =>
  (...[, response]: Parameters<RequestListener>) => {
    response.writeHead(status, { location: to }).end()
  }
