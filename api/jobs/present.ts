// Jobs as they travel.
import { and, asc, eq, sql } from 'drizzle-orm'
import { importRows, type JobRow, jobErrors } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople, type People } from '../accounts/present.ts'
import { type ProblemSlug, problems } from '../problems.ts'
import type { FaultGroup, Job, JobBrief, UndoPreview } from './schema.ts'

const mostGroups = 50
const firstOfGroup = 3

export async function presentJobs(db: Database, rows: readonly JobRow[]): Promise<JobBrief[]> {
  const people = await findPeople(
    db,
    rows.map(({ createdBy }) => createdBy),
  )
  return rows.map((row) => brief(row, people))
}

export async function presentJob(db: Database, row: JobRow): Promise<Job> {
  const people = await findPeople(db, [row.createdBy, row.undoneBy])
  return {
    ...brief(row, people),
    faults: await faultGroups(db, row.id),
    undo: await undoing(db, row, people),
  }
}

function brief(row: JobRow, people: People): JobBrief {
  const { id, state, format, name, bytes, total, created, known, failed, failure, batchId } = row
  const done = created + known + failed
  const { rate, remainingSeconds } = pace(row, done)
  return {
    id,
    state,
    format,
    name,
    bytes,
    total,
    done,
    created,
    known,
    failed,
    rate,
    remainingSeconds,
    failure,
    batchId,
    createdBy: people(row.createdBy),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    finishedAt: row.finishedAt,
  }
}

/** How fast it goes, and how long at that; nothing is said of what does not move. */
function pace({ state, rate, total, undoCursor, cursor }: JobRow, done: number) {
  if (rate === null || rate <= 0 || (state !== 'running' && state !== 'undoing')) {
    return { rate: null, remainingSeconds: null }
  }
  const left = state === 'undoing' ? cursor - undoCursor : total === null ? null : Math.max(0, total - done)
  return { rate: Math.round(rate * 10) / 10, remainingSeconds: left === null ? null : Math.ceil(left / rate) }
}

export function titleOf(problem: string): string {
  return Object.hasOwn(problems, problem) ? problems[problem as ProblemSlug][1] : problem
}

async function faultGroups(db: Database, jobId: string): Promise<FaultGroup[]> {
  const { problem, field } = jobErrors
  const groups = await db
    .select({ problem, field, count: sql<number>`count(*)` })
    .from(jobErrors)
    .where(eq(jobErrors.jobId, jobId))
    .groupBy(problem, field)
    .orderBy(sql`count(*) desc`)
    .limit(mostGroups)
  return Promise.all(
    groups.map(async (group) => ({
      ...group,
      title: titleOf(group.problem),
      field: group.field || null,
      first: await db
        .select({ row: jobErrors.row, reason: jobErrors.reason })
        .from(jobErrors)
        .where(and(eq(jobErrors.jobId, jobId), eq(problem, group.problem), eq(field, group.field)))
        .orderBy(asc(jobErrors.row))
        .limit(firstOfGroup),
    })),
  )
}

async function undoing(db: Database, row: JobRow, people: People): Promise<Job['undo']> {
  const { undoReason, undoneBy, undoCursor } = row
  if (undoReason === null || undoneBy === null) return null
  return { reason: undoReason, by: people(undoneBy), done: undoCursor, ...(await undone(db, row.id)) }
}

async function undone(db: Database, jobId: string): Promise<UndoPreview> {
  const counts = await db
    .select({ undone: importRows.undone, count: sql<number>`count(*)` })
    .from(importRows)
    // In the words of the index: a value bound to the statement would not match it.
    .where(sql`${importRows.jobId} = ${jobId} and ${importRows.undone} is not null`)
    .groupBy(importRows.undone)
  const of = (what: string) => counts.find((each) => each.undone === what)?.count ?? 0
  return { withdrawn: of('withdrawn'), judged: of('judged'), touched: of('touched'), gone: of('gone') }
}
