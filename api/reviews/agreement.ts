// How often two readers of one claim come to the same verdict, beyond what chance would bring about. Pure.
// Kappa is Cohen's (1960): (observed - expected) / (1 - expected), expected from how often each reader gives each verdict.
import type { Verdict } from '../../db/vocabulary.ts'

/** How many times the reader who came first said `first` and the one who came after said `second`. */
export interface VerdictPair {
  first: Verdict
  second: Verdict
  pairs: number
}

export interface Agreement {
  /** The share of pairs with one verdict, from 0 to 100. */
  percent: number
  /** From -1 to 1, 0 for chance; null where everybody always says the same, so that chance explains it all. */
  kappa: number | null
}

/** Fewer pairs say nothing worth knowing. */
export const fewestPairs = 20

export const countPairs = (table: readonly VerdictPair[]): number =>
  table.reduce((sum, { pairs }) => sum + pairs, 0)

/** @returns null for fewer than {@link fewestPairs} */
export function agreementOf(table: readonly VerdictPair[]): Agreement | null {
  const all = countPairs(table)
  if (all < fewestPairs) return null
  const observed = countPairs(table.filter(({ first, second }) => first === second)) / all
  const expected = expectedByChance(table, all)
  const kappa = expected === 1 ? null : (observed - expected) / (1 - expected)
  return { percent: observed * 100, kappa }
}

function expectedByChance(table: readonly VerdictPair[], all: number): number {
  const words = new Set(table.flatMap(({ first, second }) => [first, second]))
  const share = (reader: 'first' | 'second', word: Verdict) =>
    countPairs(table.filter((pair) => pair[reader] === word)) / all
  return [...words].reduce((sum, word) => sum + share('first', word) * share('second', word), 0)
}
