// Agreement against values worked out elsewhere: Cohen's kappa of published tables, and its limits.
import { describe, expect, test } from 'vitest'
import { agreementOf, fewestPairs, type VerdictPair } from '../../api/reviews/agreement.ts'
import type { Verdict } from '../../db/vocabulary.ts'

const pair = (first: Verdict, second: Verdict, pairs: number): VerdictPair => ({ first, second, pairs })
const twoWords = (both: number, onlyFirst: number, onlySecond: number, neither: number) => [
  pair('verified', 'verified', both),
  pair('verified', 'refuted', onlyFirst),
  pair('refuted', 'verified', onlySecond),
  pair('refuted', 'refuted', neither),
]

describe('kappa', () => {
  test.each([
    ['the usual example of 50 grants', twoWords(20, 5, 10, 15), 70, 0.4],
    ['60 % with uneven readers', twoWords(45, 15, 25, 15), 60, 0.1304],
    ['60 % with readers uneven the other way', twoWords(25, 35, 5, 35), 60, 0.2593],
    ['full agreement', twoWords(12, 0, 0, 8), 100, 1],
    ['agreement of chance', twoWords(10, 10, 10, 10), 50, 0],
    ['full disagreement', twoWords(0, 10, 10, 0), 0, -1],
  ])('%s', (_, table, percent, kappa) => {
    const agreement = agreementOf(table)
    expect(agreement?.percent).toBeCloseTo(percent, 9)
    expect(agreement?.kappa).toBeCloseTo(kappa, 4)
  })

  test('of four words', () => {
    const table = [
      pair('verified', 'verified', 10),
      pair('verified', 'mixed', 2),
      pair('refuted', 'refuted', 6),
      pair('refuted', 'verified', 3),
      pair('mixed', 'mixed', 4),
      pair('mixed', 'refuted', 2),
      pair('unproven', 'unproven', 2),
      pair('unproven', 'refuted', 1),
    ]
    const expected = (12 * 13 + 9 * 9 + 6 * 6 + 3 * 2) / 900
    expect(agreementOf(table)?.percent).toBeCloseTo((22 / 30) * 100, 9)
    expect(agreementOf(table)?.kappa).toBeCloseTo((22 / 30 - expected) / (1 - expected), 9)
  })

  test('says nothing where only one word was ever given', () => {
    expect(agreementOf([pair('verified', 'verified', 25)])).toEqual({ percent: 100, kappa: null })
  })
})

test('too few pairs say nothing, one more does', () => {
  expect(agreementOf([])).toBeNull()
  expect(agreementOf(twoWords(fewestPairs - 1, 0, 0, 0))).toBeNull()
  expect(agreementOf(twoWords(fewestPairs - 1, 1, 0, 0))).not.toBeNull()
})
