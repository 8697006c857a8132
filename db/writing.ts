// How the writer is doing, for whoever watches over the desk: what waits for it, and how each transaction ended.

/** One transaction that has ended. */
export interface Ended {
  /** The writes in it that were committed. */
  readonly kept: number
  /** Those that were taken back: refused or failed inside, or lost with all the others. */
  readonly undone: number
  /** From asking for the lock to the commit. */
  readonly ms: number
  /** When it ended, in milliseconds since 1970. */
  readonly at: number
  /** Why nothing of it was kept; undefined when it was committed. */
  readonly failure?: unknown
}

export interface Writing {
  /** Writes that wait for their turn. */
  waiting(): number
  /** The newest transaction that ended; undefined while there was none. */
  newest(): Ended | undefined
  /** Calls `tell` with every transaction as it ends. */
  watch(tell: (one: Ended) => void): void
}

/** @returns what is shown to others, and how to tell it of a transaction */
export function watchWriting(waiting: () => number): { writing: Writing; ended: (one: Ended) => void } {
  const watching: ((one: Ended) => void)[] = []
  let newest: Ended | undefined
  return {
    writing: {
      waiting,
      newest: () => newest,
      watch: (tell) => {
        watching.push(tell)
      },
    },
    ended(one) {
      newest = one
      for (const tell of watching) tell(one)
    },
  }
}
