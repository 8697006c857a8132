// What happens to an upload: tried without a trace, or taken in as a job that goes on by itself.
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportFormat } from '../../db/vocabulary.ts'
import { type Ctx, Replay } from '../context.ts'
import type { Job } from '../jobs/schema.ts'
import { findJob } from '../jobs/service.ts'
import { receiveUpload, type Upload } from './intake.ts'
import { runNextJob } from './run.ts'
import type { ImportQuery } from './schema.ts'

/** The format an upload has by its media type. */
export const formatOfType: Readonly<Record<string, ImportFormat>> = {
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
  'application/ld+json': 'claimreview',
  'application/json': 'claimreview',
  'text/html': 'claimreview-html',
  'application/vnd.averitec+json': 'averitec',
}

/** The job, as it stands when the upload is in; with `wait`, when it has come to its end. */
export async function startImport(ctx: Ctx, upload: Upload, query: ImportQuery): Promise<Job> {
  if (!query.wait) return receiveUpload(ctx, upload, query)
  const { id } = await receiveUpload(ctx, upload, query).catch((error) => {
    if (error instanceof Replay) return error.result as Job
    throw error
  })
  return workUntilDone(ctx, id)
}

const open = new Set<Job['state']>(['queued', 'running', 'undoing'])
const lookAgainMs = 100

/** Does the work here unless another process is at it already. */
export async function workUntilDone(ctx: Ctx, id: string): Promise<Job> {
  for (;;) {
    await runNextJob(ctx, id)
    const job = await findJob(ctx, id)
    if (!open.has(job.state) || ctx.stopping?.aborted) return job
    await sleep(lookAgainMs)
  }
}
