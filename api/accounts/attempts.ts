// Failed attempts to sign in as somebody, from wherever they come: a hundred in an hour, then the next has to wait.

export interface Attempts {
  windowMs: number
  perAccount: number
  /** How many accounts are kept count of; nobody can fill the memory with made-up ones. */
  accounts: number
}

export const usualAttempts: Attempts = { windowMs: 60 * 60 * 1000, perAccount: 100, accounts: 10_000 }

/**
 * Counts by the account that is asked for, whether there is one or not: else the count would tell. Whoever has signed in
 * from an address goes on doing so from there, so that strangers who guess cannot shut anybody out.
 */
export class AttemptsByAccount {
  readonly #limits: Attempts
  readonly #failed = new Map<string, number[]>()
  readonly #knownFrom = new Map<string, Set<string>>()

  constructor(limits: Attempts = usualAttempts) {
    this.#limits = limits
  }

  /** Counts an attempt as failed until it succeeds. @returns the seconds to wait where there were too many */
  begin(account: string, peer: string, at: number): number | undefined {
    const { windowMs, perAccount } = this.#limits
    if (this.#knownFrom.get(account)?.has(peer)) return undefined
    const recent = (this.#failed.get(account) ?? []).filter((each) => Math.abs(at - each) < windowMs)
    const [oldest = at] = recent
    if (recent.length >= perAccount) return Math.max(1, Math.ceil((oldest + windowMs - at) / 1000))
    remember(this.#failed, account, [...recent, at], this.#limits.accounts)
    return undefined
  }

  /** Whoever succeeded may fail as often again. */
  forget(account: string): void {
    this.#failed.delete(account)
  }

  /** The same, and remembers where they are. */
  succeed(account: string, peer: string): void {
    this.forget(account)
    const known = this.#knownFrom.get(account) ?? new Set()
    remember(this.#knownFrom, account, new Set([...known, peer].slice(-10)), this.#limits.accounts)
  }
}

/** The newest stays; what was not looked at for longest makes room. */
function remember<T>(all: Map<string, T>, account: string, value: T, most: number): void {
  all.delete(account)
  all.set(account, value)
  for (const oldest of all.keys()) {
    if (all.size <= most) return
    all.delete(oldest)
  }
}
