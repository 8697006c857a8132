// What of a text is compared: its words by their stems, its names, numbers, times and which way it points.

import { type Moment, readMoments } from './moments.ts'
import { directionsOf, negationsOf } from './polarity.ts'
import { type Quantity, readQuantities } from './quantities.ts'
import { type StemLanguage, stemLanguageOf, stemOf } from './stems.ts'
import { isReporting, isStopWord } from './stop-words.ts'
import { readTokens } from './tokens.ts'

interface Span {
  start: number
  end: number
}
const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** How much a word tells: the rarer among the claims, the more, in nats. */
export type WeightOf = (stem: string) => number

/** A word that tells something of what a text is about. */
export interface Term {
  stem: string
  /** As it stands in the text. */
  word: string
  /** Written as a name: with a capital where the language would not ask for one. */
  isName: boolean
  /** Tells that something was said or shown rather than what. */
  isReporting: boolean
}

export interface Profile {
  language: StemLanguage
  /** In the order of the text, without words of grammar, numbers and times; a stem may come twice. */
  terms: Term[]
  stems: ReadonlySet<string>
  /** Two neighbouring words written as one, as hashtags write them. */
  glued: ReadonlySet<string>
  /** Stems that belong to a text only loosely, such as a headline's; they can be met but are not asked for. */
  beside: ReadonlySet<string>
  quantities: Quantity[]
  moments: Moment[]
  /** When it was written, where it says so by itself; no part of what it states. */
  written: Moment[]
  negations: string[]
  directions: ReadonlyMap<string, string>
  /** Whether capital letters tell names from other words in it. */
  hasCase: boolean
  /** No more than so many words of any kind. */
  length: number
}

export interface ProfileOptions {
  language?: string | null | undefined
  /** Words that stand beside the text: a headline, an author. */
  beside?: string | null | undefined
  /** The date a post bears. */
  written?: string | null | undefined
}

export function profileOf(text: string, { language: given, beside, written }: ProfileOptions = {}): Profile {
  const language = stemLanguageOf(text, given)
  const tokens = readTokens(text)
  const moments = readMoments(text)
  const quantities = readQuantities(text, language).filter(
    (each) => !moments.some((one) => overlaps(one, each)),
  )
  const isCounted = (token: Span) => [...moments, ...quantities].some((each) => overlaps(each, token))
  const hasCase = tellsCase(text)
  const terms: Term[] = []
  for (const { word, start, end, kind } of tokens) {
    const raw = text.slice(start, end)
    if (isStopWord(word, language) || (word.length === 1 && kind === 'word')) continue
    if (isCounted({ start, end })) continue
    const stem = kind === 'word' ? stemOf(raw, language) : word
    const isName = kind === 'word' && hasCase && isCapital(raw) && !opensSentence(text, start)
    terms.push({ stem, word: raw, isName, isReporting: isReporting(stem) })
  }
  return {
    language,
    terms,
    stems: new Set(terms.map(({ stem }) => stem)),
    glued: new Set(terms.slice(1).map(({ stem }, at) => (terms[at]?.stem ?? '') + stem)),
    beside: new Set(besideStems(beside, language)),
    quantities,
    moments,
    written: written ? readMoments(written) : [],
    negations: negationsOf(text, language),
    directions: directionsOf(text),
    hasCase,
    length: tokens.length,
  }
}

function besideStems(text: string | null | undefined, language: StemLanguage): string[] {
  if (!text) return []
  const counted = [...readMoments(text), ...readQuantities(text, language)]
  return readTokens(text)
    .filter(({ word }) => word.length > 1 && !isStopWord(word, language))
    .filter((token) => !counted.some((each) => overlaps(each, token)))
    .map(({ word, start, end, kind }) => (kind === 'word' ? stemOf(text.slice(start, end), language) : word))
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/** Neither all in capitals nor all in small letters, nor in a script without them. */
function tellsCase(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 0 && small > capitals
}

/** A capital after a full stop, a colon, a quotation mark or at the beginning says nothing. */
function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  return start === 0 || /(?:^|[.!?…:;"“„«‘(—–-])\s*["“„«‘'(]*$/u.test(before)
}
