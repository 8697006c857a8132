// Tables as rows of an import: the mark between cells is found out, the header mapped, each record on its own.
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { invalidParameter } from '../../problems.ts'
import type { ImportFault, ImportRow } from '../row.ts'
import { guessMapping, type Mapping, mappingFault, submissionOf } from './csv-columns.ts'

export interface Table {
  columns: string[]
  /** Column → field, as given or guessed. */
  mapping: Mapping
  /** The header as it came. */
  header: string
}

interface Parsed {
  record: string[]
  raw: string
}

/**
 * @param onHeader  is told the columns before the first row
 * @throws Problem `invalid-request` for a mapping that does not fit the header
 */
export async function* readCsv(
  pieces: AsyncIterable<Uint8Array>,
  given: Mapping | null | undefined,
  onHeader: (table: Table) => void = () => {},
): AsyncGenerator<ImportRow | ImportFault, void> {
  const { delimiter, all } = await findDelimiter(pieces)
  const parser = Readable.from(all).pipe(
    parse({
      bom: true,
      delimiter,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 4 * 1024 * 1024,
    }),
  )
  let table: (Table & { fields: (string | null)[] }) | undefined
  let row = 0
  for await (const { record, raw } of parser as AsyncIterable<Parsed>) {
    if (!table) {
      table = { ...tableOf(record, given), header: raw.replace(/[\r\n]+$/, '') }
      onHeader(table)
      continue
    }
    row += 1
    const original = raw.replace(/[\r\n]+$/, '')
    if (record.length > table.columns.length) {
      const reason = `The record has ${record.length} cells where the header has ${table.columns.length}.`
      yield { row, problem: 'invalid-request', reason, original }
    } else if (original.includes('\ufffd')) {
      yield { row, problem: 'invalid-request', reason: 'The record is not in UTF-8.', original }
    } else {
      const claim = submissionOf(record, table.fields) as ImportRow['claim']
      yield { row, claim, original, cells: record }
    }
  }
}

function tableOf(header: string[], given: Mapping | null | undefined) {
  const columns = header.map((name) => name.trim())
  const fault = given && mappingFault(given, columns)
  if (fault) throw invalidParameter('mapping', fault)
  const mapping = given ?? guessMapping(columns)
  return { columns, mapping, fields: columns.map((column) => mapping[column] ?? null) }
}

const delimiters = [',', ';', '\t', '|']

/** The mark that is most frequent in the first line, outside of quotes. */
export function delimiterOf(start: string): string {
  const header = (start.replaceAll(/"[^"]*"/g, '').split(/\r?\n/)[0] ?? '').trim()
  const counts = delimiters.map((mark) => header.split(mark).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

async function findDelimiter(pieces: AsyncIterable<Uint8Array>) {
  const rest = pieces[Symbol.asyncIterator]()
  const first = await rest.next()
  const start = first.done ? '' : new TextDecoder().decode(first.value.subarray(0, 64 * 1024))
  const delimiter = delimiterOf(start)
  async function* all() {
    if (first.done) return
    yield first.value
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  }
  return { delimiter, all: all() }
}
