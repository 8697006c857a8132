// Finds a quote in a text when the text it was taken from is not there: by its words, its prefix and its suffix.
import { isTelling } from './align.ts'
import {
  type FoldedSelector,
  foldSelector,
  keepsPrefix,
  keepsSuffix,
  nearestPassages,
  placesAt,
  type Selector,
} from './anchor.ts'
import type { Reanchored } from './re-anchor.ts'
import { foldedAt, occurrencesOf, placeOf, type ReadText } from './read-text.ts'

/** A changed passage nobody can follow from text to text has to be this like the quote, and keep its context. */
const leastAlike = 0.8

/**
 * `exact` with both sides of the context (one that is not given is not asked for), `moved` with one, or for the only
 * one of telling words; `changed` for a passage much like the words with both sides; never one of several alike.
 */
export function findByWords(after: ReadText, quote: Selector): Reanchored {
  const selector = foldSelector(quote)
  const { length } = selector.words
  const positions = occurrencesOf(after, selector.words)
  const kept = positions.filter((at) => sidesKept(after, at, at + length, selector) === 2)
  const [at] = kept.length === 1 ? kept : positions.length === 1 ? positions : []
  if (at === undefined && positions.length > 0) {
    return { state: 'ambiguous', places: placesAt(after, kept.length > 0 ? kept : positions, length) }
  }
  if (at === undefined) return findChanged(after, quote, selector)
  const place = placeOf(after, at, at + length)
  if (!place) return { state: 'lost', nearest: [] }
  if (kept.length === 1) return { state: 'exact', ...place }
  const isSure = sidesKept(after, at, at + length, selector) === 1 || isTelling(selector.words)
  return isSure ? { state: 'moved', ...place } : { state: 'ambiguous', places: [place] }
}

function findChanged(after: ReadText, quote: Selector, selector: FoldedSelector): Reanchored {
  const nearest = nearestPassages(after, quote.exact)
  const isGiven = selector.prefix.trim() !== '' && selector.suffix.trim() !== ''
  const alike = nearest.filter((passage) => passage.similarity >= leastAlike)
  const fitting = alike.flatMap((passage) => {
    const from = foldedAt(after, after.toUtf16(passage.start))
    const to = foldedAt(after, after.toUtf16(passage.end))
    const place = placeOf(after, from, to)
    const isKept = isGiven && sidesKept(after, from, to, selector) === 2
    return place && isKept ? [{ ...place, similarity: passage.similarity }] : []
  })
  const [only, other] = fitting
  return only && !other ? { state: 'changed', ...only } : { state: 'lost', nearest }
}

function sidesKept(read: ReadText, from: number, to: number, selector: FoldedSelector): 0 | 1 | 2 {
  const before = keepsPrefix(read, from, selector)
  const after = keepsSuffix(read, to, selector)
  return before && after ? 2 : before || after ? 1 : 0
}
