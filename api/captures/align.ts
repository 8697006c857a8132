// Which sentence of a later text is which of an earlier one: the same, changed, or not to be told.
// After P. Heckel, "A technique for isolating differences between files" (1978): what is unique on both sides is a
// pair, and a pair makes its equal neighbours one. Unlike a longest common subsequence it sees what moved, takes time
// in proportion to the texts, and of several equal sentences it never picks one that its neighbours do not point at.
import { splitSentences } from '../extraction/sentences.ts'
import { pairChanged } from './changed-sentences.ts'
import { foldedAt, oncePer, type ReadText } from './read-text.ts'

/** A sentence from one folded position to before another; `key` is its folded text. */
export interface Sentence {
  from: number
  to: number
  key: string
}

/** By the index of a sentence: its partner on the other side, -1 where it has none. */
export interface Alignment {
  before: Sentence[]
  after: Sentence[]
  toAfter: Int32Array
  toBefore: Int32Array
  /** Sentences before whose partner has other words. */
  changed: Set<number>
  /** Sentences before whose partner stands elsewhere in the order. */
  moved: Set<number>
  /** Sentences before whose words stand in the later text, where nothing tells which of these is it. */
  rivals: Map<number, number[]>
}

/** The sentences of a prepared text, in its folded form. */
export const sentencesOf = oncePer((read: ReadText): Sentence[] =>
  splitSentences(read.text).flatMap(({ start, end }) => {
    const [from, to] = [foldedAt(read, start), foldedAt(read, end)]
    return from < to ? [{ from, to, key: read.folded.text.slice(from, to) }] : []
  }),
)

const alignmentsOf = oncePer((_before: ReadText) => new WeakMap<ReadText, Alignment>())

/** Aligned once for each pair of prepared texts. */
export function align(before: ReadText, after: ReadText): Alignment {
  const known = alignmentsOf(before).get(after)
  if (known) return known
  const made = alignSentences(sentencesOf(before), sentencesOf(after))
  alignmentsOf(before).set(after, made)
  return made
}

export function alignSentences(before: Sentence[], after: Sentence[]): Alignment {
  const made: Alignment = {
    ...{ before, after, changed: new Set(), moved: new Set(), rivals: new Map() },
    toAfter: new Int32Array(before.length).fill(-1),
    toBefore: new Int32Array(after.length).fill(-1),
  }
  pairUnique(made)
  pairSurrounded(made)
  // A changed sentence is context for the equal ones beside it, and these are for the next changed one.
  for (let round = 0; round < 3; round++) {
    pairNeighbours(made)
    pairChanged(made)
  }
  pairNeighbours(made)
  settleRepeated(made)
  pairChanged(made)
  markMoved(made)
  return made
}

export function pair(made: Alignment, b: number, a: number): void {
  made.toAfter[b] = a
  made.toBefore[a] = b
}

const tellingLength = 24

/** Whether words are long enough to be known by themselves, without what stands around them. */
export function isTelling(words: string): boolean {
  if (words.length >= tellingLength) return true
  // A character of a script without spaces says as much as three letters.
  const wide = words.match(/[\u2e80-\ud7ff\uf900-\ufaff]/g)?.length ?? 0
  return words.length + 2 * wide >= tellingLength
}

function pairUnique(made: Alignment): void {
  const left = placesByKey(made.before)
  const right = placesByKey(made.after)
  for (const [key, [b, again]] of left) {
    const [a, other] = right.get(key) ?? []
    if (b === undefined || a === undefined || again !== undefined || other !== undefined) continue
    if (isTelling(key)) pair(made, b, a)
  }
}

/** Pairs a repeated sentence that is the only one between two such neighbours, in either text. */
function pairSurrounded(made: Alignment): void {
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
  // In a run of equal sentences each looks like the next.
  const surrounded = (sentences: readonly Sentence[]) => {
    const keys = sentences.map(({ key }) => numberOf(key))
    return keys.map((key, at) =>
      keys[at - 1] === key || keys[at + 1] === key ? '' : `${keys[at - 1]} ${key} ${keys[at + 1]}`,
    )
  }
  const [left, right] = [placesOf(surrounded(made.before)), placesOf(surrounded(made.after))]
  for (const [key, [b, again]] of left) {
    const [a, other] = right.get(key) ?? []
    if (key === '' || b === undefined || a === undefined || again !== undefined || other !== undefined)
      continue
    if (made.toAfter[b] === -1 && made.toBefore[a] === -1) pair(made, b, a)
  }
}

const placesByKey = (sentences: readonly Sentence[]) => placesOf(sentences.map(({ key }) => key))

function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  keys.forEach((key, at) => {
    const found = places.get(key)
    if (found) found.push(at)
    else places.set(key, [at])
  })
  return places
}

/** Pairs what both neighbours point at: the pair before it and the pair after it, over any run of equal sentences. */
function pairNeighbours(made: Alignment): void {
  const [left, right] = [pointed(made, 1), pointed(made, -1)]
  const claims = new Int32Array(made.after.length)
  for (const side of [left, right]) for (const a of side) if (a >= 0) claims[a] = (claims[a] ?? 0) + 1
  left.forEach((a, b) => {
    if (a >= 0 && right[b] === a && claims[a] === 2) pair(made, b, a)
  })
}

/** For each free sentence before, the equal one that continues the run of its neighbour on one side; else -1. */
function pointed({ before, after, toAfter, toBefore }: Alignment, step: 1 | -1): Int32Array {
  const to = new Int32Array(before.length).fill(-1)
  const first = step === 1 ? 0 : before.length - 1
  // The beginning of a text continues as the beginning of the other, and so its end.
  let last = step === 1 ? -1 : after.length
  for (let b = first; b >= 0 && b < before.length; b += step) {
    const mine = toAfter[b] ?? -1
    const next = last === noRun ? noRun : last + step
    const continues = next !== noRun && toBefore[next] === -1 && after[next]?.key === before[b]?.key
    if (mine < 0 && continues) to[b] = next
    last = mine >= 0 ? mine : continues ? next : noRun
  }
  return to
}

const noRun = -2

/**
 * Short words that stand once on both sides are a pair when one neighbour points at it. What is repeated on either side
 * and did not keep both its neighbours is left to a person.
 */
function settleRepeated(made: Alignment): void {
  const { before, after, toAfter, toBefore, rivals } = made
  const [left, right] = [pointed(made, 1), pointed(made, -1)]
  const there = placesByKey(after)
  for (const [key, mine] of placesByKey(before)) {
    const theirs = there.get(key) ?? []
    const [b, a] = [mine[0], theirs[0]]
    if (b === undefined || a === undefined) continue
    const isOnce = mine.length === 1 && theirs.length === 1
    if (isOnce && (left[b] === a || right[b] === a)) pair(made, b, a)
    const free = theirs.filter((one) => toBefore[one] === -1)
    if (free.length === 0) continue
    for (const one of mine) if (toAfter[one] === -1) rivals.set(one, free)
  }
}

/** Sets anew what moved: what is not in the longest run of partners in the same order (patience sorting). */
export function markMoved({ toAfter, moved }: Alignment): void {
  moved.clear()
  const tails: number[] = []
  const previous = new Int32Array(toAfter.length).fill(-1)
  toAfter.forEach((a, b) => {
    if (a < 0) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((toAfter[tails[middle] ?? 0] ?? 0) < a) low = middle + 1
      else high = middle
    }
    previous[b] = tails[low - 1] ?? -1
    tails[low] = b
  })
  const inOrder = new Set<number>()
  for (let b = tails.at(-1) ?? -1; b >= 0; b = previous[b] ?? -1) inOrder.add(b)
  toAfter.forEach((a, b) => {
    if (a >= 0 && !inOrder.has(b)) moved.add(b)
  })
}
