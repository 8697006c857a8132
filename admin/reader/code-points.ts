// Between the offsets of the desk, in Unicode code points, and those of the browser, in UTF-16 units. Pure.

export interface Offsets {
  /** From code points to a position in the JavaScript string. */
  toIndex: (codePoints: number) => number
  /** From a position in the JavaScript string to code points. */
  toCodePoints: (index: number) => number
}

/** The offsets of one text; the astral characters are found once, each question is a binary search. */
export function offsetsOf(text: string): Offsets {
  const astral: number[] = []
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) astral.push(at++)
  }
  /** The same characters counted in code points: the n-th stands n units earlier than in UTF-16. */
  const inCodePoints = astral.map((at, before) => at - before)
  return {
    toIndex: (codePoints) => codePoints + below(inCodePoints, codePoints),
    toCodePoints: (index) => index - below(astral, index),
  }
}

/** How many of the ascending numbers are smaller than the limit. */
function below(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
