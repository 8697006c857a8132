// What happens when a claim is judged: a review is taken, the policy is met or waived, the desk's verdict is given.
import { and, desc, eq, isNull } from 'drizzle-orm'
import { type ClaimRow, type EvidenceRow, type RoundRow, reviews, rounds } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimKind } from '../../db/vocabulary.ts'
import { requireFresh } from '../claims/present.ts'
import { requireClaim, requireStanding } from '../claims/record.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { findStandingEvidence, weighEvidence } from '../evidence/present.ts'
import { newId } from '../ids.ts'
import { invalid, Problem } from '../problems.ts'
import type { Rating } from '../settings/schema.ts'
import { currentSettings } from '../settings/service.ts'
import { decideClaim } from './decide.ts'
import { unmetRules } from './policy.ts'
import { ratingFor } from './prediction.ts'
import { findReviews, findVerdicts, presentReviews, reviewsFor, verdictsFor } from './present.ts'
import { requireConfirmed, requireReviewable } from './recheck.ts'
import type { NewReview, Review } from './schema.ts'

type CurrentSettings = Awaited<ReturnType<typeof currentSettings>>
type StandingEvidence = Awaited<ReturnType<typeof findStandingEvidence>>

export async function listReviews(ctx: Ctx, claimId: string) {
  await requireClaim(ctx.store.read, claimId)
  const data = reviewsFor(ctx.actor, await findReviews(ctx.store.read, [claimId]))
  return { data, nextCursor: null, total: data.length }
}

export async function listVerdicts(ctx: Ctx, claimId: string) {
  await requireClaim(ctx.store.read, claimId)
  const data = verdictsFor(ctx.actor, await findVerdicts(ctx.store.read, [claimId]))
  return { data, nextCursor: null, total: data.length }
}

/** One reviewer's judgement. Under the default policy it decides the claim. */
export function reviewClaim(ctx: Ctx, claimId: string, input: NewReview): Promise<Review> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, claimId)
    await requireFresh(tx, claim)
    await requireReviewable(tx, claim, input)
    const settings = await currentSettings(tx.db)
    const rating = ratingFor(claim, settings.scale, input)
    requirePast('/asOf', input.asOf, ctx.now())
    if (input.overtakenOn !== undefined) requirePast('/overtakenOn', input.overtakenOn, ctx.now())
    requireConfirmed(claim, input, rating)
    const isSelfReviewed = await requireSelfReviewAllowed(tx, claim, settings)
    const evidence = await findStandingEvidence(tx.db, [claim.id])
    await requirePolicyMet(tx.db, claim, input, rating, settings, evidence)

    const round = await openRound(tx, claim, settings)
    const review = await insertReview(tx, claim, round, input, rating)
    const revision = await decideClaim(tx, claim, {
      round,
      review,
      settings,
      evidence,
      isSelfReviewed,
      kind: input.kind,
    })
    const [presented] = await presentReviews(tx.db, [{ review, round: round.number, revision }])
    if (!presented) throw new Error('the review was lost on the way out')
    return presented
  })
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
  { policy }: CurrentSettings,
): Promise<boolean> {
  const whole = claim.parentId === null ? claim : await requireClaim(db, claim.parentId)
  const isSelf = [claim.submittedBy, whole.submittedBy].includes(ctx.actor.id)
  if (isSelf && policy.selfReview === 'forbid') {
    throw new Problem('not-permitted', {
      detail: 'The policy does not let you review a claim you submitted.',
    })
  }
  return isSelf && policy.selfReview === 'flag'
}

async function requirePolicyMet(
  db: Database,
  claim: ClaimRow,
  input: NewReview,
  rating: Rating,
  { policy }: CurrentSettings,
  standingEvidence: StandingEvidence,
): Promise<void> {
  const { rows, book } = standingEvidence
  const weighed = await weighEvidence(db, claim, standingEvidence)
  const sourceOf = (at: number) => book.get(rows[at]?.sourceId ?? '')
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
      isContradicted: isContradicted(rows[at]) || sourceOf(at)?.standing === 'retracted',
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

async function openRound(tx: Tx, claim: ClaimRow, { version, policy }: CurrentSettings): Promise<RoundRow> {
  const [open] = await tx.db
    .select()
    .from(rounds)
    .where(and(eq(rounds.claimId, claim.id), isNull(rounds.outcome)))
  if (open) return open
  const [last] = await tx.db
    .select({ number: rounds.number })
    .from(rounds)
    .where(eq(rounds.claimId, claim.id))
    .orderBy(desc(rounds.number))
    .limit(1)
  const [round] = await tx.db
    .insert(rounds)
    .values({
      id: newId('rnd'),
      claimId: claim.id,
      number: (last?.number ?? 0) + 1,
      settingsVersion: version,
      reviewsRequired: policy.reviewsRequired,
      openedAt: tx.at,
    })
    .returning()
  if (!round) throw new Error('the round was not opened')
  return round
}

async function insertReview(tx: Tx, claim: ClaimRow, round: RoundRow, input: NewReview, rating: Rating) {
  const judgement = { ...input, verdict: rating.verdict, rating: rating.label, claimVersion: claim.version }
  const [row] = await tx.db
    .insert(reviews)
    .values({
      id: newId('rev'),
      claimId: claim.id,
      roundId: round.id,
      reviewerId: tx.ctx.actor.id,
      ...judgement,
      createdAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the review was not inserted')
  const after = { ...judgement, round: round.number }
  tx.happened({ action: 'review.submitted', subject: row.id, claimId: claim.id, after })
  return row
}
