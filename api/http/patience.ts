// Waits for work for only so long: one timer for all that is waited for, as hardly any of it ever takes that long.

interface Wait {
  until: number
  giveUp: () => void
}

export class Patience {
  readonly #ms: number
  readonly #late: () => Error
  /** As everybody is given the same time, who came first stands first and is the first to be late. */
  readonly #waits = new Set<Wait>()
  #timer: NodeJS.Timeout | undefined

  /** @param late  makes what is thrown where it takes longer than `ms` milliseconds */
  constructor(ms: number, late: () => Error) {
    this.#ms = ms
    this.#late = late
  }

  /** What was begun goes on, but nobody waits for it any more. */
  within<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const wait = { until: performance.now() + this.#ms, giveUp: () => reject(this.#late()) }
      this.#waits.add(wait)
      this.#timer ??= this.#wake(this.#ms)
      const settle =
        <V>(act: (value: V) => void) =>
        (value: V) => {
          this.#waits.delete(wait)
          act(value)
        }
      work.then(settle(resolve), settle(reject))
    })
  }

  #wake(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#look(), Math.max(1, ms)).unref()
  }

  #look(): void {
    this.#timer = undefined
    const now = performance.now()
    for (const wait of this.#waits) {
      if (wait.until > now) {
        this.#timer = this.#wake(wait.until - now)
        return
      }
      this.#waits.delete(wait)
      wait.giveUp()
    }
  }
}
