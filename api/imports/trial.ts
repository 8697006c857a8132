// Tries an import: every row is read and checked and looked for on the desk, and nothing is stored.
import type { ImportFormat } from '../../db/vocabulary.ts'
import type { Ctx } from '../context.ts'
import { titleOf } from '../jobs/present.ts'
import type { FaultGroup } from '../jobs/schema.ts'
import type { Table } from './formats/csv.ts'
import { piecesOf } from './input.ts'
import { limited, type Upload } from './intake.ts'
import { findKnown, knownAs } from './known.ts'
import { type FaultyRow, isFaulty, type PreparedRow, prepareRow, type SoundRow } from './prepare.ts'
import { readRows } from './read.ts'
import type { ImportFault, ImportRow } from './row.ts'
import type { Column, ImportQuery, Trial } from './schema.ts'

const mostShown = 1_000
const mostSamples = 3
const atOnce = 200

export async function tryImport(
  ctx: Ctx,
  { format, chunks }: Upload,
  { mapping }: ImportQuery,
): Promise<Trial> {
  let table: Table | undefined
  const onHeader = (found: Table) => {
    table = found
  }
  const tally = new Tally(format)
  const occurrences = new Map<string, number>()
  let slice: PreparedRow[] = []
  const check = async () => {
    const sound = slice.filter((row): row is SoundRow => !isFaulty(row))
    const known = await findKnown(ctx.store.read, ctx.actor.id, sound)
    for (const row of slice) tally.add(row, !isFaulty(row) && knownAs(known, row) !== undefined)
    slice = []
    // Others are served between two slices.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const samples = new Samples()
  for await (const read of readRows(numbered(chunks, format), { format, mapping, onHeader })) {
    if (table) samples.add(read)
    slice.push(prepareRow(read, occurrences))
    if (slice.length === atOnce) await check()
  }
  await check()
  return { ...tally.result(), columns: table ? samples.columnsOf(table) : null }
}

async function* numbered(chunks: AsyncIterable<Uint8Array>, format: ImportFormat) {
  let rowsBefore = 0
  for await (const { bytes, lastRow } of piecesOf(limited(chunks), format === 'ndjson')) {
    yield { bytes, rowsBefore }
    rowsBefore = lastRow ?? 0
  }
}

class Tally {
  readonly #format: ImportFormat
  readonly #data: Trial['data'] = []
  readonly #errors: Trial['errors'] = []
  readonly #groups = new Map<string, FaultGroup>()
  #rows = 0
  #known = 0
  #failed = 0

  constructor(format: ImportFormat) {
    this.#format = format
  }

  add(row: PreparedRow, isKnown: boolean): void {
    this.#rows += 1
    if (isFaulty(row)) this.#addFault(row)
    else this.#addSound(row, isKnown)
  }

  #addSound(row: SoundRow, isKnown: boolean): void {
    if (isKnown) this.#known += 1
    if (this.#data.length < mostShown) this.#data.push({ ...(row.preview ?? row.claim) })
  }

  #addFault({ row, problem, field = '', reason, original }: FaultyRow): void {
    this.#failed += 1
    if (this.#errors.length < mostShown) {
      this.#errors.push({ row, problem, field: field || null, reason, original })
    }
    const cause = `${problem}\n${field}`
    const group = this.#groups.get(cause) ?? {
      problem,
      title: titleOf(problem),
      field: field || null,
      count: 0,
      first: [],
    }
    group.count += 1
    if (group.first.length < mostSamples) group.first.push({ row, reason })
    this.#groups.set(cause, group)
  }

  result(): Omit<Trial, 'columns'> {
    const [rows, known, failed] = [this.#rows, this.#known, this.#failed]
    const faults = [...this.#groups.values()].sort((a, b) => b.count - a.count).slice(0, 50)
    const counts = { rows, ready: rows - known - failed, known, failed }
    return { format: this.#format, ...counts, data: this.#data, errors: this.#errors, faults }
  }
}

/** The first cells of each column, so that a person sees what a column holds. */
class Samples {
  readonly #records: string[][] = []

  add({ cells }: (ImportRow | ImportFault) & { cells?: string[] }): void {
    if (cells && this.#records.length < 50) this.#records.push(cells)
  }

  columnsOf({ columns, mapping }: Table): Column[] {
    return columns.map((name, at) => {
      const cells = this.#records.map((record) => record[at]?.trim() ?? '').filter((cell) => cell !== '')
      const samples = [...new Set(cells)].slice(0, mostSamples).map((cell) => cell.slice(0, 200))
      return { name, field: mapping[name] ?? null, samples }
    })
  }
}
