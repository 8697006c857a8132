// What happens to claims apart from being judged: changed, returned, declined, withdrawn, reopened.
import { eq } from 'drizzle-orm'
import { faultOf } from '../../db/faults.ts'
import { type ClaimRow, claims } from '../../db/schema.ts'
import type { Action } from '../../db/vocabulary.ts'
import { type Ctx, change, requirePermission, type Tx } from '../context.ts'
import { shakeDependants } from '../evidence/verdict-of.ts'
import { canonicalJson } from '../history/chain.ts'
import { changedFields } from '../history/changed.ts'
import { Problem } from '../problems.ts'
import { abandonRound } from '../reviews/rounds.ts'
import type { Decline } from './acts.ts'
import { statusByDates, windowOf } from './due.ts'
import { fingerprint } from './fingerprint.ts'
import { dayOf } from './lifetimes.ts'
import { presentClaim, requireFresh } from './present.ts'
import { requireClaim, requireStanding, touchClaim } from './record.ts'
import type { Claim, ClaimChanges } from './schema.ts'

/** One step in a claim's life: checked, written, told. */
export async function step(
  tx: Tx,
  claim: ClaimRow,
  action: Action,
  fields: Partial<ClaimRow>,
  reason: string | null = null,
): Promise<ClaimRow> {
  const after = await touchClaim(tx, claim, fields)
  tx.happened({ action, subject: claim.id, claimId: claim.id, ...changedFields(claim, after), reason })
  return after
}

/** What a decided claim says stays as it was judged; the rest may still be tidied. */
const frozen = ['text', 'scope', 'kinds', 'resolution'] as const

export function changeClaim(ctx: Ctx, id: string, changes: ClaimChanges): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, id)
    requireOwn(ctx, claim)
    await requireFresh(tx, claim)
    const touched = frozen.filter(
      (field) => changes[field] !== undefined && isOther(claim[field], changes[field]),
    )
    if (touched.length > 0) requireUnread(claim, touched)
    if (claim.status === 'decided' && touched.length > 0) {
      const errors = touched.map((field) => ({
        pointer: `/${field}`,
        detail: 'is frozen while the claim is decided',
      }))
      throw new Problem('claim-already-decided', {
        detail: 'Reopen the claim to change what it says.',
        errors,
      })
    }
    const words = otherWords(claim, changes.text)
    const dates = otherDates(claim, changes, dayOf(tx.at))
    const after = await step(tx, claim, 'claim.changed', { ...changes, ...words, ...dates }).catch((error) =>
      refuseSameWords(tx, claim, words.fingerprint, error),
    )
    return presentClaim(tx, after)
  })
}

/** Reviews in a round are of one and the same statement. @throws Problem `round-open` */
function requireUnread({ status }: ClaimRow, touched: readonly string[]): void {
  if (status !== 'second_review' && status !== 'adjudication') return
  const errors = touched.map((field) => ({ pointer: `/${field}`, detail: 'is frozen while it is reviewed' }))
  throw new Problem('round-open', { errors })
}

const isOther = (one: unknown, other: unknown) => canonicalJson(one) !== canonicalJson(other)

/** The days on which a prediction can come true, and whether it waits for them. */
function otherDates(claim: ClaimRow, changes: ClaimChanges, today: string): Partial<ClaimRow> {
  if (changes.kinds === undefined && changes.resolution === undefined && claim.returnedAt === null) return {}
  const { kinds = claim.kinds, resolution = claim.resolution } = changes
  const window = windowOf(resolution, claim.deferredUntil)
  return { ...window, status: statusByDates({ ...claim, ...window, kinds }, today) }
}

/** The fingerprint of other words; a claim that was insisted on keeps its own while it says the same. */
function otherWords(claim: ClaimRow, text: string | undefined): { fingerprint?: string } {
  if (text === undefined || fingerprint(text) === fingerprint(claim.text)) return {}
  return { fingerprint: fingerprint(text) }
}

/** Two claims of one article may not say the same in the same words. */
async function refuseSameWords(
  tx: Tx,
  claim: ClaimRow,
  print: string | undefined,
  error: unknown,
): Promise<never> {
  if (print === undefined || faultOf(error)?.kind !== 'unique') throw error
  const same = await tx.db.select().from(claims).where(eq(claims.fingerprint, print))
  const existing = same.find((row) => row.id !== claim.id && row.originArticleId === claim.originArticleId)
  throw new Problem('duplicate-claim', existing ? { existing: await presentClaim(tx, existing) } : {})
}

/** Contributors may still mend what they brought while nobody works on it; reviewers may mend any claim. */
function requireOwn(ctx: Ctx, claim: ClaimRow): void {
  const isUntouched =
    claim.status === 'submitted' || (claim.status === 'awaiting_outcome' && claim.assigneeId === null)
  if (claim.submittedBy === ctx.actor.id && isUntouched && claim.verdict === null) return
  requirePermission(ctx, 'claims:edit-any')
}

/** An open claim goes back to whoever submitted it, with what is missing, and leaves the reviewer's hands. */
export function returnClaim(ctx: Ctx, id: string, reason: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireUndecided(tx, id)
    if (claim.verdict !== null) {
      throw new Problem('claim-not-open', {
        detail: 'A verdict is in force; the claim is the desk’s to judge.',
      })
    }
    const free = await abandonRound(tx, claim)
    const fields = {
      status: 'submitted',
      assigneeId: null,
      returnedAt: tx.at,
      returnedReason: reason,
    } as const
    return presentClaim(tx, await step(tx, free, 'claim.returned', fields, reason))
  })
}

export function declineClaim(ctx: Ctx, id: string, { declineReason, note }: Decline): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireUndecided(tx, id)
    if (claim.verdict !== null) {
      throw new Problem('claim-not-open', { detail: 'A verdict is in force; judge the claim again instead.' })
    }
    const free = await abandonRound(tx, claim)
    const fields = { status: 'declined', declineReason, declineNote: note ?? null } as const
    return presentClaim(tx, await step(tx, free, 'claim.declined', fields, declineReason))
  })
}

export function withdrawClaim(ctx: Ctx, id: string, reason: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireClaim(tx.db, id)
    await requireFresh(tx, claim)
    if (claim.withdrawnAt) throw new Problem('claim-not-open', { detail: 'The claim was withdrawn already.' })
    requireOwn(ctx, claim)
    if (claim.publishedRevision !== null) throw new Problem('claim-published')
    if (claim.verdict !== null) await shakeDependants(tx, id, 'withdrawn', reason)
    const free = await abandonRound(tx, claim)
    const fields = { withdrawnAt: tx.at, withdrawnReason: reason }
    return presentClaim(tx, await step(tx, free, 'claim.withdrawn', fields, reason))
  })
}

/** A decided claim goes back to work with its verdict in force; a declined one becomes open again. */
export function reopenClaim(ctx: Ctx, id: string, reason: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireClaim(tx.db, id)
    await requireFresh(tx, claim)
    const isOver = claim.status === 'decided' || claim.status === 'declined'
    if (!isOver || claim.withdrawnAt) throw new Problem('claim-not-decided')
    const fields =
      claim.status === 'decided'
        ? ({ status: 'in_review' } as const)
        : ({
            status: statusByDates(
              { ...claim, status: claim.assigneeId === null ? 'submitted' : 'in_review' },
              dayOf(tx.at),
            ),
            declineReason: null,
            declineNote: null,
          } as const)
    return presentClaim(tx, await step(tx, claim, 'claim.reopened', fields, reason))
  })
}

/** A claim that stands and has not been decided. @throws Problem `claim-not-open`, `claim-already-decided` */
export async function requireUndecided(tx: Tx, id: string): Promise<ClaimRow> {
  const claim = await requireStanding(tx.db, id)
  await requireFresh(tx, claim)
  if (claim.status === 'decided') {
    throw new Problem('claim-already-decided', {
      verdict: claim.verdict,
      verdictRevision: claim.verdictRevision,
    })
  }
  return claim
}
