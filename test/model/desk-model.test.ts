// A desk under random acts by people of every role: ten thousand steps, and after each of them what must always hold.
// The way of testing is QuickCheck's for stateful systems (Claessen and Hughes), by fast-check's commands.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { acts, type Dice, dice } from './acts.ts'
import { Leases } from './leases.ts'
import { Model } from './model.ts'
import { Watch } from './watch.ts'

const steps = 10_000
const mostStepsPerRun = 200
const mostRuns = 400
/** What a desk may answer to somebody who asks for what cannot be done now, or not by them. */
const refusals = [403, 404, 409, 422]

interface Real {
  desk: Desk
  watch: Watch
  leases: Leases
}

let stepsTaken = 0
const accepted = new Map<string, number>()

class Act implements fc.AsyncCommand<Model, Real> {
  readonly #name: string
  readonly #dice: Dice

  constructor(name: string, given: Dice) {
    this.#name = name
    this.#dice = given
  }

  check(): boolean {
    return true
  }

  async run(model: Model, { desk, watch, leases }: Real): Promise<void> {
    stepsTaken += 1
    const act = acts[this.#name]
    if (!act) throw new Error(`nobody knows how to ${this.#name}`)
    if (this.#name === 'wait') return passTime(desk, this.#dice)
    await model.look()
    const claimId = model.claims[this.#dice.at % Math.max(1, model.claims.length)]
    if (act.needsClaim && claimId === undefined) return
    const request = act.send(desk, model, this.#dice, claimId ?? '')
    if (!request) return
    const before = await watch.lastExtent()
    const answer = await request
    const isDone = answer.status < 300
    if (isDone) {
      accepted.set(this.#name, (accepted.get(this.#name) ?? 0) + 1)
      model.isOld = true
    }
    leases.take(this.#name, this.#dice, claimId, answer)
    if (isDone) await watch.everything()
    else {
      expect([...refusals], JSON.stringify(answer.body)).toContain(answer.status)
      expect(await watch.extent()).toEqual(before)
    }
    if (claimId !== undefined && this.#dice.one % 10 === 0) await watch.nothingLeaks(claimId)
    expect(desk.errors).toEqual([])
  }

  toString(): string {
    return `${this.#name}(${JSON.stringify(this.#dice)})`
  }
}

/** From seconds to a month, so that leases run out, undoing becomes impossible and predictions fall due. */
function passTime(desk: Desk, { one }: Dice): void {
  const seconds = [20, 60, 100, 700, 86_400, 8 * 86_400, 30 * 86_400][one % 7] ?? 1
  desk.clock.now = new Date(desk.clock.now.getTime() + seconds * 1000)
}

const everyAct = Object.entries(acts).flatMap(([name, { weight }]) =>
  Array.from({ length: weight }, () => dice.map((given) => new Act(name, given))),
)

test(`${steps} acts leave a desk that can be trusted`, { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands(everyAct, { maxCommands: mostStepsPerRun, size: 'max' }),
      async (commands) => {
        if (stepsTaken >= steps) return
        const folder = temporaryFolder()
        const desk = await openDesk(join(folder, 'desk.db'))
        const real = { desk, watch: new Watch(desk), leases: new Leases(desk) }
        await real.watch.begin()
        try {
          await fc.asyncModelRun(() => ({ model: new Model(desk), real }), commands)
          await real.watch.historyTellsAll()
        } finally {
          desk.server.close()
          await desk.store.close()
          rmSync(folder, { recursive: true, force: true })
        }
      },
    ),
    { numRuns: mostRuns, endOnFailure: true },
  )
  expect(stepsTaken).toBeGreaterThanOrEqual(steps)
  // Every kind of act was done at least once, or the run shows nothing about it.
  const neverDone = Object.keys(acts).filter((name) => name !== 'wait' && !accepted.has(name))
  expect(neverDone).toEqual([])
})
