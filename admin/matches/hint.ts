// What a claim looks like, said in one sentence: the hint on the desk and beside a form. Pure.
import type { ClaimMatch, Match } from '../../api/matching/schema.ts'
import type { Verdict } from '../../db/vocabulary.ts'
import { onDate } from '../elements/When.tsx'
import { t } from '../language/language.ts'

/** From here on a claim is worth naming to somebody who did not ask. */
const worthSaying = 0.5

/** The undecided match most worth a look: judged claims before others, then the likeliest. */
export function bestHint<M extends Match | ClaimMatch>(matches: readonly M[]): M | undefined {
  return hintsAmong(matches)[0]
}

export function hintsAmong<M extends Match | ClaimMatch>(matches: readonly M[]): M[] {
  return matches
    .filter((match) => !('decided' in match && match.decided))
    .filter(({ band, score }) => band === 'same' || (band === 'similar' && score >= worthSaying))
    .sort((a, b) => rank(b) - rank(a) || b.score - a.score)
}

const rank = ({ claim, band }: Match | ClaimMatch) =>
  (claim.verdict === null ? 0 : 2) + (band === 'same' ? 1 : 0)

const already: Record<Verdict, string> = {
  verified: t('Looks like a claim already verified'),
  refuted: t('Looks like a claim already refuted'),
  mixed: t('Looks like a claim already found mixed'),
  unproven: t('Looks like a claim already found unproven'),
}

/** `Looks like a claim already refuted (1 Mar 2026)` */
export function hintInWords({ claim: { verdict, asOf, status } }: Match | ClaimMatch): string {
  if (verdict !== null) return `${already[verdict]}${asOf ? ` (${onDate(asOf)})` : ''}`
  return status === 'declined'
    ? t('Looks like a claim that was declined')
    : t('Looks like a claim that is being checked')
}
