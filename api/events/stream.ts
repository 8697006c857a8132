// One reader's stream: caught up from the history as fast as it is read, then told of each event as it happens.
import type { Database } from '../../db/store.ts'
import type { Actor } from '../context.ts'
import { frameOf, greeting, heartbeat } from './frames.ts'
import { eventsAfter, slice, type Told, toldTo } from './present.ts'
import type { LiveQuery } from './schema.ts'

/** Bytes that may wait for the reader before nothing more is given; the history keeps the rest. */
const waitingBytes = 64 * 1024
/** A reader who takes nothing for so long is let go, and comes back with the id it saw last. */
export const patienceMs = 30_000

export interface StreamOptions {
  db: Database
  actor: Actor
  query: LiveQuery
  /** The event it begins after. */
  after: number
  /** Who the credential of the request belongs to by now; undefined when to nobody. */
  whoIs: () => Promise<Actor | undefined>
  /** Called once, however it ends. */
  ended: (stream: Stream) => void
  report: (error: unknown) => void
}

const encoder = new TextEncoder()

export class Stream {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly #options: StreamOptions
  #controller!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>
  #actor: Actor
  #seq: number
  /** Told of events as they happen; until then, and whenever it is too slow, it reads the history. */
  #isLive = false
  #isReading = false
  /** Something happened that it was not told of. */
  #hasMissed = false
  #fullSince: number | undefined
  #hasEnded = false

  constructor(options: StreamOptions) {
    this.#options = options
    this.#actor = options.actor
    this.#seq = options.after
    this.body = new ReadableStream(
      {
        start: (controller) => {
          this.#controller = controller
          this.#write(greeting(options.after))
        },
        pull: () => this.#catchUp(),
        cancel: () => this.#end(),
      },
      { highWaterMark: waitingBytes, size: (chunk) => chunk.byteLength },
    )
  }

  get userId(): string {
    return this.#actor.id
  }

  /** Tells of what has just happened. */
  tell(all: readonly Told[]): void {
    if (this.#hasEnded) return
    if (!this.#isLive || this.isFull) {
      this.#isLive = false
      this.#hasMissed = true
    } else {
      this.#give(all)
    }
  }

  /** Says that the stream still stands. @param now milliseconds; a reader who takes nothing for too long is let go */
  beat(now: number): void {
    if (this.#hasEnded) return
    if (this.isFull) {
      this.#fullSince ??= now
      if (now - this.#fullSince >= patienceMs) this.#drop(new Error('the reader of a stream takes nothing'))
      return
    }
    this.#fullSince = undefined
    if (this.#isLive) this.#write(heartbeat(this.#seq))
  }

  /** Goes on with the rights its reader has by now, or ends. */
  async check(): Promise<void> {
    const actor = await this.#options.whoIs().catch((error: unknown) => {
      // The database out of reach says nothing about rights; the next check asks again.
      this.#options.report(error)
      return this.#actor
    })
    if (actor?.id === this.#actor.id && actor.can.has('claims:read')) this.#actor = actor
    else this.close()
  }

  /** Ends it; the reader may come back. */
  close(): void {
    if (this.#hasEnded) return
    this.#controller.close()
    this.#end()
  }

  async #catchUp(): Promise<void> {
    if (this.#isLive || this.#isReading || this.#hasEnded) return
    this.#isReading = true
    try {
      while (!this.#hasEnded && !this.isFull) {
        this.#hasMissed = false
        const all = await eventsAfter(this.#options.db, this.#seq)
        if (this.#hasEnded) return
        this.#give(all)
        if (all.length < slice && !this.#hasMissed) {
          this.#isLive = true
          return
        }
      }
    } catch (error) {
      this.#options.report(error)
      this.close()
    } finally {
      this.#isReading = false
    }
  }

  #give(all: readonly Told[]): void {
    let text = ''
    for (const told of all) {
      if (told.event.seq <= this.#seq) continue
      this.#seq = told.event.seq
      const event = toldTo(this.#actor, this.#options.query, told)
      if (event) text += frameOf(event)
    }
    if (text !== '') this.#write(text)
  }

  #write(text: string): void {
    this.#controller.enqueue(encoder.encode(text))
  }

  /** Whether what waits for the reader is all that may. */
  get isFull(): boolean {
    return (this.#controller.desiredSize ?? 0) <= 0
  }

  #drop(reason: Error): void {
    this.#controller.error(reason)
    this.#end()
  }

  #end(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#options.ended(this)
  }
}
