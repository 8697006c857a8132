// The rows that failed, as a file to be mended and sent again: each with its number, why, and as it came.
import { and, asc, eq, gt } from 'drizzle-orm'
import { type JobErrorRow, jobErrors } from '../../db/schema.ts'
import type { Ctx } from '../context.ts'
import { harmless } from '../exports/formats/csv.ts'
import { delimiterOf } from '../imports/formats/csv.ts'
import { requireJob } from './service.ts'

const atOnce = 500

async function* faultsOf({ store }: Ctx, jobId: string): AsyncGenerator<JobErrorRow[], void> {
  for (let after = 0; ; ) {
    const rows = await store.read
      .select()
      .from(jobErrors)
      .where(and(eq(jobErrors.jobId, jobId), gt(jobErrors.row, after)))
      .orderBy(asc(jobErrors.row))
      .limit(atOnce)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.row
  }
}

export async function* faultsAsNdjson(ctx: Ctx, id: string): AsyncGenerator<string, void> {
  await requireJob(ctx.store.read, id)
  yield ''
  for await (const rows of faultsOf(ctx, id)) {
    yield rows.map(({ jobId: _, ...fault }) => `${JSON.stringify(fault)}\n`).join('')
  }
}

/** A table keeps its own columns behind ours, which an import of the mended file leaves out. */
export async function* faultsAsCsv(ctx: Ctx, id: string): AsyncGenerator<string, void> {
  const { header } = await requireJob(ctx.store.read, id)
  const mark = header === null ? ',' : delimiterOf(header)
  const cell = (value: string | number) => quoted(harmless(String(value)), mark)
  yield `${['row', 'problem', 'field', 'reason', header ?? 'original'].join(mark)}\r\n`
  for await (const rows of faultsOf(ctx, id)) {
    const lines = rows.map(({ row, problem, field, reason, original }) => {
      const own = [row, problem, field, reason].map(cell)
      return `${[...own, header === null ? cell(original) : original].join(mark)}\r\n`
    })
    yield lines.join('')
  }
}

function quoted(value: string, mark: string): string {
  return value.includes(mark) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
