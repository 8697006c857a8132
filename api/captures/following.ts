// The ways a quote is followed into a later text, the surest first; each gives an answer, or none and the next is tried.
import { type Alignment, isTelling } from './align.ts'
import { type FoldedSelector, keepsPrefix, keepsSuffix, placesAt } from './anchor.ts'
import { counterpart } from './counterpart.ts'
import { similarity } from './edit-distance.ts'
import type { Reanchored } from './re-anchor.ts'
import { isOfWholeWords, occurrencesOf, placeOf, type ReadText } from './read-text.ts'

/** Quoted words less alike than this are other words, even in a sentence that is the same. */
const leastAlike = 0.5

/** One quote on its way between two texts. */
export interface Search {
  before: ReadText
  after: ReadText
  made: Alignment
  selector: FoldedSelector
  /** The folded position of the words in the earlier text. */
  from: number
  /** The first and the last of the sentences before that hold them. */
  first: number
  last: number
}

/** The indices of the sentences that share a character with a folded range. */
export function sentencesOver(sentences: Alignment['before'], from: number, to: number) {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  let last = low - 1
  while ((sentences[last + 1]?.from ?? Infinity) < to) last++
  return { first: low, last }
}

const indices = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)

/** Where the words stand in the later text; not inside longer words, unless they did before. */
function standing({ before, after, selector: { words }, from }: Search, within?: Region): number[] {
  const isWhole = isOfWholeWords(before, from, from + words.length)
  return occurrencesOf(after, words, within?.from, within?.to).filter(
    (at) => !isWhole || isOfWholeWords(after, at, at + words.length),
  )
}

/** All its sentences stand unchanged, one after the other. */
export function unchangedIn({ after, made, selector, from, first, last }: Search): Reanchored | undefined {
  const start = made.toAfter[first] ?? -1
  const all = indices(first, last)
  if (start < 0 || !all.every((b) => made.toAfter[b] === start + b - first && !made.changed.has(b))) return
  const at = (made.after[start]?.from ?? 0) + from - (made.before[first]?.from ?? 0)
  if (!after.folded.text.startsWith(selector.words, at)) return undefined
  const place = placeOf(after, at, at + selector.words.length)
  return place && { state: all.some((b) => made.moved.has(b)) ? 'moved' : 'exact', ...place }
}

/** The sentences stand somewhere, but where others begin and end: joined to a heading, or with another stop. */
export function wholeIn({
  before,
  after,
  made,
  selector,
  from,
  first,
  last,
}: Search): Reanchored | undefined {
  const start = made.before[first]?.from ?? 0
  const sentences = before.folded.text.slice(start, made.before[last]?.to)
  if (!isTelling(sentences)) return undefined
  const [there, another] = occurrencesOf(after, sentences)
  if (there === undefined || another !== undefined || occurrencesOf(before, sentences).length > 1)
    return undefined
  if (!isOfWholeWords(after, there, there + sentences.length)) return undefined
  const at = there + from - start
  const place = placeOf(after, at, at + selector.words.length)
  return place && { state: keepsBoth(after, at, selector) ? 'exact' : 'moved', ...place }
}

/** One of its sentences stands in the later text, and nothing but another of them tells where. */
export function amongRivals(search: Search): Reanchored | undefined {
  const { after, made, selector, first, last } = search
  const own = indices(first, last)
  const rivals = new Set(own.flatMap((b) => made.rivals.get(b) ?? []))
  if (rivals.size === 0) return undefined
  const partners = new Set(own.map((b) => made.toAfter[b] ?? -1))
  const positions = standing(search).filter((at) => touches(search, at, rivals))
  if (positions.length === 0) return undefined
  const [only, another] = positions.filter((at) => touches(search, at, partners))
  if (only !== undefined && another === undefined) return choose(search, [only], only)
  return { state: 'ambiguous', places: placesAt(after, positions, selector.words.length) }
}

/** Whether the words at a folded position of the later text share a character with one of these sentences. */
function touches({ made, selector }: Search, at: number, sentences: Set<number>): boolean {
  const { first, last } = sentencesOver(made.after, at, at + selector.words.length)
  return indices(first, last).some((a) => sentences.has(a))
}

interface Region {
  from: number
  to: number
}

/** Where its sentences stand now, if the first and the last of them have a place. */
function regionOf({ made, first, last }: Search): Region | undefined {
  const start = made.after[made.toAfter[first] ?? -1]
  const end = made.after[made.toAfter[last] ?? -1]
  if (!start || !end || start.from > end.from) return undefined
  const own = (made.before[last]?.to ?? 0) - (made.before[first]?.from ?? 0)
  // More than doubled, it is not the stretch that was quoted from any more.
  return end.to - start.from > 2 * own ? undefined : { from: start.from, to: end.to }
}

/** Its sentences were edited, but not these words. */
export function besideEdits(search: Search): Reanchored | undefined {
  const region = regionOf(search)
  if (!region) return undefined
  const { before, made, selector, first, last } = search
  const own = { from: made.before[first]?.from ?? 0, to: made.before[last]?.to ?? 0 }
  const there = standing(search, region)
  if (there.length === 0) return undefined
  const here = occurrencesOf(before, selector.words, own.from, own.to)
  return choose(search, there, there.length === 1 && here.length === 1 ? there[0] : undefined)
}

/** The one place that keeps both sides of a context no other place had; else `only`, if one will do without. */
function choose(search: Search, positions: number[], only?: number): Reanchored | undefined {
  const { before, after, made, selector, first, last } = search
  const { length } = selector.words
  const kept = positions.filter((at) => keepsBoth(after, at, selector))
  const isToldApart =
    kept.length === 1 &&
    occurrencesOf(before, selector.words).filter((at) => keepsBoth(before, at, selector)).length === 1
  const at = isToldApart ? kept[0] : only
  if (at === undefined) return { state: 'ambiguous', places: placesAt(after, positions, length) }
  const place = placeOf(after, at, at + length)
  const isMoved = !kept.includes(at) || indices(first, last).some((b) => made.moved.has(b))
  return place && { state: isMoved ? 'moved' : 'exact', ...place }
}

function keepsBoth(read: ReadText, at: number, selector: FoldedSelector): boolean {
  if (selector.prefix.trim() === '' && selector.suffix.trim() === '') return false
  return keepsPrefix(read, at, selector) && keepsSuffix(read, at + selector.words.length, selector)
}

/** Other words stand where these stood. */
export function changedIn(search: Search): Reanchored | undefined {
  const region = regionOf(search)
  if (!region) return undefined
  const { before, after, made, selector, from, first, last } = search
  const own = { from: made.before[first]?.from ?? 0, to: made.before[last]?.to ?? 0 }
  const range = counterpart(
    before.folded.text.slice(own.from, own.to),
    after.folded.text.slice(region.from, region.to),
    from - own.from,
    from - own.from + selector.words.length,
  )
  const place = range && placeOf(after, region.from + range.from, region.from + range.to)
  if (!place) return undefined
  const words = after.folded.text.slice(region.from + range.from, region.from + range.to)
  const alike = similarity(selector.words, words)
  return alike < leastAlike ? undefined : { state: 'changed', ...place, similarity: alike }
}

/**
 * Its sentence was joined with another or divided, so that none is its partner: the words are looked for in what is new
 * in the later text and in the sentences next to it.
 */
export function looseIn(search: Search): Reanchored | undefined {
  const { before, after, made, selector, first, last } = search
  const { length } = selector.words
  const isNew = (a: number) => {
    const b = made.toBefore[a] ?? -1
    return b === -1 || (made.changed.has(b) && b >= first - 1 && b <= last + 1)
  }
  const isOld = (b: number) => made.toAfter[b] === -1 || made.changed.has(b)
  const there = standing(search).filter((at) => {
    const over = sentencesOver(made.after, at, at + length)
    return indices(over.first, over.last).every(isNew)
  })
  const [only] = there
  if (only === undefined) return undefined
  const here = occurrencesOf(before, selector.words).filter((at) => {
    const over = sentencesOver(made.before, at, at + length)
    return indices(over.first, over.last).every(isOld)
  })
  // New text may hold old words by chance: one side of their context, at the least, has to have come with them.
  const isBacked = there.some(
    (at) =>
      (selector.prefix.trim() !== '' && keepsPrefix(after, at, selector)) ||
      (selector.suffix.trim() !== '' && keepsSuffix(after, at + length, selector)),
  )
  if (!isBacked) return undefined
  const isOnlyOne = there.length === 1 && here.length === 1
  return choose(search, there, isOnlyOne && isTelling(selector.words) ? only : undefined)
}
