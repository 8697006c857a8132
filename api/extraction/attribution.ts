// Who is said to have said it: the article itself, somebody by name, or somebody without one.
import type { attributionKinds } from '../../db/vocabulary.ts'
import { armsLength, citedBefore, citing, name, nobodyInParticular, pronoun, sayingVerbs } from './cues.ts'

export interface Attribution {
  kind: (typeof attributionKinds)[number]
  name?: string
  /** The words of the sentence that say so. */
  wording?: string
}

export interface Spoken {
  attribution: Attribution
  /** Whose statement it is, by name, where the sentence tells. */
  speaker: string | null
  /** Somebody named only as he, she or they: whoever spoke before. */
  isBySomebodyBefore: boolean
}

/** No sentence people write is longer; what is beyond is not looked at, so that hostile input costs no more. */
const most = 2000

const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
/** "according to X": up to the next comma or stop, at most a dozen words. */
const citation = new RegExp(
  `${before}(?:${phrases(citing)})\\s+((?:(?:the|a|an|der|die|das|den|dem|le|la|les|l’|el|los|las|o|os|as)\\s+)?[^\\s,;.:!?()“”"]+(?:\\s+[^\\s,;.:!?()“”"]+){0,11})`,
  'iu',
)
const citationAfter = new RegExp(`(${name})\\s+${citedBefore}${after}`, 'u')
const office = "(?:[\\p{Ll}'’-]+\\s+){0,4}"
/** "X said", with an office before or after the name. */
const said = new RegExp(`(${office}(?:${name})(?:,[^,]{1,80},)?)\\s+(?:${phrases(sayingVerbs)})${after}`, 'u')
const saidAfter = new RegExp(`[,”"“»]\\s*(?:${phrases(sayingVerbs)})\\s+(${office}(?:${name}))`, 'u')
/** "analysts say", "people familiar with the plan said". */
const somebodySaid = new RegExp(
  `((?:\\p{L}+\\s+){0,2}${nobodyInParticular.source}(?:\\s+\\p{L}+){0,6}?)\\s+(?:${phrases(sayingVerbs)})${after}`,
  'iu',
)
const pronounSaid = new RegExp(
  `${pronoun.source}\\s+(?:also\\s+|later\\s+)?(?:${phrases(sayingVerbs)})${after}`,
  'iu',
)
const saidPronoun = new RegExp(`${before}(?:${phrases(sayingVerbs)})\\s+${pronoun.source}`, 'iu')

function phrases(list: string): string {
  return list.replaceAll(' ', '\\s+')
}

/** Reads one sentence. What it cannot tell is the article's own. */
export function attributionOf(sentence: string): Spoken {
  const text = sentence.slice(0, most)
  return cited(text) ?? bySpeech(text) ?? atArmsLength(text) ?? own
}

const own: Spoken = { attribution: { kind: 'own' }, speaker: null, isBySomebodyBefore: false }

function cited(text: string): Spoken | undefined {
  const match = citation.exec(text) ?? citationAfter.exec(text)
  const [wording, whom] = match ?? []
  return wording === undefined || whom === undefined ? undefined : spokenBy(whom, wording)
}

function bySpeech(text: string): Spoken | undefined {
  const outside = withoutQuotes(text)
  const generic = somebodySaid.exec(outside)
  const match = said.exec(outside) ?? saidAfter.exec(outside)
  if (match?.[1] !== undefined && !startsWith(generic, match)) return spokenBy(match[1], match[0])
  if (generic?.[1] !== undefined) return unnamed(generic[0])
  const someone = pronounSaid.exec(outside) ?? saidPronoun.exec(outside)
  if (!someone) return undefined
  return { ...unnamed(someone[0]), isBySomebodyBefore: true }
}

/** Words of the quotation are not words about who says it; their length is kept so that places stay. */
const withoutQuotes = (text: string) =>
  text.replaceAll(/[“"„«][^“”"„«»]*[”"“»]/gu, (quote) => `“${' '.repeat(Math.max(0, quote.length - 2))}”`)

const startsWith = (one: RegExpExecArray | null, other: RegExpExecArray) =>
  one !== null && one.index <= other.index

function atArmsLength(text: string): Spoken | undefined {
  const match = armsLength.exec(text)
  return match ? unnamed(match[0]) : undefined
}

function unnamed(wording: string): Spoken {
  return {
    attribution: { kind: 'unnamed', wording: trimmed(wording) },
    speaker: null,
    isBySomebodyBefore: false,
  }
}

const anyName = new RegExp(name, 'u')

function spokenBy(whom: string, wording: string): Spoken {
  const found = anyName.exec(whom)?.[0]
  const isNobody = nobodyInParticular.test(found === undefined ? whom : whom.slice(0, whom.indexOf(found)))
  const isName = found !== undefined && !isOnlyOpening(found, whom)
  if (!isName || (isNobody && !/\b(?:of|at|from|for|bei|de|von)\b/u.test(whom))) return unnamed(wording)
  const speaker = tidyName(found)
  return {
    attribution: { kind: 'named', name: speaker, wording: trimmed(wording) },
    speaker,
    isBySomebodyBefore: false,
  }
}

/** The first word of a sentence is capital without being a name: "Analysts", "The", "He". */
function isOnlyOpening(found: string, whom: string): boolean {
  if (found.includes(' ') || !whom.startsWith(found)) return false
  return nobodyInParticular.test(found) || pronoun.test(found) || opening.test(found)
}

const opening =
  /^(?:The|A|An|This|That|These|Those|It|We|You|I|But|And|In|On|At|Der|Die|Das|Le|La|Les|El|Los|O|Os)$/u

const tidyName = (found: string) =>
  found
    .replace(/^(?:The|But|And|When|While|As|In|On)\s+(?=\p{Lu})/u, '')
    .replace(/[.'’]s?$/u, (end) => (/^['’]s$/u.test(end) ? '' : end))
    .replace(/[.,'’]+$/u, '')
const trimmed = (wording: string) => wording.replace(/^[\s,;“”"]+|[\s,;]+$/gu, '')
