// Speaks HTTP with a desk: sends again what got no answer, waits when it is told to, and says in words what is wrong.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Ending, endings, Refusal, type WireProblem } from './endings.ts'

export interface Connection {
  /** Where the desk is, without `/api/v1`. */
  url: string
  key: string | undefined
  /** Ends waiting. */
  stopping: AbortSignal
  /** Told why something takes longer. */
  note: (line: string) => void
}

export interface Sending {
  method?: 'GET' | 'POST'
  /** Made anew for every attempt, where it is a stream. */
  body?: string | (() => ReadableStream<Uint8Array>)
  type?: string
  query?: Query
  /** Ends the request itself. */
  signal?: AbortSignal
}

export type Query = Record<string, string | number | boolean | readonly string[] | undefined>

const attempts = 7
const longestWait = 60
/** Somebody was there; where nobody listens, waiting does not help. */
const brokenLine = /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_BODY_TIMEOUT|UND_ERR_HEADERS_TIMEOUT)$/
/** Busy, away for a moment, or away behind a proxy. */
const passing = new Set([429, 502, 503, 504])

export class Client {
  readonly #to: Connection
  /** Whether anything has answered yet: an address where nobody listens is told at once. */
  #isMet = false
  /** The desk's own clock when it answered last. */
  #answeredAt: string | undefined

  constructor(to: Connection) {
    this.#to = { ...to, url: to.url.replace(/\/+$/, '').replace(/\/api\/v1$/, '') }
  }

  get origin(): string {
    return this.#to.url
  }

  get answeredAt(): string | undefined {
    return this.#answeredAt
  }

  /** The JSON of an answer. @throws Refusal, Ending */
  json<T>(path: string, sending: Sending = {}): Promise<T> {
    return this.#patiently(path, sending, async (response) => {
      const text = await response.text()
      return readJson(text) as T
    })
  }

  /** An answer to be read as it comes; what breaks off later is the caller's to mend. */
  open(path: string, sending: Sending = {}): Promise<Response> {
    return this.#patiently(path, sending, async (response) => response)
  }

  /** Every attempt of a POST carries the same Idempotency-Key, so that it happens once however often it is sent. */
  async #patiently<T>(path: string, sending: Sending, read: (response: Response) => Promise<T>): Promise<T> {
    const headers = this.#headersFor(sending)
    const url = this.#addressOf(path, sending.query)
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#once(url, sending, headers, read)
      if ('answer' in outcome) return outcome.answer
      const isHopeless = !this.#isMet && outcome.wait === undefined
      if (isHopeless || attempt === attempts) throw new Ending(endings.unreachable, outcome.why)
      const seconds = outcome.wait ?? Math.min(8, 0.25 * 2 ** (attempt - 1))
      if (seconds > longestWait) {
        throw new Ending(endings.unreachable, `${outcome.why} It asks to wait ${seconds} seconds.`)
      }
      if (seconds >= 2) this.#to.note(`${outcome.why} Trying again in ${seconds} seconds.`)
      await this.#wait(seconds)
    }
  }

  async #once<T>(
    url: string,
    { method = 'GET', body, signal }: Sending,
    headers: Headers,
    read: (response: Response) => Promise<T>,
  ): Promise<{ answer: T } | { why: string; wait?: number }> {
    try {
      const sent = typeof body === 'function' ? { body: body(), duplex: 'half' } : body ? { body } : {}
      const response = await fetch(url, { method, headers, ...sent, ...(signal ? { signal } : {}) })
      this.#isMet = true
      this.#answeredAt = response.headers.get('date') ?? undefined
      if (passing.has(response.status)) {
        await response.body?.cancel()
        return { why: `The desk answers ${response.status}: ${whyOf(response.status)}`, ...waitOf(response) }
      }
      if (!response.ok) throw await this.#refusalOf(response)
      return { answer: await read(response) }
    } catch (error) {
      if (error instanceof Ending) throw error
      if (signal?.aborted) throw new Ending(endings.interrupted, 'Interrupted.')
      const reason = reasonOf(error)
      this.#isMet ||= brokenLine.test(reason)
      return { why: `${this.#to.url} does not answer (${reason}).` }
    }
  }

  async #refusalOf(response: Response): Promise<Ending> {
    const text = await response.text()
    if (response.headers.get('content-type')?.includes('problem+json')) {
      return new Refusal(JSON.parse(text) as WireProblem)
    }
    return new Ending(
      endings.failed,
      `${this.#to.url} answers ${response.status} and not as a Claimdesk does.`,
    )
  }

  #headersFor({ method = 'GET', type }: Sending): Headers {
    const headers = new Headers({ accept: 'application/json, */*' })
    if (this.#to.key) headers.set('authorization', `Bearer ${this.#to.key}`)
    if (type) headers.set('content-type', type)
    if (method === 'POST') headers.set('idempotency-key', `cli-${randomUUID()}`)
    return headers
  }

  #addressOf(path: string, query: Query = {}): string {
    const url = new URL(`${this.#to.url}/api/v1${path}`)
    for (const [name, value] of Object.entries(query)) {
      for (const one of value === undefined ? [] : [value].flat()) url.searchParams.append(name, String(one))
    }
    return url.href
  }

  async #wait(seconds: number): Promise<void> {
    await pause(seconds * 1000, undefined, { signal: this.#to.stopping }).catch(() => {
      throw new Ending(endings.interrupted, 'Interrupted while waiting for the desk.')
    })
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Ending(endings.failed, 'The answer is not JSON: no Claimdesk answers there.')
  }
}

const whyOf = (status: number) => (status === 429 ? 'too many requests.' : 'it cannot answer right now.')

/** `Retry-After`, in seconds or as a date. */
function waitOf(response: Response): { wait?: number } {
  const header = response.headers.get('retry-after')
  if (header === null) return {}
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds : Math.ceil((Date.parse(header) - Date.now()) / 1000)
  return Number.isFinite(wait) ? { wait: Math.max(0, wait) } : {}
}

/** Node hides what went wrong in the cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? message
}
