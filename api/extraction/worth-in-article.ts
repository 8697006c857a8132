// How worth a check a sentence is within its article, from how worth a check it looks alone.
import type { ClaimKind } from '../../db/vocabulary.ts'
import type { Attribution } from './attribution.ts'
import { anyWord } from './cues.ts'
import type { DateMention } from './dates.ts'
import type { Modality } from './modality.ts'

interface Read {
  quote: string
  kinds: readonly ClaimKind[]
  modality: Modality
  attribution: Attribution
  dates: readonly DateMention[]
}

const undecided = anyWord(
  'unclear|uncertain|not known|remains to be seen|unklar|on ignore|no está claro|não está claro',
)
const vague = anyWord(
  'crucial|pivotal|landscape|remarkable|exciting|significant|important|interesting|beautiful|terrible|wonderful|lovely|critical|key',
)

/**
 * What an article shows and a single sentence out of a debate does not, as steps on the score's logit. Hand-chosen, few:
 * a comparison, a forecast or a deed with a date, and a statement of somebody else are what desks check; what says itself
 * that nobody knows, and what only calls a thing important, is not.
 * @param score  of the sentence alone, from 0 to 1
 * @returns from 0 to 1, rounded to four places
 */
export function worthInArticle(score: number, { quote, kinds, modality, attribution, dates }: Read): number {
  const isDated = dates.length > 0
  const isFigured = kinds.includes('number') || kinds.includes('comparison') || isDated
  const steps = [
    kinds.includes('comparison') ? 0.9 : 0,
    kinds[0] === 'prediction' && isDated ? 0.9 : 0,
    kinds.includes('event') && isDated ? 0.9 : 0,
    attribution.wording !== undefined ? 0.5 : 0,
    modality === 'possible' ? -0.4 : 0,
    undecided.test(quote) ? -0.8 : 0,
    vague.test(quote) && !isFigured ? -0.8 : 0,
  ]
  const held = Math.min(0.999, Math.max(0.001, score))
  const logit = Math.log(held / (1 - held)) + steps.reduce((sum, step) => sum + step, 0)
  return Math.round(10_000 / (1 + Math.exp(-logit))) / 10_000
}
