// What a message says, written anew for every attempt: the event by ids alone, and the claim as it stands.
import { and, asc, eq } from 'drizzle-orm'
import { claims, type DeliveryRow, type EventRow, events, publications, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { presentClaim } from '../claims/present.ts'
import { type Ctx, type Reading, readingOf } from '../context.ts'
import { type Message, type MessageAnswer, MessageClaim, tellsOfAnswer } from './message-schema.ts'

/**
 * Nothing of it is kept, so what is erased or withheld until the attempt does not go out. It names people by their
 * ids, and of a review it says no more than its hash.
 */
export async function composeMessage(ctx: Ctx, delivery: DeliveryRow): Promise<Message> {
  const { event: type, eventSeq, webhookId } = delivery
  if (eventSeq === null) {
    const text = 'A test: whoever reads this has the address and the secret right.'
    return { type, timestamp: delivery.createdAt, data: { webhookId, text } }
  }
  const reading = readingOf(ctx)
  const [event] = await reading.db.select().from(events).where(eq(events.seq, eventSeq))
  if (!event) throw new Error(`event ${eventSeq} is not in the history`)
  const { seq, subject, claimId, actor: actorId, at: timestamp } = event
  const claim = claimId === null ? null : await findClaim(reading, claimId)
  const more = await particulars(reading.db, type, event)
  return { type, timestamp, data: { seq, subject, claimId, actorId, ...more, claim } }
}

async function findClaim(reading: Reading, id: string): Promise<MessageClaim> {
  const [row] = await reading.db.select().from(claims).where(eq(claims.id, id))
  if (!row) throw new Error(`claim ${id} is not there`)
  const claim = await presentClaim(reading, row)
  // What is not in the published schema stays inside, whatever a claim may come to carry.
  return MessageClaim.strip().parse({
    ...claim,
    declineReason: claim.declined?.reason ?? null,
    withdrawnAt: claim.withdrawn?.at ?? null,
    assigneeId: claim.assignee?.id ?? null,
    submittedById: claim.submittedBy.id,
  })
}

async function particulars(db: Database, type: Message['type'], event: EventRow): Promise<object> {
  if (type === 'review.submitted') return { commitment: event.bodyHash }
  if (!tellsOfAnswer(type)) return {}
  const revision = await revisionOf(db, event)
  const answer = await findAnswer(db, event.claimId, revision)
  if (type === 'claim.corrected') return { answer, before: await findBefore(db, event, revision) }
  const isTakenBack = type === 'claim.retracted' || type === 'claim.voided'
  return isTakenBack ? { answer, reason: event.reason } : { answer }
}

/** Which revision an event is about. */
async function revisionOf(db: Database, event: EventRow): Promise<number | undefined> {
  const [before, after] = [event.before, event.after].map((state) => JSON.parse(state ?? '{}'))
  if (event.action === 'claim.decided') return after.verdictRevision
  if (event.action === 'claim.published') return after.publishedRevision
  if (event.action === 'claim.retracted') return before.publishedRevision
  const [voided] = await db
    .select({ revision: verdicts.revision })
    .from(verdicts)
    .where(eq(verdicts.id, event.subject))
  return voided?.revision
}

async function findAnswer(
  db: Database,
  claimId: string | null,
  revision: number | undefined,
): Promise<MessageAnswer | null> {
  if (claimId === null || revision === undefined) return null
  const { kind, verdict, rating, outcome, asOf, summary, changeNote } = verdicts
  const [row] = await db
    .select({ revision: verdicts.revision, kind, verdict, rating, outcome, asOf, summary, changeNote })
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claimId), eq(verdicts.revision, revision)))
  return row ?? null
}

/** What the public was told before this publication. */
async function findBefore(db: Database, { claimId, at }: EventRow, revision: number | undefined) {
  const told = await db
    .select({ revision: publications.revision, publishedAt: publications.publishedAt })
    .from(publications)
    .where(eq(publications.claimId, claimId ?? ''))
    .orderBy(asc(publications.seq))
  const place = told.findIndex((one) => one.revision === revision && one.publishedAt === at)
  return findAnswer(db, claimId, told[place - 1]?.revision)
}
