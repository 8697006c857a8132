// Claims with the verdict the desk stood by at some instant, instead of today's.
import { asc, inArray } from 'drizzle-orm'
import { verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { inForceAt } from '../reviews/revisions.ts'
import type { Claim } from './schema.ts'

/** The same claims where no instant is given. */
export async function asStoodBy(
  db: Database,
  claims: Claim[],
  instant: string | undefined,
): Promise<Claim[]> {
  if (instant === undefined || claims.length === 0) return claims
  const { claimId, revision, kind, voidsRevision, reason, createdAt, verdict, rating, asOf } = verdicts
  const rows = await db
    .select({ claimId, revision, kind, voidsRevision, reason, createdAt, verdict, rating, asOf })
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
    return {
      ...claim,
      verdict: then?.verdict ?? null,
      rating: then?.rating ?? null,
      asOf: then?.asOf ?? null,
      verdictRevision: then?.revision ?? null,
    }
  })
}
