// Pairs the sentences that stand at one place of two texts and are one sentence in other words.
import type { Alignment } from './align.ts'
import { similarity } from './edit-distance.ts'

/** Less alike than this, a sentence is another one; more is asked where its neighbours went different ways. */
const leastAlike = 0.6
const leastAlikeApart = 0.85
/** The next best must be further off than the best by this factor, or none is taken. */
const lead = 1.25
/** Sentences of one gap looked at, counted from either end: the bound of what a rewritten text costs. */
const gapReach = 12

/** Longer than this it is no sentence, and not compared. */
const longest = 5000

interface Likeness {
  b: number
  a: number
  far: number
}

/** Only what stands in the same gap, between the same neighbours, is compared: likeness elsewhere proves nothing. */
export function pairChanged(made: Alignment): void {
  const likenesses = gapsOf(made).flatMap(({ befores, afters, isOne }) =>
    befores.flatMap((b) =>
      afters.flatMap((a) => likeness(made, b, a, isOne ? leastAlike : leastAlikeApart) ?? []),
    ),
  )
  const byBefore = bestTwo(likenesses, ({ b }) => b)
  const byAfter = bestTwo(likenesses, ({ a }) => a)
  for (const [b, [best, second]] of byBefore) {
    const [rival, next] = byAfter.get(best.a) ?? []
    if (rival?.b !== b) continue
    const others = Math.min(second?.far ?? Infinity, next?.far ?? Infinity)
    if (others < best.far * lead || made.toAfter[b] !== -1 || made.toBefore[best.a] !== -1) continue
    made.toAfter[b] = best.a
    made.toBefore[best.a] = b
    made.changed.add(b)
  }
}

function bestTwo(all: Likeness[], of: (one: Likeness) => number): Map<number, [Likeness, Likeness?]> {
  const best = new Map<number, [Likeness, Likeness?]>()
  for (const one of all) {
    const found = best.get(of(one))
    if (!found) best.set(of(one), [one])
    else if (one.far < found[0].far) best.set(of(one), [one, found[0]])
    else if (one.far < (found[1]?.far ?? Infinity)) found[1] = one
  }
  return best
}

function likeness({ before, after }: Alignment, b: number, a: number, least: number): Likeness | undefined {
  const [one, other] = [before[b]?.key ?? '', after[a]?.key ?? '']
  if (Math.max(one.length, other.length) > longest) return undefined
  if (Math.min(one.length, other.length) < least * Math.max(one.length, other.length)) return undefined
  const far = 1 - similarity(one, other)
  return far > 1 - least || isOfOtherThings(one, other) ? undefined : { b, a, far }
}

const telling = /\p{N}[\p{N}.,]*|(?<=[\p{L}\p{N},;] |^\P{L}?)\p{Lu}[\p{L}\p{M}]+/gu

/**
 * Sentences made alike often differ in just the names and numbers that make them two: a name and a number together, or
 * two and no fewer than stayed, are not what one correction changes.
 */
function isOfOtherThings(one: string, other: string): boolean {
  const [mine, theirs] = [one.match(telling) ?? [], other.match(telling) ?? []]
  const numbers = unshared(mine.filter(isNumber), theirs.filter(isNumber))
  const names = unshared(mine.filter(isName), theirs.filter(isName))
  const lost = numbers + names
  return (numbers > 0 && names > 0) || (lost >= 2 && Math.max(mine.length, theirs.length) <= 2 * lost)
}

const isNumber = (thing: string) => /^\p{N}/u.test(thing)
const isName = (thing: string) => !isNumber(thing)

/** How many of the longer list have no equal in the other. */
function unshared(mine: string[], theirs: string[]): number {
  const left = [...theirs]
  const common = mine.filter((thing) => {
    const at = left.indexOf(thing)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return Math.max(mine.length, theirs.length) - common
}

interface Gap {
  befores: number[]
  afters: number[]
  /** Whether both neighbours are still at its two ends. */
  isOne: boolean
}

/** Each run of free sentences before, with the free ones that follow its left neighbour's partner or precede its right's. */
function gapsOf(made: Alignment): Gap[] {
  const { before, after, toAfter, toBefore } = made
  const keysBefore = new Set(before.map(({ key }) => key))
  const freeAfter = new Set(after.flatMap(({ key }, a) => (toBefore[a] === -1 ? key : [])))
  const gaps: Gap[] = []
  for (let b = 0; b < before.length; b++) {
    if (toAfter[b] !== -1) continue
    let end = b
    while (end < before.length && toAfter[end] === -1) end++
    const left = b === 0 ? -1 : (toAfter[b - 1] ?? -1)
    const right = end === before.length ? after.length : (toAfter[end] ?? -1)
    const afters = new Set<number>()
    for (let a = left + 1; toBefore[a] === -1 && a <= left + gapReach; a++) afters.add(a)
    for (let a = right - 1; toBefore[a] === -1 && a >= right - gapReach; a--) afters.add(a)
    const befores = Array.from({ length: end - b }, (_, i) => b + i)
    const near = befores.filter((at) => at < b + gapReach || at >= end - gapReach)
    const isOne = right > left && toBefore.subarray(left + 1, right).every((partner) => partner === -1)
    gaps.push({
      isOne,
      // Words that may still stand somewhere did not change, and words that stood somewhere are not new.
      befores: near.filter((at) => !freeAfter.has(before[at]?.key ?? '')),
      afters: [...afters].filter((at) => !keysBefore.has(after[at]?.key ?? '')),
    })
    b = end
  }
  return gaps
}
