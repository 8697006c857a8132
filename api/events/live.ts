// Everybody who listens: looks for new events on their behalf, and knows how many there may be.
import type { Store } from '../../db/store.ts'
import type { Action } from '../../db/vocabulary.ts'
import { Problem } from '../problems.ts'
import { onChange } from '../wake.ts'
import { eventsAfter, newestSeq, type Told } from './present.ts'
import { Stream, type StreamOptions } from './stream.ts'

/** How many streams there may be, of one person and of all. */
export interface LiveLimits {
  perPerson: number
  inAll: number
}

const usual: LiveLimits = { perPerson: 20, inAll: 1000 }
/** What other processes over the same database do is found by asking; changes made here are heard of at once. */
const lookMs = 250
const beatMs = 10_000
/** Signing out and running out are no events, so rights are looked at from time to time. */
const checkMs = 3_000
const retryAfter = 15

/** After these, somebody's rights may be others. */
const onRights: readonly Action[] = ['user.changed', 'user.erased', 'key.revoked']

export type Listening = Omit<StreamOptions, 'ended' | 'after' | 'db'> & {
  store: Store
  /** The event to begin after; from now on, unless said. */
  after?: number | undefined
}

export class Live {
  readonly #limits: LiveLimits
  readonly #streams = new Set<Stream>()
  /** People whose stream is being opened. */
  readonly #coming: string[] = []
  #following: Following | undefined
  #isClosed = false

  constructor(limits: LiveLimits = usual) {
    this.#limits = limits
  }

  get size(): number {
    return this.#streams.size
  }

  /** @throws Problem `too-many-streams`, `no-room-for-streams`, `unavailable` while the desk stops */
  async listen({ store, after, ...rest }: Listening): Promise<Stream> {
    this.#admit(rest.actor.id)
    this.#coming.push(rest.actor.id)
    try {
      this.#following ??= new Following(store, this.#streams, rest.report)
      const newest = await this.#following.newest()
      if (this.#isClosed) throw new Problem('unavailable', { retryAfter: 1 })
      // A number the history has not reached is of another one, such as before a restore.
      const from = Math.min(after ?? newest, newest)
      const stream = new Stream({ ...rest, db: store.read, after: from, ended: (one) => this.#leave(one) })
      this.#streams.add(stream)
      return stream
    } finally {
      this.#coming.splice(this.#coming.indexOf(rest.actor.id), 1)
      this.#restIfAlone()
    }
  }

  /** Ends every stream and takes no more. */
  close(): void {
    this.#isClosed = true
    for (const stream of [...this.#streams]) stream.close()
  }

  #admit(userId: string): void {
    if (this.#isClosed) throw new Problem('unavailable', { retryAfter: 1 })
    const people = [...this.#coming, ...[...this.#streams].map((stream) => stream.userId)]
    if (people.length >= this.#limits.inAll) throw new Problem('no-room-for-streams', { retryAfter })
    if (people.filter((id) => id === userId).length >= this.#limits.perPerson) {
      throw new Problem('too-many-streams', { retryAfter })
    }
  }

  #leave(stream: Stream): void {
    this.#streams.delete(stream)
    this.#restIfAlone()
  }

  /** Nobody listens: nothing is asked for any more. */
  #restIfAlone(): void {
    if (this.#streams.size > 0 || this.#coming.length > 0) return
    this.#following?.stop()
    this.#following = undefined
  }
}

/** Follows the history for as long as anybody listens, and reads each event once for all of them. */
class Following {
  readonly #store: Store
  readonly #streams: ReadonlySet<Stream>
  readonly #report: (error: unknown) => void
  readonly #stops: (() => void)[]
  #seq: number | undefined
  #begun: Promise<void>
  #isLooking = false
  #lookAgain = false
  #hasFailed = false

  constructor(store: Store, streams: ReadonlySet<Stream>, report: (error: unknown) => void) {
    this.#store = store
    this.#streams = streams
    this.#report = report
    this.#begun = newestSeq(store.read).then((seq) => {
      this.#seq = seq
    })
    this.#begun.catch(() => {})
    const every = (ms: number, act: () => void) => {
      const timer = setInterval(act, ms).unref()
      return () => clearInterval(timer)
    }
    this.#stops = [
      onChange(store, () => void this.#look()),
      every(lookMs, () => void this.#look()),
      every(beatMs, () => this.#each((stream) => stream.beat(Date.now()))),
      every(checkMs, () => void this.#check()),
    ]
  }

  /** The newest event; what happens after it is told. */
  async newest(): Promise<number> {
    await this.#begun
    return newestSeq(this.#store.read)
  }

  stop(): void {
    for (const stop of this.#stops) stop()
  }

  #each(act: (stream: Stream) => void): void {
    for (const stream of [...this.#streams]) act(stream)
  }

  async #check(): Promise<void> {
    await Promise.all([...this.#streams].map((stream) => stream.check()))
  }

  async #look(): Promise<void> {
    if (this.#isLooking) {
      this.#lookAgain = true
      return
    }
    this.#isLooking = true
    try {
      do {
        this.#lookAgain = false
        await this.#tellNew()
      } while (this.#lookAgain)
      this.#hasFailed = false
    } catch (error) {
      if (!this.#hasFailed) this.#report(error)
      this.#hasFailed = true
    } finally {
      this.#isLooking = false
    }
  }

  async #tellNew(): Promise<void> {
    if (this.#seq === undefined) return
    for (let all: Told[]; ; ) {
      all = await eventsAfter(this.#store.read, this.#seq)
      const last = all.at(-1)
      if (!last) return
      this.#seq = last.event.seq
      if (all.some(({ event }) => onRights.includes(event.action))) await this.#check()
      this.#each((stream) => stream.tell(all))
    }
  }
}
