// A round: the reviews that make one verdict together, each written without sight of the others until it closes.
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { insertMany } from '../../db/insert-many.ts'
import { prepared } from '../../db/prepared.ts'
import {
  type ClaimRow,
  claims,
  events,
  type ReviewRow,
  type RoundRow,
  reviews,
  rounds,
} from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimStatus } from '../../db/vocabulary.ts'
import { touchClaim } from '../claims/record.ts'
import type { Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problems.ts'
import type { Policy, Scale } from '../settings/schema.ts'
import { currentSettings, settingsOf } from '../settings/service.ts'

/** What a round is judged by: the settings it was opened under, whatever they are by now. */
export interface RoundSettings {
  version: number
  policy: Policy
  scale: Scale
}

/** Where the next review of a claim goes: the open round with what stands in it, or one that is yet to be opened. */
export interface NextRound {
  open: RoundRow | undefined
  reviews: ReviewRow[]
  settings: RoundSettings
}

export async function findNextRound(db: Database, claimId: string): Promise<NextRound> {
  const open = await findOpenRound(db, claimId)
  const standing = open ? await findStandingReviews(db, open.id) : []
  // A round whose only review was taken back begins anew, under the settings of the day.
  const settings = open && standing.length > 0 ? await settingsOfRound(db, open) : await currentSettings(db)
  return { open, reviews: standing, settings }
}

export async function settingsOfRound(db: Database, round: RoundRow): Promise<RoundSettings> {
  return { version: round.settingsVersion, ...(await settingsOf(db, round.settingsVersion)) }
}

async function findOpenRound(db: Database, claimId: string): Promise<RoundRow | undefined> {
  const [open] = await openOf(db).all({ claimId })
  return open
}

const openOf = prepared((db) =>
  db
    .select()
    .from(rounds)
    .where(and(eq(rounds.claimId, sql.placeholder('claimId')), isNull(rounds.outcome)))
    .prepare(),
)

/** The condition on a list of claims that leaves out those a person has reviewed in the round that is open. */
export const notReviewedBy = (userId: string): SQL => sql`not exists (
  select 1 from ${rounds} join ${reviews} on ${reviews.roundId} = ${rounds.id}
  where ${rounds.claimId} = ${claims.id} and ${rounds.outcome} is null
    and ${reviews.reviewerId} = ${userId} and ${reviews.withdrawnAt} is null)`

/** The reviews of a round that nobody took back, oldest first. */
export function findStandingReviews(db: Database, roundId: string): Promise<ReviewRow[]> {
  return standingOf(db).all({ roundId })
}

const standingOf = prepared((db) =>
  db
    .select()
    .from(reviews)
    .where(and(eq(reviews.roundId, sql.placeholder('roundId')), isNull(reviews.withdrawnAt)))
    .orderBy(asc(reviews.seq))
    .prepare(),
)

/** The open round, or a new one; a round without a standing review takes the settings of the day. */
export async function openRound(tx: Tx, claimId: string, next: NextRound): Promise<RoundRow> {
  const { open, settings } = next
  if (!open) return insertRound(tx, claimId, settings.version, settings.policy.reviewsRequired)
  if (next.reviews.length > 0) return open
  const [renewed] = await tx.db
    .update(rounds)
    .set({ settingsVersion: settings.version, reviewsRequired: settings.policy.reviewsRequired })
    .where(eq(rounds.id, open.id))
    .returning()
  if (!renewed) throw new Error('the round was lost')
  return renewed
}

export async function insertRound(
  tx: Tx,
  claimId: string,
  settingsVersion: number,
  reviewsRequired: number,
): Promise<RoundRow> {
  const [last] = await newestOf(tx.db).all({ claimId })
  const number = (last?.number ?? 0) + 1
  const opened = { id: newId('rnd'), claimId, number, settingsVersion, reviewsRequired, openedAt: tx.at }
  const round: RoundRow = { ...opened, outcome: null, closedAt: null }
  await insertMany(tx.db, rounds, [round])
  return round
}

const newestOf = prepared((db) =>
  db
    .select({ number: rounds.number })
    .from(rounds)
    .where(eq(rounds.claimId, sql.placeholder('claimId')))
    .orderBy(desc(rounds.number))
    .limit(1)
    .prepare(),
)

/** After a review that does not complete its round: the claim waits for other readers and leaves this one's hands. */
export async function awaitOthers(tx: Tx, claim: ClaimRow, round: RoundRow): Promise<void> {
  if (claim.status === 'second_review') {
    const { before, after } = await moveClaim(tx, claim, claim.status)
    if (before.assigneeId === after.assigneeId) return
    tx.happened({ action: 'claim.unassigned', subject: claim.id, claimId: claim.id, before, after })
    return
  }
  const { number, settingsVersion, reviewsRequired } = round
  const { before, after } = await moveClaim(tx, claim, 'second_review')
  tx.happened({
    action: 'round.opened',
    subject: round.id,
    claimId: claim.id,
    before,
    after: { ...after, number, settingsVersion, reviewsRequired },
  })
}

/** The reviews of a full round differ: it closes, they become readable, and somebody else settles it. */
export async function closeDisagreed(tx: Tx, claim: ClaimRow, round: RoundRow): Promise<void> {
  await closeRound(tx, round, 'disagreed')
  const { before, after } = await moveClaim(tx, claim, 'adjudication')
  tx.happened({
    action: 'round.disagreed',
    subject: round.id,
    claimId: claim.id,
    before: { ...before, outcome: null },
    after: { ...after, outcome: 'disagreed', number: round.number },
  })
}

/** Ends an open round without an answer, where the claim leaves the reviewers' hands. */
export async function abandonRound(tx: Tx, claim: ClaimRow): Promise<ClaimRow> {
  const round = await findOpenRound(tx.db, claim.id)
  if (!round) return claim
  await closeRound(tx, round, 'abandoned')
  const { status } = claim
  const isWaiting = status === 'second_review'
  const moved = isWaiting
    ? await touchClaim(tx, claim, { status: await statusBeforeRound(tx.db, claim) })
    : claim
  tx.happened({
    action: 'round.abandoned',
    subject: round.id,
    claimId: claim.id,
    before: { outcome: null, ...(isWaiting && { status }) },
    after: { outcome: 'abandoned', number: round.number, ...(isWaiting && { status: moved.status }) },
  })
  return moved
}

export async function closeRound(
  tx: Tx,
  { id }: RoundRow,
  outcome: NonNullable<RoundRow['outcome']>,
): Promise<void> {
  await tx.db.update(rounds).set({ outcome, closedAt: tx.at }).where(eq(rounds.id, id))
}

/** One's own review is taken back while nobody else could read it. @throws Problem `nothing-to-undo` */
export async function withdrawReview(tx: Tx, claimId: string, reviewId: string): Promise<void> {
  const round = await findOpenRound(tx.db, claimId)
  const standing = round ? await findStandingReviews(tx.db, round.id) : []
  if (!standing.some(({ id }) => id === reviewId)) {
    throw new Problem('nothing-to-undo', { detail: 'The round has closed; its reviews have been read.' })
  }
  await tx.db.update(reviews).set({ withdrawnAt: tx.at }).where(eq(reviews.id, reviewId))
  tx.happened({ action: 'review.withdrawn', subject: reviewId, claimId })
}

/** Where a claim stood before the round it was last reviewed in, as far as that still fits who has it now. */
export async function statusBeforeRound(db: Database, claim: ClaimRow): Promise<ClaimStatus> {
  const [opening] = await db
    .select({ before: events.before })
    .from(events)
    .where(and(eq(events.claimId, claim.id), eq(events.action, 'round.opened')))
    .orderBy(desc(events.seq))
    .limit(1)
  const { status }: { status?: ClaimStatus } = JSON.parse(opening?.before ?? '{}')
  if (status && status !== 'submitted' && status !== 'in_review') return status
  return claim.verdict === null && claim.assigneeId === null ? 'submitted' : 'in_review'
}

async function moveClaim(tx: Tx, claim: ClaimRow, status: ClaimStatus) {
  const fields = { status, ...handedOn(tx, claim) }
  await touchClaim(tx, claim, fields)
  const { assigneeId } = { ...claim, ...fields }
  return {
    before: { status: claim.status, assigneeId: claim.assigneeId },
    after: { status, assigneeId },
  }
}

/** Whoever has had their say no longer holds the claim. */
const handedOn = ({ ctx }: Tx, { assigneeId }: ClaimRow) =>
  assigneeId === ctx.actor.id ? { assigneeId: null } : {}
