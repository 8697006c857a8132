// What stands between a claim and a verdict under a policy. Pure: the service asks, and refuses or records the waiver.
import type { ClaimKind, PredictionOutcome, Verdict } from '../../db/vocabulary.ts'
import { tooEarly, type Window } from '../claims/due.ts'
import type { Weighed } from '../sources/origins.ts'

export interface Rules {
  minEvidence: number
  minOrigins: number
  bothSides: boolean
}

/** A piece of evidence as far as a policy looks at it. */
export interface Considered extends Weighed {
  isPrimary: boolean
  /** A capture of its source does not hold the excerpt, so nothing can rest on it. */
  isContradicted: boolean
}

export interface Case {
  verdict: Verdict
  kinds: readonly ClaimKind[]
  hasStatedMeasure: boolean
  hasReading: boolean
  /** The day it is judged for, and what is said to have come of a prediction. */
  asOf: string
  outcome?: PredictionOutcome | undefined
  window: Window
  evidence: readonly Considered[]
}

export interface Unmet {
  rule: 'minEvidence' | 'minOrigins' | 'bothSides' | 'reading' | 'due'
  detail: string
}

/** Every rule the case does not meet; `reading` is one that no waiver lifts. */
export function unmetRules(rules: Rules, subject: Case): Unmet[] {
  const judged = subject.evidence.filter(
    ({ stance, isContradicted }) => stance !== 'unassessed' && !isContradicted,
  )
  return [
    readingMissing(subject),
    early(subject),
    tooLittle(rules, subject, judged),
    tooFewOrigins(rules, subject, judged),
    oneSided(rules, judged),
  ].filter((unmet) => unmet !== undefined)
}

function readingMissing({ kinds, hasStatedMeasure, hasReading }: Case): Unmet | undefined {
  if (!kinds.includes('comparison') || hasStatedMeasure || hasReading) return undefined
  const detail =
    'A comparison without a stated measure or comparator needs a reading: what you took it to mean.'
  return { rule: 'reading', detail }
}

function early(subject: Case): Unmet | undefined {
  const detail = tooEarly(subject)
  return detail === undefined ? undefined : { rule: 'due', detail }
}

function tooLittle(rules: Rules, { verdict }: Case, judged: readonly Considered[]): Unmet | undefined {
  const needed = verdict === 'unproven' ? Math.max(1, rules.minEvidence) : rules.minEvidence
  if (judged.length >= needed) return undefined
  const have = judged.length === 0 ? 'none' : String(judged.length)
  const detail = `A verdict needs ${needed} judged piece${needed === 1 ? '' : 's'} of evidence; there is ${have}.`
  return { rule: 'minEvidence', detail }
}

/** That nothing settles a claim can be found without any origin, so `unproven` needs none. */
function tooFewOrigins(rules: Rules, subject: Case, judged: readonly Considered[]): Unmet | undefined {
  if (subject.verdict === 'unproven') return undefined
  const counting = judged.filter(({ origin }) => origin?.isKnown)
  if (counting.some(({ isPrimary }) => isPrimary)) return undefined
  const origins = new Set(counting.map(({ origin }) => origin?.id)).size
  if (origins >= rules.minOrigins) return undefined
  const detail = `A verdict needs a primary source or ${rules.minOrigins} independent origin${
    rules.minOrigins === 1 ? '' : 's'
  }; there ${origins === 1 ? 'is 1' : `are ${origins}`}.`
  return { rule: 'minOrigins', detail }
}

function oneSided(rules: Rules, judged: readonly Considered[]): Unmet | undefined {
  if (!rules.bothSides) return undefined
  const stances = new Set(judged.map(({ stance }) => stance))
  const hasSearched = stances.has('not_found')
  if ((stances.has('supports') || hasSearched) && (stances.has('refutes') || hasSearched)) return undefined
  const detail = 'The policy asks for both sides: evidence for and against, or a record of having looked.'
  return { rule: 'bothSides', detail }
}
