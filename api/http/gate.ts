// Lets in what the desk can do soon and sends the rest away at once: what waits in a longer queue only waits longer.
import { Problem } from '../problems.ts'
import type { Turn } from './loop-delay.ts'

/** Why somebody was sent away. */
export const shedReasons = ['in-flight', 'lag', 'heavy', 'downloads', 'writes', 'bodies'] as const
export type ShedReason = (typeof shedReasons)[number]

/** What a route asks of the desk: `heavy` takes much of the processor, a `download` is read for as long as its reader likes. */
export type Load = 'light' | 'heavy' | 'download'

export interface GateLimits {
  /** Requests under way at once. */
  inFlight: number
  /** Of them heavy ones, and downloads. */
  heavy: number
  downloads: number
  /** Writes that may wait for the one writer when another comes. */
  writesWaiting: number
  /** Bytes of bodies that are held at once. */
  bodyBytes: number
  /** From how late the loop is on there is too much to do. */
  lateMs: number
  /** How long a turn may then answer requests before those left over are sent away, and how long it ever may. */
  turnMs: number
  longestTurnMs: number
  /** So many requests of a turn are no crowd, however long they take. */
  crowd: number
}

/** Of two cores and half a gigabyte; `inFlight` is a setting. */
export const usualLimits: GateLimits = {
  inFlight: 250,
  heavy: 32,
  downloads: 16,
  writesWaiting: 1000,
  bodyBytes: 48 * 1024 * 1024,
  lateMs: 100,
  turnMs: 100,
  longestTurnMs: 1000,
  crowd: 20,
}

export interface Signs {
  lateMs: () => number
  turn: () => Turn
  writesWaiting: () => number
}

export class Gate {
  readonly #limits: GateLimits
  readonly #signs: Signs
  readonly #told: (reason: ShedReason) => void
  #inFlight = 0
  #heavy = 0
  #downloads = 0
  #bodyBytes = 0
  /** How the turn stood when the newest request came in. */
  #turn: Turn = { ms: 0, requests: 0 }

  /** @param told  hears why somebody was sent away */
  constructor(limits: GateLimits, signs: Signs, told: (reason: ShedReason) => void = () => {}) {
    this.#limits = limits
    this.#signs = signs
    this.#told = told
  }

  get inFlight(): number {
    return this.#inFlight
  }

  /** Every request passes here first. @returns how to leave. @throws Problem `overloaded` */
  enter(): () => void {
    if (this.#inFlight >= this.#limits.inFlight) this.#refuse('in-flight')
    this.#turn = this.#signs.turn()
    if (this.#isOver(this.#turn, 1)) this.#refuse('lag')
    this.#inFlight += 1
    return once(() => {
      this.#inFlight -= 1
    })
  }

  /** Again when it is known what is wanted and by whom: what is dear goes before what is cheap. @throws Problem `overloaded` */
  enterRoute(load: Load, isWriting: boolean): () => void {
    if (isWriting && this.#signs.writesWaiting() >= this.#limits.writesWaiting) this.#refuse('writes')
    if (load === 'heavy') return this.#enterHeavy()
    return load === 'download' ? this.#enterDownload() : nothingToLeave
  }

  /** Takes a body of so many bytes in. @returns how to let go of it. @throws Problem `overloaded` */
  hold(bytes: number): () => void {
    if (this.#bodyBytes > 0 && this.#bodyBytes + bytes > this.#limits.bodyBytes) this.#refuse('bodies')
    this.#bodyBytes += bytes
    return once(() => {
      this.#bodyBytes -= bytes
    })
  }

  #enterHeavy(): () => void {
    if (this.#heavy >= this.#limits.heavy) this.#refuse('heavy')
    if (this.#isOver(this.#turn, 0.5)) this.#refuse('lag')
    this.#heavy += 1
    return once(() => {
      this.#heavy -= 1
    })
  }

  #enterDownload(): () => void {
    if (this.#downloads >= this.#limits.downloads) this.#refuse('downloads')
    this.#downloads += 1
    return once(() => {
      this.#downloads -= 1
    })
  }

  /** Whether the turn has lasted long enough: soon when the loop has been late of late, in the end in any case. */
  #isOver({ ms, requests }: Turn, share: number): boolean {
    const { turnMs, longestTurnMs, crowd, lateMs } = this.#limits
    if (requests <= crowd * share || ms <= turnMs * share) return false
    return ms > longestTurnMs || this.#signs.lateMs() > lateMs
  }

  #refuse(reason: ShedReason): never {
    this.#told(reason)
    // Not all at the same moment.
    throw new Problem('overloaded', { retryAfter: 1 + Math.floor(Math.random() * 3) })
  }
}

/** Of what asks for nothing that is counted. */
export const nothingToLeave = () => {}

function once(act: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    act()
  }
}
