// Who is said to have said it: the article itself, somebody by name, or somebody without one.
import type { attributionKinds } from '../../db/vocabulary.ts'
import { languageOf } from './language.ts'
import { name, nameStart, tidyName } from './names.ts'
import { withoutQuotes } from './quotation.ts'
import { speechPatterns } from './speech-patterns.ts'

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
  /** Somebody named only as he, she or by an office: whoever of that kind spoke before. */
  isBySomebodyBefore: boolean
  /** What the sentence calls the speaker beside a name: "transport councillor", "she". */
  calls: string | null
}

/** No sentence people write is longer; what is beyond is not looked at, so that hostile input costs no more. */
const most = 2000
const mostVerbs = 12
/** How far from its verb a speaker can stand. */
const reach = 200

const own: Spoken = { attribution: { kind: 'own' }, speaker: null, isBySomebodyBefore: false, calls: null }

/**
 * Reads one sentence; what it cannot tell is the article's own. "According to" comes first, then a verb of speech with its
 * subject, then passives and adverbs at arm's length ("it is observed", "reportedly").
 * @param language  a BCP 47 tag; guessed where it is not given
 */
export function attributionOf(sentence: string, language?: string): Spoken {
  const text = sentence.slice(0, most)
  const cues = speechPatterns(languageOf(text, language))
  const outside = withoutQuotes(text)
  const bare = outside.text
  const found =
    cited(bare, cues) ??
    bySpeech(bare, cues) ??
    byPaper(bare, cues) ??
    inOwnWords(text, cues) ??
    atArmsLength(bare, cues)
  if (found) return spokenBy(text, found, cues)
  return outside.isAllQuoted ? { ...own, attribution: { kind: 'unnamed' }, isBySomebodyBefore: true } : own
}

/** A stretch of the sentence that tells who speaks, and in it the words for the speaker. */
interface Found {
  start: number
  end: number
  whom: string
  way: 'cited' | 'anonymous' | 'paper' | 'name' | 'role' | 'pronoun' | 'nobody'
}

type Cues = ReturnType<typeof speechPatterns>

const nothingSaid =
  /^(?:the )?(?:plans?|schedule|size|needs?|rank|age|weight|law|rules|tradition|custom|taste|terms?)\b/i

function cited(text: string, cues: Cues): Found | undefined {
  const zufolge = cues.language === 'de' ? citedBefore.exec(text) : null
  if (zufolge?.[1] !== undefined) return at(zufolge.index, zufolge[0], zufolge[1], 'cited')
  const match = cues.citation.exec(text)
  if (match?.[1] === undefined) return undefined
  const whom = endOfSource(match[1], cues).trimEnd().replace(/\.$/u, '')
  if (whom === '' || nothingSaid.test(whom)) return undefined
  const start = match.index
  const wording = match[0].slice(0, match[0].length - match[1].length + whom.length)
  return at(start, wording, whom, 'cited')
}

const citedBefore = new RegExp(`(${name})\\s+zufolge(?![\\p{L}\\p{N}])`, 'u')
const nameAtStart = new RegExp(`^(?:\\p{Ll}+\\s+){0,2}${name}`, 'u')

/** German goes on without a comma, and so do careless texts: a name ends where small letters begin. */
function endOfSource(words: string, { language, anonymous, paper }: Cues): string {
  const named = nameAtStart.exec(words)?.[0]
  if (named === undefined) return words
  if (language === 'de') return named
  return anonymous.test(words) || paper.test(words) ? words : named
}

const at = (start: number, wording: string, whom: string, way: Found['way']): Found => ({
  start,
  end: start + wording.length,
  whom,
  way,
})

function bySpeech(text: string, cues: Cues): Found | undefined {
  let verbs = 0
  for (const match of text.matchAll(cues.verb)) {
    if (verbs++ === mostVerbs) return undefined
    const end = match.index + match[0].length
    const found = subjectBefore(text, match.index, end, cues) ?? subjectAfter(text, match.index, end, cues)
    if (found) return found
  }
  return undefined
}

const apposition = /,[^,“”;]{1,120}$/u

function subjectBefore(text: string, verb: number, end: number, cues: Cues): Found | undefined {
  const from = Math.max(0, verb - reach)
  let left = text.slice(from, verb).trimEnd()
  for (let times = 0; times < 3; times++) left = left.replace(cues.between, '')
  if (cues.unsaid.test(left)) return undefined
  const isApart = left.endsWith(',')
  if (isApart && cues.nameAfter.test(text.slice(end, end + reach))) return undefined
  left = left.replace(/,?\s+(?:who|which)$/u, '').replace(/,$/u, '')
  const found = endingAt(left, from, end, cues)
  // "The owner, Raj Patel, has said" names him last; of "Reuters, citing the Herald, said" the Herald is no speaker.
  if (!isApart || (found?.way === 'name' && /^\p{Lu}/u.test(found.whom))) return found
  for (let times = 0; times < 3; times++) {
    left = left.replace(apposition, '')
    const before = endingAt(left, from, end, cues)
    if (before && before.way !== 'role') return before
  }
  return undefined
}

function endingAt(left: string, from: number, end: number, cues: Cues): Found | undefined {
  const ways = [
    ['pronoun', cues.pronounBefore],
    ['paper', cues.paperBefore],
    ['anonymous', cues.anonymousBefore],
    ['name', cues.nameBefore],
    ['role', cues.roleBefore],
  ] as const
  for (const [way, pattern] of ways) {
    const whom = pattern.exec(left)?.[1]
    const skipped = way === 'name' && whom !== undefined ? beforeName(whom, cues) : 0
    if (whom === undefined || skipped === undefined) continue
    const start = from + left.lastIndexOf(whom) + skipped
    return { start, end, whom: whom.slice(skipped), way }
  }
  return undefined
}

/** How many letters before a speaker say nothing of him: "Yesterday". Undefined where the name is no speaker's. */
function beforeName(whom: string, { language, article }: Cues): number | undefined {
  const start = nameStart(whom)
  if (start === undefined) return undefined
  const isNoun =
    language === 'de' && article.test(whom) && !/\p{Lu}.*\s\p{Lu}/u.test(whom.replace(article, ''))
  if (isNoun) return undefined
  return /^\p{Lu}/u.test(whom) && !/^The\s/.test(whom) ? start : 0
}

function subjectAfter(text: string, verb: number, end: number, cues: Cues): Found | undefined {
  const isTurned = /[,”!?…]\s*$/u.test(text.slice(Math.max(0, verb - 5), verb))
  const right = text.slice(end, end + reach)
  const ways = [
    ['name', cues.nameAfter],
    ['paper', cues.paperAfter],
    ['anonymous', cues.anonymousAfter],
    ['pronoun', cues.pronounAfter],
    ['role', cues.roleAfter],
  ] as const
  for (const [way, pattern] of ways) {
    const match = pattern.exec(right)
    if (match?.[1] === undefined || (way === 'name' && beforeName(match[1], cues) === undefined)) continue
    // Without a comma or a quotation before it only a name right behind the verb is its subject, and not in English.
    if (!isTurned && (cues.language === 'en' || way !== 'name')) return undefined
    return { start: verb, end: end + match[0].length, whom: match[1], way }
  }
  return undefined
}

/** "Figures of the office show a rise": papers show, people do not. */
function byPaper(text: string, { showing }: Cues): Found | undefined {
  const match = showing.exec(text)
  return match?.[1] === undefined ? undefined : at(match.index, match[0], match[1], 'paper')
}

const colon = new RegExp(`^\\s*(${name}):\\s*[“"„«]`, 'u')
const putIt = new RegExp(`(?<![\\p{L}\\p{N}])as\\s+(${name})\\s+(?:put|puts|sees|tells)\\s+it`, 'iu')

/** `Ito: "…"`, "as Ito put it". */
function inOwnWords(text: string, { language }: Cues): Found | undefined {
  const match = colon.exec(text) ?? (language === 'en' ? putIt.exec(text) : null)
  if (match?.[1] === undefined) return undefined
  return at(match.index, match[0].replace(/[“"„«]$/u, ''), match[1], 'name')
}

function atArmsLength(text: string, { armsLength }: Cues): Found | undefined {
  const match = armsLength.exec(text)
  return match ? at(match.index, match[0], match[0], 'nobody') : undefined
}

const firstName = new RegExp(name, 'u')

function spokenBy(text: string, { start, end, whom, way }: Found, cues: Cues): Spoken {
  const wording = text
    .slice(start, end)
    .replace(/^[\s,;“”"]*(?:(?:which|who|that|and|but|when|while|as)\s+(?!\p{Lu}))?|[\s,;.“”":]+$/giu, '')
  const known = nameIn(whom, way, start === 0 && way !== 'cited', cues)
  if (known === null) {
    const isBySomebodyBefore =
      way === 'pronoun' || (way === 'role' && !/^(?:an?|one|ein|eine|une?|uma?)\s/i.test(whom))
    const calls = isBySomebodyBefore ? whom : null
    return { attribution: { kind: 'unnamed', wording }, speaker: null, isBySomebodyBefore, calls }
  }
  const attribution: Attribution = { kind: 'named', name: known, wording }
  return { attribution, speaker: known, isBySomebodyBefore: false, calls: whom }
}

const bringsForward = /\b(?:by|from|of|for|at|in|von|vom|der|des|de|du|del|da|do|por|par)\s+(?:the\s+)?$/iu

/** People who want no name have none, though the words for them hold one: "officials at the White House". */
function nameIn(whom: string, way: Found['way'], isOpening: boolean, cues: Cues): string | null {
  if (way === 'pronoun' || way === 'role' || way === 'nobody' || way === 'anonymous') return null
  // Papers have names like "Le Monde"; only at the beginning of a sentence is the capital no sign of it.
  const rest =
    isOpening || cues.language === 'en' || /^\p{Ll}/u.test(whom) ? whom.replace(cues.article, '') : whom
  const found = firstName.exec(rest)
  if (!found || cues.pronoun.test(found[0])) return null
  const before = rest.slice(0, found.index)
  if (cues.anonymous.test(before) || cues.anonymous.test(found[0])) return null
  if (/^\S+$/.test(found[0]) && cues.paper.test(found[0])) return null
  if ((way === 'paper' || cues.paper.test(before)) && !bringsForward.test(before)) return null
  // "Ostra’s mayor" is somebody else than Ostra.
  if (/['’]s$/u.test(found[0]) && rest.length > found[0].length) return null
  return tidyName(found[0].replace(cues.paperOf, ''))
}
