// Rounds as they travel: closed ones in full, of an open one only what is one's own.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { type ClaimRow, events, type ReviewRow, reviews, rounds, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { requireClaim } from '../claims/record.ts'
import type { Ctx } from '../context.ts'
import { presentReviews, reviewsFor } from './present.ts'
import type { OpenRound, Round, SealedReview } from './round-schema.ts'

/** Every round of a claim, oldest first. */
export async function listRounds(ctx: Ctx, claimId: string) {
  const db = ctx.store.read
  await requireClaim(db, claimId)
  const found = await db
    .select({ round: rounds, revision: verdicts.revision, isAdjudication: verdicts.isAdjudicated })
    .from(rounds)
    .leftJoin(verdicts, eq(verdicts.roundId, rounds.id))
    .where(eq(rounds.claimId, claimId))
    .orderBy(asc(rounds.number))
  const rows = await db.select().from(reviews).where(eq(reviews.claimId, claimId)).orderBy(asc(reviews.seq))
  const data = await Promise.all(
    found.map(async ({ round, revision, isAdjudication }): Promise<Round> => {
      const { number, settingsVersion, reviewsRequired, outcome, openedAt, closedAt } = round
      const its = rows.filter(({ roundId }) => roundId === round.id)
      const isReadable = ({ reviewerId }: ReviewRow) => outcome !== null || reviewerId === ctx.actor.id
      const readable = its.filter(isReadable).map((review) => ({ review, round: number, revision }))
      const shown = [
        ...reviewsFor(ctx.actor, await presentReviews(db, readable)),
        ...(await sealReviews(
          db,
          its.filter((review) => !isReadable(review)),
        )),
      ]
      return {
        ...{ number, settingsVersion, reviewsRequired, outcome },
        isAdjudication: isAdjudication ?? false,
        ...{ openedAt, closedAt },
        reviews: its.flatMap(({ id }) => shown.filter((review) => review.id === id)),
      }
    }),
  )
  return { data, nextCursor: null, total: data.length }
}

async function sealReviews(db: Database, rows: ReviewRow[]): Promise<SealedReview[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const told = await db
    .select({ subject: events.subject, bodyHash: events.bodyHash })
    .from(events)
    .where(and(inArray(events.subject, ids), eq(events.action, 'review.submitted')))
  const commitments = new Map(told.map(({ subject, bodyHash }) => [subject, bodyHash]))
  const people = await findPeople(
    db,
    rows.map(({ reviewerId }) => reviewerId),
  )
  return rows.map(({ id, reviewerId, createdAt, withdrawnAt }) => ({
    ...{ id, reviewer: people(reviewerId), createdAt, withdrawnAt },
    isSealed: true,
    commitment: commitments.get(id) ?? '',
  }))
}

/** How far the open rounds of these claims have come; only claims that wait for another reader are looked up. */
export async function findOpenRounds(
  db: Database,
  rows: readonly ClaimRow[],
): Promise<ReadonlyMap<string, OpenRound>> {
  const ids = rows.filter(({ status }) => status === 'second_review').map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const standing = await db
    .select({ round: rounds, reviewerId: reviews.reviewerId })
    .from(rounds)
    .innerJoin(reviews, and(eq(reviews.roundId, rounds.id), isNull(reviews.withdrawnAt)))
    .where(and(inArray(rounds.claimId, ids), isNull(rounds.outcome)))
    .orderBy(asc(reviews.seq))
  const people = await findPeople(
    db,
    standing.map(({ reviewerId }) => reviewerId),
  )
  const open = new Map<string, OpenRound>()
  for (const { round, reviewerId } of standing) {
    const { number, reviewsRequired } = round
    const reviewers = [...(open.get(round.claimId)?.reviewers ?? []), people(reviewerId)]
    open.set(round.claimId, { number, reviewsRequired, reviewers })
  }
  return open
}
