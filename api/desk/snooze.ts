// Putting a claim off: out of every queue until a time, and back by itself.

import { snoozeAt } from '../claims/deadline.ts'
import { presentClaim, requireFresh } from '../claims/present.ts'
import { requireClaim, requireStanding } from '../claims/record.ts'
import type { Claim } from '../claims/schema.ts'
import { step } from '../claims/service.ts'
import { type Ctx, change } from '../context.ts'
import { invalid, Problem } from '../problems.ts'
import type { NewSnooze } from './schema.ts'

export function snoozeClaim(ctx: Ctx, id: string, { untilAt, reason }: NewSnooze): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, id)
    await requireFresh(tx, claim)
    if (untilAt <= tx.at) throw invalid('/untilAt', 'must be in the future')
    const { returnedAt, returnedReason } = claim
    const fields = { snoozedUntilAt: untilAt, snoozedReason: reason ?? null, returnedAt, returnedReason }
    return presentClaim(tx, await step(tx, claim, 'claim.snoozed', fields, reason ?? null))
  })
}

/** @throws Problem `claim-not-snoozed`, also for a claim that has woken by itself */
export function wakeClaim(ctx: Ctx, id: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireClaim(tx.db, id)
    await requireFresh(tx, claim)
    if (!snoozeAt(claim, tx.at)) throw new Problem('claim-not-snoozed')
    const { returnedAt, returnedReason } = claim
    const fields = { snoozedUntilAt: null, snoozedReason: null, returnedAt, returnedReason }
    return presentClaim(tx, await step(tx, claim, 'claim.woken', fields))
  })
}
