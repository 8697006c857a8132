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

export class RateLimit {
  readonly perMinute: number
  readonly #callers = new Map<string, { used: number; until: number }>()

  constructor(perMinute: number) {
    this.perMinute = perMinute
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
      known = { used: 0, until: now + windowMs }
      this.#callers.set(caller, known)
    }
    known.used += 1
    return { left: this.perMinute - known.used, seconds: Math.ceil((known.until - now) / 1000) }
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
  return [
    async (c, next) => {
      await next()
      const { left, seconds } = c.get('allowed') ?? {}
      if (left === undefined) return
      c.res.headers.set('RateLimit-Policy', `"minute";q=${limit.perMinute};w=${windowMs / 1000}`)
      c.res.headers.set('RateLimit', `"minute";r=${Math.max(0, left)};t=${seconds}`)
    },
    async (c, next) => {
      const actor = c.get('actor')
      const caller = actor.keyId ?? (actor.id === nobody.id ? neighbourhoodOf(c.get('peer')) : actor.id)
      const allowed = limit.take(caller, Date.now())
      c.set('allowed', allowed)
      if (allowed.left < 0) {
        told()
        throw new Problem('too-many-requests', { retryAfter: allowed.seconds })
      }
      await next()
    },
  ]
}
