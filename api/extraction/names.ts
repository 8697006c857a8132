// Names of people, papers and offices as sentences write them, by their capital letters.

const capital = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.&-]*"
const link =
  '(?:of|the|for|and|de|del|da|do|dos|das|la|le|les|du|des|der|die|von|van|den|bin|al|e|y|et|für|und)'

/** One or more capitalised words, with the small ones between them. */
export const name = `${capital}(?:\\s+(?:${link}\\s+){0,2}${capital}){0,6}`

/** Capital at the beginning of a sentence without belonging to a name. */
const openings =
  /^(?:The|A|An|This|That|These|Those|It|We|You|I|He|She|They|But|And|Or|Yet|Still|Then|Now|So|If|In|On|At|By|For|From|With|Of|To|When|While|As|After|Before|Since|Until|Although|Though|Because|However|Meanwhile|Yesterday|Today|Last|Earlier|Later|Also|Only|Even|Both|Many|Some|Most|Several|Two|Three|Four|Five|Six|One|Another|Speaking|Asked|Citing|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Ein|Eine|Am|Im|Aber|Und|Laut|Nach|Un|Une|Mais|Selon|Pero|Según|Um|Uma|Mas|Segundo)$/u

/** Before the name of a person; the last one ends the title. */
const titles =
  /^(?:President|Vice|Prime|Minister|Premier|Chancellor|Mayor|Governor|Senator|Sen\.|Rep\.|Gov\.|Representative|Congress(?:man|woman)|Secretary|Judge|Justice|General|Gen\.|Colonel|Captain|Sergeant|Chief|Executive|CEO|CFO|CTO|Chair|Chair(?:man|woman|person)|Director|Professor|Prof\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Lord|Lady|Baroness|King|Queen|Prince|Princess|Pope|Bishop|Councillor|Commissioner|Ambassador|Spokes(?:man|woman|person)|Minister(?:in)?|Ministerpräsident(?:in)?|Bürgermeister(?:in)?|Kanzler(?:in)?|Bundeskanzler(?:in)?|Präsident(?:in)?|Sprecher(?:in)?|Herr|Frau|Monsieur|Madame|M\.|Mme)$/u

const organisation =
  /^(?:Board|Office|Agency|Herald|Times|Post|Journal|News|Guardian|Tribune|Gazette|Press|Reuters|Bloomberg|Ministry|Department|Bank|Authority|Council|Commission|Committee|Company|Inc\.?|Ltd\.?|AG|GmbH|SA|Corp\.?|Group|University|Institute|Party|Union|Organi[sz]ation|Association|Federation|Foundation|Service|Statistics|Court|Parliament|Congress|Senate|House|Government|Police|Republic|Kingdom|States|Nations|City|County|Airlines|Motors|Research|Centre|Center|School|Society|Fund|Network|Radio|Television|TV)$/u

/** The name itself, without what only begins the sentence and without the office before a full name; null where nothing is left. */
export function tidyName(found: string): string | null {
  let words = found
    .replace(/[.,'’]+$/u, '')
    .replace(/['’]s$/u, '')
    .split(/\s+/)
  while (words[0] !== undefined && (openings.test(words[0]) || /^\p{Ll}/u.test(words[0])))
    words = words.slice(1)
  const office = words.findLastIndex((word) => titles.test(word))
  const person = words.slice(office + 1)
  if (office >= 0 && person.length >= 2 && /^\p{Lu}/u.test(person[0] ?? '')) words = person
  const of = words.findIndex((word) => /^(?:of|from|at|for)$/.test(word))
  if (of >= 2 && !words.slice(0, of).some((word) => organisation.test(word))) words = words.slice(0, of)
  return words.length > 0 ? words.join(' ') : null
}

const prepositions =
  /(?:^|\s)(?:in|at|from|near|of|for|with|to|by|on|am|im|bei|nach|vor|auf|mit|aus|an|zu|seit|en|em|à|au)\s+(?:(?:the|a|den|dem|der|la|le|el|o)\s+)?$/iu

/** Where the name begins in the words before a verb: "But Ito" at "Ito". Undefined where it tells a place: "a farmer in Ostra". */
export function nameStart(words: string): number | undefined {
  const found = firstName.exec(words)
  if (!found) return undefined
  let start = found.index
  for (const word of found[0].split(/\s+/)) {
    if (!openings.test(word)) break
    start = words.indexOf(word, start) + word.length
    start += words.slice(start).search(/\S|$/)
  }
  return start >= words.length || prepositions.test(words.slice(0, start)) ? undefined : start
}

const firstName = new RegExp(name, 'u')

export const isTitled = (known: string) => titles.test(known.split(/\s+/)[0] ?? '')

/** Whether "he" or "she" can stand for it. */
export function isPerson(known: string): boolean {
  const words = known.split(/\s+/)
  if (words.some((word) => organisation.test(word))) return false
  if (isTitled(known)) return true
  return words.length >= 2 && words.length <= 4 && !words.some((word) => /^\p{Lu}{3,}$/u.test(word))
}
