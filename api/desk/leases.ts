// Who is at work on a claim: taken, kept up, taken over with a reason, given back. It stands in nobody's way.
import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { type LeaseRow, leases } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { requireClaim, requireStanding } from '../claims/record.ts'
import { type Ctx, change, operate, type Reading, readingOf } from '../context.ts'
import { isJustTaken, leasedUntil } from '../lease.ts'
import { Problem } from '../problems.ts'
import type { Lease, TakeLease } from './lease-schema.ts'
import { presentLease } from './present.ts'

type LeaseDoor = Pick<Database, 'insert' | 'select' | 'delete'>

/** @throws Problem `claim-leased` while a colleague is at work on it and no reason is given to take over */
export async function leaseClaim(ctx: Ctx, claimId: string, { takeOver }: TakeLease): Promise<Lease> {
  const reading = readingOf(ctx)
  await requireStanding(reading.db, claimId)
  const held = await liveLease(reading.db, claimId, reading.at)
  if (takeOver && held && held.userId !== ctx.actor.id) return takeLeaseOver(ctx, claimId, takeOver.reason)
  const row = await operate(ctx.store, (db) => takeFreeLease(db, claimId, ctx.actor.id, reading.at))
  return presentTaken(reading, row, ctx.actor.id)
}

/** Writes the lease unless a colleague's is live. @returns the lease there is now, whoever's it is */
export async function takeFreeLease(
  db: LeaseDoor,
  claimId: string,
  userId: string,
  at: string,
): Promise<LeaseRow> {
  const held = await liveLease(db, claimId, at)
  if (held && held.userId !== userId) return held
  return writeLease(db, { claimId, userId, takenAt: held?.takenAt ?? at, expiresAt: leasedUntil(at) })
}

/** Whether the person's lease is as good as a new one: whoever asks again at once has nothing written. */
export async function holdsNewLease({ db, at }: Reading, claimId: string, userId: string): Promise<boolean> {
  const held = await liveLease(db, claimId, at)
  return held !== undefined && held.userId === userId && isJustTaken(held, at)
}

function takeLeaseOver(ctx: Ctx, claimId: string, reason: string): Promise<Lease> {
  return change(ctx, async (tx) => {
    const { db, at } = tx
    const { id: userId } = ctx.actor
    const held = await liveLease(db, claimId, at)
    const row = await writeLease(db, { claimId, userId, takenAt: at, expiresAt: leasedUntil(at) })
    tx.happened({
      action: 'claim.lease_taken_over',
      subject: claimId,
      claimId,
      before: { holder: held?.userId ?? null },
      after: { holder: userId },
      reason,
    })
    return presentTaken(tx, row, userId)
  })
}

/** Gives the caller's lease back; that there is none is as well. @throws Problem `claim-leased` for a colleague's */
export async function releaseClaim(ctx: Ctx, claimId: string): Promise<undefined> {
  const reading = readingOf(ctx)
  await requireClaim(reading.db, claimId)
  const held = await liveLease(reading.db, claimId, reading.at)
  if (held && held.userId !== ctx.actor.id) throw await leased(reading, held)
  await operate(ctx.store, (db) => releaseLeases(db, [claimId], ctx.actor.id))
}

export async function releaseLeases(
  db: LeaseDoor,
  claimIds: readonly string[],
  userId: string,
): Promise<void> {
  for (const claimId of claimIds) {
    await db.delete(leases).where(and(eq(leases.claimId, claimId), eq(leases.userId, userId)))
  }
}

async function liveLease(
  db: Pick<Database, 'select'>,
  claimId: string,
  at: string,
): Promise<LeaseRow | undefined> {
  const [row] = await ofClaim(db).all({ claimId })
  return row && row.expiresAt > at ? row : undefined
}

const ofClaim = prepared((db) =>
  db
    .select()
    .from(leases)
    .where(eq(leases.claimId, sql.placeholder('claimId')))
    .prepare(),
)

async function writeLease(db: LeaseDoor, row: LeaseRow): Promise<LeaseRow> {
  await db.insert(leases).values(row).onConflictDoUpdate({ target: leases.claimId, set: row })
  return row
}

async function presentTaken(reading: Reading, row: LeaseRow, userId: string): Promise<Lease> {
  if (row.userId !== userId) throw await leased(reading, row)
  return presentLease(row, await findPeople(reading.db, [userId]))
}

async function leased({ db }: Reading, row: LeaseRow): Promise<Problem> {
  const { holder, takenAt, expiresAt } = presentLease(row, await findPeople(db, [row.userId]))
  return new Problem('claim-leased', {
    detail: `${holder.name} is at work on this claim.`,
    holder,
    takenAt,
    expiresAt,
  })
}
