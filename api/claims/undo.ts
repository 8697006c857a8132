// Undo: one's own last act on a claim, within ten minutes, put back by a new event. Nothing is rewritten.
import { and, desc, eq } from 'drizzle-orm'
import { type ClaimRow, type EventRow, events } from '../../db/schema.ts'
import type { Action } from '../../db/vocabulary.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { requireEvidence, updateEvidence, withdraw } from '../evidence/service.ts'
import { requireNoRing } from '../evidence/verdict-of.ts'
import { changedFields } from '../history/changed.ts'
import { Problem } from '../problems.ts'
import { voidVerdict } from '../reviews/decide.ts'
import { statusBeforeRound, withdrawReview } from '../reviews/rounds.ts'
import { fingerprint, ownFingerprint } from './fingerprint.ts'
import { findSameWords } from './insert.ts'
import { presentClaim, requireFresh } from './present.ts'
import { requireClaim, touchClaim, touchEvidence } from './record.ts'
import type { Claim } from './schema.ts'

const undoableForMs = 10 * 60 * 1000

/** How each act is taken back; an act that is not here cannot be, nor can what it came with: `claim.published` is not. */
const inverses: Partial<Record<Action, (tx: Tx, claim: ClaimRow, act: EventRow) => Promise<unknown>>> = {
  'claim.changed': restoreClaim,
  'claim.assigned': restoreClaim,
  'claim.unassigned': restoreClaim,
  'claim.declined': restoreClaim,
  'claim.returned': restoreClaim,
  'claim.deferred': restoreClaim,
  'claim.withdrawn': restoreClaim,
  'claim.reopened': restoreClaim,
  'claim.snoozed': restoreClaim,
  'claim.woken': restoreClaim,
  'claim.held': restoreClaim,
  'claim.released': restoreClaim,
  'claim.decided': async (tx, claim, act) => {
    await voidVerdict(tx, claim, 'slip')
    await restoreClaim(tx, claim, act)
  },
  'review.submitted': (tx, claim, act) => withdrawReview(tx, claim.id, act.subject),
  'round.opened': restoreClaim,
  // What was read cannot be sealed again: the round stays ended, and the next one begins anew.
  'round.abandoned': async () => {},
  'evidence.added': async (tx, _claim, act) =>
    withdraw(tx, await requireEvidence(tx.db, act.subject), 'slip'),
  'evidence.changed': restoreEvidence,
  'evidence.withdrawn': restoreEvidence,
}

export function undoLastAct(ctx: Ctx, id: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireClaim(tx.db, id)
    await requireFresh(tx, claim)
    return presentClaim(tx, await undoActs(tx, claim, await lastActs(tx, id)))
  })
}

/** The same for what one batch did to a claim, unless something else happened to it since. @throws Problem `nothing-to-undo` */
export function undoInBatch(
  ctx: Ctx,
  id: string,
  batchId: string,
): Promise<{ id: string; outcome: 'changed' }> {
  return change(ctx, async (tx) => {
    const claim = await requireClaim(tx.db, id)
    const acts = await lastActs(tx, id)
    if (acts.some((act) => act.batchId !== batchId)) {
      throw new Problem('nothing-to-undo', { detail: 'Something else happened to this claim since.' })
    }
    await undoActs(tx, claim, acts)
    return { id, outcome: 'changed' }
  })
}

async function undoActs(tx: Tx, claim: ClaimRow, acts: readonly EventRow[]): Promise<ClaimRow> {
  const { id } = claim
  const missing = acts.find(({ action }) => !inverses[action])
  if (missing) throw new Problem('nothing-to-undo', { detail: whyNot(missing) })
  for (const act of acts) await inverses[act.action]?.(tx, await requireClaim(tx.db, id), act)
  const after = await requireClaim(tx.db, id)
  tx.happened({
    action: 'claim.undone',
    subject: id,
    claimId: id,
    ...changedFields(claim, after),
    reason: acts.map(({ action, seq }) => `${action} (${seq})`).join(', '),
  })
  return after
}

function whyNot({ action }: EventRow): string {
  return action === 'round.disagreed'
    ? 'The reviews differ and have been read; the claim waits to be settled.'
    : `${action} cannot be undone.`
}

/** What the last request did to the claim, newest first: undone together or not at all. */
async function lastActs(tx: Tx, claimId: string): Promise<EventRow[]> {
  const [act] = await tx.db
    .select()
    .from(events)
    .where(eq(events.claimId, claimId))
    .orderBy(desc(events.seq))
    .limit(1)
  if (!act || act.actor !== tx.ctx.actor.id) {
    throw new Problem('nothing-to-undo', { detail: 'The last act on this claim is not yours.' })
  }
  if (Date.parse(tx.at) - Date.parse(act.at) > undoableForMs) {
    throw new Problem('nothing-to-undo', { detail: 'Your last act is more than ten minutes old.' })
  }
  if (act.requestId === null) return [act]
  const together = await tx.db
    .select()
    .from(events)
    .where(and(eq(events.claimId, claimId), eq(events.requestId, act.requestId)))
    .orderBy(desc(events.seq))
  // A review stays on record; taking back the verdict it led to takes back its effect.
  const isDecision = together.some(({ action }) => action === 'claim.decided')
  return isDecision ? together.filter(({ action }) => action !== 'review.submitted') : together
}

function fieldsBefore(act: EventRow): Record<string, unknown> {
  if (act.before === null) throw new Problem('nothing-to-undo')
  return JSON.parse(act.before)
}

async function restoreClaim(tx: Tx, claim: ClaimRow, act: EventRow): Promise<void> {
  const fields: Partial<ClaimRow> = fieldsBefore(act)
  // The round of a decision has closed and been read; the claim goes back to where it was before it.
  if (act.action === 'claim.decided' && fields.status === 'second_review') {
    fields.status = await statusBeforeRound(tx.db, { ...claim, ...fields })
  }
  await touchClaim(tx, claim, { ...fields, ...(await wordsBack(tx, claim, fields.text)) })
}

/** Words that another claim has taken by now are put back all the same: both were there once. */
async function wordsBack(tx: Tx, claim: ClaimRow, text: string | undefined): Promise<Partial<ClaimRow>> {
  if (text === undefined) return {}
  const same = await findSameWords(tx.db, text, claim.originArticleId)
  const isTaken = same !== undefined && same.id !== claim.id
  return { fingerprint: isTaken ? ownFingerprint(text, claim.id) : fingerprint(text) }
}

async function restoreEvidence(tx: Tx, claim: ClaimRow, act: EventRow): Promise<void> {
  const before = await requireEvidence(tx.db, act.subject)
  const row = await updateEvidence(tx, before, fieldsBefore(act))
  if (row.verdictOfClaimId !== null) await requireNoRing(tx.db, claim.id, row.verdictOfClaimId)
  await touchEvidence(tx, claim)
  tx.happened({
    action: 'evidence.changed',
    subject: row.id,
    claimId: claim.id,
    ...changedFields(before, row),
  })
}
