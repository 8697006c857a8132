// Pairs that waited with a claim that was merged wait with the claim that stays: what it resembled must not be forgotten.
import { type ClaimRow, matches } from '../../db/schema.ts'
import type { Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { ordered } from './pair.ts'
import { waitingOf } from './waiting-of.ts'

export async function carryWaiting(tx: Tx, loser: ClaimRow, winner: ClaimRow): Promise<void> {
  for (const { claimId, otherId, score, band, method } of await waitingOf(tx.db, loser.id)) {
    const third = claimId === loser.id ? otherId : claimId
    if (third === winner.id) continue
    await tx.db
      .insert(matches)
      .values({
        ...{ id: newId('mat'), ...ordered(winner.id, third), score, band, method },
        createdAt: tx.at,
      })
      .onConflictDoNothing()
  }
}
