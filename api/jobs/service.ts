// What people do to jobs: see how far they are, pause, resume, cancel and undo them.
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { claims, importRows, type JobRow, jobErrors, jobInputs, jobs } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { JobState } from '../../db/vocabulary.ts'
import { type Ctx, operate, operateOnce, requirePermission } from '../context.ts'
import { listRows } from '../listing.ts'
import { Problem } from '../problems.ts'
import { presentJob, presentJobs } from './present.ts'
import type { FaultPage, FaultQuery, Job, JobQuery, RowPage, RowQuery, Undo } from './schema.ts'

export async function listJobs(ctx: Ctx, query: JobQuery) {
  const where = [
    query.state && inArray(jobs.state, query.state),
    query.createdBy && inArray(jobs.createdBy, query.createdBy),
  ]
  const { rows, ...page } = await listRows(ctx.store.read, { table: jobs, where }, query)
  return { data: await presentJobs(ctx.store.read, rows), ...page }
}

export async function findJob(ctx: Ctx, id: string): Promise<Job> {
  return presentJob(ctx.store.read, await requireJob(ctx.store.read, id))
}

/** @throws Problem `not-found` */
export async function requireJob(db: Pick<Database, 'select'>, id: string): Promise<JobRow> {
  const [row] = await db.select().from(jobs).where(eq(jobs.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no job ${id}.` })
  return row
}

/** The slice under way is undone or finished, nothing in between; what is stored stays. */
export const pauseJob = (ctx: Ctx, id: string) => steer(ctx, id, ['queued', 'running'], 'paused')
export async function resumeJob(ctx: Ctx, id: string): Promise<Job> {
  const { undoReason } = await requireJob(ctx.store.read, id)
  return steer(ctx, id, ['paused', 'failed'], undoReason === null ? 'queued' : 'undoing')
}
export const cancelJob = (ctx: Ctx, id: string) =>
  steer(ctx, id, ['queued', 'running', 'paused', 'failed'], 'cancelled')

/** Takes back the claims that nobody has judged or touched, one slice after another. */
export const undoJob = (ctx: Ctx, id: string, { reason }: Undo) =>
  steer(ctx, id, ['paused', 'finished', 'cancelled', 'failed'], 'undoing', {
    undoReason: reason,
    undoneBy: ctx.actor.id,
  })

async function steer(
  ctx: Ctx,
  id: string,
  from: readonly JobState[],
  state: JobState,
  fields: Partial<JobRow> = {},
): Promise<Job> {
  const { store } = ctx
  const before = await requireJob(store.read, id)
  if (before.createdBy !== ctx.actor.id) requirePermission(ctx, 'jobs:steer-any')
  const isOver = state === 'cancelled'
  return operateOnce(ctx, async (db) => {
    const at = ctx.now().toISOString()
    const [moved] = await db
      .update(jobs)
      .set({
        leaseHolder: null,
        leasedUntil: null,
        rate: null,
        state,
        failure: null,
        updatedAt: at,
        finishedAt: isOver ? at : null,
        ...fields,
      })
      .where(and(eq(jobs.id, id), inArray(jobs.state, [...from])))
      .returning()
    if (!moved) throw notOpen(await requireJob(db as Database, id))
    if (isOver) await db.delete(jobInputs).where(eq(jobInputs.jobId, id))
    return presentJob(db as Database, moved)
  })
}

const notOpen = ({ state }: JobRow) => new Problem('job-not-open', { detail: `The job is ${state}.`, state })

/** Forgets an upload that did not come to its end, or came twice. */
export async function forgetJob({ store }: Pick<Ctx, 'store'>, id: string): Promise<void> {
  await operate(store, async (db) => {
    await db.delete(jobInputs).where(eq(jobInputs.jobId, id))
    await db.delete(jobs).where(eq(jobs.id, id))
  })
}

export async function listFaults(ctx: Ctx, id: string, query: FaultQuery): Promise<FaultPage> {
  const db = ctx.store.read
  await requireJob(db, id)
  const { problem, field, row } = jobErrors
  const rows = await db
    .select()
    .from(jobErrors)
    .where(
      and(
        eq(jobErrors.jobId, id),
        query.problem === undefined ? undefined : eq(problem, query.problem),
        query.field === undefined ? undefined : eq(field, query.field),
        gt(row, query.after),
      ),
    )
    .orderBy(asc(row))
    .limit(query.limit + 1)
  const data = rows.map(({ jobId: _, ...fault }) => ({ ...fault, field: fault.field || null }))
  return paged(data, query.limit)
}

export async function listRowsOfJob(ctx: Ctx, id: string, query: RowQuery): Promise<RowPage> {
  const db = ctx.store.read
  await requireJob(db, id)
  const { row, outcome, claimId, undone } = importRows
  const rows = await db
    .select({ row, outcome, claimId, text: claims.text, undone })
    .from(importRows)
    .leftJoin(claims, eq(claims.id, claimId))
    .where(
      and(
        eq(importRows.jobId, id),
        gt(row, query.after),
        query.outcome && inArray(outcome, query.outcome),
        query.undone && inArray(undone, query.undone),
      ),
    )
    .orderBy(asc(row))
    .limit(query.limit + 1)
  return paged(rows, query.limit)
}

function paged<R extends { row: number }>(rows: R[], limit: number) {
  const data = rows.slice(0, limit)
  return { data, nextAfter: rows.length > limit ? (data.at(-1)?.row ?? null) : null }
}
