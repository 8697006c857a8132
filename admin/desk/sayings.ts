// What the desk says about what was done, in words. Pure.
import type { Claim } from '../../api/claims/schema.ts'
import type { Stance, Verdict } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { shortened, verdictWords } from '../words.ts'

/** `Verified – found true` → `Verified` */
export function shortVerdict(verdict: Verdict): string {
  return verdictWords[verdict].split(' – ')[0] ?? verdict
}

const judged: Partial<Record<Stance, string>> = {
  supports: t('Evidence judged: it supports the claim.'),
  refutes: t('Evidence judged: it refutes the claim.'),
  context: t('Evidence judged: it gives context.'),
}

export function stanceSaid(stance: Stance): string {
  return judged[stance] ?? t('Evidence judged.')
}

/** Told to somebody who has begun to judge another claim meanwhile. */
export function notSaved(claim: Claim): string {
  return t('Not saved: “%{claim}” is back on top of the queue.', { claim: shortened(claim.text, 60) })
}
