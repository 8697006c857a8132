// Ties a quote to the one place in a text where it stands, or says why it cannot.
import { foldWords } from './fold.ts'
import { isBoundary } from './graphemes.ts'
import { nearestPassages, type Passage } from './nearest.ts'
import { occurrencesOf, occursIn, type Place, placeBetween, placeOf, type ReadText } from './read-text.ts'
import { normaliseText } from './text.ts'

export { type Place, type ReadText, readForAnchors } from './read-text.ts'
export { nearestPassages, type Passage }

/** What to look for: the words, and what stands around them when they occur more than once. */
export interface Selector {
  exact: string
  prefix?: string | null | undefined
  suffix?: string | null | undefined
}

/** A selector (W3C TextQuoteSelector) in folded form. */
export interface FoldedSelector {
  words: string
  prefix: string
  suffix: string
}

export type Anchored = Place & { found: 'once' }
export type AnchorResult =
  | Anchored
  | { found: 'never'; nearest: Passage[] }
  | { found: 'several'; times: number; places: Omit<Place, 'exact'>[] }

/** How many of several places are told. */
export const toldPlaces = 5

/**
 * Looks for the words whatever their quotation marks, dashes, ligatures and spaces, but by case and by digits.
 * `read` is a capture's text, prepared; words without a visible character stand nowhere.
 */
export function anchorQuote(read: ReadText, selector: Selector): AnchorResult {
  const folded = foldSelector(selector)
  const { length } = folded.words
  const places = occurrencesOf(read, folded.words).filter(
    (at) => keepsPrefix(read, at, folded) && keepsSuffix(read, at + length, folded),
  )
  const [at] = places
  const place = at === undefined ? undefined : placeOf(read, at, at + length)
  if (!place) return { found: 'never', nearest: nearestPassages(read, normaliseText(selector.exact)) }
  if (places.length === 1) return { found: 'once', ...place }
  return { found: 'several', times: places.length, places: placesAt(read, places, length).map(withoutWords) }
}

const withoutWords = ({ exact: _, ...place }: Place) => place

/** The first few of several places, at folded positions. */
export function placesAt(read: ReadText, positions: readonly number[], length: number): Place[] {
  return positions.slice(0, toldPlaces).flatMap((at) => placeOf(read, at, at + length) ?? [])
}

/** White space at the seams does not count: it may be inside the words or outside. */
export function foldSelector({ exact, prefix, suffix }: Selector): FoldedSelector {
  return {
    words: foldWords(normaliseText(exact)),
    prefix: foldWords(`|${normaliseText(prefix ?? '')}`).slice(1),
    suffix: foldWords(`${normaliseText(suffix ?? '')}|`).slice(0, -1),
  }
}

/** Whether the prefix stands right before a folded position. */
export function keepsPrefix({ folded: { text } }: ReadText, at: number, { prefix }: FoldedSelector): boolean {
  const end = text[at - 1] === ' ' ? at - 1 : at
  return text.startsWith(prefix.trimEnd(), end - prefix.trimEnd().length) && end >= prefix.trimEnd().length
}

/** Whether the suffix stands right after a folded position. */
export function keepsSuffix({ folded: { text } }: ReadText, at: number, { suffix }: FoldedSelector): boolean {
  return text.startsWith(suffix.trimStart(), text[at] === ' ' ? at + 1 : at)
}

/**
 * The place between two offsets in code points, as a person marked it; widened where it would cut a character.
 * @returns undefined when it is empty or not inside the text
 */
export function anchorAt(read: ReadText, { start, end }: { start: number; end: number }): Place | undefined {
  if (start < 0 || end <= start || end > read.toPoints(read.text.length)) return undefined
  let [from, to] = [read.toUtf16(start), read.toUtf16(end)]
  while (!isBoundary(read.text, from)) from--
  while (!isBoundary(read.text, to)) to++
  return placeBetween(read, from, to)
}

/** Whether a text holds these words somewhere, whatever their typography; once or often does not matter. */
export function holds(read: ReadText, words: string): boolean {
  return occursIn(read, foldSelector({ exact: words }).words)
}
