// Threads of the desk that read a database file beside it: started when they are asked, ended when they rest, waited for at the stop.
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { StoreUnavailable } from '../db/faults.ts'

/** What every thread of a kind is. */
export interface ThreadKind extends Pick<WorkerOptions, 'resourceLimits'> {
  /** The address of the file that asks. */
  beside: string
  /** Of the entry, without its ending. */
  name: string
  /** A thread that nobody has asked for so long is ended. */
  idleMs: number
}

/** What is posted to a thread: a question to answer, or something it is only told. */
export interface Posted<Asked> {
  question: number
  asked: Asked
}

/** What a thread posts for each question. */
export type Told<Answer> = { question: number } & ({ answer: Answer } | { failure: string; code?: string })

interface Waiting<Answer> {
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

/** Nobody is asked any more. */
let isStopping = false
const running = new Set<{ rest(): Promise<void> }>()

/** One thread for each database file, which answers all who ask. */
export class FileThreads<Asked, Answer> {
  readonly #kind: ThreadKind
  readonly #threads = new Map<string, FileThread<Asked, Answer>>()

  constructor(kind: ThreadKind) {
    this.#kind = kind
  }

  of(path: string): FileThread<Asked, Answer> {
    const known = this.#threads.get(path)
    if (known) return known
    const thread = new FileThread<Asked, Answer>(this.#kind, path, () => {
      if (this.#threads.get(path) === thread) this.#threads.delete(path)
    })
    this.#threads.set(path, thread)
    return thread
  }
}

export class FileThread<Asked, Answer> {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting<Answer>>()
  readonly #idleMs: number
  readonly #forget: () => void
  #questions = 0
  #users = 0
  #idle: NodeJS.Timeout | undefined
  #rested: (() => void) | undefined
  #failure: Error | undefined

  /** @param forget  called when it can be asked no more */
  constructor({ beside, name, resourceLimits, idleMs }: ThreadKind, path: string, forget: () => void) {
    this.#idleMs = idleMs
    this.#forget = () => {
      running.delete(this)
      forget()
    }
    this.#worker = startThread(beside, name, {
      workerData: { path },
      ...(resourceLimits && { resourceLimits }),
    })
    this.#worker.unref()
    this.#worker.on('message', (told: Told<Answer>) => this.#take(told))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new Error(`the thread ${name} has ended`)))
    running.add(this)
  }

  /** @throws StoreUnavailable once the desk stops */
  async ask(asked: Asked): Promise<Answer> {
    if (isStopping) throw new StoreUnavailable('the desk is stopping')
    if (this.#failure) throw this.#failure
    const leave = this.use()
    const question = ++this.#questions
    this.#worker.postMessage({ question, asked } satisfies Posted<Asked>)
    try {
      return await new Promise<Answer>((resolve, reject) => this.#waiting.set(question, { resolve, reject }))
    } finally {
      leave()
    }
  }

  /** What wants no answer. */
  tell(asked: Asked): void {
    this.#worker.postMessage({ question: 0, asked } satisfies Posted<Asked>)
  }

  /** Keeps it from being ended between two questions. @returns what lets go of it */
  use(): () => void {
    this.#users += 1
    clearTimeout(this.#idle)
    return () => {
      this.#users -= 1
      if (this.#users > 0) return
      this.#idle = setTimeout(() => {
        // Whoever asks from here on gets another one.
        this.#forget()
        void this.#worker.terminate()
      }, this.#idleMs).unref()
    }
  }

  /** Fulfilled when nothing is being read. */
  rest(): Promise<void> {
    return new Promise((resolve) => {
      this.#rested = resolve
      this.#tellRest()
    })
  }

  #tellRest(): void {
    if (this.#waiting.size === 0) this.#rested?.()
  }

  #take(told: Told<Answer>): void {
    const waiting = this.#waiting.get(told.question)
    this.#waiting.delete(told.question)
    if ('answer' in told) waiting?.resolve(told.answer)
    else waiting?.reject(failureOf(told))
    this.#tellRest()
  }

  #end(error: Error): void {
    this.#failure = error
    this.#forget()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
    this.#tellRest()
  }
}

/**
 * Asks no thread anything more, and waits for what they are at: a process that ends while the library reads in a thread is
 * ended by that with a fault. What is read in pieces is broken off between two.
 */
export async function endReading(): Promise<void> {
  isStopping = true
  await Promise.all([...running].map((thread) => thread.rest()))
}

/** With the code by which a fault of the database is told from a defect. */
function failureOf({ failure, code }: { failure: string; code?: string }): Error {
  return Object.assign(new Error(failure), code !== undefined && { code })
}

/** Compiled, the entry is started as it is; from its sources, by what reads TypeScript in development and tests. */
function startThread(beside: string, name: string, options: WorkerOptions): Worker {
  if (!beside.endsWith('.ts')) return new Worker(new URL(`${name}.js`, beside), options)
  const [reader, entry] = ['tsx/esm/api', new URL(`${name}.ts`, beside).href].map((each) =>
    JSON.stringify(each),
  )
  const code = `import(${reader}).then(({ register }) => { register(); return import(${entry}) })`
  return new Worker(code, { ...options, eval: true, execArgv: [] })
}
