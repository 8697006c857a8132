// Which pairs one bulk request decided: read from the history, the newest part of it, so that the cost has an end.
import { desc, eq, sql } from 'drizzle-orm'
import { events } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'

/** A batch that is older than so many decisions is taken back pair by pair. */
const mostLookedAt = 20_000

/** Ids of the pairs a batch decided, with when each was. */
export async function pairsOfBatch(db: Database, batchId: string): Promise<Map<string, string>> {
  const newest = decisions(db)
  const rows = await db
    .select({ matchId: newest.subject, at: newest.at })
    .from(newest)
    .where(eq(newest.batchId, batchId))
  return new Map(rows.map(({ matchId, at }) => [matchId, at]))
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
  const { subject, at, actor, batchId, action, seq } = events
  return db
    .select({ subject, at, actor, batchId, order: sql`${seq}`.as('placed') })
    .from(events)
    .where(eq(action, 'match.decided'))
    .orderBy(desc(seq))
    .limit(mostLookedAt)
    .as('newest')
}
