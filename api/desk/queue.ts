// What waits for a person, in order: read in small steps along indexes, so that a long queue costs no more than a short one.
import type { Database } from '../../db/store.ts'
import type { ClaimStatus } from '../../db/vocabulary.ts'
import { type Queue, statusesOf } from './queue-conditions.ts'
import { type Statements, statementsFor } from './queue-statements.ts'

interface Found {
  id: string
  seq: number
  /** What it is ordered by before its number. */
  key?: string | number | null
}

/** The ids of what waits, first first. */
export async function findWaiting(db: Database, queue: Queue, limit: number): Promise<string[]> {
  if (queue.sort === 'queue') return mostUrgent(db, queue, limit)
  if (queue.sort.endsWith('deadlineAt')) return byDeadline(db, queue, limit)
  const statements = statementsFor(queue)
  const found: Found[] = []
  for (const status of statusesOf(queue.filters)) {
    found.push(...(await statements.inOrder(db, status).all({ ...boundOf(queue), status, limit })))
  }
  return firstOf(found, limit, queue.sort.startsWith('-') ? -1 : 1)
}

/** The highest priority first; within it by deadline, then those without one, the oldest first. */
async function mostUrgent(db: Database, queue: Queue, limit: number): Promise<string[]> {
  const statements = statementsFor(queue)
  const found: string[] = []
  let below = Number.MAX_SAFE_INTEGER
  while (found.length < limit) {
    const { priority, statuses } = await highestBelow(db, statements, queue, below)
    if (priority === null) break
    for (const read of [statements.withDeadline, statements.withoutDeadline]) {
      if (found.length >= limit) break
      found.push(...(await ofPriority(db, queue, read, { priority, statuses, limit: limit - found.length })))
    }
    below = priority
  }
  return found
}

/** The next priority that any claim of these statuses has, and the statuses in which there are some of it. */
async function highestBelow(db: Database, { highest }: Statements, { filters }: Queue, below: number) {
  const rows = await highest(db).all({ statuses: JSON.stringify(statusesOf(filters)), below })
  const priority = rows.reduce<number | null>(
    (most, row) => (row.priority !== null && (most === null || row.priority > most) ? row.priority : most),
    null,
  )
  return { priority, statuses: rows.filter((row) => row.priority === priority).map(({ status }) => status) }
}

/** One statement for each status, so that each is read in the order of an index. */
async function ofPriority(
  db: Database,
  queue: Queue,
  read: (db: Database, status: ClaimStatus) => { all(bound: Record<string, unknown>): Promise<Found[]> },
  { priority, statuses, limit }: { priority: number; statuses: ClaimStatus[]; limit: number },
): Promise<string[]> {
  const found: Found[] = []
  for (const status of statuses) {
    found.push(...(await read(db, status).all({ ...boundOf(queue), status, priority, limit })))
  }
  return firstOf(found, limit)
}

function firstOf(found: Found[], limit: number, isBefore = 1): string[] {
  found.sort((a, b) => {
    const [one, other] = [a.key ?? 0, b.key ?? 0]
    return one < other ? -isBefore : one > other ? isBefore : (a.seq - b.seq) * isBefore
  })
  return found.slice(0, limit).map(({ id }) => id)
}

/** More claims than this are found by their deadlines; fewer are read and sorted. */
const manyAtOnce = 2_000

async function byDeadline(db: Database, queue: Queue, limit: number): Promise<string[]> {
  const statements = statementsFor(queue)
  const [counted] = await statements.size(db).all({ limit: manyAtOnce })
  const isLarge = (counted?.count ?? 0) >= manyAtOnce
  const rows = await (isLarge ? statements.ofManyByDeadline : statements.byDeadline)(db).all({
    ...boundOf(queue),
    limit,
  })
  return rows.map(({ id }) => id)
}

/** Those of these claims that wait for the person at this moment. */
export async function stillWaiting(
  db: Pick<Database, 'select'>,
  queue: Queue,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await statementsFor(queue)
    .still(db)
    .all({ ...boundOf(queue), ids: JSON.stringify(ids) })
  return new Set(rows.map(({ id }) => id))
}

export const mostCounted = 1_000

/** How much waits for the person, counted to just above `mostCounted`. */
export async function countWaiting(db: Database, queue: Queue): Promise<number> {
  const statements = statementsFor(queue)
  if (await surelyMore(db, statements, queue)) return mostCounted + 1
  let count = 0
  for (const status of statusesOf(queue.filters)) {
    const limit = mostCounted + 1 - count
    if (limit === 0) break
    const [counted] = await statements.count(db, status).all({ ...boundOf(queue), status, limit })
    count += counted?.count ?? 0
  }
  return count
}

/** What could keep that many open claims from the person is counted too, and that no further. */
const mostOpen = 1_500

/** Whether more waits than is counted, as far as that shows without reading a claim. */
async function surelyMore(db: Database, { least }: Statements, { skip }: Queue): Promise<boolean> {
  const [counted] = least ? await least(db).all({ limit: mostOpen }) : []
  return counted !== undefined && counted.count - skip.length > mostCounted
}

const boundOf = ({ userId, skip, present: { at, today } }: Queue) => ({
  ...{ userId, at, today },
  skip: JSON.stringify(skip),
})
