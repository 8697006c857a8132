// The thread that reads insights of many decisions: a connection and a heap of its own, one question after another.
import { parentPort, workerData } from 'node:worker_threads'
import { openScanner } from '../../db/store.ts'
import { type Asked, type Figures, readInsights } from './read.ts'

export type Told = { question: number } & ({ figures: Figures } | { failure: string })

const port = parentPort
if (!port) throw new Error('this is the entry of a thread')
const db = await openScanner((workerData as { path: string }).path)

port.on('message', async ({ question, asked }: { question: number; asked: Asked }) => {
  try {
    port.postMessage({ question, figures: await readInsights(db, asked) } satisfies Told)
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    port.postMessage({ question, failure } satisfies Told)
  }
})
