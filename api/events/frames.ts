// The stream as text, by the rules of server-sent events (WHATWG HTML, section 9.2). Pure.
import type { LiveEvent } from './schema.ts'

/** JSON holds no line break, so one `data` line is enough. */
export const frameOf = (event: LiveEvent) =>
  `id: ${event.seq}\nevent: ${event.action}\ndata: ${JSON.stringify(event)}\n\n`

/** How long a client waits before it comes back. */
const retryMs = 1000

/** The first words of a stream: after which event it begins, so that a client cut off at once loses nothing. */
export const greeting = (seq: number) =>
  `retry: ${retryMs}\nid: ${seq}\nevent: desk.listening\ndata: {"seq":${seq}}\n\n`

/** Keeps proxies from closing a quiet stream, and tells how far it was read past what the client did not ask for. */
export const heartbeat = (seq: number) => `: still here\nid: ${seq}\n\n`

/** @returns the event a client saw last; undefined when it names none, NaN for what no stream of ours said */
export function lastSeen(header: string | undefined): number | undefined {
  if (header === undefined || header === '') return undefined
  return /^\d{1,15}$/.test(header) ? Number(header) : Number.NaN
}
