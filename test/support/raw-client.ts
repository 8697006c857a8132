// A client that sends bytes as it likes, slowly or in half, and reads only when it wants to.
import { connect, type Socket } from 'node:net'

export interface RawClient {
  socket: Socket
  /** What came so far. */
  text: () => string
  /** Resolves with how many milliseconds after the connection it was closed. */
  closed: Promise<number>
  /** Sends one byte after another until the connection is closed. */
  drip(text: string, everyMs: number): void
}

export async function rawClient(url: string): Promise<RawClient> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let text = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    text += chunk
  })
  // Being cut off is what these clients are for.
  socket.on('error', () => {})
  const begun = performance.now()
  const closed = new Promise<number>((resolve) => {
    socket.once('close', () => resolve(performance.now() - begun))
  })
  await new Promise<void>((resolve) => {
    socket.once('connect', () => resolve())
    socket.once('close', () => resolve())
  })
  return {
    socket,
    text: () => text,
    closed,
    drip(rest, everyMs) {
      let at = 0
      const timer = setInterval(() => {
        if (socket.destroyed || at === rest.length) return clearInterval(timer)
        socket.write(rest[at] ?? '')
        at += 1
      }, everyMs)
      socket.once('close', () => clearInterval(timer))
    },
  }
}

/** The value of a metric with these labels, as /metrics tells it; undefined when it is not told. */
export function metricIn(text: string, name: string): number | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}
