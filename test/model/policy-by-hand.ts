// The policy once more, as plainly as it can be said, over what a verdict kept of its evidence.
import type { Policy } from '../../api/settings/schema.ts'

export interface GivenVerdict {
  claimId: string
  verdict: string
  waiver: string | null
  /** JSON, as it is stored. */
  judged: string
  policy: string
  asOf: string
  createdAt: string
  outcome: string | null
  isAdjudicated: number
  dueOn: string | null
  dueFrom: string | null
  required: number | null
  reviews: number
  answers: number
}

interface JudgedPiece {
  stance: string
  source: { id: string; level: string; originId: string; originKnown: boolean } | null
}

/** The rules a verdict breaks. @param retracted sources that count for nothing */
export function policyBroken(given: GivenVerdict, retracted: ReadonlySet<string>): string[] {
  const policy = JSON.parse(given.policy) as Policy
  const { evidence, kinds } = JSON.parse(given.judged) as { evidence: JudgedPiece[]; kinds: string[] }
  const broken: string[] = []
  if (given.required !== null && !given.isAdjudicated) {
    if (given.reviews < given.required) broken.push('too few reviews')
    if (given.answers > 1) broken.push('reviewers disagreed')
  }
  if (given.waiver !== null) return broken
  const standing = evidence.filter(({ source }) => source === null || !retracted.has(source.id))
  if (standing.length < policy.minEvidence) broken.push('too little evidence')
  const counted = standing.flatMap(({ source }) => (source?.originKnown ? [source] : []))
  const isPrimary = counted.some(({ level }) => level === 'primary')
  const origins = new Set(counted.map(({ originId }) => originId)).size
  if (given.verdict !== 'unproven' && !isPrimary && origins < policy.minOrigins)
    broken.push('too few origins')
  if (given.verdict === 'unproven' && standing.length === 0) broken.push('unproven without having looked')
  const today = given.createdAt.slice(0, 10)
  const isEarly = kinds[0] === 'prediction' && given.dueOn !== null && today <= given.dueOn
  const mayHaveHappened = given.verdict === 'verified' && given.dueFrom !== null && today >= given.dueFrom
  if (isEarly && !mayHaveHappened) broken.push('before its date')
  return broken
}
