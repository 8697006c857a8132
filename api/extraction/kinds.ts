// What a sentence is about: which kinds of claim it could be, the main one first.
import type { ClaimKind } from '../../db/vocabulary.ts'
import { anyWord } from './cues.ts'
import type { Modality } from './modality.ts'

const number =
  /\p{N}+(?:[.,]\p{N}+)*\s*(?:%|percent|per cent|prozent|por ciento|por cento|pour cent|million|billion|trillion|milliard|mio|mrd|thousand|times|km|kg|tonn|ton|euro|dollar|pound|people|jobs|years?|days|hours|minutes|months|weeks)|[$€£¥]\s?\p{N}|(?<![\p{L}\p{N}])\p{N}{1,3}(?:[.,]\p{N}{3})+(?!\p{N})|(?<![\p{L}\p{N}.-])(?!(?:19|20)\p{N}{2}(?!\p{N}))\p{N}+(?:[.,]\p{N}+)?(?![\p{L}\p{N}])/iu
const numberWords = anyWord(
  'half|double|doubled|doubles|triple|tripled|twice|thrice|majority|dozens?|hundreds|thousands|millions|billions|a third|a quarter|two|three|four|five|six|seven|eight|nine|ten|doppelt|Hälfte|verdoppelt|moitié|doublé|mitad|duplicó|metade|dobrou',
)
const comparison = anyWord(
  `more|less|fewer|better|worse|higher|lower|larger|bigger|smaller|faster|slower|cheaper|stronger|weaker|richer|older|longer|greater|most|least|largest|biggest|smallest|highest|lowest|best|worst|fastest|longest|first|last|only|record|ever|behind|ahead of|compared (?:with|to)|as .{1,40} as|than|match(?:es)?|rival|rank(?:s|ed)?|surpass(?:es|ed)?|outpaced?|exceed(?:s|ed)?|leading|unprecedented
   mehr|weniger|höher|niedriger|größte[rnms]?|größer|kleinste[rnms]?|beste[rnms]?|teuerste[rnms]?|als je
   plus|moins|meilleur|meilleure|pire|record|jamais
   más|menos|mejor|peor|mayor|menor|récord
   mais|menos|melhor|pior|maior|menor|recorde`,
)
const strongComparison = anyWord(
  `than|largest|biggest|smallest|highest|lowest|best|worst|fastest|longest|most|least|behind|ahead of|compared (?:with|to)|cannot match|can['’]t match|match(?:es)?|more [\\p{L}]+ than|as [\\p{L}]+ as|rank(?:s|ed)?|surpass(?:es|ed)?
   als|größte[rnms]?|kleinste[rnms]?|beste[rnms]?|teuerste[rnms]?|le plus|la plus|les plus|el más|la más|o mais|a mais|a maior|o maior|el mayor|la mayor`,
)
const cause = anyWord(
  `because|because of|due to|caused?|causes|causing|leads? to|led to|leading to|results? in|resulted in|resulting in|thanks to|prompt(?:s|ed|ing)|owing to|as a result|so that|therefore|forced|triggered|drove|driven by|blamed (?:on|for)|contributed to
   weil|wegen|aufgrund|führte? zu|führten zu|verursachte?|dank
   parce que|à cause de|en raison de|grâce à|a provoqué|a entraîné
   porque|debido a|gracias a|provocó|causó
   por causa de|devido a|graças a|provocou|causou`,
)
const position = anyWord(
  `supports?|supported|opposes?|opposed|backs?|backed|favou?rs?|favou?red|wants?|wanted|believes?|believed|calls? for|called for|called on|voted (?:for|against)|rejects?|rejected|endorse[sd]?|urge[sd]?|in favou?r of|against the
   fordert|forderte|lehnt|unterstützt|soutient|s['’]oppose|apoya|rechaza|apoia|rejeita`,
)
const happened = anyWord(
  `\\p{Ll}{2,}ed|was|were|had|met|went|came|took|made|won|lost|fell|rose|grew|sold|bought|began|built|held|left|gave|got|cut|spent|paid|led|ran|saw|sent|shot|hit|did|became|brought|kept|broke|chose|drew|flew|wrote|said|told|shut
   wurde|wurden|hat|haben|war|waren|kam|ging|stieg|sank|fiel|beschloss
   a été|ont été|est (?:devenu|arrivé|tombé|mort)|avait|était
   fue|fueron|era|había|cayó|subió|ganó|perdió|murió
   foi|foram|era|havia|caiu|subiu|ganhou|perdeu|morreu`,
)
const quoted = /[“"„«][^“”"„«»]{20,}[”"“»]/u

/**
 * @param text  one sentence
 * @returns at least one kind; a sentence about the future is first of all a prediction, one that compares a comparison
 */
export function kindsOf(text: string, modality: Modality): ClaimKind[] {
  const sentence = text.slice(0, 2000)
  const kinds = new Set<ClaimKind>()
  if (modality === 'expected' || (modality === 'possible' && !happened.test(sentence)))
    kinds.add('prediction')
  if (quoted.test(sentence)) kinds.add('quote')
  if (strongComparison.test(sentence)) kinds.add('comparison')
  if (number.test(sentence) || numberWords.test(sentence)) kinds.add('number')
  if (comparison.test(sentence) && kinds.has('number')) kinds.add('comparison')
  if (cause.test(sentence)) kinds.add('cause')
  if (position.test(sentence)) kinds.add('position')
  if (!kinds.has('prediction')) kinds.add(happened.test(sentence) ? 'event' : 'state')
  return [...kinds]
}
