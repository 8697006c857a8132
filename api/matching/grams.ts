// Words as vectors of the letter groups they are made of, so that spellings and compounds meet halfway.
import type { WeightOf } from './profile.ts'

export interface Grams {
  weights: ReadonlyMap<string, number>
  length: number
  total: number
}

const size = 4

/** Each word gives its weight to its groups of four letters, edges included; a shorter one is a group of its own. */
export function gramsOf(stems: Iterable<string>, weightOf: WeightOf): Grams {
  const weights = new Map<string, number>()
  for (const stem of stems) {
    const groups = groupsOf(stem)
    const weight = weightOf(stem) / Math.sqrt(groups.length)
    for (const group of groups) weights.set(group, Math.max(weights.get(group) ?? 0, weight))
  }
  let squares = 0
  let total = 0
  for (const weight of weights.values()) {
    squares += weight * weight
    total += weight
  }
  return { weights, length: Math.sqrt(squares), total }
}

const remembered = new Map<string, readonly string[]>()
const mostRemembered = 20_000
/** No language has such words; who makes them up fills no memory. */
const longestRemembered = 64

/** Cutting costs more than looking up, and texts share their words; a full table is begun anew. */
function groupsOf(stem: string): readonly string[] {
  const known = remembered.get(stem)
  if (known) return known
  const groups = cut(stem)
  if (stem.length > longestRemembered) return groups
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(stem, groups)
  return groups
}

function cut(stem: string): readonly string[] {
  const edged = `_${stem}_`
  if (edged.length <= size) return [edged]
  return Array.from({ length: edged.length - size + 1 }, (_, at) => edged.slice(at, at + size))
}

/** The cosine of two texts: 1 when they hold the same groups in the same weights. */
export function cosine(one: Grams, other: Grams): number {
  const [few, many] = one.weights.size < other.weights.size ? [one, other] : [other, one]
  let dot = 0
  for (const [group, weight] of few.weights) dot += weight * (many.weights.get(group) ?? 0)
  return dot === 0 ? 0 : dot / (one.length * other.length)
}

/** The share of a text's weight that lies in groups the other holds as well. */
export function coverage(text: Grams, other: Grams): number {
  let held = 0
  for (const [group, weight] of text.weights) if (other.weights.has(group)) held += weight
  return text.total === 0 ? 0 : held / text.total
}
