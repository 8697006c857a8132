// The rating a review means, where it may say what came of a prediction instead of giving a verdict.
import type { ClaimRow } from '../../db/schema.ts'
import { verdictsOfOutcome } from '../../db/vocabulary.ts'
import { invalid } from '../problems.ts'
import type { Rating, Scale } from '../settings/schema.ts'
import { ratingOf } from '../settings/service.ts'
import type { NewReview } from './schema.ts'

/** @throws Problem `invalid-request` for an outcome of what is no prediction, or one the verdict does not fit */
export function ratingFor(
  { kinds }: Pick<ClaimRow, 'kinds'>,
  scale: Scale,
  { verdict, rating, outcome }: Pick<NewReview, 'verdict' | 'rating' | 'outcome'>,
): Rating {
  if (outcome === undefined) return ratingOf(scale, { verdict, rating })
  if (!kinds.includes('prediction')) throw invalid('/outcome', 'is for predictions; the claim is none')
  const isImplied = verdict === undefined && rating === undefined
  const fitting = verdictsOfOutcome[outcome]
  const meant = ratingOf(scale, { verdict: isImplied ? fitting[0] : verdict, rating })
  if (fitting.includes(meant.verdict)) return meant
  throw invalid('/outcome', `${outcome} fits the verdict ${fitting.join(' or ')}, not ${meant.verdict}`)
}
