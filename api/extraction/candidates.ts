// Proposes the sentences of a text that a desk could check: who says them, how firmly, what about, and how worth it.
import type { ClaimKind } from '../../db/vocabulary.ts'
import type { Attribution } from './attribution.ts'
import { type DateMention, type Resolution, resolutionOf, resolveDates } from './dates.ts'
import { withoutFurniture } from './furniture.ts'
import { kindsOf } from './kinds.ts'
import { languageOf } from './language.ts'
import { type Modality, modalityOf } from './modality.ts'
import type { Span } from './sentences.ts'
import { speakersOf } from './speakers.ts'
import { worthInArticle } from './worth-in-article.ts'

/** A sentence that could become a claim. Places are in UTF-16 units of the text. */
export interface Proposal extends Span {
  /** `text.slice(start, end)`. */
  quote: string
  /** From 0 to 1. */
  score: number
  kinds: ClaimKind[]
  speaker: string | null
  /** The day it was said, where the sentence tells: "said on Tuesday". */
  claimedOn?: string
  attribution: Attribution
  modality: Modality
  /** For a prediction whose time the text gives. */
  resolution: Resolution | null
  dates: DateMention[]
}

export interface Tools {
  /** When the text was published, as precisely as is known; relative dates are counted from it. */
  publishedOn: string | null
  /** A BCP 47 tag; guessed from the text where it is not given. */
  language?: string | undefined
  /** How worth a check a sentence is, from 0 to 1. */
  score: (sentence: string) => number
  split: (text: string, language?: string) => Span[]
}

/** Best first; of sentences that say the same in the same words the first. */
export function proposeClaims(text: string, { publishedOn, language, score, split }: Tools): Proposal[] {
  const spans = withoutFurniture(text, split(text, language))
  const quotes = spans.map(({ start, end }) => text.slice(start, end))
  const spoken = languageOf(text, language)
  const speakers = speakersOf(quotes, spoken)
  const seen = new Set<string>()
  const proposals: Proposal[] = []
  for (const [at, { start, end }] of spans.entries()) {
    const quote = quotes[at] ?? ''
    const said = speakers[at]
    const key = quote.toLowerCase().replaceAll(/\s+/g, ' ')
    if (!said || seen.has(key) || !couldBeClaim(quote)) continue
    seen.add(key)
    const { attribution, speaker } = said
    const modality = modalityOf(quote, attribution, spoken)
    const kinds = kindsOf(contentOf(quote, attribution), modality, spoken)
    const dates = resolveDates(quote, publishedOn, spoken)
    const claimedOn = saidOn(quote, attribution, dates)
    const isPrediction = kinds[0] === 'prediction'
    proposals.push({
      ...{ quote, start, end, kinds, speaker, attribution, modality },
      ...(claimedOn !== undefined && { claimedOn }),
      score: worthInArticle(score(quote), { quote, kinds, modality, attribution, dates }),
      resolution: isPrediction ? resolutionOf(quote, contents(dates, claimedOn), publishedOn, spoken) : null,
      dates: dates.map((date) => ({ ...date, start: date.start + start, end: date.end + start })),
    })
  }
  return proposals.sort((a, b) => b.score - a.score || a.start - b.start)
}

const fewestLetters = 15
/** Scripts that write a word in one or two signs. */
const fewestSigns = 6
const isAsked = /[?？؟]["”»’)]*$/u
/** Questions that say what they ask. */
const tellsAll =
  /^did you know|,\s(?:right|is(?:n['’]t| it n?o?t?) \p{L}+|does(?:n['’]t)? \p{L}+|nicht wahr|non|¿?no|não é)\?/iu

function couldBeClaim(quote: string): boolean {
  const letters = quote.match(/\p{L}/gu)?.length ?? 0
  const signs = quote.match(/\p{Lo}/gu)?.length ?? 0
  return (letters >= fewestLetters || signs >= fewestSigns) && (!isAsked.test(quote) || tellsAll.test(quote))
}

/** What is said, without the words for who says it: "two officials said" is no number and no event. */
function contentOf(quote: string, { wording }: Attribution): string {
  const content = wording === undefined ? quote : quote.replace(wording, ' ')
  return content.length < fewestLetters ? quote : content
}

/** The day named right behind the words for who said it. */
function saidOn(quote: string, { wording }: Attribution, dates: readonly DateMention[]): string | undefined {
  if (wording === undefined) return undefined
  const end = quote.indexOf(wording) + wording.length
  const date = dates.find(({ start }) => start >= end && start <= end + 3)
  return date?.from && date.from === date.to ? date.from : undefined
}

/** The dates of what is said, without the one on which it was said. */
const contents = (dates: readonly DateMention[], claimedOn: string | undefined) =>
  claimedOn === undefined ? dates : dates.filter(({ from }) => from !== claimedOn)
