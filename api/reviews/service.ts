// What happens when a claim is judged: a review is taken, the policy is met or waived, the desk's verdict is given.
import { type ClaimRow, type EvidenceRow, type ReviewRow, type RoundRow, reviews } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimKind } from '../../db/vocabulary.ts'
import { requireFresh } from '../claims/present.ts'
import { requireClaim, requireStanding } from '../claims/record.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { findStandingEvidence, weighEvidence } from '../evidence/present.ts'
import { newId } from '../ids.ts'
import { invalid, Problem } from '../problems.ts'
import type { Rating } from '../settings/schema.ts'
import { decideClaim } from './decide.ts'
import { unmetRules } from './policy.ts'
import { ratingFor } from './prediction.ts'
import { findReviews, findVerdicts, presentReviews, reviewsFor, verdictsFor } from './present.ts'
import { requireConfirmed, requireReviewable } from './recheck.ts'
import { awaitOthers, closeDisagreed, findNextRound, openRound, type RoundSettings } from './rounds.ts'
import type { NewReview, Review } from './schema.ts'

type StandingEvidence = Awaited<ReturnType<typeof findStandingEvidence>>

export async function listReviews(ctx: Ctx, claimId: string) {
  await requireClaim(ctx.store.read, claimId)
  const data = reviewsFor(ctx.actor, await findReviews(ctx.store.read, [claimId], ctx.actor.id))
  return { data, nextCursor: null, total: data.length }
}

export async function listVerdicts(ctx: Ctx, claimId: string) {
  await requireClaim(ctx.store.read, claimId)
  const data = verdictsFor(ctx.actor, await findVerdicts(ctx.store.read, [claimId]))
  return { data, nextCursor: null, total: data.length }
}

/** One reviewer's judgement. The last one its round needs decides the claim, or shows that the reviewers differ. */
export function reviewClaim(ctx: Ctx, claimId: string, input: NewReview): Promise<Review> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, claimId)
    await requireFresh(tx, claim)
    await requireReviewable(tx, claim, input)
    const next = await findNextRound(tx.db, claim.id)
    requireFirstOfTheirs(ctx, next.reviews)
    const judgement = await judge(tx, claim, input, next.settings)
    const round = await openRound(tx, claim.id, next)
    const review = await insertReview(tx, claim, round, input, judgement)
    const revision = await settleRound(tx, claim, round, [...next.reviews, review], judgement)
    return presentOne(tx.db, review, round, revision)
  })
}

function requireFirstOfTheirs({ actor }: Ctx, standing: ReviewRow[]): void {
  if (standing.some(({ reviewerId }) => reviewerId === actor.id)) throw new Problem('already-reviewed')
}

/** What a judgement is found to be under the settings of its round. */
export interface Judgement {
  settings: RoundSettings
  rating: Rating
  evidence: StandingEvidence
  isSelfReview: boolean
}

/** Every rule for a judgement of this claim, in one place. @throws Problem `policy-not-met`, `not-permitted`, `invalid-request` */
export async function judge(
  tx: Tx,
  claim: ClaimRow,
  input: NewReview,
  settings: RoundSettings,
): Promise<Judgement> {
  const rating = ratingFor(claim, settings.scale, input)
  requirePast('/asOf', input.asOf, tx.ctx.now())
  if (input.overtakenOn !== undefined) requirePast('/overtakenOn', input.overtakenOn, tx.ctx.now())
  requireConfirmed(claim, input, rating)
  const isSelfReview = await requireSelfReviewAllowed(tx, claim, settings)
  const evidence = await findStandingEvidence(tx.db, [claim.id])
  await requirePolicyMet(tx.db, claim, input, rating, settings, evidence)
  return { settings, rating, evidence, isSelfReview }
}

/** What a round comes to with this review in it. @returns the revision of the verdict, if it led to one */
async function settleRound(
  tx: Tx,
  claim: ClaimRow,
  round: RoundRow,
  all: ReviewRow[],
  { settings, evidence }: Judgement,
): Promise<number | null> {
  const review = all.at(-1)
  if (!review || all.length < round.reviewsRequired) {
    await awaitOthers(tx, claim, round)
    return null
  }
  if (all.some(({ verdict }) => verdict !== review.verdict)) {
    await closeDisagreed(tx, claim, round)
    return null
  }
  const kind = all.findLast((one) => one.kind !== null)?.kind ?? undefined
  const isSelfReviewed = isFlagged(all, settings)
  const decidedBy = all.map(({ reviewerId }) => reviewerId)
  return decideClaim(tx, claim, { round, review, settings, evidence, isSelfReviewed, kind, decidedBy })
}

/** Whether the verdict says that somebody answered for what they brought. */
export const isFlagged = (all: readonly ReviewRow[], { policy }: RoundSettings): boolean =>
  policy.selfReview === 'flag' && all.some(({ isSelfReview }) => isSelfReview)

export async function presentOne(
  db: Database,
  review: ReviewRow,
  round: RoundRow,
  revision: number | null,
): Promise<Review> {
  const [presented] = await presentReviews(db, [{ review, round: round.number, revision }])
  if (!presented) throw new Error('the review was lost on the way out')
  return presented
}

/** A claim is judged for a day that has begun somewhere on Earth. */
function requirePast(pointer: string, day: string, now: Date): void {
  const farthestEast = new Date(now.getTime() + 14 * 60 * 60 * 1000)
  if (day > farthestEast.toISOString().slice(0, 10)) throw invalid(pointer, 'must not be in the future')
}

/** The part of a claim is as much its submitter's as the whole was, whoever split it. */
async function requireSelfReviewAllowed(
  { ctx, db }: Tx,
  claim: ClaimRow,
  { policy }: RoundSettings,
): Promise<boolean> {
  const whole = claim.parentId === null ? claim : await requireClaim(db, claim.parentId)
  const isSelf = [claim.submittedBy, whole.submittedBy].includes(ctx.actor.id)
  if (isSelf && policy.selfReview === 'forbid') {
    throw new Problem('not-permitted', {
      detail: 'The policy does not let you review a claim you submitted.',
    })
  }
  return isSelf
}

async function requirePolicyMet(
  db: Database,
  claim: ClaimRow,
  input: NewReview,
  rating: Rating,
  { policy }: RoundSettings,
  standingEvidence: StandingEvidence,
): Promise<void> {
  const { rows, book, verdictsOf } = standingEvidence
  const weighed = await weighEvidence(db, claim, standingEvidence)
  const sourceOf = (at: number) => book.get(rows[at]?.sourceId ?? '')
  const hasFallen = (row: EvidenceRow | undefined) =>
    verdictsOf.get(row?.verdictOfClaimId ?? '')?.verdict === null
  const unmet = unmetRules(policy, {
    verdict: rating.verdict,
    kinds: claim.kinds as ClaimKind[],
    hasStatedMeasure: claim.scope.measure?.basis === 'stated' || claim.scope.comparator?.basis === 'stated',
    hasReading: input.reading !== undefined,
    asOf: input.asOf,
    outcome: input.outcome,
    window: claim,
    evidence: weighed.map((piece, at) => ({
      ...piece,
      isPrimary: sourceOf(at)?.level === 'primary',
      isContradicted:
        isContradicted(rows[at]) || sourceOf(at)?.standing === 'retracted' || hasFallen(rows[at]),
    })),
  })
  const standing = unmet.filter(({ rule }) => rule === 'reading' || input.waiver === undefined)
  const [first] = standing
  if (!first) return
  const errors = standing.map(({ rule, detail }) => ({
    pointer: rule === 'reading' ? '/reading' : '/verdict',
    detail,
  }))
  throw new Problem('policy-not-met', { detail: first.detail, errors, unmet: standing })
}

/** The capture does not hold the excerpt, and nobody stands by it all the same. */
const isContradicted = (row: EvidenceRow | undefined) =>
  row?.excerptFound === false && row.excerptConfirmedBy === null

export async function insertReview(
  tx: Tx,
  claim: ClaimRow,
  round: RoundRow,
  input: NewReview,
  { rating, isSelfReview }: Judgement,
): Promise<ReviewRow> {
  const judgement = { ...input, verdict: rating.verdict, rating: rating.label, claimVersion: claim.version }
  const [row] = await tx.db
    .insert(reviews)
    .values({
      id: newId('rev'),
      claimId: claim.id,
      roundId: round.id,
      reviewerId: tx.ctx.actor.id,
      ...judgement,
      isSelfReview,
      createdAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the review was not inserted')
  const after = { ...judgement, round: round.number }
  tx.happened({ action: 'review.submitted', subject: row.id, claimId: claim.id, after })
  return row
}
