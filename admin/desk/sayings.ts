// What the desk says about what was done, in words. Pure.
import type { Claim } from '../../api/claims/schema.ts'
import type { Stance, Verdict } from '../../db/vocabulary.ts'
import { shortened, verdictWords } from '../words.ts'

/** `Verified – found true` → `Verified` */
export function shortVerdict(verdict: Verdict): string {
  return verdictWords[verdict].split(' – ')[0] ?? verdict
}

const judged: Partial<Record<Stance, string>> = {
  supports: 'Evidence judged: it supports the claim.',
  refutes: 'Evidence judged: it refutes the claim.',
  context: 'Evidence judged: it gives context.',
}

export function stanceSaid(stance: Stance): string {
  return judged[stance] ?? 'Evidence judged.'
}

/** Told to somebody who has begun to judge another claim meanwhile. */
export function notSaved(claim: Claim): string {
  return `Not saved: “${shortened(claim.text, 60)}” is back on top of the queue.`
}
