// The facts in which two statements differ: a number, a date, a name, or which way they point.

import { oppositeIn } from './polarity.ts'
import type { Profile, Term } from './profile.ts'
import { areEqual, type Quantity } from './quantities.ts'

export interface Difference {
  fact: 'number' | 'date' | 'name' | 'negation'
  /** As either text words it; empty where it has nothing of the kind. */
  query: string
  claim: string
}

/** Facts on both sides that do not agree; that one side says less is no difference. */
export function differencesOf(query: Profile, claim: Profile, unmatched: Unmatched): Difference[] {
  return [
    ...differentNumbers(query, claim),
    ...differentMoments(query, claim),
    ...differentNames(query, claim, unmatched),
    ...differentDirection(query, claim),
  ]
}

/** The terms of each side that nothing on the other side answers. */
export interface Unmatched {
  query: readonly Term[]
  claim: readonly Term[]
}

function differentNumbers(query: Profile, claim: Profile): Difference[] {
  const left = unequal(query.quantities, claim.quantities, areEqual)
  const right = unequal(claim.quantities, query.quantities, areEqual)
  if (left.length > 0 && right.length > 0) {
    return left.slice(0, 3).map((one, at) => ({
      fact: 'number',
      query: one.words,
      claim: (nearestIn(one, right) ?? right[at] ?? right[0])?.words ?? '',
    }))
  }
  if (left.length === 0 && right.length === 0 && isTurned(query.quantities, claim.quantities)) {
    return [{ fact: 'number', query: spanOf(query.quantities), claim: spanOf(claim.quantities) }]
  }
  return []
}

const nearestIn = (one: Quantity, others: readonly Quantity[]) => others.find(({ unit }) => unit === one.unit)

/** Each of the ones that finds none left among the others. */
function unequal<T>(ones: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): T[] {
  const left = [...others]
  return ones.filter((one) => {
    const at = left.findIndex((other) => isSame(one, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const spanOf = (quantities: readonly Quantity[]) => quantities.map(({ words }) => words).join(' → ')

const isOtherUnit = (one: Quantity, other: Quantity) =>
  one.unit !== null && other.unit !== null && one.unit !== other.unit

/** "from 5 to 9" against "from 9 to 5": two values of one unit, the other way round. */
function isTurned(one: readonly Quantity[], other: readonly Quantity[]): boolean {
  const pairs = one.slice(1).map((second, at) => [one[at], second] as const)
  return pairs.some(([first, second]) => {
    if (!first || first.value === second.value || isOtherUnit(first, second)) return false
    const [a, b] = [
      other.findIndex((each) => areEqual(each, first)),
      other.findIndex((each) => areEqual(each, second)),
    ]
    return a >= 0 && b >= 0 && b < a
  })
}

function differentMoments(query: Profile, claim: Profile): Difference[] {
  const found: Difference[] = []
  if (query.moments.length === 0 || claim.moments.length === 0) return found
  for (const kind of ['year', 'month', 'day', 'weekday', 'relative'] as const) {
    const [ones, others] = [query, claim].map(({ moments }) => moments.filter((each) => each.kind === kind))
    if (!ones || !others) continue
    const isSame = (a: { key: string }, b: { key: string }) => a.key === b.key
    const [left] = unequal(ones, others, isSame)
    const [right] = unequal(others, ones, isSame)
    if (left && right) found.push({ fact: 'date', query: left.words, claim: right.words })
  }
  return found
}

/** A name on one side and another in its place: a word that only looks like one, at the start of a sentence, counts too. */
function differentNames(query: Profile, claim: Profile, unmatched: Unmatched): Difference[] {
  if (!query.hasCase || !claim.hasCase) return []
  const left = unmatched.query.filter(looksLikeName)
  const right = unmatched.claim.filter(looksLikeName)
  const [one, other] = [left[0], right[0]]
  if (!one || !other || !(one.isName || other.isName)) {
    const [first, second] = [query.terms[0], claim.terms[0]]
    const isOpening = one && other && one === first && other === second
    if (!isOpening) return []
  }
  return [{ fact: 'name', query: joined(left), claim: joined(right) }]
}

const looksLikeName = ({ word }: Term) => /^\p{Lu}/u.test(word)
const joined = (terms: readonly Term[]) => [...new Set(terms.map(({ word }) => word))].slice(0, 4).join(' ')

function differentDirection(query: Profile, claim: Profile): Difference[] {
  const found: Difference[] = []
  if (query.negations.length % 2 !== claim.negations.length % 2) {
    found.push({ fact: 'negation', query: query.negations[0] ?? '', claim: claim.negations[0] ?? '' })
  }
  const opposite = oppositeIn(query.directions, claim.directions)
  if (opposite) found.push({ fact: 'negation', query: opposite.one, claim: opposite.other })
  return found
}
