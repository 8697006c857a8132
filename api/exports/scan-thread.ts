// The thread that reads whole exports: a connection of its own, a heap of its own, and pages made as they are asked for.
import { parentPort, workerData } from 'node:worker_threads'
import { openScanner } from '../../db/store.ts'
import { type Place, type Wanted, writeExport } from './write.ts'

/** What the thread is told: of one export to begin it, to send its next page, or to forget it. */
export type Asked =
  | { scan: number; act: 'begin'; wanted: Wanted; from: Place }
  | { scan: number; act: 'next' | 'end' }

/** What it answers to `next`: a page as UTF-8, that there is none any more, or what went wrong. */
export type Told = { scan: number } & (
  | { bytes: Uint8Array<ArrayBuffer> }
  | { isOver: true }
  | { failure: string }
)

const port = parentPort
if (!port) throw new Error('this is the entry of a thread')
const db = await openScanner((workerData as { path: string }).path)
const encoder = new TextEncoder()
const scans = new Map<number, AsyncGenerator<{ text: string }, void>>()

port.on('message', (asked: Asked) => {
  if (asked.act === 'begin') scans.set(asked.scan, writeExport(db, asked.wanted, asked.from))
  else if (asked.act === 'end') scans.delete(asked.scan)
  else void tellNext(asked.scan)
})

async function tellNext(scan: number): Promise<void> {
  const tell = (told: Told, handOver: ArrayBuffer[] = []) => port?.postMessage(told, handOver)
  try {
    const { value } = (await scans.get(scan)?.next()) ?? {}
    if (!value) return tell({ scan, isOver: true })
    const bytes = encoder.encode(value.text)
    tell({ scan, bytes }, [bytes.buffer])
  } catch (error) {
    tell({ scan, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
