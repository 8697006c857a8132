// Has questions about many decisions answered by a thread, so that nobody else waits while years are read.
import type { Worker } from 'node:worker_threads'
import { startThread } from '../thread.ts'
import type { Asked, Figures } from './read.ts'
import type { Told } from './thread.ts'

const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 }
/** A thread that nobody has asked for so long is ended. */
const idleMs = 60_000

interface Asking {
  resolve: (figures: Figures) => void
  reject: (error: Error) => void
}

class Reader {
  readonly #worker: Worker
  readonly #asking = new Map<number, Asking>()
  readonly #answers = new Set<Promise<Figures>>()
  readonly #ended: () => void
  #questions = 0
  #idle: NodeJS.Timeout | undefined

  /** @param ended  told when it can be asked no more */
  constructor(path: string, ended: (reader: Reader) => void) {
    this.#ended = () => ended(this)
    this.#worker = startThread(import.meta.url, './thread', { workerData: { path }, resourceLimits })
    this.#worker.unref()
    this.#worker.on('message', (told: Told) => this.#take(told))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new Error('the thread that reads insights has ended')))
  }

  ask(asked: Asked): Promise<Figures> {
    clearTimeout(this.#idle)
    const question = ++this.#questions
    this.#worker.postMessage({ question, asked })
    const answer = new Promise<Figures>((resolve, reject) => this.#asking.set(question, { resolve, reject }))
    const told = () => this.#answers.delete(answer)
    this.#answers.add(answer)
    answer.then(told, told)
    return answer
  }

  /** Fulfilled when nothing is being read, whatever came of it. */
  async rest(): Promise<void> {
    await Promise.allSettled(this.#answers)
  }

  #take(told: Told): void {
    const asking = this.#asking.get(told.question)
    this.#asking.delete(told.question)
    if ('failure' in told) asking?.reject(new Error(told.failure))
    else asking?.resolve(told.figures)
    if (this.#asking.size > 0) return
    this.#idle = setTimeout(() => {
      // Whoever asks from here on gets another one.
      this.#ended()
      void this.#worker.terminate()
    }, idleMs).unref()
  }

  #end(error: Error): void {
    this.#ended()
    for (const { reject } of this.#asking.values()) reject(error)
    this.#asking.clear()
  }
}

const readers = new Map<string, Reader>()

/** A process that ends while the library reads in a thread is ended by that with a fault, so whoever stops waits for it. */
export async function readingEnds(): Promise<void> {
  await Promise.all([...readers.values()].map((reader) => reader.rest()))
}

/** @param path  of the database file */
export function readBeside(path: string, asked: Asked): Promise<Figures> {
  const reader = readers.get(path) ?? new Reader(path, forget)
  readers.set(path, reader)
  return reader.ask(asked)

  function forget(one: Reader): void {
    if (readers.get(path) === one) readers.delete(path)
  }
}
