// How many rows a slice may have, so that others need not wait for it, and how fast the rows go by.

/** Milliseconds of work one slice should take; on a busy machine it lasts longer, and smaller slices would not help. */
const sliceMs = 12
const smallest = 5
const largest = 1000
/** Milliseconds over which the rate is smoothed. */
const smoothMs = 3_000

export class Pace {
  size = 20
  #used = process.cpuUsage()
  #lastAt = performance.now()
  #rate: number | null = null

  /** @returns to be called when the slice has come to its turn: waiting is not its own slowness */
  begin(): () => void {
    const start = () => {
      this.#used = process.cpuUsage()
    }
    start()
    return start
  }

  /** The slice has done its work: the next is as large as would have taken the wanted time. */
  end(rows: number): void {
    const { user, system } = process.cpuUsage(this.#used)
    const took = Math.max(0.5, (user + system) / 1000)
    const wanted = (rows * sliceMs) / took
    this.size = Math.round(Math.min(largest, Math.max(smallest, Math.min(this.size * 2, wanted))))
  }

  /** Rows a second with these, as of late. */
  rate(rows: number): number {
    const now = performance.now()
    const took = Math.max(0.001, now - this.#lastAt)
    this.#lastAt = now
    const latest = (rows * 1000) / took
    const weight = 1 - Math.exp(-took / smoothMs)
    this.#rate = this.#rate === null ? latest : this.#rate + (latest - this.#rate) * weight
    return this.#rate
  }
}
