// Who works on a claim: taken, assigned, given back.
import type { ClaimRow } from '../../db/schema.ts'
import { permissionsOf } from '../access.ts'
import { findUser } from '../accounts/present.ts'
import { type Ctx, change, requirePermission, type Tx } from '../context.ts'
import { invalid, Problem } from '../problems.ts'
import { presentClaim } from './present.ts'
import type { Claim } from './schema.ts'
import { requireUndecided, step } from './service.ts'

export function assignClaim(ctx: Ctx, id: string, userId: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireUndecided(tx, id)
    await requireAssignable(tx, userId, '/userId')
    return presentClaim(tx, await assign(tx, claim, userId))
  })
}

export function unassignClaim(ctx: Ctx, id: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireUndecided(tx, id)
    if (claim.assigneeId === null) throw new Problem('claim-not-open', { detail: 'Nobody is assigned.' })
    return presentClaim(tx, await unassign(tx, claim))
  })
}

/** Somebody who may review, and whom the caller may assign. @throws Problem `invalid-request`, `not-permitted` */
export async function requireAssignable(tx: Tx, userId: string, pointer: string): Promise<void> {
  if (userId !== tx.ctx.actor.id) requirePermission(tx.ctx, 'claims:assign')
  const user = await findUser(tx.db, userId)
  if (!user || user.banned) throw invalid(pointer, 'is not a user who works on this desk')
  if (!permissionsOf(user.role).has('claims:review')) {
    throw invalid(pointer, `is a ${user.role}, who may not review claims`)
  }
}

/** Taking a claim out of a colleague's hands is assigning as well. */
export async function assign(tx: Tx, claim: ClaimRow, userId: string): Promise<ClaimRow> {
  const { actor } = tx.ctx
  if (claim.assigneeId !== null && claim.assigneeId !== actor.id) requirePermission(tx.ctx, 'claims:assign')
  const status = claim.status === 'submitted' ? 'in_review' : claim.status
  return step(tx, claim, 'claim.assigned', { assigneeId: userId, status })
}

export function unassign(tx: Tx, claim: ClaimRow): Promise<ClaimRow> {
  if (claim.assigneeId !== tx.ctx.actor.id) requirePermission(tx.ctx, 'claims:assign')
  const status = claim.status === 'in_review' && claim.verdict === null ? 'submitted' : claim.status
  return step(tx, claim, 'claim.unassigned', { assigneeId: null, status })
}
