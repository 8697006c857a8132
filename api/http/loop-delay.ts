// How late the event loop is, which is how long a request waits before anybody looks at it.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolutionMs = 10
const windowMs = 500

export interface Turn {
  ms: number
  requests: number
}

export class LoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: resolutionMs })
  readonly #timer = setInterval(() => this.#look(), windowMs).unref()
  #lateMs = 0
  #turn: { at: number; requests: number } | undefined

  constructor() {
    this.#histogram.enable()
  }

  /** Milliseconds, at half of the moments of the last half second: one long act alone does not raise it. */
  get lateMs(): number {
    return this.#lateMs
  }

  /**
   * How long this turn of the loop has been answering requests, and how many with this one. All that were read in one
   * turn are answered in it as far as they need not wait for anything, so the last has waited for all before it.
   */
  turn(): Turn {
    const now = performance.now()
    if (!this.#turn) {
      this.#turn = { at: now, requests: 0 }
      setImmediate(() => {
        this.#turn = undefined
      })
    }
    this.#turn.requests += 1
    return { ms: now - this.#turn.at, requests: this.#turn.requests }
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#histogram.disable()
  }

  #look(): void {
    const usual = this.#histogram.percentile(50) / 1e6
    this.#lateMs = this.#histogram.count === 0 ? 0 : Math.max(0, usual - resolutionMs)
    this.#histogram.reset()
  }
}
