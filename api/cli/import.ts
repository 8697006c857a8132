// `import`: a file becomes a job of the desk; the command tries it, or watches it to its end.
import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { Trial } from '../imports/schema.ts'
import type { FaultGroup, Job } from '../jobs/schema.ts'
import type { Client } from './client.ts'
import { type Code, Ending, endings, usageFault } from './endings.ts'
import { counted, type Io, many, type Voice } from './io.ts'
import { sizeOf } from './size-of.ts'

export const importTypes = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  claimreview: 'application/ld+json',
  feed: 'application/json',
  html: 'text/html',
  averitec: 'application/vnd.averitec+json',
} as const
type Format = keyof typeof importTypes

export interface ImportOptions {
  format?: Format
  mapping?: string
  dryRun?: true
  /** False to come back as soon as the desk has the file. */
  wait: boolean
  job?: string
}

interface Tools {
  client: Client
  io: Io
  voice: Voice
}

const isOver = new Set(['finished', 'cancelled', 'failed', 'undone'])
const lookAgainMs = 500

export async function importFile(
  path: string | undefined,
  options: ImportOptions,
  tools: Tools,
): Promise<Code> {
  const { job: id, dryRun, wait } = options
  if (id !== undefined) return watch(await tools.client.json<Job>(`/jobs/${id}`), tools)
  if (path === undefined) throw usageFault('Give a file to import, or --job with the id of one that runs.')
  if (dryRun) return tellTrial(await sent<Trial>(path, options, tools), tools.voice)
  const job = await sent<Job>(path, options, tools)
  if (wait) return watch(job, tools)
  tools.voice.json(job)
  tools.voice.tell(job.id)
  return endings.ok
}

async function sent<T>(path: string, options: ImportOptions, { client, io }: Tools): Promise<T> {
  await sizeOf(path)
  const format = options.format ?? formatOf(path)
  return client.json<T>('/imports', {
    method: 'POST',
    type: importTypes[format],
    query: { name: basename(path), mapping: options.mapping, dryRun: options.dryRun },
    body: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
    signal: io.stopping,
  })
}

function formatOf(path: string): Format {
  const extension = extname(path).slice(1).toLowerCase()
  if (extension === 'csv' || extension === 'ndjson') return extension
  if (extension === 'jsonl') return 'ndjson'
  if (extension === 'jsonld') return 'claimreview'
  if (extension === 'html' || extension === 'htm') return 'html'
  throw usageFault(`Say by --format what ${path} holds: ${Object.keys(importTypes).join(', ')}.`)
}

/** Looks at the job until it is over. Ctrl-C ends the looking, not the job. */
async function watch(begun: Job, { client, io, voice }: Tools): Promise<Code> {
  const bar = voice.bar('{bar} {percentage}% · {rows} · {rate}/s · {left}')
  let job = begun
  try {
    while (!isOver.has(job.state)) {
      const { done, total, rate, remainingSeconds: left } = job
      bar.show(done, total ?? Math.max(done, 1), {
        rows: `${many(done, 'row')}${job.state === 'running' ? '' : `, ${job.state}`}`,
        rate: rate === null ? '–' : counted(Math.round(rate)),
        left: left === null ? '' : `${counted(left)} s left`,
      })
      await pause(lookAgainMs, undefined, { signal: io.stopping })
      job = await client.json<Job>(`/jobs/${job.id}`, { signal: io.stopping })
    }
  } catch (error) {
    if (!io.stopping.aborted) throw error
    throw new Ending(
      endings.interrupted,
      `The job goes on without being watched; look again with import --job ${job.id}`,
    )
  } finally {
    bar.end()
  }
  return tellJob(job, voice)
}

function tellJob(job: Job, voice: Voice): Code {
  const { id, state, created, known, failed, failure } = job
  voice.json(job)
  tellFaults(job.faults, voice)
  voice.tell(
    `${id} ${state}: ${inWords(created, 'new')}, ${inWords(known, 'on the desk already')}, ${inWords(failed, 'refused')}`,
  )
  if (failure !== null) voice.note(failure)
  return state === 'finished' && failed === 0 ? endings.ok : endings.findings
}

function tellTrial(trial: Trial, voice: Voice): Code {
  const { rows, ready, known, failed, columns, faults } = trial
  voice.json(trial)
  for (const { name, field } of columns ?? []) voice.tell(`  ${name} → ${field ?? '(left out)'}`)
  tellFaults(faults, voice)
  voice.tell(
    `${many(rows, 'row')}: ${inWords(ready, 'would be new')}, ${inWords(known, 'on the desk already')}, ${inWords(failed, 'would be refused')}. Nothing was stored.`,
  )
  return failed === 0 ? endings.ok : endings.findings
}

/** One line a cause, with the first rows that have it. */
function tellFaults(faults: readonly FaultGroup[], voice: Voice): void {
  for (const { title, field, count, first } of faults) {
    const [example] = first
    const rows = first.map(({ row }) => row).join(', ')
    voice.note(
      `${many(count, 'row')}: ${example?.reason ?? title}${field ? ` (${field})` : ''}, as row ${rows}`,
    )
  }
}

const inWords = (count: number, what: string) => `${counted(count)} ${what}`
