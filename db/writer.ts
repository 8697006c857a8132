// The one writer: jobs take turns, share transactions, and are answered only once what they did is on disk.
import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Attempt, noAttempt } from './attempt.ts'
import type { Runner } from './client.ts'
import { StoreUnavailable } from './faults.ts'
import type { Ended } from './writing.ts'

/** An open transaction that can take back one job without losing the others. */
export interface Transaction {
  readonly runner: Runner
  savepoint(): Promise<void>
  release(): Promise<void>
  undo(): Promise<void>
  /** Runs a part that may fail alone. Not one in another. */
  attempt: Attempt
  commit(): Promise<void>
  /** Gives everything up; never throws. */
  abandon(): Promise<void>
}

export interface Transactions {
  /** How many jobs may share one transaction. */
  readonly groupSize: number
  /** Begins with the write lock held; waits for it and gives up with a fault `busy`. */
  begin(): Promise<Transaction>
  /** Each statement for itself, outside of transactions. */
  readonly runner: Runner
}

export type Work<T> = (runner: Runner, attempt: Attempt) => Promise<T>

export interface Writer {
  /**
   * Runs the job in a transaction and answers after its COMMIT. When it throws, only its own statements are undone.
   * Rejects at once inside another job, when the queue is full, and when the writer is closing.
   */
  write<T>(work: Work<T>): Promise<T>
  /** Runs work between transactions, with the connection to itself. */
  alone<T>(work: Work<T>): Promise<T>
  /** Whether the code asking runs inside a job. */
  isInside(): boolean
  /** How many jobs wait for their turn. */
  waiting(): number
  /** Refuses new jobs and resolves when the waiting ones are done. */
  drain(): Promise<void>
}

export interface WriterLimits {
  /** Milliseconds one job may take. */
  readonly jobMs?: number
  /** Jobs that may wait. */
  readonly waiting?: number
  /** Told of each transaction once it has ended, well or not. */
  readonly ended?: (one: Ended) => void
}

interface Job {
  readonly alone: boolean
  /** Does the work and returns what answers the caller, for when it is on disk. */
  readonly run: (runner: Runner, attempt: Attempt) => Promise<() => void>
  readonly reject: (error: unknown) => void
}

/** A job that had its turn: whether what it wrote is in the transaction, and what answers its caller. */
interface Done {
  readonly isKept: boolean
  readonly answer: () => void
}

/** Where a piece of code stands in the writer's work; once ended, its handle is dead and it may write again. */
interface Turn {
  ended: boolean
}

/** A group ends after this time even when more jobs wait, so that the first is not kept for the last. */
const groupMs = 100

const currentTurn = new AsyncLocalStorage<Turn>()
/** Writers of this process that are at work: while there is none, nothing keeps an account of who awaits whom, which every promise would pay for. */
let working = 0

function beginWork(): void {
  working += 1
}

function endWork(): void {
  working -= 1
  if (working === 0) currentTurn.disable()
}

export function openWriter(transactions: Transactions, limits: WriterLimits = {}): Writer {
  const { jobMs = 10_000, waiting = 10_000, ended = () => {} } = limits
  const queue: Job[] = []
  let underWay: Promise<void> | undefined
  let closing = false

  function isInside(): boolean {
    return currentTurn.getStore()?.ended === false
  }

  function enqueue<T>(work: Work<T>, alone: boolean): Promise<T> {
    if (isInside()) {
      return Promise.reject(
        new Error('a write inside a write would wait for itself: use the handle it was given'),
      )
    }
    if (closing) return Promise.reject(new StoreUnavailable('the store is closing'))
    if (queue.length >= waiting)
      return Promise.reject(new StoreUnavailable(`${waiting} writes are waiting already`))
    return new Promise<T>((resolve, reject) => {
      const run = async (runner: Runner, attempt: Attempt) => {
        const value = await work(runner, attempt)
        return () => resolve(value)
      }
      queue.push({ alone, run, reject })
      underWay ??= workThrough()
    })
  }

  async function workThrough(): Promise<void> {
    await nextTurn()
    beginWork()
    while (queue.length > 0) {
      if (queue[0]?.alone) await runAlone()
      else await runGroup()
      await nextTurn()
    }
    underWay = undefined
    endWork()
  }

  async function runAlone(): Promise<void> {
    const job = queue.shift()
    if (!job) return
    const turn: Turn = { ended: false }
    try {
      const answer = await currentTurn.run(turn, () => job.run(transactions.runner, noAttempt))
      answer()
    } catch (error) {
      job.reject(error)
    } finally {
      turn.ended = true
    }
  }

  async function runGroup(): Promise<void> {
    const before = queue.length
    const askedAt = performance.now()
    const tell = (kept: number, undone: number, failure?: unknown) =>
      ended({ kept, undone, ms: performance.now() - askedAt, at: Date.now(), failure })
    let transaction: Transaction
    try {
      transaction = await transactions.begin()
    } catch (error) {
      tell(0, before, error)
      // They have all waited for this lock already; trying again for each group would only make them wait longer.
      for (const job of queue.splice(0, before)) job.reject(error)
      return
    }
    const taken: Job[] = []
    const done: Done[] = []
    const startedAt = performance.now()
    try {
      for (let job = queue[0]; job && !job.alone; job = queue[0]) {
        if (taken.length === transactions.groupSize || performance.now() - startedAt > groupMs) break
        queue.shift()
        taken.push(job)
        done.push(await perform(job, transaction))
      }
      await transaction.commit()
      const kept = done.filter(({ isKept }) => isKept).length
      tell(kept, done.length - kept)
    } catch (error) {
      await transaction.abandon()
      tell(0, taken.length, error)
      for (const job of taken) job.reject(error)
      return
    }
    for (const { answer } of done) answer()
  }

  /**
   * Runs one job of a group and returns its answer, for after the COMMIT. A failure waits as well: what it collided
   * with may come from the same group, and whoever is told of it must find it.
   */
  async function perform(job: Job, transaction: Transaction): Promise<Done> {
    await transaction.savepoint()
    const turn: Turn = { ended: false }
    const runner = runnerOfTurn(transaction.runner, turn)
    try {
      const work = currentTurn.run(turn, () => job.run(runner, transaction.attempt))
      const answer = await inTime(work, jobMs)
      turn.ended = true
      await transaction.release()
      return { isKept: true, answer }
    } catch (error) {
      turn.ended = true
      await transaction.undo()
      return { isKept: false, answer: () => job.reject(error) }
    }
  }

  async function drain(): Promise<void> {
    closing = true
    await underWay
  }

  return {
    write: (work) => enqueue(work, false),
    alone: (work) => enqueue(work, true),
    isInside,
    waiting: () => queue.length,
    drain,
  }
}

/** What a job sends its statements through. It dies with the job, so that a stray one cannot land in the next. */
function runnerOfTurn(runner: Runner, turn: Turn): Runner {
  function check(): void {
    if (turn.ended)
      throw new Error('this handle belongs to a write that has ended: await its statements inside')
  }
  return {
    async run(statement, form) {
      check()
      return runner.run(statement, form)
    },
    async batch(statements) {
      check()
      return runner.batch(statements)
    },
  }
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailable(`a write took longer than ${milliseconds} ms and was undone`))
    }, milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
