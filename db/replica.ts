// Reads at a server that follows another: where it is gone or has fallen behind, the one it follows is asked.
import type { Runner, Statement } from './client.ts'
import { faultOf } from './faults.ts'
import type { RowForm } from './rows.ts'

export interface Followed {
  primary: Runner
  replica: Runner
}

/** A replica that lacks what was committed so long ago is left alone until it has caught up. */
export const mayLagMs = 2_000
const lookEveryMs = 1_000

/** The newest event: every change to the records has one. */
const head: Statement = { sql: 'select seq from events order by seq desc limit 1', args: [] }

/** @returns what reads at the replica, and how to stop watching over it */
export function readNearby({ primary, replica }: Followed): { reader: Runner; close: () => void } {
  const lag = new Lag()
  const watch = setInterval(() => void look(), lookEveryMs).unref()
  let isLooking = false

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      const at = performance.now()
      lag.primaryIs(await headOf(primary), at)
      lag.replicaIs(await headOf(replica))
    } catch {
      // Of a server that does not answer nothing is known; whoever reads finds out.
    } finally {
      isLooking = false
    }
  }

  async function nearby<T>(ask: (runner: Runner) => Promise<T>): Promise<T> {
    const [first, second] = lag.isTooLong(performance.now()) ? [primary, replica] : [replica, primary]
    try {
      return await ask(first)
    } catch (error) {
      if (!isMissing(error)) throw error
      return ask(second)
    }
  }

  return {
    reader: {
      run: (statement: Statement, form: RowForm) => nearby((runner) => runner.run(statement, form)),
      batch: (statements) => nearby((runner) => runner.batch(statements)),
    },
    close: () => clearInterval(watch),
  }
}

async function headOf(runner: Runner): Promise<number> {
  const { rows } = await runner.run(head, 'named')
  return Number(rows[0]?.seq ?? 0)
}

function isMissing(error: unknown): boolean {
  const kind = faultOf(error)?.kind
  return kind === 'unavailable' || kind === 'busy'
}

/** How far one server is behind another, by what each was seen to have reached. */
export class Lag {
  #seen: { head: number; at: number }[] = []
  #reached = Number.POSITIVE_INFINITY

  primaryIs(head: number, at: number): void {
    if (head !== this.#seen.at(-1)?.head) this.#seen.push({ head, at })
    this.#forget()
  }

  replicaIs(head: number): void {
    this.#reached = head
    this.#forget()
  }

  /** Whether something is missing that the primary has had for too long. */
  isTooLong(at: number): boolean {
    const missing = this.#seen.find(({ head }) => head > this.#reached)
    return missing !== undefined && at - missing.at > mayLagMs
  }

  /** What is there is of no more interest, but for the newest. */
  #forget(): void {
    this.#seen = this.#seen.filter(({ head }, at) => head > this.#reached || at === this.#seen.length - 1)
  }
}
