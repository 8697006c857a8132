// Pairs that waited with a claim that was merged wait with the claim that stays: what it resembled must not be forgotten.
import { and, eq, isNull, or } from 'drizzle-orm'
import { type ClaimRow, matches } from '../../db/schema.ts'
import type { Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { ordered } from './pair.ts'

const mostCarried = 100

export async function carryWaiting(tx: Tx, loser: ClaimRow, winner: ClaimRow): Promise<void> {
  const waiting = await tx.db
    .select()
    .from(matches)
    .where(and(isNull(matches.decision), or(eq(matches.claimId, loser.id), eq(matches.otherId, loser.id))))
    .limit(mostCarried)
  for (const { claimId, otherId, score, band, method } of waiting) {
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
