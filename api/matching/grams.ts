// Words as vectors of the letter groups they are made of, so that spellings and compounds meet halfway.
import type { WeightOf } from './profile.ts'

/** The letter groups of a text and what stands beside it: each at its place, those of the text alone come first. */
export interface Grams {
  groups: readonly string[]
  places: ReadonlyMap<string, number>
  /** Of the text and what stands beside it. */
  whole: Vector
  /** Of the text alone, whose groups may weigh less by themselves. */
  alone: Vector
}

interface Vector {
  /** By place. */
  weights: Float64Array
  length: number
  total: number
}

const size = 4

/** Each word gives its weight to its groups of four letters, edges included; a shorter one is a group of its own. */
export function gramsOf(stems: Iterable<string>, beside: Iterable<string>, weightOf: WeightOf): Grams {
  const places = new Map<string, number>()
  const groups: string[] = []
  const weights: number[] = []
  const add = (stem: string) => {
    const own = groupsOf(stem)
    const weight = weightOf(stem) / Math.sqrt(own.length)
    for (const group of own) {
      const place = places.get(group)
      if (place === undefined) {
        places.set(group, groups.length)
        groups.push(group)
        weights.push(Math.max(0, weight))
      } else if ((weights[place] as number) < weight) weights[place] = weight
    }
  }
  for (const stem of stems) add(stem)
  const alone = vectorOf(weights)
  for (const stem of beside) add(stem)
  return { groups, places, alone, whole: vectorOf(weights) }
}

function vectorOf(weights: readonly number[]): Vector {
  let squares = 0
  let total = 0
  for (const weight of weights) {
    squares += weight * weight
    total += weight
  }
  return { weights: Float64Array.from(weights), length: Math.sqrt(squares), total }
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

/** What the letter groups of two texts have in common, from 0 to 1. */
export interface Overlap {
  /** 1 when both hold the same groups in the same weights, whatever stands beside them. */
  cosine: number
  /** The share of the weight of the one text in groups that the other or what is beside it holds, and the reverse. */
  ofOne: number
  ofOther: number
}

/** At the places of the one text what the other gives to that group; below 0 where it does not hold it. */
let met = new Float64Array(256)

export function overlapOf(one: Grams, other: Grams): Overlap {
  const places = one.groups.length
  if (places > met.length) met = new Float64Array(places * 2)
  met.fill(-1, 0, places)
  // Summed in the order of the shorter text, so that it is the same number whichever of the two is asked about.
  const isShorter = places < other.groups.length
  let dot = 0
  let heldOfOther = 0
  for (let at = 0; at < other.groups.length; at++) {
    const place = one.places.get(other.groups[at] as string)
    if (place === undefined) continue
    const weight = other.whole.weights[at] as number
    met[place] = weight
    if (!isShorter) dot += weight * (one.whole.weights[place] as number)
    if (at < other.alone.weights.length) heldOfOther += other.alone.weights[at] as number
  }
  let heldOfOne = 0
  for (let place = 0; place < places; place++) {
    const weight = met[place] as number
    if (weight < 0) continue
    if (isShorter) dot += weight * (one.whole.weights[place] as number)
    if (place < one.alone.weights.length) heldOfOne += one.alone.weights[place] as number
  }
  return {
    cosine: dot === 0 ? 0 : dot / (one.whole.length * other.whole.length),
    ofOne: one.alone.total === 0 ? 0 : heldOfOne / one.alone.total,
    ofOther: other.alone.total === 0 ? 0 : heldOfOther / other.alone.total,
  }
}
