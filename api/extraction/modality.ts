// How firmly a sentence says what it says. The strongest hedge wins: possible, then expected, then reported, then asserted.
import type { modalities } from '../../db/vocabulary.ts'
import type { Attribution } from './attribution.ts'
import { anyWord, speechCues, whole } from './cues.ts'
import { type Language, languageOf, perLanguage } from './language.ts'

export type Modality = (typeof modalities)[number]

/** A month called May is no hedge, and who could not is not in doubt: only small letters and no "not". */
const possible: Record<Language, string> = {
  en: "might|could(?! not|n['’]t)|would have|possibly|perhaps|Perhaps|maybe|Maybe|Possibly|unclear|uncertain|not known whether|not clear|remains to be seen|potentially|conceivably|may(?! \\d)",
  de: 'könnte|könnten|vielleicht|Vielleicht|möglicherweise|Möglicherweise|eventuell|unklar|womöglich',
  fr: 'pourrait|pourraient|peut-être|Peut-être|possiblement|éventuellement|on ignore',
  es: 'podría|podrían|quizá|quizás|Quizá|Quizás|tal vez|Tal vez|posiblemente|no está claro',
  pt: 'poderia|poderiam|pode ser|talvez|Talvez|possivelmente|não está claro',
}

const expected: Record<Language, string> = {
  en: `(?<!(?:political|free|good|own|the|his|her|their|a) )will(?! of)|won['’]t|shall|would(?! have|-be)|is to(?! blame)|are to
    plans? (?:to|an?|another)|planned to|planning (?:to|for|an?|on)|is planning|are planning|intends? to|expects?|(?<!(?:than|as|analysts|economists) )expected
    due to (?:open|begin|start|arrive|be|take|close|meet|leave|launch|publish|report|come|end|finish|appear|run|vote|visit|go|face|receive|get|pay|give|hold|speak|return|expire)
    due (?:in|on|by|next|later|this|at the end)|set to|poised to|scheduled|slated|likely|unlikely|about to|on track|on course|going to
    forecasts?|predicts?|predicted|projected|hopes? to|aims? to|wants? to|promises? to|promised (?:to|\\d)|vows? to|vowed to|pledges? to|pledged to|in line to
    ^(?:\\p{Lu}[\\p{L}\\p{N}.'’-]*\\s){1,6}to \\p{Ll}{3,}`,
  de: `plant|planen|will|wollen|voraussichtlich|dürfte|dürften|erwartet|erwarten|geplant
    (?:soll|sollen)(?! .{1,160}(?:haben|sein)(?:[.,;”“"]|$))
    (?:wird|werden) .{1,120}(?<=\\p{Ll})e?[lr]?n(?=[.,;”“"]|$)`,
  fr: 'va [a-zàâéèêîôû]+(?:er|ir|re|oir)|vont [a-zàâéèêîôû]+(?:er|ir|re|oir)|devrait|devraient|prévoit|prévoient|prévue?s?|sera|seront|aura|auront|ouvrira|ouvrirait|fermera|compte|comptent|promet',
  es: 'va a|van a|prevé|prevén|previst[oa]s?|se espera|será|serán|tendrá|tendrán|llegará|abrirá|abrirán|cerrará|deberá|planea|planean|pretende|promete',
  pt: 'vai|vão|deverá|deverão|deve|devem|prevê|preveem|previst[oa]s?|espera-se|será|serão|terá|terão|abrirá|fechará|planeja|planeia|pretende|promete',
}

const reporting = /\b(?:reported|reports|berichtete|berichtet|meldete|meldet|rapporte)$/iu

const expressions = perLanguage((language) => ({
  possible: anyWord(possible[language], 'u'),
  expected: anyWord(expected[language], 'u'),
  cited: new RegExp(`${whole(speechCues[language].citing)}|(?<![\\p{L}\\p{N}])zufolge$`, 'iu'),
  nobody: anyWord(
    [speechCues[language].anonymous, speechCues[language].papers, speechCues[language].armsLength].join('|'),
  ),
  saying: new RegExp(`${whole(speechCues[language].saying)}|${whole(speechCues[language].sayingThat)}`, 'iu'),
}))

/**
 * `possible`: might, could, unclear. `expected`: will, plans to, is due to. `reported`: "according to" anybody, "Reuters
 * reported that", or said by nobody in particular. A speaker who is known and simply says a thing asserts it.
 * @param language  a BCP 47 tag; guessed where it is not given
 */
export function modalityOf(sentence: string, attribution: Attribution, language?: string): Modality {
  const text = sentence.slice(0, 2000)
  const cues = expressions(languageOf(text, language))
  if (cues.possible.test(text)) return 'possible'
  if (cues.expected.test(text)) return 'expected'
  return isReported(text, attribution, cues) ? 'reported' : 'asserted'
}

/** Whether a sentence speaks of what is to come, however firmly. */
export function looksAhead(sentence: string, language?: string): boolean {
  const text = sentence.slice(0, 2000)
  return expressions(languageOf(text, language)).expected.test(text)
}

function isReported(
  text: string,
  { kind, wording }: Attribution,
  cues: ReturnType<typeof expressions>,
): boolean {
  if (kind === 'own' || wording === undefined) return false
  if (cues.cited.test(wording)) return true
  if (kind === 'unnamed') return cues.nobody.test(wording) || !cues.saying.test(wording)
  const next = text.slice(text.indexOf(wording) + wording.length)
  return reporting.test(wording) && /^\s*(?:[.,”"]|$|that\b|on\b|late\b|earlier\b|dass\b|que\b)/u.test(next)
}
