// Exports read by a thread of their own, so that neither other requests nor the memory of the desk feel how long they are.
import type { Worker } from 'node:worker_threads'
import { startThread } from '../thread.ts'
import type { Asked, Told } from './scan-thread.ts'
import type { Place, Wanted } from './write.ts'

/**
 * The heap of the thread. Little lives longer than a page, and up to this size V8 lets garbage lie for a third of what is in
 * use only; a few claims with very much evidence still fit.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 }
/** A thread that nobody has asked for so long is ended; starting one takes a fifth of a second. */
const idleMs = 10_000
/** Pages of an export that may wait to be sent: as many as are made while the desk answers somebody else. */
const pagesAhead = 4

type Answered = Uint8Array<ArrayBuffer> | null
interface Waiting {
  resolve: (bytes: Answered) => void
  reject: (error: Error) => void
}

class ScanThread {
  readonly #worker: Worker
  /** By export, in the order they asked; answers come in that order too. */
  readonly #waiting = new Map<number, Waiting[]>()
  readonly #ended: () => void
  #scans = 0
  #open = 0
  #idle: NodeJS.Timeout | undefined

  /** @param ended  told when it can be asked no more */
  constructor(path: string, ended: (thread: ScanThread) => void) {
    this.#ended = () => ended(this)
    this.#worker = startThread(import.meta.url, './scan-thread', { workerData: { path }, resourceLimits })
    this.#worker.unref()
    this.#worker.on('message', (told: Told) => {
      const waiting = this.#waiting.get(told.scan)?.shift()
      if ('failure' in told) waiting?.reject(new Error(told.failure))
      else waiting?.resolve('bytes' in told ? told.bytes : null)
    })
    const end = (error: Error) => {
      this.#ended()
      for (const { reject } of [...this.#waiting.values()].flat()) reject(error)
      this.#waiting.clear()
    }
    this.#worker.on('error', end)
    this.#worker.on('exit', () => end(new Error('the thread that reads exports has ended')))
  }

  /** The pages of one export; the next ones are read while one is on its way. */
  async *read(wanted: Wanted, from: Place): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
    const scan = ++this.#scans
    this.#open += 1
    clearTimeout(this.#idle)
    this.#send({ scan, act: 'begin', wanted, from })
    this.#waiting.set(scan, [])
    try {
      const asked = Array.from({ length: pagesAhead }, () => this.#next(scan))
      for (;;) {
        const bytes = await asked.shift()
        if (!bytes) return
        asked.push(this.#next(scan))
        yield bytes
      }
    } finally {
      this.#waiting.delete(scan)
      this.#send({ scan, act: 'end' })
      this.#open -= 1
      if (this.#open === 0) this.#idle = setTimeout(() => this.#rest(), idleMs).unref()
    }
  }

  #rest(): void {
    // Whoever asks from here on gets another one.
    this.#ended()
    void this.#worker.terminate()
  }

  #next(scan: number): Promise<Answered> {
    this.#send({ scan, act: 'next' })
    const answer = new Promise<Answered>((resolve, reject) =>
      this.#waiting.get(scan)?.push({ resolve, reject }),
    )
    // Read later, or not at all when the export is broken off.
    answer.catch(() => {})
    return answer
  }

  #send(asked: Asked): void {
    this.#worker.postMessage(asked)
  }
}

const threads = new Map<string, ScanThread>()

/** What is left of an export of this database file, as UTF-8. One thread reads for all who ask. */
export function scanFile(
  path: string,
  wanted: Wanted,
  from: Place,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const thread = threads.get(path) ?? new ScanThread(path, forget)
  threads.set(path, thread)
  return thread.read(wanted, from)

  function forget(one: ScanThread): void {
    if (threads.get(path) === one) threads.delete(path)
  }
}
