// How often one caller may ask: so many times a minute, and every answer says how many are left.
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../problems.ts'
import { type Env, nobody } from './mount.ts'

const windowMs = 60_000
/** Of so many the one that came first is forgotten: nobody fills the memory by asking from everywhere. */
const mostRemembered = 100_000

export interface Allowed {
  left: number
  /** Seconds until the minute is over. */
  seconds: number
}

/** What a caller has used of a minute that ends at `until`, since this was last told. */
export interface Used {
  who: string
  until: number
  used: number
}

/** Tells other processes what was used here. @returns what they have told of the same callers */
export type Share = (mine: readonly Used[], now: number) => Promise<ReadonlyMap<string, number>>

interface Caller {
  used: number
  until: number
  /** Of `used` what other processes know of. */
  told: number
  /** What it used at other processes. */
  elsewhere: number
}

const shareEveryMs = 1_000

export class RateLimit {
  readonly perMinute: number
  readonly #callers = new Map<string, Caller>()
  readonly #share: Share | undefined
  /** Who has come since it was last shared. */
  #fresh = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  constructor(perMinute: number, share?: Share) {
    this.perMinute = perMinute
    this.#share = share
  }

  /** Callers it remembers. */
  get size(): number {
    return this.#callers.size
  }

  /** @returns what is left to the caller after this request; less than nothing when it was one too many */
  take(caller: string, now: number): Allowed {
    let known = this.#callers.get(caller)
    if (!known || known.until <= now) {
      // Last in the order of the table, in which those whose minute is over stand first.
      this.#callers.delete(caller)
      this.#makeRoom(now)
      known = { used: 0, until: now + windowMs, told: 0, elsewhere: 0 }
      this.#callers.set(caller, known)
    }
    known.used += 1
    this.#shareSoon(caller)
    return {
      left: this.perMinute - known.used - known.elsewhere,
      seconds: Math.ceil((known.until - now) / 1000),
    }
  }

  #shareSoon(caller: string): void {
    if (!this.#share) return
    this.#fresh.add(caller)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      // What could not be told now is told with what comes next.
      this.share(Date.now()).catch(() => {})
    }, shareEveryMs).unref()
  }

  async share(now: number): Promise<void> {
    const mine: Used[] = []
    for (const who of this.#fresh) {
      const { used, told, until } = this.#callers.get(who) ?? { used: 0, told: 0, until: 0 }
      if (until > now) mine.push({ who, until, used: used - told })
    }
    this.#fresh = new Set()
    if (!this.#share || mine.length === 0) return
    const elsewhere = await this.#share(mine, now)
    for (const { who, until, used } of mine) {
      const known = this.#callers.get(who)
      if (known?.until !== until) continue
      known.told += used
      known.elsewhere = elsewhere.get(who) ?? 0
    }
  }

  #makeRoom(now: number): void {
    for (const [caller, { until }] of this.#callers) {
      if (until > now && this.#callers.size < mostRemembered) return
      this.#callers.delete(caller)
    }
  }
}

export interface RateLimiting {
  limit: RateLimit
  /** What counts as one address. */
  neighbourhoodOf: (peer: string) => string
  told: () => void
}

/**
 * Counts by API key, else by person, else by address; with the header fields of the IETF's draft on rate limits.
 * @returns what counts, and before it what tells of it: an error of the one passes the other as an answer
 * @throws Problem `too-many-requests`
 */
export function rateLimit({ limit, neighbourhoodOf, told }: RateLimiting): MiddlewareHandler<Env>[] {
  const policy = `"minute";q=${limit.perMinute};w=${windowMs / 1000}`
  return [
    async (c, next) => {
      await next()
      if (c.get('isDressed')) return
      for (const [name, value] of Object.entries(c.get('rateHeaders') ?? {})) c.res.headers.set(name, value)
    },
    async (c, next) => {
      const actor = c.get('actor')
      const caller = actor.keyId ?? (actor.id === nobody.id ? neighbourhoodOf(c.get('peer')) : actor.id)
      const allowed = limit.take(caller, Date.now())
      c.set('rateHeaders', {
        'ratelimit-policy': policy,
        ratelimit: `"minute";r=${Math.max(0, allowed.left)};t=${allowed.seconds}`,
      })
      if (allowed.left < 0) {
        told()
        throw new Problem('too-many-requests', { retryAfter: allowed.seconds })
      }
      await next()
    },
  ]
}
