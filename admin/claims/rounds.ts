// Where a claim stands between its readers, in words. Pure.
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Round, SealedReview } from '../../api/reviews/round-schema.ts'
import type { Review } from '../../api/reviews/schema.ts'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { predictionWords, verdictWords } from '../words.ts'

/** What sending a review on is called, and what it is called afterwards; by how many readers come before the next. */
const passings = [
  [t('Send to second reader'), t('Sent to second reader')],
  [t('Send to third reader'), t('Sent to third reader')],
  [t('Send to fourth reader'), t('Sent to fourth reader')],
  [t('Send to fifth reader'), t('Sent to fifth reader')],
] as const
const passing = [t('Send to next reader'), t('Sent to next reader')] as const

/** What the reader after so many others does not see. */
const unseen: ((given: number) => string)[] = [
  () => t('Second review: you do not see the first.'),
  (given) => t('Third review: you do not see the %{given} before.', { given }),
  (given) => t('Fourth review: you do not see the %{given} before.', { given }),
  (given) => t('Fifth review: you do not see the %{given} before.', { given }),
]
const unseenByNext = (given: number) => t('Next review: you do not see the %{given} before.', { given })

/** How many reviews of the round are in, and how many it takes. */
export function standingOf({ openRound }: Pick<Claim, 'openRound'>, reviewsRequired: number) {
  return { given: openRound?.reviewers.length ?? 0, required: openRound?.reviewsRequired ?? reviewsRequired }
}

/** What a reader is told who comes after others and is not to be led by them; undefined for the first. */
export function blindness({ openRound }: Pick<Claim, 'openRound'>): string | undefined {
  if (!openRound) return undefined
  const given = openRound.reviewers.length
  return (unseen[given - 1] ?? unseenByNext)(given)
}

/** What sending a review does: it decides, or goes to the reader who comes next. */
export function sendLabel(claim: Pick<Claim, 'openRound'>, reviewsRequired: number): string | undefined {
  const { given, required } = standingOf(claim, reviewsRequired)
  return given + 1 < required ? (passings[given] ?? passing)[0] : undefined
}

/** What became of a review that was sent, told by the review itself and what it was one of. */
export function sentInWords(
  review: Pick<Review, 'verdict' | 'verdictRevision' | 'outcome'>,
  label: string | undefined,
): string {
  if (review.verdictRevision !== null) {
    return t('Decided: %{answer}', {
      answer: review.outcome ? predictionWords[review.outcome] : verdictWords[review.verdict],
    })
  }
  if (label === undefined) return t('The reviews differ, and somebody else settles it')
  return [...passings, passing].find(([send]) => send === label)?.[1] ?? label
}

/** Why nobody, or not this reader, judges the claim now; undefined where the claim does not wait for others. */
export function waitsForOthers(claim: Pick<Claim, 'status' | 'openRound'>): string | undefined {
  if (claim.status === 'adjudication')
    return t('The reviews differ; somebody who wrote none of them settles it.')
  if (!claim.openRound) return undefined
  const { reviewers, reviewsRequired } = claim.openRound
  return t(
    'Reviewed by %{names}; it waits for %{smart_count} more review. |||| Reviewed by %{names}; it waits for %{smart_count} more reviews.',
    { names: inList(reviewers.map(({ name }) => name)), smart_count: reviewsRequired - reviewers.length },
  )
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
