// Rests between slices of work that nobody waits for: the longer, the more others had to do in the last rest.
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

const shortestMs = 1
/** With slices of ten milliseconds a busy desk gives such work a ninth of its time. */
const longestMs = 80
/** The share of a rest in which others were at work, from which on the desk is taken to be busy. */
const busyFrom = 0.5

export class Rest {
  #ms = shortestMs

  async take(): Promise<void> {
    const before = performance.eventLoopUtilization()
    await pause(this.#ms)
    const { utilization } = performance.eventLoopUtilization(before)
    const wanted = utilization >= busyFrom ? this.#ms * 2 : this.#ms / 2
    this.#ms = Math.min(longestMs, Math.max(shortestMs, wanted))
  }
}
