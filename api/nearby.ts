// Reading at a replica, where there is one: what it does not know yet is asked of the primary, and the other way round.
import type { Store } from '../db/store.ts'
import type { Actor } from './context.ts'
import { asProblem } from './problems.ts'

/** What has been written in the last moments may look like this to a replica. */
const unknown: readonly string[] = ['not-found', 'not-signed-in', 'unavailable']

/**
 * Reads at the replica, or at the primary what its reader has just written; at the other where that does not know or
 * cannot be reached. `undefined` means that it does not know.
 */
export async function readNearby<T>(
  store: Store,
  read: (store: Store) => Promise<T>,
  { isOwnWrite = false } = {},
): Promise<T> {
  const { nearby } = store
  if (!nearby) return read(store)
  const [first, second] = isOwnWrite ? [store, nearby] : [nearby, store]
  let answer: () => T
  try {
    const found = await read(first)
    if (found !== undefined || isOwnWrite) return found
    answer = () => found
  } catch (error) {
    const { slug } = asProblem(error)
    if (isOwnWrite ? slug !== 'unavailable' : !unknown.includes(slug)) throw error
    answer = () => {
      throw error
    }
  }
  try {
    return await read(second)
  } catch (error) {
    if (asProblem(error).slug !== 'unavailable') throw error
    return answer()
  }
}

/** Longer than a replica may lag behind before nobody reads there. */
const recentMs = 5_000

/** Who has written to this process in the last moments. */
export class RecentWriters {
  readonly #wrote = new Map<string, number>()

  note({ id }: Actor, at: number): void {
    // The newest stands last, so that the old ones are found at the front.
    this.#wrote.delete(id)
    this.#wrote.set(id, at)
    for (const [other, wroteAt] of this.#wrote) {
      if (at - wroteAt <= recentMs) return
      this.#wrote.delete(other)
    }
  }

  has({ id }: Actor, at: number): boolean {
    const wroteAt = this.#wrote.get(id)
    return wroteAt !== undefined && at - wroteAt <= recentMs
  }
}
