// Takes an upload in: kept piece by piece as it comes, so that it may be larger than memory and outlive the process.
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { type JobRow, jobs } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ImportFormat } from '../../db/vocabulary.ts'
import { type Ctx, operate, operateOnce, Replay } from '../context.ts'
import { newId } from '../ids.ts'
import { receivedUntil } from '../jobs/lease.ts'
import { presentJob } from '../jobs/present.ts'
import type { Job } from '../jobs/schema.ts'
import { forgetJob } from '../jobs/service.ts'
import { invalidParameter, Problem } from '../problems.ts'
import { countRows } from './count-rows.ts'
import { readCsv, type Table } from './formats/csv.ts'
import { keepPiece, type Piece, piecesOf } from './input.ts'
import type { ImportQuery } from './schema.ts'

export const maxUpload = 200 * 1024 * 1024

export interface Upload {
  format: ImportFormat
  chunks: AsyncIterable<Uint8Array>
}

/** @throws Problem `body-too-large` */
export async function* limited(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > maxUpload) throw new Problem('body-too-large', { detail: 'An import takes 200 MB.' })
    yield chunk
  }
}

/** @returns the job, ready to be run; @throws Replay for one that came before under the same key */
export async function receiveUpload(ctx: Ctx, upload: Upload, query: ImportQuery): Promise<Job> {
  const id = await openJob(ctx, upload, query)
  try {
    const facts = await keepAll(ctx, id, upload, query)
    const idempotency = ctx.idempotency && {
      key: ctx.idempotency.key,
      fingerprint: createHash('sha256')
        .update(ctx.idempotency.fingerprint + facts.sha256)
        .digest('hex'),
    }
    return await operateOnce({ ...ctx, idempotency }, async (db) => {
      const [job] = await db
        .update(jobs)
        .set({ ...facts, state: 'queued', leasedUntil: null, updatedAt: ctx.now().toISOString() })
        .where(and(eq(jobs.id, id), eq(jobs.state, 'receiving')))
        .returning()
      if (!job) throw new Error('the job was given up while its upload came in')
      return presentJob(db as Database, job)
    })
  } catch (error) {
    await forgetJob(ctx, id)
    throw error instanceof Replay || error instanceof Problem ? error : brokenOff(error)
  }
}

/** Whoever sent it went away, or never finished. */
function brokenOff(error: unknown): unknown {
  const { code, name } = error as { code?: string; name?: string }
  return code === 'ECONNRESET' || name === 'AbortError'
    ? new Problem('malformed-json', { detail: 'The upload broke off.' })
    : error
}

async function openJob(ctx: Ctx, { format }: Upload, { name, mapping }: ImportQuery): Promise<string> {
  const id = newId('job')
  const at = ctx.now().toISOString()
  await operate(ctx.store, async (db) => {
    await db.insert(jobs).values({
      id,
      state: 'receiving',
      format,
      name: name ?? null,
      mapping: mapping ?? null,
      batchId: newId('bat'),
      requestId: ctx.requestId,
      keyId: ctx.actor.keyId,
      leasedUntil: receivedUntil(ctx.now()),
      createdBy: ctx.actor.id,
      createdAt: at,
      updatedAt: at,
    })
  })
  return id
}

async function keepAll(ctx: Ctx, id: string, { format, chunks }: Upload, { mapping }: ImportQuery) {
  const hash = createHash('sha256')
  const count = countRows(format)
  let bytes = 0
  let number = 0
  let facts: Partial<JobRow> = {}
  for await (const piece of piecesOf(limited(chunks), format === 'ndjson')) {
    if (number === 0 && format === 'csv') facts = await readHeader(piece, mapping)
    hash.update(piece.bytes)
    count.add(piece.bytes)
    bytes += piece.bytes.length
    await keepPiece(ctx, id, number, piece)
    number += 1
  }
  if (bytes === 0) throw new Problem('malformed-json', { detail: 'The upload is empty.' })
  return { ...facts, bytes, total: count.total(), sha256: hash.digest('hex') }
}

/** @throws Problem `invalid-request` for a mapping that does not fit, and when no column holds the claims */
async function readHeader({ bytes }: Piece, mapping: ImportQuery['mapping']): Promise<Partial<JobRow>> {
  let table: Table | undefined
  const rows = readCsv(once(bytes), mapping, (found) => {
    table = found
  })
  await rows.next()
  await rows.return()
  if (!table) throw new Problem('malformed-json', { detail: 'The table has no header.' })
  if (!Object.values(table.mapping).includes('text')) {
    throw invalidParameter('mapping', 'is needed: no column is known to hold the text of the claims')
  }
  return { header: table.header, mapping: table.mapping }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
