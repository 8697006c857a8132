// Somebody who listens to a desk: reads server-sent events and waits for those a test expects.
import type { AddressInfo } from 'node:net'
import type { LiveEvent } from '../../api/events/schema.ts'
import type { Desk } from './desk.ts'

export interface Listener {
  status: number
  headers: Headers
  /** What was told so far, in order. */
  told: LiveEvent[]
  /** All that came, as text. */
  text: () => string
  /** Resolves with the first event that fits, told already or to come. */
  hears(fits: (event: LiveEvent) => boolean): Promise<LiveEvent>
  /** Resolves once the stream says where it begins. */
  ready: Promise<number>
  /** Resolves when the desk ends the stream. */
  ended: Promise<void>
  leave(): void
}

/** Where a desk of `deskOver` can be reached by anybody who holds a connection. */
export async function addressOf(desk: Desk): Promise<string> {
  if (!desk.server.listening) {
    await new Promise<void>((resolve) => desk.server.listen(0, '127.0.0.1', resolve))
  }
  return `http://127.0.0.1:${(desk.server.address() as AddressInfo).port}`
}

export async function listen(url: string, headers: Record<string, string>, query = ''): Promise<Listener> {
  const leaving = new AbortController()
  const response = await fetch(`${url}/api/v1/events${query}`, { headers, signal: leaving.signal })
  const told: LiveEvent[] = []
  const waiting = new Set<() => void>()
  let text = ''
  let begin = (_: number) => {}
  const ready = new Promise<number>((resolve) => {
    begin = resolve
  })
  const read = async () => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const piece = decoder.decode(chunk, { stream: true })
      text += piece
      const frames = (rest + piece).split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1]
        const data = field('data')
        if (data === undefined) continue
        if (field('event') === 'desk.listening') begin(JSON.parse(data).seq)
        else told.push(JSON.parse(data))
      }
      for (const look of waiting) look()
    }
  }
  const ended = response.ok ? read().catch(() => {}) : Promise.resolve()
  const hears = (fits: (event: LiveEvent) => boolean) =>
    new Promise<LiveEvent>((resolve) => {
      const look = () => {
        const found = told.find(fits)
        if (!found) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  const { status } = response
  return {
    status,
    headers: response.headers,
    told,
    text: () => text,
    hears,
    ready,
    ended,
    leave: () => leaving.abort(),
  }
}
