// The thread that reads whole exports: a connection of its own, a heap of its own, and pages made as they are asked for.
import { openScanner } from '../../db/store.ts'
import { answerQuestions, path } from '../thread-entry.ts'
import { type Place, rowsInThread, type Wanted, writeExport } from './write.ts'

/** What the thread is told of one export: to begin it, to send its next page, or to forget it. */
export type Asked =
  | { scan: number; act: 'begin'; wanted: Wanted; from: Place }
  | { scan: number; act: 'next' | 'end' }

/** What it answers to `next`: a page as UTF-8, or that there is none any more. */
export type Page = Uint8Array<ArrayBuffer> | null

const db = await openScanner(path)
const encoder = new TextEncoder()
const scans = new Map<number, AsyncGenerator<{ text: string }, void>>()

answerQuestions(answer, (page) => (page ? [page.buffer] : []))

async function answer(asked: Asked): Promise<Page> {
  const { scan } = asked
  if (asked.act === 'begin') scans.set(scan, writeExport(db, asked.wanted, asked.from, rowsInThread))
  if (asked.act === 'end') scans.delete(scan)
  if (asked.act !== 'next') return null
  const { value } = (await scans.get(scan)?.next()) ?? {}
  return value ? encoder.encode(value.text) : null
}
