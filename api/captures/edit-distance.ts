// How many characters differ between two strings, and where in a longer one a pattern fits best.
// Bit-parallel after G. Myers, "A fast bit-vector algorithm for approximate string matching" (1999), in the blocks of
// H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).

/** Levenshtein distance in UTF-16 units. Time: the product of the lengths, divided by 32. */
export function distance(one: string, other: string): number {
  let head = 0
  const shorter = Math.min(one.length, other.length)
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < shorter - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail++
  const [a, b] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)]
  if (a === '' || b === '') return a.length + b.length
  let last = a.length
  scan(a, b, 1, (score) => {
    last = score
  })
  return last
}

/** From 0 (nothing alike) to 1 (equal): the share of the longer string that needs no edit. */
export function similarity(one: string, other: string): number {
  const longer = Math.max(one.length, other.length)
  return longer === 0 ? 1 : 1 - distance(one, other) / longer
}

export interface Fit {
  start: number
  end: number
  errors: number
}

/** The stretch of a text that needs the fewest edits to become the pattern; the longest of the first such. */
export function bestFit(text: string, pattern: string): Fit {
  const [end, errors] = bestEnd(text, pattern)
  const back = end - bestEnd(reverse(text.slice(0, end)), reverse(pattern))[0]
  return { start: back, end, errors }
}

function bestEnd(text: string, pattern: string): [end: number, errors: number] {
  let best: [number, number] = [0, pattern.length]
  scan(pattern, text, 0, (score, at) => {
    if (score < best[1]) best = [at + 1, score]
  })
  return best
}

const reverse = (text: string) => text.split('').reverse().join('')

const bits = 32

/**
 * Walks along `text` and tells, after each unit, the distance of `pattern` to what ends there: to all of it with
 * `edge` 1, to the best beginning anywhere with 0.
 */
function scan(pattern: string, text: string, edge: 0 | 1, tell: (score: number, at: number) => void): void {
  const blocks = Math.ceil(pattern.length / bits)
  const masks = masksOf(pattern, blocks)
  const nowhere = new Int32Array(blocks)
  const plus = new Int32Array(blocks).fill(-1)
  const minus = new Int32Array(blocks)
  const lastBit = 1 << ((pattern.length - 1) % bits)
  let score = pattern.length
  for (let at = 0; at < text.length; at++) {
    const equal = masks.get(text.charCodeAt(at)) ?? nowhere
    let carry: number = edge
    for (let block = 0; block < blocks; block++) {
      const [pv, mv] = [plus[block] ?? 0, minus[block] ?? 0]
      let eq = equal[block] ?? 0
      const xv = eq | mv
      if (carry < 0) eq |= 1
      const xh = (((eq & pv) + pv) ^ pv) | eq
      let ph = mv | ~(xh | pv)
      let mh = pv & xh
      const high = block === blocks - 1 ? lastBit : 1 << (bits - 1)
      const out = (ph & high) !== 0 ? 1 : (mh & high) !== 0 ? -1 : 0
      ph = (ph << 1) | (carry > 0 ? 1 : 0)
      mh = (mh << 1) | (carry < 0 ? 1 : 0)
      plus[block] = mh | ~(xv | ph)
      minus[block] = ph & xv
      carry = out
    }
    score += carry
    tell(score, at)
  }
}

/** For each unit of the pattern, a bit for each of its positions. */
function masksOf(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>()
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at)
    const mask = masks.get(code) ?? new Int32Array(blocks)
    mask[Math.floor(at / bits)] = (mask[Math.floor(at / bits)] ?? 0) | (1 << (at % bits))
    masks.set(code, mask)
  }
  return masks
}
