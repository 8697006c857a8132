// Decided claims turned into text, page by page: by whichever thread reads them.
import { setImmediate as otherRequests } from 'node:timers/promises'
import type { Database } from '../../db/store.ts'
import type { ExportFormat } from '../../db/vocabulary.ts'
import { presentOf } from '../claims/lifetimes.ts'
import { formats } from './formats/all.ts'
import type { Issuer } from './formats/format.ts'
import { type Answer, departureOf, pageAfter, startOf } from './pages.ts'
import { exportRows, exportTerms } from './rows.ts'
import type { ExportedRow, ExportQuery } from './schema.ts'

/** An export as plain data, which can be handed to another thread. */
export interface Wanted {
  query: ExportQuery
  format: ExportFormat
  answer: Answer
  issuer: Issuer
  /** The instant of the export: what runs out by itself is told as of then. */
  at: string
}

/** How far an export has got. */
export interface Place {
  /** The number of the last claim read. */
  after: number
  /** How many rows are still wanted; null for all there are. */
  left: number | null
  isFirst: boolean
  /** How many rows the next page may have, by the length of those before. */
  rows: number
}

export interface Piece {
  text: string
  /** Where to go on from; null at the end. */
  next: Place | null
}

/** Few enough that other requests are answered between two pages. */
export const usualRows = 50
/** Where nobody else is answered: what a page costs whatever it holds is shared by more. */
export const rowsInThread = 100
/** Characters a page should have at most: claims with very much evidence come fewer at a time. */
const usualLength = 1_000_000

/** @throws Problem `invalid-request` for a cursor that is no claim */
export async function placeOf(db: Database, { cursor, limit }: ExportQuery): Promise<Place> {
  return { after: await startOf(db, { cursor }), left: limit ?? null, isFirst: true, rows: usualRows }
}

/** What is left of an export, one page a piece, with what stands before and after. @param most rows a page */
export async function* writeExport(
  db: Database,
  { query, format: name, answer, issuer, at }: Wanted,
  from: Place,
  most: number = usualRows,
): AsyncGenerator<Piece, void> {
  const format = formats[name]
  const reading = { db, at }
  const terms = await exportTerms(db)
  const present = await presentOf(db, at)
  const begin = (isFirst: boolean) => (isFirst ? format.begin(at, issuer) : '')
  let place = from
  for (;;) {
    const wanted = Math.min(most, place.rows, place.left ?? most)
    const page = await pageAfter(db, query, answer, present, place.after, wanted)
    const last = page.at(-1)
    if (!last) break
    const those = page.filter(({ isIn }) => isIn).map(({ claim }) => claim)
    const held = new Map((await exportRows(reading, those, terms, answer)).map((row) => [row.id, row]))
    const rows = page.map(({ claim }): ExportedRow => held.get(claim.id) ?? departureOf(claim, answer))
    const text = format.page(rows, place.isFirst, issuer)
    const left = place.left === null ? null : place.left - page.length
    const isFirst = place.isFirst && text === ''
    if (page.length < wanted || left === 0) {
      // There are no more, so that whoever wants few need not ask again.
      yield { text: begin(place.isFirst) + text + format.end(), next: null }
      return
    }
    const next = { after: last.claim.seq, left, isFirst, rows: rowsAfter(page.length, text.length) }
    yield { text: text && begin(place.isFirst) + text, next }
    place = next
    await otherRequests()
  }
  yield { text: begin(place.isFirst) + format.end(), next: null }
}

function rowsAfter(rows: number, length: number): number {
  return Math.max(1, Math.floor((usualLength * rows) / (length + 1)))
}
