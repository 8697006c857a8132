// Clients that keep the desk waiting are let go: for the head of a request, for the rest of a body, for taking an answer.
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Patience {
  /** How long nothing may move where it is the client's turn. */
  ms: number
  /** How many connections there may be. */
  connections: number
}

/** The largest upload at two megabits a second. */
const uploadMs = 15 * 60_000
/** Longer than proxies keep a connection that is idle, or they would send a request to one that is just being closed. */
const idleMs = 65_000
const maxHeaderSize = 16 * 1024

/** What node itself looks after. */
export function serverOptions({ ms }: Patience): ServerOptions {
  return {
    maxHeaderSize,
    headersTimeout: ms,
    requestTimeout: uploadMs,
    keepAliveTimeout: idleMs,
    connectionsCheckingInterval: Math.min(ms, 5_000),
  }
}

export type CutReason = 'body' | 'answer' | 'connections'

/** What it does not: it cannot tell a client that stalls from a desk that takes its time. */
export function letGoOfSlow(server: Server, patience: Patience, told: (reason: CutReason) => void): void {
  const exchanges = new WeakMap<Socket, [IncomingMessage, ServerResponse]>()
  server.maxConnections = patience.connections
  server.setTimeout(patience.ms)
  server.on('drop', () => {
    told('connections')
    server.closeIdleConnections()
  })
  server.on('request', (request, response) => {
    const { socket } = request
    exchanges.set(socket, [request, response])
    response.once('close', () => {
      if (exchanges.get(socket)?.[1] === response) exchanges.delete(socket)
    })
  })
  // Called when for so long nothing has come in, and nothing that was written has gone out.
  server.on('timeout', (socket: Socket) => {
    const [request, response] = exchanges.get(socket) ?? []
    if (!request || !response) {
      socket.destroy()
    } else if (!request.complete && request.readableLength === 0) {
      told('body')
      socket.destroy()
    } else if (response.writableLength > 0 || socket.writableLength > 0) {
      told('answer')
      socket.destroy()
    }
  })
}
