// What a sentence is about: which kinds of claim it could be, the main one first.
import type { ClaimKind } from '../../db/vocabulary.ts'
import { anyWord } from './cues.ts'
import { type Language, languageOf, perLanguage } from './language.ts'
import { looksAhead, type Modality } from './modality.ts'

const digits =
  /[$€£¥]\s?\p{N}|(?<![\p{L}\p{N}.,-])(?!(?:19|20)\p{N}{2}(?!\p{N}|[.,]\p{N}))\p{N}+(?:[.,]\p{N}+)*(?:\s?%|(?![\p{L}\p{N}]|\.?\s?(?:th|st|nd|rd)\b))/iu
/** Figures that only tell a day: "14 March", "March 14, 2024", "the 21st". */
const days =
  /(?<![\p{L}\p{N}])\p{N}{1,2}\.?(?:st|nd|rd|th|er|º)?(?: of| de)? (?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|maj|jun|juin|jul|juil|aug|août|ago|sep|set|oct|okt|out|nov|dec|dez|déc|dic|ene)\p{L}*(?:,? (?:de )?\p{N}{4})?|(?:january|february|march|april|may|june|july|august|september|october|november|december) \p{N}{1,2}(?:st|nd|rd|th)?(?:,? \p{N}{4})?(?!\p{N})|\bq[1-4]\b/giu

const quantities: Record<Language, string> = {
  en: 'half|halved|doubled?|doubles|tripled?|triples|twice|thrice|majority|dozens|hundreds|thousands|millions|billions|a (?:third|quarter|fifth|tenth)|two[- ]thirds|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty) (?:million|billion|thousand|hundred|percent|per cent|times|people|men|women|children|years?|months|weeks|days|hours|jobs|homes|cases)',
  de: 'Hälfte|halbiert|verdoppelte?|verdreifachte?|doppelt so|Dutzende|Hunderte|Tausende|Millionen|Milliarden|ein Drittel|ein Viertel|Mehrheit|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf',
  fr: 'moitié|doublé|triplé|un tiers|un quart|des milliers|des millions|majorité',
  es: 'mitad|duplicó|triplicó|un tercio|miles|millones|mayoría',
  pt: 'metade|dobrou|triplicou|um terço|milhares|milhões|maioria',
}
const comparisons: Record<Language, string> = {
  en: `(?<!(?:rather|other|more|less|fewer|later|earlier|sooner) )than|(?:more|less|fewer) than (?=\\p{L})(?!(?:a|an|one|two|three|half|once|twice|ten|hundred|thousand|million) )
    largest|biggest|smallest|highest|lowest|worst|fastest|slowest|longest|oldest|youngest|richest|poorest|cheapest|strongest|weakest|tallest|deepest|(?<!at )best(?!-| known)
    (?:the|its|their|world['’]s|country['’]s) (?!(?:latest|interest|rest|west|forest|request|test|guest|harvest|contest|protest|quest|chest|nearest)(?!\\p{L}))\\p{Ll}{3,}est
    (?:the|world['’]s|country['’]s|its|their|is|are|was|were) (?:most|least) \\p{Ll}{4,}|record (?:high|low|number|profits?|year|level)|unprecedented|unmatched
    (?:generations?|years?|months?|points?|far|lags?|lagged|lagging|fell|falls|trails?) behind|(?:far|well|way|years?|months?|points?) ahead of|compared (?:with|to)
    cannot match|can['’]t match|(?:does|do|did) not match|rivals|more \\p{L}+ than|as \\p{L}+ as|twice as|times as|ranks?|ranked|surpass(?:es|ed)?|outpaced?|outperform(?:s|ed)?|exceed(?:s|ed)?`,
  de: '\\p{Ll}{3,}er als|mehr als(?! \\d)|weniger als(?! \\d)|größte[rnms]?|kleinste[rnms]?|höchste[rnms]?|niedrigste[rnms]?|beste[rnms]?|schlechteste[rnms]?|teuerste[rnms]?|längste[rnms]?|älteste[rnms]?|meisten|so \\p{Ll}+ wie|im Vergleich',
  fr: '(?:le|la|les) (?:plus|moins) \\p{Ll}+|(?:plus|moins) \\p{Ll}+ que|meilleure?s?|pire|record|par rapport|aussi \\p{Ll}+ que',
  es: '(?:el|la|los|las) (?:\\p{Ll}+ )?(?:más|menos) \\p{Ll}+|(?:más|menos) \\p{Ll}+ que|(?:el|la) mayor|(?:el|la) menor|mejor|peor|récord|tan \\p{Ll}+ como',
  pt: '(?:o|a|os|as) (?:\\p{Ll}+ )?(?:mais|menos) \\p{Ll}+|(?:mais|menos) \\p{Ll}+ (?:do )?que|(?:o|a) maior|(?:o|a) menor|melhor|pior|recorde|tão \\p{Ll}+ quanto',
}
const causes: Record<Language, string> = {
  en: 'because|due to(?! (?:open|begin|start|arrive|be|take|close|meet|leave|launch|publish|report|come|end|finish))|caused?|causes|causing|leads? to|led to|leading to|results? in|resulted in|resulting in|thanks to|prompt(?:s|ed|ing)(?= )|owing to|as a result|therefore|forced|forcing|triggered|triggering|drove|driven by|blamed (?:on|for)|contributed to|attributed to|brought about',
  de: 'weil|wegen|aufgrund|führte? zu|führten zu|verursachte?|dank|deshalb|infolge',
  fr: 'parce que|à cause de|en raison de|grâce à|a provoqué|a entraîné|a causé',
  es: 'porque|debido a|gracias a|provocó|causó|a causa de',
  pt: 'porque|por causa de|devido a|graças a|provocou|causou',
}
const positions: Record<Language, string> = {
  en: 'supports|opposes|opposed|favou?rs|favou?red|believes?|believed(?! to)|calls for|called for|calling for|voted (?:for|against)|rejects?|rejected|endorse[sd]|urge[sd]|in favou?r of|is against|are against|demands?|demanded',
  de: 'fordert|fordern|forderte|forderten|lehnt|lehnte|unterstützt|unterstützen|spricht sich|sprach sich',
  fr: "soutient|soutiennent|s['’]oppose|réclame|réclament|exige|rejette",
  es: 'apoya|apoyan|rechaza|rechazan|exige|exigen|se opone',
  pt: 'apoia|apoiam|rejeita|rejeitam|exige|exigem|defende|opõe-se',
}
/** Deeds in the past tense; "is regarded" and "are needed" are none. */
const deeds: Record<Language, string> = {
  en: `(?<!(?:is|are|be|been|being|still|widely|so) )(?!(?:need|indeed|speed|hundred|exceed|unprecedented|limited|united|related|aged|naked|sacred|wicked|beloved|based|used|so-called|supposed)(?!\\p{L}))\\p{Ll}{2,}ed(?! as)
    found|met|went|came|took|made|won|lost|fell|rose|grew|sold|bought|began|built|held|left|gave|got|spent|paid|led|ran|saw|sent|shot|did|became|brought|kept|broke|chose|drew|flew|wrote|said|told|shut|sank|struck|stole|quit|beat|slid|dug`,
  de: 'wurden?|(?:hat|haben|ist|sind) .{1,160}(?:t|en)(?=[.,;”“"]|$)|kam|kamen|ging|gingen|stieg|stiegen|sank|sanken|fiel|fielen|beschloss|gewann|verlor|starb|\\p{Ll}{3,}te(?:n)?',
  fr: '(?:a|ont|avait|avaient) (?:été |\\p{Ll}+ment )?\\p{Ll}+(?:é|i|u|it|is|ert)e?s?|(?:est|sont) (?:devenu|arrivé|tombé|mort|parti|venu|né)e?s?',
  es: 'fue|fueron|cayó|subió|bajó|ganó|perdió|murió|abrió|cerró|\\p{Ll}{2,}(?:ó|aron|ieron)|ha \\p{Ll}+[ai]do|han \\p{Ll}+[ai]do',
  pt: 'foi|foram|caiu|subiu|ganhou|perdeu|morreu|abriu|fechou|\\p{Ll}{2,}(?:ou|aram|eram|iram|eu|iu)',
}
const quoted = /[“"„«][^“”"„«»]{20,}[”"“»]/u

const expressions = perLanguage((language) => ({
  quantity: anyWord(quantities[language]),
  comparison: anyWord(comparisons[language]),
  cause: anyWord(causes[language]),
  position: anyWord(positions[language]),
  deed: anyWord(deeds[language], 'u'),
}))

/**
 * @param text  one sentence
 * @param language  a BCP 47 tag; guessed where it is not given
 * @returns at least one kind. In this order: what is to come is a prediction first of all, then come comparison, number,
 *   cause, quote, position, and what was done (event) or is so (state).
 */
export function kindsOf(text: string, modality: Modality, language?: string): ClaimKind[] {
  const sentence = text.slice(0, 2000)
  const spoken = languageOf(sentence, language)
  const cues = expressions(spoken)
  const isDone = cues.deed.test(sentence)
  const kinds: ClaimKind[] = []
  const isAhead = modality === 'expected' || looksAhead(sentence, spoken)
  if (isAhead || (modality === 'possible' && !isDone)) kinds.push('prediction')
  if (cues.comparison.test(sentence)) kinds.push('comparison')
  if (digits.test(sentence.replaceAll(days, '')) || cues.quantity.test(sentence)) kinds.push('number')
  if (cues.cause.test(sentence)) kinds.push('cause')
  if (quoted.test(sentence)) kinds.push('quote')
  if (cues.position.test(sentence)) kinds.push('position')
  if (!kinds.includes('prediction')) kinds.push(isDone ? 'event' : 'state')
  return kinds
}
