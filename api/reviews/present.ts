// Reviews and verdicts as they travel.
import { asc, eq, inArray } from 'drizzle-orm'
import { claims, type ReviewRow, reviews, rounds, type VerdictRow, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import type { Actor } from '../context.ts'
import type { Judged, Review, Verdict } from './schema.ts'

/** Every review of these claims, oldest first. */
export async function findReviews(db: Database, claimIds: string[]): Promise<Review[]> {
  if (claimIds.length === 0) return []
  const rows = await db
    .select({ review: reviews, round: rounds.number, revision: verdicts.revision })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .leftJoin(verdicts, eq(verdicts.roundId, rounds.id))
    .where(inArray(reviews.claimId, claimIds))
    .orderBy(asc(reviews.seq))
  return presentReviews(db, rows)
}

/** Reviews as a reader sees them: their internal note is for the desk. */
export function reviewsFor(actor: Actor, all: Review[]): Review[] {
  return actor.can.has('notes:read') ? all : all.map((review) => ({ ...review, note: null }))
}

export async function presentReviews(
  db: Database,
  rows: { review: ReviewRow; round: number; revision: number | null }[],
): Promise<Review[]> {
  const people = await findPeople(
    db,
    rows.map(({ review }) => review.reviewerId),
  )
  return rows.map(({ review, round, revision }) => {
    const { seq: _seq, roundId: _round, reviewerId, ...fields } = review
    return { ...fields, round, reviewer: people(reviewerId), verdictRevision: revision }
  })
}

/** Every revision of the verdict of these claims, oldest first. */
export async function findVerdicts(db: Database, claimIds: string[]): Promise<Verdict[]> {
  if (claimIds.length === 0) return []
  const rows = await db
    .select({ verdict: verdicts, inForce: claims.verdictRevision })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .where(inArray(verdicts.claimId, claimIds))
    .orderBy(asc(verdicts.claimId), asc(verdicts.revision))
  return presentVerdicts(db, rows)
}

async function presentVerdicts(
  db: Database,
  rows: { verdict: VerdictRow; inForce: number | null }[],
): Promise<Verdict[]> {
  const people = await findPeople(
    db,
    rows.flatMap(({ verdict }) => verdict.decidedBy),
  )
  return rows.map(({ verdict, inForce }) => {
    const { seq: _seq, roundId: _round, judged, decidedBy, ...fields } = verdict
    return {
      ...fields,
      isInForce: verdict.revision === inForce,
      judged: judged as Judged,
      decidedBy: decidedBy.map(people),
    }
  })
}
