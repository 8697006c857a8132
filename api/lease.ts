// How long somebody is taken to be at work on a claim, and what their own acts do to that.
import { and, eq, gt, inArray } from 'drizzle-orm'
import { leases } from '../db/schema.ts'
import type { Database } from '../db/store.ts'
import type { Action } from '../db/vocabulary.ts'

/** A lease runs out by itself after this time without a sign of its holder. */
const leaseMs = 90 * 1000

/** So long nobody notices that a lease was not put off. */
const newMs = 1000

export const leasedUntil = (at: string) => new Date(Date.parse(at) + leaseMs).toISOString()

/** Whether a lease was taken or put off within the last second. */
export const isJustTaken = ({ expiresAt }: { expiresAt: string }, at: string): boolean =>
  Date.parse(expiresAt) >= Date.parse(at) + leaseMs - newMs

/** Acts after which there is nothing left to be at work on. */
const ends: readonly Action[] = [
  'claim.decided',
  'claim.declined',
  'claim.returned',
  'claim.split',
  'claim.withdrawn',
  'claim.snoozed',
]

/** Acts after which whoever did them is done with the claim, whatever others are at. */
const endsOwn: readonly Action[] = ['review.submitted']

/** Whoever acts on a claim they hold is still at work on it, or done with it. */
export async function renewLeases(
  db: Pick<Database, 'update' | 'delete'>,
  userId: string,
  at: string,
  acts: readonly { action: Action; claimId?: string | null }[],
): Promise<void> {
  const idsOf = (isWanted: (action: Action) => boolean) =>
    new Set(acts.flatMap(({ action, claimId }) => (claimId && isWanted(action) ? claimId : [])))
  const ended = idsOf((action) => ends.includes(action))
  if (ended.size > 0) await db.delete(leases).where(inArray(leases.claimId, [...ended]))
  const left = [...idsOf((action) => endsOwn.includes(action))]
  if (left.length > 0) {
    await db.delete(leases).where(and(inArray(leases.claimId, left), eq(leases.userId, userId)))
  }
  // A claim that has just come in is held by nobody: bringing many in costs nothing here.
  const isNew = idsOf((action) => action === 'claim.submitted')
  const kept = [...idsOf(() => true)].filter((id) => !ended.has(id) && !isNew.has(id))
  if (kept.length === 0) return
  await db
    .update(leases)
    .set({ expiresAt: leasedUntil(at) })
    .where(and(inArray(leases.claimId, kept), eq(leases.userId, userId), gt(leases.expiresAt, at)))
}
