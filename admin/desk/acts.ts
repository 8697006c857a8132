// What a reviewer does at the desk: sent at once, told when it is done, back on top when it was refused.

import type { Claim } from '../../api/claims/schema.ts'
import type { DeclineReason, Stance, Verdict } from '../../db/vocabulary.ts'
import { claimMeta } from '../claims/claim.ts'
import { sendLabel, sentInWords } from '../claims/rounds.ts'
import { exactly } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { problemOf } from '../request.ts'
import type { Acts, Around } from './acting.ts'
import { asReview, type Choice, type Draft, emptyDraft, isBlank, isDoubtful, missing } from './draft.ts'
import { faultOf } from './faults.ts'
import { notSaved, shortVerdict, stanceSaid } from './sayings.ts'
import type { Deed } from './session.ts'

export type { Acts } from './acting.ts'

/** What the verdict on the same statement says about the claim. */
function stanceOf(verdict: Verdict | null): Stance {
  if (verdict === 'verified') return 'supports'
  return verdict === 'refuted' ? 'refutes' : 'context'
}

export function actsFor(around: Around): Acts {
  const { desk, me, line, session, step, say } = around
  const ending = new Set<string>()
  const current = () => session().claims.find(({ id }) => id === session().currentId)
  const whole = async (id: string) => (await desk.getOne<Claim>('claims', { id, meta: claimMeta })).data

  /** Sends what ends a claim's wait; the next claim is shown meanwhile unless a refusal is likely. */
  async function end(claim: Claim, deed: Deed, isRisky: boolean, send: (version: number) => Promise<string>) {
    if (ending.has(claim.id)) return
    ending.add(claim.id)
    const turn = line.join(claim.id, () => send(line.versions.get(claim.id) ?? claim.version))
    // A claim opened by its address may stand in no queue.
    const left = Math.max(0, session().total - 1)
    if (isRisky) around.setSending(claim.id)
    else step({ type: 'left', id: claim.id })
    try {
      const done = await turn
      if (isRisky) step({ type: 'left', id: claim.id })
      step({ type: 'done', deed })
      const told = t('%{done}. %{smart_count} left. |||| %{done}. %{smart_count} left.', {
        done,
        smart_count: left,
      })
      say(told, { canUndo: true })
    } catch (error) {
      const { fault, claim: asItIs } = await faultOf(error, claim, () => whole(claim.id))
      const { currentId, drafts } = session()
      const isIdle = currentId === claim.id || isBlank(drafts[currentId ?? ''])
      step({ type: 'cameBack', claim: asItIs, draft: deed.draft, fault, takesOver: isIdle })
      say(isIdle ? fault.message : notSaved(claim), { isFault: true })
    } finally {
      line.versions.delete(claim.id)
      ending.delete(claim.id)
      around.setSending(undefined)
    }
  }

  /** Does something to the current claim, which stays, then shows it as it has become. */
  async function within(what: string, act: (claim: Claim) => Promise<string>) {
    const claim = current()
    if (!claim) return
    try {
      const done = await line.join(claim.id, async () => {
        const told = await act(claim)
        await refresh(claim.id)
        return told
      })
      step({ type: 'done', deed: { claimId: claim.id, what } })
      say(done, { canUndo: true })
    } catch (error) {
      say(problemOf(error).message, { isFault: true })
      throw error
    }
  }

  /** Shows a claim as it has become. */
  async function refresh(id: string) {
    const fresh = await whole(id)
    line.versions.set(id, fresh.version)
    step({ type: 'refreshed', claim: fresh })
  }

  async function decide() {
    const claim = current()
    if (!claim) return
    const draft = session().drafts[claim.id] ?? emptyDraft()
    const { choice } = draft
    if (choice === null) {
      return say(t('Nothing is chosen yet: press 1 to 4, or 0 to decline.'), { isFault: true })
    }
    const errors = missing(draft)
    const [gap] = Object.values(errors)
    if (gap !== undefined) {
      step({ type: 'faulted', id: claim.id, fault: { message: gap, errors } })
      return say(gap, { isFault: true })
    }
    const isRefusedBefore = session().faults[claim.id]?.before !== undefined
    const isRisky = isRefusedBefore || isDoubtful(claim, draft, around.policy())
    const deed = {
      claimId: claim.id,
      what:
        choice === 'decline' ? t('decline') : t('verdict “%{verdict}”', { verdict: shortVerdict(choice) }),
      draft,
      seconds: around.sinceSeen() / 1000,
    }
    await end(claim, deed, isRisky, (version) => send(claim, draft, choice, version))
  }

  /** @returns what to say when it is done */
  async function send(claim: Claim, draft: Draft, choice: Choice, version: number): Promise<string> {
    if (choice === 'decline') {
      const note = draft.note.trim()
      const declineReason = draft.declineReason as DeclineReason
      await desk.declineClaim(claim.id, { declineReason, ...(note ? { note } : {}) }, version)
      return t('Declined#word')
    }
    const onward = sendLabel(claim, around.policy()?.reviewsRequired ?? 1)
    const review = await desk.reviewClaim(claim.id, asReview(draft, claim), version)
    if (review.outcome && review.verdictRevision !== null) return sentInWords(review, onward)
    const word = shortVerdict(choice)
    const answer = `${word}${review.rating === word ? '' : ` (${review.rating})`}`
    return review.verdictRevision === null
      ? `${sentInWords(review, onward)}: ${answer}`
      : t('Decided: %{answer}', { answer })
  }

  async function undo() {
    // What is still on its way to the desk was done last.
    await line.answered()
    const deed = session().deeds.at(-1)
    if (!deed) return say(t('There is nothing to undo in this session.'), { isFault: true })
    try {
      const claim = await line.join(deed.claimId, async () => {
        await (deed.matchId ? desk.reopenMatch(deed.matchId) : desk.undo(deed.claimId))
        return whole(deed.claimId)
      })
      line.versions.set(claim.id, claim.version)
      step({ type: 'undone', isTakenBack: true })
      const isHere = session().claims.some(({ id }) => id === claim.id)
      if (isHere) step({ type: 'refreshed', claim })
      else step({ type: 'cameBack', claim, draft: deed.draft, takesOver: true })
      step({ type: 'selected', id: claim.id })
      say(t('Undone: %{what}', { what: deed.what }))
      if (deed.matchId) void around.onMatch()
    } catch (error) {
      step({ type: 'undone', isTakenBack: false })
      say(problemOf(error).message, { isFault: true })
    }
  }

  // The reader of the status line has been told already.
  const quietly = (act: Promise<void>) => act.catch(() => undefined)

  return {
    say,
    decide,
    undo,
    draft(changes) {
      const { currentId } = session()
      if (currentId) step({ type: 'drafted', id: currentId, changes })
    },
    async sendBack(reason) {
      const claim = current()
      if (!claim) return
      await end(claim, { claimId: claim.id, what: t('sending back') }, false, async (version) => {
        await desk.returnClaim(claim.id, reason, version)
        return t('Sent back')
      })
    },
    skip() {
      const claim = current()
      if (!claim || session().claims.length < 2) return say(t('There is no other claim to go to.'))
      step({ type: 'skipped', id: claim.id })
      say(t('Skipped: it comes again at the end of the queue.'))
    },
    async snooze(snooze) {
      const claim = current()
      if (!claim) return
      await end(claim, { claimId: claim.id, what: t('putting off#snooze') }, false, async (version) => {
        await desk.snoozeClaim(claim.id, snooze, version)
        return t('Put off until %{when}', { when: exactly(snooze.untilAt) })
      })
    },
    assign: (userId, name) =>
      quietly(
        within(t('assignment'), async (claim) => {
          await desk.assignClaim(claim.id, userId)
          return userId === me.id ? t('Assigned to you.') : t('Assigned to %{name}.', { name })
        }),
      ),
    judge: (evidenceId, stance) =>
      quietly(
        within(t('judgement of evidence'), async () => {
          await desk.changeEvidence(evidenceId, { stance })
          return stanceSaid(stance)
        }),
      ),
    addEvidence: (evidence) =>
      within(t('evidence'), async (claim) => {
        await desk.addEvidence(claim.id, evidence)
        return t('Evidence added.')
      }),
    async addNote(note) {
      const claim = current()
      if (!claim) return
      await desk.addNote(claim.id, note)
      await around.onNote(claim.id)
      say(t('Note added.'))
    },
    compared(claim, { matchId, said, what, loserId }) {
      const deed = { claimId: claim.id, what, matchId }
      if (loserId === claim.id) step({ type: 'left', id: claim.id })
      else if (loserId) void refresh(claim.id)
      step({ type: 'done', deed })
      say(`${said}.`, { canUndo: true })
      void around.onMatch()
    },
    reuseVerdict: ({ id, verdict }) =>
      within(t('evidence'), async (claim) => {
        await desk.addEvidence(claim.id, { verdictOf: id, stance: stanceOf(verdict) })
        return t('Its verdict is evidence now.')
      }),
    keepTheirs(id) {
      step({ type: 'left', id, isSettled: true })
      say(t('Theirs stands. The claim has left the queue.'))
    },
  }
}
