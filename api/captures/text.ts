// A captured text and its offsets: normalised once, counted in Unicode code points as the W3C selectors do.
import { createHash } from 'node:crypto'

/** NFC, with line ends as \n: the form in which a text is stored, hashed and anchored to. */
export function normaliseText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').normalize('NFC')
}

/** Hex SHA-256 of the normalised text as UTF-8. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Unicode code points, which is how offsets and lengths are counted on the wire. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** The position in code points of a position in UTF-16 units. */
export function toCodePoints(text: string, utf16: number): number {
  return countCharacters(text.slice(0, utf16))
}

/** Turns positions in UTF-16 units of one text into code points, many at a time: a search in what is not one for one. */
export function codePointOffsets(text: string): (utf16: number) => number {
  const pairs: number[] = []
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >> 10 === 0x36) pairs.push(at)
  return (utf16) => utf16 - countBelow(pairs, utf16)
}

/** How many of the ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
