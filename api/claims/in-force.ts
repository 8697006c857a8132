// Claims with the verdict the desk stood by at some instant, instead of today's.
import { asc, inArray } from 'drizzle-orm'
import { verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { freshnessOf } from '../reviews/freshness.ts'
import { inForceAt } from '../reviews/revisions.ts'
import { presentOf } from './lifetimes.ts'
import type { Claim } from './schema.ts'

/** What a claim tells of its verdict, and what says when that was in force. */
const { claimId, revision, kind, voidsRevision, reason, createdAt } = verdicts
const { verdict, rating, asOf, outcome, recheckOn, validUntil, overtakenOn } = verdicts
const told = {
  ...{ claimId, revision, kind, voidsRevision, reason, createdAt },
  ...{ verdict, rating, asOf, outcome, recheckOn, validUntil, overtakenOn },
}

/** The same claims where no instant is given. */
export async function asStoodBy(
  db: Database,
  claims: Claim[],
  instant: string | undefined,
): Promise<Claim[]> {
  if (instant === undefined || claims.length === 0) return claims
  const present = await presentOf(db, instant)
  const rows = await db
    .select(told)
    .from(verdicts)
    .where(
      inArray(
        claimId,
        claims.map(({ id }) => id),
      ),
    )
    .orderBy(asc(claimId), asc(revision))
  return claims.map((claim) => {
    const ofThis = rows.filter((row) => row.claimId === claim.id)
    const then = inForceAt(ofThis, instant)
    const { verdict, rating, asOf, outcome, recheckOn, validUntil, overtakenOn } = then ?? nothing
    return {
      ...claim,
      ...{ verdict, rating, asOf, verdictRevision: then?.revision ?? null },
      ...{ outcome, recheckOn, validUntil, overtakenOn },
      freshness: freshnessOf({ verdict, recheckOn, validUntil }, present),
    }
  })
}

const nothing = {
  ...{ verdict: null, rating: null, asOf: null, outcome: null },
  ...{ recheckOn: null, validUntil: null, overtakenOn: null },
}
