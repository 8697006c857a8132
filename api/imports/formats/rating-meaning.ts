// What another publisher's rating comes to in our four words, where that can be told; it stays theirs all the same.
import type { Verdict } from '../../../db/vocabulary.ts'

/** How ratings begin, in the languages they are often written in; the longest beginning decides. */
const beginnings: Record<Verdict, string> = {
  verified:
    'true|correct|accurate|right|verdadero|verdadera|verdadeiro|verdade|cierto|vrai|exact|wahr|richtig|korrekt|vero|waar|juist|prawda|doğru|sant|stimmt',
  refuted:
    'false|fake|incorrect|inaccurate|wrong|untrue|not true|not correct|pants on fire|fabricated|debunked|hoax|baseless|falso|falsa|bulo|faux|falsch|gefälscht|onwaar|onjuist|fałsz|yanlış|falskt|stimmt nicht|four pinocchios|altered|doctored|manipulated|scam|fiction|fantasma|legend',
  mixed:
    'half|half true|half-true|mostly|mostly true|mostly false|partly|partially|mixture|mixed|misleading|missing context|needs context|lacks context|out of context|cherry|conflicting|exaggerated|distorted|not quite|not really|spins|three pinocchios|two pinocchios|one pinocchio|largely|engañoso|enganoso|verdad a medias|impreciso|trompeur|plutôt|irreführend|größtenteils|teils|teilweise|fuorviante|misleidend|grotendeels|manipulacja|distorcido|exagerado|true but|almost|miscaptioned|outdated|falsely attributed',
  unproven:
    'unproven|unverified|unverifiable|unconfirmed|unsupported|unsubstantiated|unclear|inconclusive|no evidence|not enough evidence|insufficient evidence|research in progress|undetermined|sin pruebas|sem provas|insustentável|indémontrable|non prouvé|unbelegt|nicht belegt|unbewiesen|onbewezen|nieweryfikowalne',
}

const known = Object.entries(beginnings)
  .flatMap(([verdict, list]) => list.split('|').map((words) => ({ words, verdict: verdict as Verdict })))
  .sort((a, b) => b.words.length - a.words.length)

/** @param number  0 to 1; the words decide where they are known, for numbers are often filled in carelessly */
export function verdictMeant(text: string | null, number: number | null): Verdict | null {
  const plain = (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’`´]/g, "'")
    .replace(/^[^\p{L}]+/u, '')
  const begins = known.find(
    ({ words }) => plain.startsWith(words) && !/^\p{L}/u.test(plain.slice(words.length)),
  )
  if (begins) return begins.verdict
  if (number === null) return null
  return number === 1 ? 'verified' : number === 0 ? 'refuted' : 'mixed'
}
