// Which pairs one bulk request decided: read from the history, the newest part of it, so that the cost has an end.
import { and, desc, eq, inArray, max } from 'drizzle-orm'
import { events } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'

/** A batch that is older than so many decisions is taken back pair by pair. */
const mostLookedAt = 20_000

/** Ids of the pairs a batch decided and nobody has decided anew since, the last decided first. */
export async function pairsOfBatch(db: Database, batchId: string): Promise<string[]> {
  const newest = decisions(db)
  const rows = await db
    .select({ matchId: newest.subject, seq: newest.seq })
    .from(newest)
    .where(eq(newest.batchId, batchId))
  const placed = new Map<string, number>()
  for (const { matchId, seq } of rows) placed.set(matchId, Math.max(seq, placed.get(matchId) ?? 0))
  const last = await lastDecisions(db, [...placed.keys()])
  return [...placed].filter(([id, seq]) => last.get(id) === seq).map(([id]) => id)
}

const inOneQuery = 500

/** The number of each pair's newest decision. */
async function lastDecisions(db: Database, ids: string[]): Promise<Map<string, number>> {
  const last = new Map<string, number>()
  for (let at = 0; at < ids.length; at += inOneQuery) {
    const some = inArray(events.subject, ids.slice(at, at + inOneQuery))
    const rows = await db
      .select({ id: events.subject, seq: max(events.seq) })
      .from(events)
      .where(and(some, eq(events.action, 'match.decided')))
      .groupBy(events.subject)
    for (const { id, seq } of rows) last.set(id, seq ?? 0)
  }
  return last
}

/** Whether somebody's decisions began this batch. */
export async function isBatchOf(db: Database, batchId: string, actorId: string): Promise<boolean> {
  const newest = decisions(db)
  const [row] = await db
    .select({ actor: newest.actor })
    .from(newest)
    .where(eq(newest.batchId, batchId))
    .limit(1)
  return row?.actor === actorId
}

function decisions(db: Database) {
  const { subject, actor, batchId, action, seq } = events
  return db
    .select({ subject, actor, batchId, seq })
    .from(events)
    .where(eq(action, 'match.decided'))
    .orderBy(desc(seq))
    .limit(mostLookedAt)
    .as('newest')
}
