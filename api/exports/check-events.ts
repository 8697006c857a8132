// The chain recomputed from an exported history: line by line, with what was erased or withheld counted apart.
import { bodyHash, canonicalJson, chainStart, eventHash, type SealedEvent } from '../history/chain.ts'

/** An exported event; `isSealed` while a round is open, when not even its reason is told. */
type EventLine = Omit<SealedEvent, 'actor'> & {
  actor: { id: string }
  before: object | null
  after: object | null
  salt: string | null
  hash: string
  isErased: boolean
  isSealed?: boolean
}

export class EventsCheck {
  events = 0
  erased = 0
  withheld = 0
  head = chainStart
  readonly #hashes: Buffer[] = []

  /** @returns what is wrong with the line as the next event; after a fault it goes on from what the line says */
  take(line: string): string | undefined {
    const event = asEvent(line)
    if (!event) return 'is no event'
    const fault = this.#fault(event)
    this.events = event.seq
    this.head = event.hash
    this.#hashes[event.seq] = Buffer.from(event.hash, 'hex')
    if (event.isErased) this.erased += 1
    else if (event.salt === null) this.withheld += 1
    return fault
  }

  hashAt(seq: number): string | undefined {
    return this.#hashes[seq]?.toString('hex')
  }

  #fault(event: EventLine): string | undefined {
    if (event.seq !== this.events + 1)
      return `is event ${event.seq}; event ${this.events + 1} should stand here`
    if (event.prevHash !== this.head) return `event ${event.seq} does not follow from the one before it`
    if (!event.isSealed && eventHash({ ...event, actor: event.actor.id }) !== event.hash) {
      return `event ${event.seq} is not what was recorded`
    }
    const [before, after] = [event.before, event.after].map((one) => one && canonicalJson(one))
    if (event.salt === null) {
      const isEmpty = event.isErased && (before !== null || after !== null)
      return isEmpty ? `event ${event.seq} is half erased` : undefined
    }
    if (event.isErased) return `event ${event.seq} is half erased`
    const isSame = bodyHash(event.salt, before ?? null, after ?? null) === event.bodyHash
    return isSame ? undefined : `what event ${event.seq} changed is not what was recorded`
  }
}

function asEvent(line: string): EventLine | undefined {
  const event = parse(line) as Partial<EventLine> | null
  const isOne =
    typeof event === 'object' &&
    event !== null &&
    Number.isSafeInteger(event.seq) &&
    typeof event.hash === 'string' &&
    typeof event.actor?.id === 'string'
  return isOne ? (event as EventLine) : undefined
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
