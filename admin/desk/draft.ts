// What a reviewer has chosen and written about a claim, and the request it becomes. Pure but for today's date.
import type { Claim } from '../../api/claims/schema.ts'
import type { NewReview } from '../../api/reviews/schema.ts'
import type { Policy, Scale } from '../../api/settings/schema.ts'
import {
  type DeclineReason,
  type PredictionOutcome,
  predictionOutcomes,
  type Verdict,
  verdictsOfOutcome,
} from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'

export type Choice = Verdict | 'decline'

export interface Draft {
  choice: Choice | null
  rating: string
  rationale: string
  asOf: string
  reading: string
  summary: string
  waiver: string
  kind: string
  changeNote: string
  /** Empty for the first that fits, `none` to leave it open. */
  outcome: PredictionOutcome | 'none' | ''
  declineReason: DeclineReason | ''
  note: string
}

/** Today where the reviewer sits, as a date field writes it. */
export function today(): string {
  return new Date().toLocaleDateString('sv')
}

export function emptyDraft(): Draft {
  return {
    choice: null,
    rating: '',
    rationale: '',
    asOf: today(),
    reading: '',
    summary: '',
    waiver: '',
    kind: '',
    changeNote: '',
    outcome: '',
    declineReason: '',
    note: '',
  }
}

/** Whether anything of it would be missed. */
export function isBlank(draft: Draft | undefined): boolean {
  if (!draft) return true
  const { choice, rationale, reading, summary, waiver, note, changeNote } = draft
  return (
    choice === null &&
    [rationale, reading, summary, waiver, note, changeNote].every((text) => text.trim() === '')
  )
}

/** What can have come of a prediction that is judged so; of anything else, nothing. */
export function outcomesFor({ kinds }: Pick<Claim, 'kinds'>, choice: Choice | null): PredictionOutcome[] {
  if (choice === null || choice === 'decline' || !kinds.includes('prediction')) return []
  return predictionOutcomes.filter((outcome) => verdictsOfOutcome[outcome].includes(choice))
}

function outcomeOf(claim: Pick<Claim, 'kinds'>, { choice, outcome }: Draft): { outcome?: PredictionOutcome } {
  const fitting = outcomesFor(claim, choice)
  if (outcome === 'none') return {}
  const said = fitting.find((each) => each === outcome) ?? (claim.kinds[0] === 'prediction' && fitting[0])
  return said ? { outcome: said } : {}
}

export function asReview(draft: Draft, claim: Pick<Claim, 'kinds'>): NewReview {
  const { choice, rating, rationale, asOf, reading, summary, waiver, kind, changeNote } = draft
  const written = Object.entries({ rating, reading, summary, waiver, kind, changeNote })
    .map(([name, text]) => [name, text.trim()])
    .filter(([, text]) => text !== '')
  return {
    ...(rating === '' ? { verdict: choice as Verdict } : {}),
    ...Object.fromEntries(written),
    ...outcomeOf(claim, draft),
    rationale: rationale.trim(),
    asOf,
  }
}

export function ratingsOf(scale: Scale | undefined, choice: Choice | null): string[] {
  return (scale?.ratings ?? []).filter(({ verdict }) => verdict === choice).map(({ label }) => label)
}

/** What is missing before it can be sent, by field. */
export function missing(draft: Draft): Record<string, string> {
  if (draft.choice === 'decline') {
    return draft.declineReason === '' ? { declineReason: t('Choose a reason.') } : {}
  }
  return draft.rationale.trim() === '' ? { rationale: t('Say why: a sentence is enough.') } : {}
}

/** A comparison that names neither measure nor comparator can be read in more than one way. */
export function needsReading({ kinds, scope }: Pick<Claim, 'kinds' | 'scope'>): boolean {
  const isStated = scope.measure?.basis === 'stated' || scope.comparator?.basis === 'stated'
  return kinds.includes('comparison') && !isStated
}

/** Whether the desk will probably refuse: then it is worth waiting for its answer before showing the next claim. */
export function isDoubtful(claim: Claim, draft: Draft, policy: Policy | undefined): boolean {
  if (draft.choice === 'decline') return false
  if (needsReading(claim) && draft.reading.trim() === '') return true
  if (draft.waiver.trim() !== '') return false
  const judged = (claim.evidence ?? []).filter(({ stance }) => stance !== 'unassessed')
  if (judged.length < (policy?.minEvidence ?? 1)) return true
  const { supports, refutes } = claim.independentOrigins
  return draft.choice !== 'unproven' && supports + refutes < (policy?.minOrigins ?? 1)
}
