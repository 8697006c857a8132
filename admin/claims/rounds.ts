// Where a claim stands between its readers, in words. Pure.
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Round, SealedReview } from '../../api/reviews/round-schema.ts'
import type { Review } from '../../api/reviews/schema.ts'
import { counted, predictionWords, verdictWords } from '../words.ts'

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth'] as const

/** `second`, for the reader who comes after one other. */
export const ordinal = (before: number): string => (ordinals[before] ?? 'Next').toLowerCase()

/** How many reviews of the round are in, and how many it takes. */
export function standingOf({ openRound }: Pick<Claim, 'openRound'>, reviewsRequired: number) {
  return { given: openRound?.reviewers.length ?? 0, required: openRound?.reviewsRequired ?? reviewsRequired }
}

/** What a reader is told who comes after others and is not to be led by them; undefined for the first. */
export function blindness({ openRound }: Pick<Claim, 'openRound'>): string | undefined {
  if (!openRound) return undefined
  const given = openRound.reviewers.length
  const unseen = given === 1 ? 'the first' : `the ${given} before`
  return `${ordinals[given] ?? 'Next'} review: you do not see ${unseen}.`
}

/** What sending a review does: it decides, or goes to the reader who comes next. */
export function sendLabel(claim: Pick<Claim, 'openRound'>, reviewsRequired: number): string | undefined {
  const { given, required } = standingOf(claim, reviewsRequired)
  return given + 1 < required ? `Send to ${ordinal(given + 1)} reader` : undefined
}

/** What became of a review that was sent, told by the review itself and what it was one of. */
export function sentInWords(
  review: Pick<Review, 'verdict' | 'verdictRevision' | 'outcome'>,
  label: string | undefined,
): string {
  if (review.verdictRevision !== null) {
    return `Decided: ${review.outcome ? predictionWords[review.outcome] : verdictWords[review.verdict]}`
  }
  return label === undefined
    ? 'The reviews differ, and somebody else settles it'
    : label.replace('Send', 'Sent')
}

/** Why nobody, or not this reader, judges the claim now; undefined where the claim does not wait for others. */
export function waitsForOthers(claim: Pick<Claim, 'status' | 'openRound'>): string | undefined {
  if (claim.status === 'adjudication')
    return 'The reviews differ; somebody who wrote none of them settles it.'
  if (!claim.openRound) return undefined
  const { reviewers, reviewsRequired } = claim.openRound
  const missing = counted(reviewsRequired - reviewers.length, 'more review')
  return `Reviewed by ${reviewers.map(({ name }) => name).join(', ')}; it waits for ${missing}.`
}

export const isSealed = (review: Review | SealedReview): review is SealedReview => 'isSealed' in review

/** Whether there is anything to tell beyond the answers: somebody's review stands beside another's. */
export const isShared = ({
  reviewsRequired,
  isAdjudication,
}: Pick<Round, 'reviewsRequired' | 'isAdjudication'>) => reviewsRequired > 1 || isAdjudication

/** The round whose reviews differ and wait to be settled. */
export function disputedRound(rounds: readonly Round[]): Round | undefined {
  return rounds.findLast(({ outcome }) => outcome === 'disagreed')
}

/** The reviews of a round that count. */
export function standingReviews({ reviews }: Round): Review[] {
  return reviews.filter((review): review is Review => !isSealed(review) && review.withdrawnAt === null)
}

export const isAuthorOf = (reviews: readonly Review[], me: Pick<Me, 'id'>): boolean =>
  reviews.some(({ reviewer }) => reviewer.id === me.id)
