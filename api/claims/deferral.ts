// Putting a prediction off: its outcome cannot be said yet, for a reason.
import { type Ctx, change } from '../context.ts'
import { invalid, Problem } from '../problems.ts'
import { isOver, isPrediction, lastDay, statusByDates, windowOf } from './due.ts'
import type { Deferral } from './lifetime-schema.ts'
import { dayOf } from './lifetimes.ts'
import { presentClaim } from './present.ts'
import type { Claim } from './schema.ts'
import { requireUndecided, step } from './service.ts'

export function deferClaim(ctx: Ctx, id: string, { until, reason }: Deferral): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireUndecided(tx, id)
    if (!isPrediction(claim.kinds)) throw new Problem('not-a-prediction')
    if (claim.status === 'second_review' || claim.status === 'adjudication') throw new Problem('round-open')
    const today = dayOf(tx.at)
    if (isOver(lastDay(until), today)) throw invalid('/until', 'must not be over already')
    const window = windowOf(claim.resolution, until)
    if (window.dueOn !== lastDay(until)) {
      throw invalid('/until', `must not be before the prediction’s own last day, ${window.dueOn}`)
    }
    const status = statusByDates({ ...claim, ...window }, today)
    const fields = { ...window, status, deferredUntil: until, deferredReason: reason }
    return presentClaim(tx, await step(tx, claim, 'claim.deferred', fields, reason))
  })
}
