// `export`: decided claims into a file or to standard output; what breaks off goes on after the last claim that came.
import { extname } from 'node:path'
import type { Client, Query } from './client.ts'
import { type Code, endings } from './endings.ts'
import { exportRecords } from './export-records.ts'
import { exportWhole } from './export-whole.ts'
import { type Io, many, type Voice } from './io.ts'

export const exportFormats = {
  ndjson: 'ndjson',
  json: 'json',
  csv: 'csv',
  claimreview: 'claimreview.json',
  averitec: 'averitec.json',
  annotations: 'annotations.json',
} as const
type Format = keyof typeof exportFormats

export interface ExportOptions {
  format?: Format
  output?: string
  verdict?: string[]
  filter?: Query
  changedSince?: string
  limit?: number
  manifest?: true
}

export interface Tools {
  client: Client
  io: Io
  voice: Voice
}

/** One question to the desk, and where the answer goes: standard output unless a file is named. */
export interface Asking {
  path: string
  query: Query
  output: string | undefined
}

/** What came of it. */
export interface Taken {
  /** Unknown for documents, which are not looked into. */
  claims?: number
  resumedAfter?: number
  /** The desk's clock when it was asked first. */
  askedAt: string | null
}

export async function exportClaims(options: ExportOptions, tools: Tools): Promise<Code> {
  const { output, verdict, filter = {}, changedSince, limit, manifest } = options
  const format = options.format ?? formatOf(output)
  const query: Query = { ...filter, verdict: verdict?.join(','), changedSince, limit, manifest }
  const asking = { path: `/exports/claims.${exportFormats[format]}`, query, output }
  // A manifest speaks of one answer, and a document cannot go on in its middle.
  const taken =
    (format === 'ndjson' || format === 'csv') && !manifest
      ? await exportRecords(asking, format, tools)
      : await exportWhole(asking, tools)
  if (output !== undefined) tell(output, format, taken, tools.voice)
  return endings.ok
}

function formatOf(output = ''): Format {
  const extension = extname(output).slice(1)
  return extension === 'json' || extension === 'csv' ? extension : 'ndjson'
}

function tell(output: string, format: Format, { askedAt, ...taken }: Taken, voice: Voice): void {
  const nextChangedSince = askedAt === null ? null : new Date(askedAt).toISOString()
  voice.json({ output, format, ...taken, nextChangedSince })
  voice.tell(`${output}: ${taken.claims === undefined ? 'written' : many(taken.claims, 'claim')}`)
  if (nextChangedSince) voice.note(`For what changes from then on: --changed-since ${nextChangedSince}`)
}
