// Failed attempts to sign in as somebody, from wherever they come: a hundred in an hour, then the next has to wait.
import type { Turnstile } from '../turnstile.ts'

export interface Attempts {
  windowMs: number
  perAccount: number
}

export const usualAttempts: Attempts = { windowMs: 60 * 60 * 1000, perAccount: 100 }

/** Whoever signed in from an address goes on doing so from there for so long. */
const knownMs = 30 * 24 * 60 * 60 * 1000

/**
 * Counts by the account that is asked for, whether there is one or not: else the count would tell. Whoever has signed in
 * from an address goes on doing so from there, so that strangers who guess cannot shut anybody out.
 */
export class AttemptsByAccount {
  readonly #turnstile: Turnstile
  readonly #door: string
  readonly #limits: Attempts

  /** @param door  what is attempted */
  constructor(turnstile: Turnstile, door: string, limits: Attempts = usualAttempts) {
    this.#turnstile = turnstile
    this.#door = door
    this.#limits = limits
  }

  /** Counts an attempt as failed until it succeeds. @returns the seconds to wait where there were too many */
  async begin(account: string, peer: string, at: number): Promise<number | undefined> {
    if (await this.#turnstile.hasCome(this.#from(account, peer), at)) return undefined
    const { windowMs, perAccount } = this.#limits
    return this.#turnstile.pass([{ door: this.#door, who: account, most: perAccount, windowMs }], at)
  }

  /** Whoever succeeded may fail as often again. */
  forget(account: string): Promise<void> {
    return this.#turnstile.forget(this.#door, account)
  }

  /** The same, and remembers where they are. */
  async succeed(account: string, peer: string, at: number): Promise<void> {
    await this.forget(account)
    await this.#turnstile.note(this.#from(account, peer), at)
  }

  #from(account: string, peer: string) {
    return { door: `${this.#door} from`, who: JSON.stringify([account, peer]), windowMs: knownMs }
  }
}
