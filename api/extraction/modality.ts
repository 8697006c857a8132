// How firmly a sentence says what it says. The strongest hedge wins: possible, then expected, then reported, then asserted.
import type { modalities } from '../../db/vocabulary.ts'
import type { Attribution } from './attribution.ts'
import { anyWord, citing } from './cues.ts'

export type Modality = (typeof modalities)[number]

const possible = anyWord(
  `might|could|possibly|perhaps|maybe|unclear|uncertain|not known whether|potentially|conceivably|may(?! \\d)
   könnte|könnten|vielleicht|möglicherweise|eventuell|unklar
   pourrait|pourraient|peut-être|possiblement|éventuellement
   podría|podrían|quizá|quizás|tal vez|posiblemente
   poderia|poderiam|talvez|possivelmente`,
  'u',
)

const expected = anyWord(
  `will|won['’]t|shall|is to|are to|plans? to|planned to|planning (?:to|for|an?)|is planning|are planning|intends? to|expects?|expected|due to (?:open|begin|start|arrive|be|take|close|meet|leave|launch|publish|report)|set to|poised to|scheduled|slated|likely to|about to|on track to|going to|forecasts?|is forecast|are forecast|predicts?|projected|hopes? to|aims? to|wants? to|promises? to|promised to|vowed to|pledged to
   plant|planen|voraussichtlich|dürfte|dürften|erwartet|erwarten|sollen bis|wird .{1,60}en(?=[.,;]|$)|werden .{1,60}en(?=[.,;]|$)
   va [a-zàâéèêîôû]+er|vont [a-zàâéèêîôû]+er|devrait|devraient|prévoit|prévoient|prévu|prévue|sera|seront|aura lieu|auront lieu
   va a|van a|prevé|prevén|previsto|prevista|se espera|será|serán|tendrá|llegará|abrirá
   vai|vão|deverá|deverão|prevê|preveem|previsto|prevista|espera-se|será|serão|terá`,
)

const cited = anyWord(citing)

/**
 * A named speaker who says a thing asserts it; what is only "according to" somebody, or said by nobody in particular, is
 * reported. A month called May is no hedge: only the small letter is.
 */
export function modalityOf(sentence: string, attribution: Attribution): Modality {
  const text = sentence.slice(0, 2000)
  if (possible.test(text)) return 'possible'
  if (expected.test(text)) return 'expected'
  if (attribution.kind === 'unnamed') return 'reported'
  if (attribution.kind === 'named' && cited.test(attribution.wording ?? '')) return 'reported'
  return 'asserted'
}
