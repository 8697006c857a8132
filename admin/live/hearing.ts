// One connection for all tabs of a browser: one of them listens to the desk and passes on what it hears.
// Which one is settled by a Web Lock: it goes to the next tab when its holder closes, or stops answering for good.
import type { LiveEvent, LiveEvents } from '../../api/events/schema.ts'
import { actions } from '../../db/vocabulary.ts'
import { problemOf, request } from '../request.ts'

/** What one tab passes on to the others: how far it has heard, and what. */
interface Heard {
  seq: number
  event?: LiveEvent
}

/** Without a stream, and before it is tried again, the desk is asked so often. */
const askEveryMs = 15_000

/**
 * Calls `tell` with each event once, in order, from the time somebody first listened. What happened while nobody could
 * is told late, not left out. @returns how to stop
 */
export function hearEvents(userId: string, tell: (event: LiveEvent) => void): () => void {
  const name = `claimdesk.events.${userId}`
  const stopping = new AbortController()
  const { signal } = stopping
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  let seq: number | undefined

  function hear({ seq: upTo, event }: Heard): void {
    if (signal.aborted || (seq !== undefined && upTo <= seq)) return
    seq = upTo
    if (event) tell(event)
  }

  function passOn(heard: Heard): void {
    tabs?.postMessage(heard)
    hear(heard)
  }

  /** What happened since, for as long as there is more. @returns whether there is any use in asking again */
  async function ask(): Promise<boolean> {
    try {
      for (let hasMore = true; hasMore && !signal.aborted; ) {
        const page = await request<LiveEvents>('/events', { query: { after: seq }, signal })
        for (const event of page.data) passOn({ seq: event.seq, event })
        passOn({ seq: page.lastSeq })
        hasMore = page.hasMore
      }
    } catch (error) {
      if (signal.aborted || problemOf(error).status === 401) return false
    }
    return !signal.aborted
  }

  async function lead(): Promise<void> {
    while (!signal.aborted) {
      await streamFrom(seq, passOn, signal)
      if (!signal.aborted) await pause(askEveryMs, signal)
      if (!(await ask())) return
    }
  }

  async function askAlone(): Promise<void> {
    while (await ask()) await pause(askEveryMs, signal)
  }

  if (tabs) tabs.onmessage = ({ data }: MessageEvent<Heard>) => hear(data)
  const listening =
    tabs && 'locks' in navigator ? navigator.locks.request(name, { signal }, lead) : askAlone()
  listening.catch(ignoreEnd)

  return () => {
    stopping.abort()
    tabs?.close()
  }
}

/** Listens until the desk refuses; what breaks off, the browser takes up again by itself after the event it saw last. */
function streamFrom(
  seq: number | undefined,
  passOn: (heard: Heard) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const source = new EventSource(`/api/v1/events${seq === undefined ? '' : `?after=${seq}`}`)
    const end = () => {
      source.close()
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) end()
    })
    source.addEventListener('desk.listening', ({ data }) => passOn(JSON.parse(data)))
    for (const action of actions) {
      source.addEventListener(action, ({ data }) => {
        const event: LiveEvent = JSON.parse(data)
        passOn({ seq: event.seq, event })
      })
    }
  })
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Waiting for the lock ends by being stopped. */
function ignoreEnd(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return
  throw error
}
