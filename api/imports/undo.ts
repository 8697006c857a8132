// Takes an import back: claims that nobody has judged or touched are withdrawn; the others stay, and it is said why.
import { and, eq, sql } from 'drizzle-orm'
import { claims, events, importRows, type JobRow } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { UndoOutcome } from '../../db/vocabulary.ts'
import { type Ctx, change, operate } from '../context.ts'
import { shakeDependants } from '../evidence/verdict-of.ts'
import { JobLost, keepJob } from '../jobs/lease.ts'
import type { UndoPreview } from '../jobs/schema.ts'
import { requireJob } from '../jobs/service.ts'
import { Problem } from '../problems.ts'
import type { Pace } from './pace.ts'

interface Fate {
  row: number
  claimId: string
  verdict: string | null
  undone: UndoOutcome
}

/** Acts by which a claim has been judged; after any other it was touched. */
const judging = ['review.submitted', 'claim.decided', 'claim.declined', 'round.opened']

/** What is to become of the claims of the next rows. Everything that happened to a claim is in its history. */
async function fatesOf(
  db: Pick<Database, 'all'>,
  job: JobRow,
  after: number,
  limit: number,
): Promise<Fate[]> {
  const { row, claimId, jobId, outcome } = importRows
  const judged = sql.join(
    judging.map((act) => sql`${act}`),
    sql`, `,
  )
  return db.all<Fate>(sql`
    select ${row} as row, ${claimId} as "claimId", ${claims.verdict} as verdict,
      case
        when ${claims.withdrawnAt} is not null or ${claims.mergedIntoId} is not null then 'gone'
        when exists (select 1 from ${events} where ${events.claimId} = ${claims.id}
          and ${events.batchId} is not ${job.batchId} and ${events.action} in (${judged})) then 'judged'
        when exists (select 1 from ${events} where ${events.claimId} = ${claims.id}
          and ${events.batchId} is not ${job.batchId}) then 'touched'
        else 'withdrawn'
      end as undone
    from ${importRows} join ${claims} on ${claims.id} = ${claimId}
    where ${jobId} = ${job.id} and ${row} > ${after} and ${outcome} = 'created'
    order by ${row} limit ${limit}`)
}

const previewed = 2_000

/** What undoing would do, counted without doing it. @throws Problem `job-not-open` while rows are still coming in */
export async function previewUndo(ctx: Ctx, id: string): Promise<UndoPreview> {
  const job = await requireJob(ctx.store.read, id)
  if (job.state === 'receiving' || job.state === 'running' || job.state === 'queued') {
    throw new Problem('job-not-open', { detail: 'Pause or cancel the job first.', state: job.state })
  }
  const counts: UndoPreview = { withdrawn: 0, judged: 0, touched: 0, gone: 0 }
  for (let after = 0; ; ) {
    const fates = await fatesOf(ctx.store.read, job, after, previewed)
    for (const { undone } of fates) counts[undone] += 1
    const last = fates.at(-1)
    if (!last || fates.length < previewed) return counts
    after = last.row
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Takes back the claims of the next rows. */
export async function undoSlice(
  ctx: Ctx,
  job: JobRow,
  pace: Pace,
): Promise<{ job: JobRow; hasMore: boolean }> {
  const limit = pace.size
  const seen = await fatesOf(ctx.store.read, job, job.undoCursor, limit)
  const write = async (db: Pick<Database, 'update'>, fates: readonly Fate[]) => {
    for (const undone of new Set(fates.map((fate) => fate.undone))) {
      const rows = JSON.stringify(fates.flatMap((fate) => (fate.undone === undone ? [fate.row] : [])))
      await db
        .update(importRows)
        .set({ undone })
        .where(
          and(eq(importRows.jobId, job.id), sql`${importRows.row} in (select value from json_each(${rows}))`),
        )
    }
    const hasMore = fates.length === limit
    const undoCursor = hasMore ? (fates.at(-1)?.row ?? job.cursor) : job.cursor
    const rate = pace.rate(undoCursor - job.undoCursor)
    return { job: await keepJob(db, job, ctx.now(), { undoCursor, rate }), hasMore }
  }
  if (seen.every(({ undone }) => undone !== 'withdrawn')) return operate(ctx.store, (db) => write(db, seen))
  return change(ctx, async (tx) => {
    pace.begin()
    const fates = await fatesOf(tx.db, job, job.undoCursor, limit)
    const back = fates.filter(({ undone }) => undone === 'withdrawn')
    // Somebody touched them all meanwhile; whoever takes the job up next sees that.
    if (back.length === 0) throw new JobLost()
    const reason = job.undoReason ?? ''
    for (const { claimId, verdict } of back) {
      if (verdict !== null) await shakeDependants(tx, claimId, 'withdrawn', reason)
    }
    await withdrawAll(tx.db, back, tx.at, reason)
    for (const { claimId } of back) {
      tx.happened({
        action: 'claim.withdrawn',
        subject: claimId,
        claimId,
        before: { withdrawnAt: null, withdrawnReason: null },
        after: { withdrawnAt: tx.at, withdrawnReason: reason, externalId: null },
        reason,
      })
    }
    const next = await write(tx.db, fates)
    pace.end(fates.length)
    return next
  })
}

/** Their words and ids become free, so that the import can be mended and come again. */
async function withdrawAll(db: Database, back: readonly Fate[], at: string, reason: string): Promise<void> {
  const ids = JSON.stringify(back.map(({ claimId }) => claimId))
  await db
    .update(claims)
    .set({
      withdrawnAt: at,
      withdrawnReason: reason,
      externalId: null,
      fingerprint: sql`case when instr(${claims.fingerprint}, ':') > 0 then ${claims.fingerprint} else ${claims.fingerprint} || ':' || ${claims.id} end`,
      version: sql`${claims.version} + 1`,
      updatedAt: at,
    })
    .where(sql`${claims.id} in (select value from json_each(${ids}))`)
}
