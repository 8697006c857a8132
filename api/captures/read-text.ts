// A text made ready to be searched many times: folded once, its offsets counted both ways, its places told.
import { eachPlaceOf } from './find-all.ts'
import { type Folded, fold } from './fold.ts'
import { isBoundary } from './graphemes.ts'
import { codePointOffsets } from './text.ts'

/** A captured text (NFC, \n), prepared. Positions inside it are in its folded form unless they say otherwise. */
export interface ReadText {
  text: string
  folded: Folded
  /** From UTF-16 units of `text` to code points. */
  toPoints(utf16: number): number
  /** From code points to UTF-16 units of `text`. */
  toUtf16(points: number): number
}

/** Offsets in Unicode code points, `end` excluded; the text's own characters, with up to 32 on either side. */
export interface Place {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

export const contextLength = 32

/** Prepares a text; takes time and memory in proportion to it. */
export function readForAnchors(text: string): ReadText {
  const toPoints = codePointOffsets(text)
  const toUtf16 = (points: number) => {
    let low = Math.min(points, text.length)
    let high = Math.min(points * 2, text.length)
    while (low < high) {
      const middle = (low + high) >> 1
      if (toPoints(middle) < points) low = middle + 1
      else high = middle
    }
    return low
  }
  return { text, folded: fold(text), toPoints, toUtf16 }
}

/** Computes something of an object once, and keeps it as long as the object. */
export function oncePer<Of extends object, Value>(compute: (of: Of) => Value): (of: Of) => Value {
  const known = new WeakMap<Of, Value>()
  return (of) => {
    const found = known.get(of)
    if (found !== undefined) return found
    const value = compute(of)
    known.set(of, value)
    return value
  }
}

/** Where folded words stand between two folded positions: only where both their ends are ends of what a reader sees. */
export function occurrencesOf(read: ReadText, words: string, from = 0, to = Infinity): number[] {
  return [...eachOccurrence(read, words, from, to)]
}

/** Whether folded words stand anywhere: it looks no further than the first place. */
export const occursIn = (read: ReadText, words: string) => !eachOccurrence(read, words).next().done

function* eachOccurrence(read: ReadText, words: string, from = 0, to = Infinity): Generator<number, void> {
  if (words === '') return
  for (const place of eachPlaceOf(read.folded.text.slice(from, to), words)) {
    const at = from + place
    if (originalRange(read, at, at + words.length)) yield at
  }
}

const partOfWord = /[\p{L}\p{N}\p{M}]/u

/** Whether a folded position is inside a word. */
export function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && partOfWord.test(text[at - 1] ?? '') && partOfWord.test(text[at] ?? '')
}

export const isOfWholeWords = ({ folded: { text } }: ReadText, from: number, to: number) =>
  !cutsWord(text, from) && !cutsWord(text, to)

/** The characters folded into a range, in UTF-16 units; undefined where it would cut a ligature or a grapheme. */
function originalRange(read: ReadText, from: number, to: number): [number, number] | undefined {
  const { starts, ends, text } = read.folded
  const start = starts[from]
  const end = ends[to - 1]
  if (start === undefined || end === undefined) return undefined
  if (from > 0 && starts[from - 1] === start) return undefined
  if (to < text.length && starts[to] === starts[to - 1]) return undefined
  if (!isBoundary(read.text, start)) {
    // A mark set on a space: the words begin with the mark, what a reader sees with the space.
    return text[from - 1] === ' ' ? originalRange(read, from - 1, to) : undefined
  }
  if (isBoundary(read.text, end)) return [start, end]
  // What shows nothing may still belong to the last character, as the selector of an emoji does.
  const next = starts[to] ?? read.text.length
  return isBoundary(read.text, next) ? [start, next] : undefined
}

/** The place of a folded range; undefined where it would cut a character. */
export function placeOf(read: ReadText, from: number, to: number): Place | undefined {
  const range = originalRange(read, from, to)
  return range && placeBetween(read, ...range)
}

/** The place between two positions in UTF-16 units of the text. */
export function placeBetween(read: ReadText, start: number, end: number): Place {
  const { text } = read
  return {
    start: read.toPoints(start),
    end: read.toPoints(end),
    exact: text.slice(start, end),
    prefix: [...trimPair(text.slice(Math.max(0, start - contextLength * 2), start))]
      .slice(-contextLength)
      .join(''),
    suffix: [...text.slice(end, end + contextLength * 2)].slice(0, contextLength).join(''),
  }
}

/** A slice without the half of a surrogate pair it may begin with. */
const trimPair = (slice: string) => (slice.charCodeAt(0) >> 10 === 0x37 ? slice.slice(1) : slice)

/** The first folded position that stands for a character at or after one in UTF-16 units. */
export function foldedAt({ folded: { starts } }: ReadText, utf16: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < utf16) low = middle + 1
    else high = middle
  }
  return low
}
