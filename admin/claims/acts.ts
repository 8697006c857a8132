// What a person may do with a claim as it stands: the same rules the API enforces, so that no button leads nowhere. Pure.
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Event } from '../../api/history/schema.ts'
import { actWords } from '../words.ts'

/** Whether this person's review can bring the claim further: they have none in the open round, and nothing is to be settled. */
export function isToJudge(claim: Claim, me: Pick<Me, 'id'>): boolean {
  if (!isOpen(claim) || claim.status === 'adjudication') return false
  return !(claim.openRound?.reviewers ?? []).some(({ id }) => id === me.id)
}

type Standing = Pick<Claim, 'status' | 'withdrawn' | 'mergedIntoId'>

/** Whether work on the claim can go on: not decided, declined, split, withdrawn or merged. */
export function isOpen({ status, withdrawn, mergedIntoId }: Standing): boolean {
  const isOver = status === 'decided' || status === 'declined' || status === 'split'
  return !isOver && withdrawn === null && mergedIntoId === null
}

export interface Acts {
  edit: boolean
  take: boolean
  assign: boolean
  giveBack: boolean
  review: boolean
  adjudicate: boolean
  decline: boolean
  sendBack: boolean
  withdraw: boolean
  reopen: boolean
  split: boolean
  addEvidence: boolean
  judge: boolean
}

export function actsOn(claim: Claim, me: Me): Acts {
  const may = (permission: Me['permissions'][number]) => me.permissions.includes(permission)
  const stands = claim.withdrawn === null && claim.mergedIntoId === null
  const open = isOpen(claim)
  const isOwn = claim.submittedBy.id === me.id && claim.status === 'submitted'
  const isMine = claim.assignee?.id === me.id
  return {
    edit: stands && claim.status !== 'split' && may('claims:change') && (isOwn || may('claims:edit-any')),
    take: open && !isMine && may('claims:take') && (claim.assignee === null || may('claims:assign')),
    assign: open && may('claims:assign'),
    giveBack: open && claim.assignee !== null && may('claims:take') && (isMine || may('claims:assign')),
    review: isToJudge(claim, me) && may('claims:review'),
    adjudicate: open && claim.status === 'adjudication' && may('claims:adjudicate'),
    decline: open && claim.verdict === null && may('claims:decline'),
    sendBack: open && claim.submittedBy.id !== me.id && may('claims:return'),
    withdraw:
      stands &&
      claim.publishedRevision === null &&
      may('claims:withdraw') &&
      (isOwn || may('claims:edit-any')),
    reopen: stands && (claim.status === 'decided' || claim.status === 'declined') && may('claims:reopen'),
    split: open && claim.verdict === null && may('claims:split'),
    addEvidence: stands && claim.status !== 'split' && may('evidence:add'),
    judge: stands && claim.status !== 'split' && may('evidence:judge'),
  }
}

const undoableForMs = 10 * 60 * 1000

/** What the person's last act on the claim is called, while it can still be taken back. */
export function undoableAct(last: Event | undefined, me: Me, now = Date.now()): string | undefined {
  if (!last || last.actor.id !== me.id || !me.permissions.includes('claims:undo')) return undefined
  return now - Date.parse(last.at) < undoableForMs ? actWords[last.action] : undefined
}
