// Whether a server can be reached, so that nobody waits for one that cannot.
import { faultOf, isTimeout, StoreUnavailable } from './faults.ts'

export interface Reach {
  /** Does the work; fails at once while the server is known to be gone, and as soon as that becomes known. */
  within<T>(work: () => Promise<T>): Promise<T>
  readonly isGone: boolean
  close(): void
}

/** An answer that takes longer makes somebody look whether the server is there at all. */
const patienceMs = 1_500
/** While it is gone, it is looked for so often. */
const lookAgainMs = 500
/** One that has much to do, or a process that was busy itself, misses a look; nothing at all is heard of one that hangs. */
const missesOfGone = 2

/** @param probe  asks the server for next to nothing; throws when that is not answered soon */
export function watchReach(probe: () => Promise<unknown>): Reach {
  let gone = false
  let isClosed = false
  let isLooking = false
  let misses = 0
  let timer: NodeJS.Timeout | undefined
  const waiting = new Set<(error: Error) => void>()

  function found(): void {
    gone = false
    misses = 0
  }

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    const answer = await probe().then(
      () => undefined,
      (error: unknown) => error,
    )
    isLooking = false
    // A refusal is an answer.
    if (faultOf(answer)?.kind !== 'unavailable') return found()
    misses += 1
    if (gone || !isTimeout(answer) || misses >= missesOfGone) return lose()
    await look()
  }

  function lose(): void {
    gone = true
    for (const give of waiting) give(unreachable())
    if (!isClosed) timer = setTimeout(() => void look(), lookAgainMs).unref()
  }

  async function watched<T>(work: Promise<T>): Promise<T> {
    try {
      const answer = await work
      misses = 0
      return answer
    } catch (error) {
      if (faultOf(error)?.kind === 'unavailable' && !gone) void look()
      throw error
    }
  }

  return {
    get isGone() {
      return gone
    },
    async within(work) {
      if (gone) throw unreachable()
      const late = setTimeout(() => void look(), patienceMs)
      let giveUp: (error: Error) => void = () => {}
      const lost = new Promise<never>((_, reject) => {
        giveUp = reject
      })
      waiting.add(giveUp)
      try {
        return await Promise.race([watched(work()), lost])
      } finally {
        clearTimeout(late)
        waiting.delete(giveUp)
      }
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}

const unreachable = () => new StoreUnavailable('the database server cannot be reached')
