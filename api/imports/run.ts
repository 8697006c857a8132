// Does the work of jobs, slice after slice: what a slice stored and how far the job has come are committed together.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { apiKeys, importRows, type JobRow, jobErrors } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { actorOf, findUser } from '../accounts/present.ts'
import { type Actor, type Ctx, change, operate } from '../context.ts'
import { endJob, JobLost, keepJob, releaseJob, takeJob } from '../jobs/lease.ts'
import { asProblem, Problem } from '../problems.ts'
import { keptPieces } from './input.ts'
import { Pace } from './pace.ts'
import { type PreparedRow, prepareRow } from './prepare.ts'
import { readRows } from './read.ts'
import type { ImportFault, ImportRow } from './row.ts'
import { type Outcome, storeRows } from './store.ts'
import { undoSlice } from './undo.ts'

/** Does the oldest job that waits, or this one, until it ends or is taken away. @returns whether there was one */
export async function runNextJob(ctx: Ctx, id?: string): Promise<boolean> {
  const job = await takeJob(ctx, id)
  if (!job) return false
  try {
    const actor = await actorFor(ctx, job)
    const { id: jobId, batchId, requestId } = job
    const { store, now, report, signer, publicUrl, stopping } = ctx
    // Without `fetchPage`: to fetch for what comes in by the thousand would be a burden to others.
    const given = { store, now, report, publicUrl, stopping, ...(signer && { signer }) }
    const own: Ctx = { ...given, actor, batchId, requestId: requestId ?? jobId }
    if (job.state === 'undoing') await undoWhole(own, job)
    else await importWhole(own, job)
  } catch (error) {
    await giveUp(ctx, job, error)
  }
  return true
}

async function giveUp(ctx: Ctx, job: JobRow, error: unknown): Promise<void> {
  if (error instanceof JobLost) return
  const problem = asProblem(error)
  if (problem.slug === 'unavailable') return releaseJob(ctx.store, job)
  if (problem.slug === 'internal') ctx.report?.(error, job.requestId)
  await endJob(ctx, job, 'failed', problem.message).catch((lost) => {
    if (!(lost instanceof JobLost)) throw lost
  })
}

/** Whoever asked for the job, with what they may do today. @throws Error when they may not any more */
async function actorFor({ store, now }: Ctx, { createdBy, undoneBy, keyId }: JobRow): Promise<Actor> {
  const user = await findUser(store.read, undoneBy ?? createdBy)
  if (!user || user.banned) throw refusal('Whoever asked for it has no account here any more.')
  if (keyId === null || undoneBy !== null) return actorOf(user)
  const [key] = await store.read.select().from(apiKeys).where(eq(apiKeys.id, keyId))
  const isOver = key?.expiresAt && key.expiresAt <= now().toISOString()
  if (!key || key.revokedAt || isOver) throw refusal('The API key it came with is not valid any more.')
  return actorOf(user, key)
}

const refusal = (detail: string) => new Problem('not-permitted', { detail })

async function importWhole(ctx: Ctx, taken: JobRow): Promise<void> {
  const { store } = ctx
  const rows = readRows(keptPieces(store, taken.id, taken.cursor), taken)
  const occurrences = new Map<string, number>()
  const pace = new Pace()
  let job = taken
  let slice: PreparedRow[] = []
  for await (const read of taken.total === null ? countFirst(ctx, taken, rows) : rows) {
    const prepared = prepareRow(read, occurrences)
    if (prepared.row <= taken.cursor) continue
    slice.push(prepared)
    if (slice.length < pace.size) continue
    job = await storeSlice(ctx, job, slice, pace)
    slice = []
    if (ctx.stopping?.aborted) return releaseJob(store, job)
    await nextTurn()
  }
  if (slice.length > 0) job = await storeSlice(ctx, job, slice, pace)
  await endJob(ctx, job, 'finished')
}

/** A document is read whole before its first row is stored, so that it can be said how many there are. */
async function* countFirst(ctx: Ctx, job: JobRow, rows: AsyncIterable<ImportRow | ImportFault>) {
  const all: (ImportRow | ImportFault)[] = []
  for await (const row of rows) all.push(row)
  await operate(ctx.store, (db) => keepJob(db, job, ctx.now(), { total: all.length }))
  yield* all
}

/** Thrown to take back a change in which nothing happened to any record. */
class NothingNew extends Error {
  readonly outcomes: Outcome[]
  constructor(outcomes: Outcome[]) {
    super('nothing new')
    this.outcomes = outcomes
  }
}

async function storeSlice(ctx: Ctx, job: JobRow, rows: PreparedRow[], pace: Pace): Promise<JobRow> {
  const begun = pace.begin()
  const write = async (db: Pick<Database, 'insert' | 'update'>, outcomes: Outcome[]) => {
    await keepOutcomes(db, job.id, outcomes)
    const count = (what: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === what).length
    return keepJob(db, job, ctx.now(), {
      cursor: outcomes.at(-1)?.row ?? job.cursor,
      created: job.created + count('created'),
      known: job.known + count('known'),
      failed: job.failed + count('failed'),
      rate: pace.rate(rows.length),
    })
  }
  try {
    return await change(ctx, async (tx) => {
      begun()
      const outcomes = await storeRows(tx, rows)
      if (!tx.hasHappened()) throw new NothingNew(outcomes)
      const kept = await write(tx.db, outcomes)
      pace.end(rows.length)
      return kept
    })
  } catch (error) {
    if (!(error instanceof NothingNew)) throw error
    return operate(ctx.store, (db) => write(db, error.outcomes))
  }
}

const atOnce = 200

async function keepOutcomes(db: Pick<Database, 'insert'>, jobId: string, outcomes: readonly Outcome[]) {
  for (let at = 0; at < outcomes.length; at += atOnce) {
    const rows = outcomes.slice(at, at + atOnce)
    await db
      .insert(importRows)
      .values(rows.map(({ row, hash, outcome, claimId }) => ({ jobId, row, hash, outcome, claimId })))
  }
  for (const { fault } of outcomes) {
    if (!fault) continue
    const { hash: _, field = '', ...rest } = fault
    await db.insert(jobErrors).values({ jobId, field, ...rest })
  }
}

async function undoWhole(ctx: Ctx, taken: JobRow): Promise<void> {
  const pace = new Pace()
  let job = taken
  for (let hasMore = true; hasMore; ) {
    pace.begin()
    const next = await undoSlice(ctx, job, pace)
    job = next.job
    hasMore = next.hasMore
    if (hasMore && ctx.stopping?.aborted) return releaseJob(ctx.store, job)
    await nextTurn()
  }
  await endJob(ctx, job, 'undone')
}
