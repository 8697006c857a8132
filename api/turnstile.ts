// Counts who comes, for all processes over one database together: so many in a time, and the next has to wait.
import { createHmac } from 'node:crypto'
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { turnstile } from '../db/schema.ts'
import type { Store } from '../db/store.ts'
import { operate } from './context.ts'

/** So many of one kind may come through a door while the window lasts. Times are milliseconds since 1970. */
export interface Limit {
  door: string
  who: string
  most: number
  windowMs: number
}

/** What a caller has used of a time that ends at `until`, since this was last told. */
export interface Used {
  who: string
  until: number
  used: number
}

/** Who came is kept as a code that says nothing without the secret, and for no longer than it counts. */
export class Turnstile {
  readonly #store: Store
  readonly #secret: string

  constructor(store: Store, secret: string) {
    this.#store = store
    this.#secret = secret
  }

  /** Lets somebody in and counts it for every limit, or counts nothing and says how many seconds they have to wait. */
  async pass(limits: readonly Limit[], at: number): Promise<number | undefined> {
    return operate(this.#store, async (db) => {
      await db.delete(turnstile).where(lte(turnstile.until, at))
      const waits: number[] = []
      for (const { door, who, most, windowMs } of limits) {
        const [came] = await db
          .select({ used: sql<number>`coalesce(sum(used), 0)`, first: sql<number>`min("until")` })
          .from(turnstile)
          .where(and(this.#isOf(door, who), isCounted(at, windowMs)))
        if (came && came.used >= most) waits.push(came.first - at)
      }
      if (waits.length > 0) return Math.max(1, Math.ceil(Math.max(...waits) / 1000))
      for (const { door, who, windowMs } of limits) {
        await db
          .insert(turnstile)
          .values({ door, who: this.#code(who), until: at + windowMs, used: 1 })
          .onConflictDoUpdate(oneMore)
      }
      return undefined
    })
  }

  async forget(door: string, who: string): Promise<void> {
    await operate(this.#store, async (db) => {
      await db.delete(turnstile).where(this.#isOf(door, who))
    })
  }

  /** Remembers that somebody came, for so long. */
  async note({ door, who, windowMs }: Omit<Limit, 'most'>, at: number): Promise<void> {
    await operate(this.#store, async (db) => {
      await db.delete(turnstile).where(this.#isOf(door, who))
      await db.insert(turnstile).values({ door, who: this.#code(who), until: at + windowMs, used: 1 })
    })
  }

  async hasCome({ door, who, windowMs }: Omit<Limit, 'most'>, at: number): Promise<boolean> {
    const [came] = await this.#store.read
      .select({ used: turnstile.used })
      .from(turnstile)
      .where(and(this.#isOf(door, who), isCounted(at, windowMs)))
      .limit(1)
    return came !== undefined
  }

  /** Adds what was used here. @returns what other processes have told of the same callers, by caller */
  async share(door: string, mine: readonly Used[], at: number): Promise<Map<string, number>> {
    const coded = new Map(mine.map((one) => [this.#code(one.who), one]))
    return operate(this.#store, async (db) => {
      await db.delete(turnstile).where(lte(turnstile.until, at))
      for (const [who, { until, used }] of coded) {
        if (used === 0) continue
        await db.insert(turnstile).values({ door, who, until, used }).onConflictDoUpdate(oneMore)
      }
      const all = await db
        .select()
        .from(turnstile)
        .where(and(eq(turnstile.door, door), inArray(turnstile.who, [...coded.keys()])))
      const others = new Map<string, number>()
      for (const { who, until, used } of all) {
        const own = coded.get(who)
        if (own && own.until !== until) others.set(own.who, (others.get(own.who) ?? 0) + used)
      }
      return others
    })
  }

  #isOf(door: string, who: string) {
    return and(eq(turnstile.door, door), eq(turnstile.who, this.#code(who)))
  }

  #code(who: string): string {
    return createHmac('sha256', this.#secret).update(who).digest('base64url').slice(0, 22)
  }
}

const oneMore = {
  target: [turnstile.door, turnstile.who, turnstile.until],
  set: { used: sql`${turnstile.used} + excluded.used` },
}

/** A clock that stepped back shuts nobody out for long: what ends after the longest time from now does not count. */
const isCounted = (at: number, windowMs: number) =>
  and(gt(turnstile.until, at), lte(turnstile.until, at + windowMs))
