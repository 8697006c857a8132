// The pairs of one claim that nobody has decided yet, as they are stored.
import { and, eq, isNull } from 'drizzle-orm'
import { matches } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { MatchRow } from './present.ts'

/** A claim with more than these is a case for the list of all pairs. */
const most = 100

/** In no order; the claims of a pair may no longer stand. */
export async function waitingOf(db: Database, claimId: string): Promise<MatchRow[]> {
  // Each column has an index of its own; asked for together, SQLite reads all that waits.
  const of = (column: typeof matches.claimId | typeof matches.otherId) =>
    db
      .select()
      .from(matches)
      .where(and(eq(column, claimId), isNull(matches.decision)))
      .limit(most)
  return [...(await of(matches.claimId)), ...(await of(matches.otherId))]
}
