// Many claims at once: in batches that the desk makes durable before it answers, each row told apart.
import type { BulkResults } from '../submission/schema.ts'
import type { Client, Query } from './client.ts'
import { type Code, Ending, endings, inWords, Refusal, type WireProblem } from './endings.ts'
import { counted, many, type Voice } from './io.ts'
import { type Row, rowsOf } from './rows.ts'

export interface Upload {
  chunks: AsyncIterable<Uint8Array>
  /** In bytes, where it is known beforehand. */
  size: number | undefined
  /** The first row to send. */
  from: number
  query: Query
}

interface Told {
  row: number
  outcome: 'created' | 'known' | 'refused'
  id?: string
  problem?: WireProblem
}

/** Few enough that the bar moves and Ctrl-C is heard soon, enough to share a commit. */
const rowsPerBatch = 100
/** The desk takes 10 MB. */
const bytesPerBatch = 4_000_000
const mostTold = 20

export async function submitRows(
  { chunks, size, from, query }: Upload,
  client: Client,
  voice: Voice,
  stopping: AbortSignal,
): Promise<Code> {
  const results: Told[] = []
  const counts = { created: 0, known: 0, refused: 0 }
  const began = Date.now()
  const bar = voice.bar('{bar} {percentage}% · {rows} · {rate}/s · {left}')
  let next: number | undefined

  function take(told: readonly Told[], readTo: number): void {
    for (const one of told) {
      results.push(one)
      counts[one.outcome] += 1
      if (one.outcome === 'refused' && counts.refused <= mostTold && one.problem) {
        voice.note(`row ${one.row}: ${inWords(one.problem)}`)
      }
    }
    const seconds = (Date.now() - began) / 1000
    const rate = Math.round(results.length / Math.max(seconds, 0.1))
    const left = size === undefined ? '' : leftOf(seconds, readTo / size)
    bar.show(readTo, size ?? readTo, { rows: many(results.length, 'row'), rate: counted(rate), left })
  }

  try {
    for await (const batch of batchesOf(rowsOf(chunks), from)) {
      next = batch[0]?.row
      if (stopping.aborted) break
      take(await sendBatch(batch, query, client), batch.at(-1)?.readTo ?? 0)
      next = undefined
    }
  } finally {
    bar.end()
    if (counts.refused > mostTold) voice.note(`and ${many(counts.refused - mostTold, 'row')} more`)
    if (next !== undefined)
      voice.note(`Row ${next} and those after it were not sent, or got no answer: go on with --from ${next}.`)
    voice.json({ ...counts, ...(next === undefined ? {} : { next }), results })
    voice.tell(
      `${counted(counts.created)} new, ${counted(counts.known)} on the desk already, ${counted(counts.refused)} refused`,
    )
  }
  if (stopping.aborted && next !== undefined) throw new Ending(endings.interrupted, 'Interrupted.')
  return counts.refused > 0 ? endings.findings : endings.ok
}

function leftOf(seconds: number, share: number): string {
  if (share <= 0 || seconds < 2) return ''
  const left = Math.round(seconds / share - seconds)
  return left < 60 ? `${left} s left` : `${Math.round(left / 60)} min left`
}

async function* batchesOf(rows: AsyncIterable<Row>, from: number): AsyncGenerator<Row[], void> {
  let batch: Row[] = []
  let bytes = 0
  for await (const row of rows) {
    if (row.row < from) continue
    const length = Buffer.byteLength(row.json ?? '')
    if (batch.length === rowsPerBatch || (batch.length > 0 && bytes + length > bytesPerBatch)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(row)
    bytes += length
  }
  if (batch.length > 0) yield batch
}

/** What cannot be taken as a whole is halved until the row that keeps it out stands alone. */
async function sendBatch(batch: readonly Row[], query: Query, client: Client): Promise<Told[]> {
  const sent = batch.filter(({ json }) => json !== undefined)
  const broken = batch.filter(({ json }) => json === undefined).map(({ row }) => refused(row, notJson))
  if (sent.length === 0) return broken
  try {
    const { results } = await client.json<BulkResults>('/claims/bulk', {
      method: 'POST',
      query,
      type: 'application/x-ndjson',
      body: sent.map(({ json }) => `${json}\n`).join(''),
    })
    const told = sent.map(({ row }, at) => toldOf(row, results[at]))
    return [...broken, ...told].sort((a, b) => a.row - b.row)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== endings.findings || error.problem.status === 422)
      throw error
    const [only] = sent
    if (only && sent.length === 1) return [...broken, refused(only.row, error.problem)]
    const half = Math.ceil(sent.length / 2)
    const halves = [sent.slice(0, half), sent.slice(half)]
    return [
      ...broken,
      ...(await sendBatch(halves[0] ?? [], query, client)),
      ...(await sendBatch(halves[1] ?? [], query, client)),
    ]
  }
}

const notJson: WireProblem = {
  type: '/problems/malformed-json',
  title: 'The row is no JSON object',
  status: 400,
}

const refused = (row: number, problem: WireProblem): Told => ({ row, outcome: 'refused', problem })

function toldOf(row: number, result: BulkResults['results'][number] | undefined): Told {
  if (!result)
    return refused(row, { type: 'about:blank', title: 'The desk said nothing about it', status: 500 })
  if (!('type' in result)) return { row, outcome: 'created', id: result.id }
  const problem = result as unknown as WireProblem
  const known = problem.type === '/problems/duplicate-claim' ? problem.existing?.id : undefined
  return known === undefined ? refused(row, problem) : { row, outcome: 'known', id: known }
}
