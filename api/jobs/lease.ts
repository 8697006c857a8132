// Who is at work on a job: one process at a time, for as long as it gives signs of life.
import { randomUUID } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { type JobRow, jobInputs, jobs } from '../../db/schema.ts'
import type { Database, Store } from '../../db/store.ts'
import type { JobState } from '../../db/vocabulary.ts'
import { type Ctx, operate } from '../context.ts'

/** Each slice renews it, and slices are short; another process goes on when one was killed. */
const leaseMs = 5_000
/** An upload may come slowly. */
const receivingMs = 10 * 60_000

type Reading = Pick<Ctx, 'store' | 'now'>

export const heldUntil = (now: Date, ms = leaseMs) => new Date(now.getTime() + ms).toISOString()
export const receivedUntil = (now: Date) => heldUntil(now, receivingMs)

/** Thrown inside a slice when the job is no longer this process's to do: paused, cancelled or taken over. */
export class JobLost extends Error {}

const isOpen = sql`${jobs.state} in ('receiving', 'queued', 'running', 'undoing')`
const isFree = (now: Date) => sql`(${jobs.leasedUntil} is null or ${jobs.leasedUntil} < ${now.toISOString()})`

/** The oldest job that waits for somebody, or this one; undefined when there is none or another process has it. */
export async function takeJob({ store, now }: Reading, id?: string): Promise<JobRow | undefined> {
  const where = () => and(isOpen, isFree(now()), id === undefined ? undefined : eq(jobs.id, id))
  const [waiting] = await store.read.select({ id: jobs.id }).from(jobs).where(where()).limit(1)
  if (!waiting) return undefined
  return operate(store, async (db) => {
    const [job] = await db.select().from(jobs).where(where()).orderBy(asc(jobs.seq)).limit(1)
    if (!job) return undefined
    if (job.state === 'receiving') {
      // Whoever sent it is gone.
      await db.delete(jobInputs).where(eq(jobInputs.jobId, job.id))
      await db
        .update(jobs)
        .set({ ...released, state: 'cancelled' })
        .where(eq(jobs.id, job.id))
      return undefined
    }
    const state: JobState = job.state === 'queued' ? 'running' : job.state
    const [taken] = await db
      .update(jobs)
      .set({ state, leaseHolder: randomUUID(), leasedUntil: heldUntil(now()) })
      .where(eq(jobs.id, job.id))
      .returning()
    return taken
  })
}

const released = { leaseHolder: null, leasedUntil: null, rate: null }

/**
 * Writes fields of a job this process holds, and keeps holding it; to be called inside each slice, so that what the
 * slice did stands only while the job was still its own. @throws JobLost
 */
export async function keepJob(
  db: Pick<Database, 'update'>,
  { id, leaseHolder, state }: JobRow,
  now: Date,
  fields: Partial<JobRow>,
): Promise<JobRow> {
  const [kept] = await db
    .update(jobs)
    .set({ leasedUntil: heldUntil(now), updatedAt: now.toISOString(), ...fields })
    .where(and(eq(jobs.id, id), eq(jobs.leaseHolder, leaseHolder ?? ''), eq(jobs.state, state)))
    .returning()
  if (!kept) throw new JobLost()
  return kept
}

/** The job has come to its end; its upload is needed no more. @throws JobLost */
export async function endJob(
  { store, now }: Reading,
  job: JobRow,
  state: JobState,
  failure: string | null = null,
): Promise<void> {
  await operate(store, async (db) => {
    const finishedAt = now().toISOString()
    await keepJob(db, job, now(), { ...released, state, failure, finishedAt })
    if (state !== 'failed') await db.delete(jobInputs).where(eq(jobInputs.jobId, job.id))
  })
}

/** Gives a job back that could not go on just now, for somebody to take up again. */
export async function releaseJob(store: Store, { id, leaseHolder }: JobRow): Promise<void> {
  await operate(store, async (db) => {
    await db
      .update(jobs)
      .set(released)
      .where(and(eq(jobs.id, id), eq(jobs.leaseHolder, leaseHolder ?? '')))
  })
}
