// Looking at a decided claim again: what is due, or rests on evidence that changed, can be confirmed without reopening it.
import type { ClaimRow } from '../../db/schema.ts'
import { presentOf } from '../claims/lifetimes.ts'
import type { Tx } from '../context.ts'
import { invalid, Problem } from '../problems.ts'
import type { Rating } from '../settings/schema.ts'
import { currentSettings } from '../settings/service.ts'
import { freshnessOf } from './freshness.ts'
import type { NewReview } from './schema.ts'

/** A decided claim takes no other review than a recheck, and that only when there is a reason for one. */
export async function requireReviewable({ db, at }: Tx, claim: ClaimRow, { kind }: NewReview): Promise<void> {
  if (claim.status === 'adjudication') {
    throw new Problem('claim-not-open', {
      detail: 'The reviews of the claim differ; it waits for adjudication.',
    })
  }
  if (claim.status !== 'decided') return
  const isWanted = claim.evidenceChanged || freshnessOf(claim, await presentOf(db, at)) !== 'fresh'
  // A recheck confirms: the next reader would know from its being there what the first had found.
  const isBlind = (await currentSettings(db)).policy.reviewsRequired > 1
  if (kind === 'recheck' && isWanted && !isBlind) return
  const { verdict, verdictRevision, recheckOn } = claim
  const detail = kind === 'recheck' ? whyNot(isBlind) : undefined
  throw new Problem('claim-already-decided', {
    ...(detail && { detail }),
    ...{ verdict, verdictRevision, recheckOn },
  })
}

const whyNot = (isBlind: boolean) =>
  isBlind
    ? 'Several people judge it blind, and a recheck tells what the first found; reopen the claim.'
    : 'The verdict is fresh; reopen the claim to look at it again all the same.'

/** A recheck confirms what is in force; another answer owns up to being another one. */
export function requireConfirmed(claim: ClaimRow, { kind, outcome }: NewReview, rating: Rating): void {
  if (kind !== 'recheck' || claim.verdict === null) return
  const isSame =
    claim.rating === rating.label && claim.verdict === rating.verdict && claim.outcome === (outcome ?? null)
  if (isSame) return
  throw invalid(
    '/kind',
    `a recheck confirms the answer in force, ${claim.rating}; reopen the claim for a correction or an update`,
  )
}
