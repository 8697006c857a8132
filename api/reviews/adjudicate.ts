// Adjudication: the reviews of a round differ, and somebody who wrote none of them settles it.
import { and, desc, eq } from 'drizzle-orm'
import { type ClaimRow, type ReviewRow, type RoundRow, rounds } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { requireFresh } from '../claims/present.ts'
import { requireStanding } from '../claims/record.ts'
import { type Ctx, change } from '../context.ts'
import { Problem } from '../problems.ts'
import { decideClaim } from './decide.ts'
import { findStandingReviews, insertRound, settingsOfRound } from './rounds.ts'
import type { NewReview, Review } from './schema.ts'
import { insertReview, isFlagged, judge, presentOne } from './service.ts'

/** The adjudicator's own review, in a round of its own, decides; the reviews that differed stay as they are. */
export function adjudicateClaim(ctx: Ctx, claimId: string, input: NewReview): Promise<Review> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, claimId)
    await requireFresh(tx, claim)
    const disagreed = await requireDisagreed(tx.db, claim)
    requireOther(ctx, input, await findStandingReviews(tx.db, disagreed.id))
    const judgement = await judge(tx, claim, input, await settingsOfRound(tx.db, disagreed))
    const round = await insertRound(tx, claim.id, disagreed.settingsVersion, 1)
    const review = await insertReview(tx, claim, round, input, judgement)
    const revision = await decideClaim(tx, claim, {
      round,
      review,
      settings: judgement.settings,
      evidence: judgement.evidence,
      isSelfReviewed: isFlagged([review], judgement.settings),
      isAdjudicated: true,
      kind: input.kind,
      decidedBy: [review.reviewerId],
    })
    return presentOne(tx.db, review, round, revision)
  })
}

/** @throws Problem `nothing-to-adjudicate` */
async function requireDisagreed(db: Database, claim: ClaimRow): Promise<RoundRow> {
  if (claim.status !== 'adjudication') throw new Problem('nothing-to-adjudicate')
  const [round] = await db
    .select()
    .from(rounds)
    .where(and(eq(rounds.claimId, claim.id), eq(rounds.outcome, 'disagreed')))
    .orderBy(desc(rounds.number))
    .limit(1)
  if (!round) throw new Error(`claim ${claim.id} waits for adjudication without a round that disagreed`)
  return round
}

/** Nobody settles a difference they are a party to, unless the desk says in public why it had to be so. */
function requireOther({ actor }: Ctx, { waiver }: NewReview, differing: ReviewRow[]): void {
  if (waiver !== undefined || differing.every(({ reviewerId }) => reviewerId !== actor.id)) return
  const detail = 'You wrote one of the reviews that differ; a waiver must say why you settle it yourself.'
  throw new Problem('policy-not-met', {
    detail,
    errors: [{ pointer: '/waiver', detail }],
    unmet: [{ rule: 'otherReviewer', detail }],
  })
}
