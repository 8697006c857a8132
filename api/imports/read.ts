// The rows of an upload in whatever format, one after another; the same for a trial and for a job.
import type { ImportFormat } from '../../db/vocabulary.ts'
import { Problem } from '../problems.ts'
import { readAveritec } from './formats/averitec.ts'
import { readClaimReviewPage, readClaimReviews } from './formats/claim-review.ts'
import { readCsv, type Table } from './formats/csv.ts'
import type { Mapping } from './formats/csv-columns.ts'
import { linesOf, readLine } from './formats/ndjson.ts'
import type { ImportFault, ImportRow, Reader } from './row.ts'

/** Readers of whole documents. */
export const documentReaders: Partial<Record<ImportFormat, Reader>> = {
  claimreview: readClaimReviews,
  'claimreview-html': readClaimReviewPage,
  averitec: readAveritec,
}

/** Documents are read whole, and as long as they are read nobody else is served. */
const longestDocument = 64 * 1024 * 1024

export interface UploadPiece {
  bytes: Buffer
  /** How many rows came before it, where each line is a row. */
  rowsBefore: number
}

export interface Reading {
  format: ImportFormat
  mapping?: Mapping | null | undefined
  onHeader?: (table: Table) => void
}

export async function* readRows(
  pieces: AsyncIterable<UploadPiece>,
  { format, mapping, onHeader }: Reading,
): AsyncGenerator<ImportRow | ImportFault, void> {
  if (format === 'ndjson') yield* readLines(pieces)
  else if (format === 'csv') yield* readCsv(bytesOf(pieces), mapping, onHeader)
  else yield* readDocument(pieces, format)
}

async function* readLines(pieces: AsyncIterable<UploadPiece>) {
  for await (const { bytes, rowsBefore } of pieces) {
    let row = rowsBefore
    for (const line of linesOf(bytes)) {
      row += 1
      const read = readLine(line, row)
      if (read) yield read
    }
  }
}

async function* bytesOf(pieces: AsyncIterable<UploadPiece>) {
  for await (const { bytes } of pieces) yield bytes
}

async function* readDocument(pieces: AsyncIterable<UploadPiece>, format: ImportFormat) {
  const read = documentReaders[format]
  if (!read) throw new Problem('unsupported-media-type', { detail: `Nothing reads ${format} here yet.` })
  const parts: Buffer[] = []
  let size = 0
  for await (const { bytes } of pieces) {
    parts.push(bytes)
    size += bytes.length
    if (size > longestDocument) {
      throw new Problem('body-too-large', { detail: 'A document may have 64 MB; send NDJSON instead.' })
    }
  }
  yield* read(Buffer.concat(parts).toString('utf8'))
}
