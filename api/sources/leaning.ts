// The claims that lean on a source, or on anything derived from it, learn when the ground under them moves.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { claims, evidence, sources } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { touchEvidence } from '../claims/record.ts'
import type { Tx } from '../context.ts'

/** What moved: the sources were grouped otherwise, or one was corrected, retracted or reinstated by its publisher. */
export type Shock = 'regrouped' | 'corrected' | 'retracted' | 'stands'

/** Makes the next version of each claim that leans on these sources; one with a verdict is marked. @returns how many */
export async function shakeClaims(
  tx: Tx,
  sourceIds: readonly string[],
  shock: Shock,
  reason: string,
): Promise<number> {
  const leaning = await findWithDerived(tx.db, sourceIds)
  const rows = await tx.db
    .selectDistinct({ claim: claims })
    .from(evidence)
    .innerJoin(claims, eq(claims.id, evidence.claimId))
    .where(and(inArray(evidence.sourceId, leaning), isNull(evidence.withdrawnAt)))
  for (const { claim } of rows) {
    const after = await touchEvidence(tx, claim)
    tx.happened({
      action: 'claim.evidence_shaken',
      subject: claim.id,
      claimId: claim.id,
      before: { evidenceChanged: claim.evidenceChanged },
      after: { evidenceChanged: after.evidenceChanged, shock, sourceIds },
      reason,
    })
  }
  return rows.length
}

/** These sources and, level by level, all that are derived from them. */
async function findWithDerived(db: Database, ids: readonly string[]): Promise<string[]> {
  const found = new Set(ids)
  for (let level = [...ids]; level.length > 0; ) {
    const rows = await db
      .select({ id: sources.id })
      .from(sources)
      .where(inArray(sources.derivedFromId, level))
    level = rows.map(({ id }) => id).filter((id) => !found.has(id))
    for (const id of level) found.add(id)
  }
  return [...found]
}
