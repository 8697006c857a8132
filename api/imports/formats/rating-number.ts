// What the numbers of a rating are worth on a scale from 0, found false, to 1, found true; or that they say nothing.

/** schema.org: a scale that does not say otherwise goes from 1 to 5. */
const usual = { best: 5, worst: 1 }

export interface RatingNumbers {
  value: unknown
  best: unknown
  worst: unknown
}

/**
 * A scale may be given upside down, with its best number below its worst. One with a single number, or a number beside
 * its scale (the -1 of those who mean that there is none), says nothing.
 * @returns 0 to 1, to six digits
 */
export function scaled(given: RatingNumbers): number | null {
  const [value, of] = valueAndBest(given.value)
  const best = numberOf(given.best) ?? (isGiven(given.best) ? null : (of ?? usual.best))
  const worst = numberOf(given.worst) ?? (isGiven(given.worst) ? null : usual.worst)
  if (value === null || best === null || worst === null || best === worst) return null
  const share = (value - worst) / (best - worst)
  if (share < 0 || share > 1) return null
  return Math.round(share * 1e6) / 1e6 + 0
}

const isGiven = (given: unknown) => given !== undefined && given !== null && given !== ''

/** A number as it is written: `4`, `"4"`, `"4,5"`, `" 4.0 "`. */
export function numberOf(given: unknown): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given : null
  if (typeof given !== 'string') return null
  const plain = given
    .trim()
    .replace(/^(-?\d+),(\d+)$/, '$1.$2')
    .replace(/^[−–]/, '-')
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}

/** `"3/5"` and `"3 out of 5"` give the number and its best. */
function valueAndBest(given: unknown): [value: number | null, best: number | null] {
  const number = numberOf(given)
  if (number !== null || typeof given !== 'string') return [number, null]
  const [, value, best] =
    /^\s*(-?\d+(?:[.,]\d+)?)\s*(?:\/|out of|of|von|sur|de)\s*(\d+(?:[.,]\d+)?)\s*$/i.exec(given) ?? []
  return [numberOf(value), numberOf(best)]
}
