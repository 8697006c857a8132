// Tables as rows of an import: the mark between cells is found out, the header mapped, each record on its own.
import { CsvError, parse } from 'csv-parse'
import { invalidParameter, Problem } from '../../problems.ts'
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

interface Unreadable {
  /** Why, said of the record. */
  unreadable: string
}

const longestRecord = 4 * 1024 * 1024

/**
 * @param onHeader  is told the columns before the first row
 * @throws Problem `invalid-request` for a mapping that does not fit the header; `malformed-json` for a header that does not end
 */
export async function* readCsv(
  pieces: AsyncIterable<Uint8Array>,
  given: Mapping | null | undefined,
  onHeader: (table: Table) => void = () => {},
): AsyncGenerator<ImportRow | ImportFault, void> {
  const { delimiter, all } = await findDelimiter(pieces)
  let table: (Table & { fields: (string | null)[] }) | undefined
  let row = 0
  for await (const read of recordsOf(all, delimiter)) {
    if ('unreadable' in read) {
      if (!table) throw new Problem('malformed-json', { detail: `The header ${read.unreadable}` })
      yield {
        row: row + 1,
        problem: 'invalid-request',
        reason: `The record ${read.unreadable}`,
        original: '',
      }
      return
    }
    const { record, raw } = read
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

/** The records as far as they can be told apart, and why they cannot be from there on. */
async function* recordsOf(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<Parsed | Unreadable, void> {
  // Taken from its hook, not read from its stream: a stream that fails takes with it what nobody has read yet.
  const found: Parsed[] = []
  const parser = parse({
    bom: true,
    delimiter,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    on_record: (record) => {
      found.push(record as unknown as Parsed)
      return null
    },
  })
  // Each error is also given to whoever wrote or ended.
  parser.on('error', () => {})
  try {
    for await (const piece of bytes) {
      const error = await told((done) => parser.write(piece, done))
      yield* found.splice(0)
      if (error) return yield unreadable(error)
    }
    const error = await told((done) => parser.end(done))
    yield* found.splice(0)
    if (error) yield unreadable(error)
  } finally {
    parser.destroy()
  }
}

const told = (act: (done: (error?: Error | null) => void) => void) =>
  new Promise<Error | null>((resolve) => act((error) => resolve(error ?? null)))

const unreadables: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'opens a quotation mark that is never closed.',
  CSV_MAX_RECORD_SIZE: 'has more than 4 MB; a quotation mark may not be closed.',
}

/** @throws what is no fault of the table */
function unreadable(error: Error): Unreadable {
  const reason = error instanceof CsvError && unreadables[error.code]
  if (!reason) throw error
  return { unreadable: `${reason} Nothing from there on could be read.` }
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
