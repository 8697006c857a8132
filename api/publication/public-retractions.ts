// What was taken out of the public without another answer, newest first, each with the reason readers are given.
import { and, asc, desc, eq, lt, lte, sql } from 'drizzle-orm'
import { events, publications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'

export interface Retracted {
  /** Of the publication that ended. */
  id: string
  claimId: string
  at: string
  reason: string
}

/** A verdict that was given up altogether is told as taken back, not as retracted too. */
const isPlain = sql`not exists (select 1 from verdicts as given_up where given_up.claim_id = ${events.claimId}
  and given_up.kind = 'void' and given_up.created_at = ${events.at})`

/** Those up to a time, and before the number of an event. */
export async function findRetractions(
  db: Database,
  { until, seq }: { until?: string | undefined; seq?: number | undefined },
  limit: number,
): Promise<Retracted[]> {
  const rows = await db
    .select({
      claimId: events.claimId,
      at: events.at,
      id: publications.id,
      reason: publications.retractedReason,
    })
    .from(events)
    .crossJoin(publications)
    .where(
      and(
        eq(events.action, 'claim.retracted'),
        eq(publications.claimId, events.claimId),
        eq(publications.retractedAt, events.at),
        isPlain,
        until === undefined ? undefined : lte(events.at, until),
        seq === undefined ? undefined : lt(events.seq, seq),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(limit)
  return rows.map(({ id, claimId, at, reason }) => ({ id, claimId: claimId ?? '', at, reason: reason ?? '' }))
}

/** Where a retraction stands among the events; undefined where there was none. */
export async function placeOfRetraction(
  db: Database,
  publicationId: string,
): Promise<{ at: string; seq: number } | undefined> {
  const [row] = await db
    .select({ at: events.at, seq: events.seq })
    .from(publications)
    .crossJoin(events)
    .where(
      and(
        eq(publications.id, publicationId),
        eq(events.claimId, publications.claimId),
        eq(events.at, publications.retractedAt),
        eq(events.action, 'claim.retracted'),
      ),
    )
    .orderBy(asc(events.seq))
    .limit(1)
  return row
}
