// Ties keys and buttons to acts: one list of handlers for both, so that neither can do more than the other.
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Stance, Verdict } from '../../db/vocabulary.ts'
import { actsOn, isToJudge } from '../claims/acts.ts'
import { claimPath } from '../claims/claim.ts'
import { type Handlers, typing } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import type { Acts } from './acts.ts'
import type { Errands } from './DecisionFoot.tsx'
import type { Asked } from './Dialogs.tsx'
import type { Choice, Draft } from './draft.ts'
import { focusNextPiece, meantPiece } from './evidenceKeys.ts'
import type { deskKeys } from './keys.ts'
import type { Queue } from './useQueue.ts'

interface Around {
  claim: Claim | undefined
  draft: Draft
  me: Me
  acts: Acts
  queue: Queue
  ask: (what: Asked) => void
  /** Whether a colleague is at the claim. */
  isTheirs: boolean
  /** Whether the claim looks like another one. */
  isAlike: boolean
}

export function useErrands({ claim, draft, me, acts, queue, ask, isTheirs, isAlike }: Around) {
  const go = useNavigate()
  return useMemo(() => {
    const may = claim ? actsOn(claim, me) : undefined
    const mayDecline = may?.decline === true
    const isToBeJudged = claim !== undefined && isToJudge(claim, me)

    const errands: Errands = {
      decide: () => void acts.decide(),
      skip: acts.skip,
      sendBack: may?.sendBack && claim?.verdict === null ? () => ask('sendBack') : undefined,
      snooze: isToBeJudged ? () => ask('snooze') : undefined,
      take: may?.take ? () => void acts.assign(me.id, me.name) : undefined,
      assign: may?.assign ? () => ask('assign') : undefined,
      undo: () => void acts.undo(),
      open: () => claim && go(claimPath(claim.id)),
    }

    /** A digit chooses; the same digit again lets go. */
    const choose = (choice: Choice) => () => {
      const isSame = draft.choice === choice
      acts.draft({ choice: isSame ? null : choice, rating: '' })
      if (choice === 'decline' && !isSame) focusSoon('desk-declineReason')
    }
    const judge = (stance: Stance) => () => {
      const piece = claim && meantPiece(claim)
      if (piece) void acts.judge(piece, stance)
      else acts.say(t('No evidence waits to be judged. V goes to the next piece.'), { isFault: true })
    }
    const verdict = (word: Verdict) => (isToBeJudged ? choose(word) : undefined)

    const handlers: Handlers<typeof deskKeys> = {
      verified: verdict('verified'),
      refuted: verdict('refuted'),
      mixed: verdict('mixed'),
      unproven: verdict('unproven'),
      decline: mayDecline ? choose('decline') : undefined,
      write: claim && (() => focusSoon(draft.choice === 'decline' ? 'desk-declineReason' : 'desk-rationale')),
      decide: isToBeJudged ? errands.decide : undefined,
      send: isToBeJudged ? errands.decide : undefined,
      skip: claim ? errands.skip : undefined,
      sendBack: errands.sendBack,
      snooze: errands.snooze,
      takeOver: isTheirs ? () => ask('takeOver') : undefined,
      take: errands.take,
      assign: errands.assign,
      addEvidence: claim && (() => ask('evidence')),
      compare: claim && isAlike ? () => ask('compare') : undefined,
      addNote: claim && (() => ask('note')),
      supports: judge('supports'),
      refutes: judge('refutes'),
      context: judge('context'),
      nextPiece: () => {
        if (!focusNextPiece()) acts.say(t('There is no evidence to go to.'))
      },
      undo: errands.undo,
      next: () => queue.step({ type: 'moved', by: 1 }),
      previous: () => queue.step({ type: 'moved', by: -1 }),
      open: claim ? errands.open : undefined,
      leaveField,
    }
    return { errands, handlers }
  }, [claim, draft.choice, me, acts, queue.step, ask, go, isTheirs, isAlike])
}

/** Whoever is in no field has nothing to leave. */
function leaveField(event?: KeyboardEvent): boolean {
  const { target } = event ?? {}
  if (!(target instanceof HTMLElement) || !target.matches(typing)) return false
  target.blur()
  return true
}

/** A field that a choice brings forth is there once React has drawn the choice, which it does at the end of the key press. */
function focusSoon(id: string): void {
  queueMicrotask(() => document.getElementById(id)?.focus())
}
