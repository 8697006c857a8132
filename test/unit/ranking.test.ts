// The measures of rankings say what the textbooks say.
import { expect, test } from 'vitest'
import { atCut, averagePrecision, meanAveragePrecision, precisionAt } from '../bench/ranking.ts'

/** Relevant at the ranks 1, 3 and 4 of five. */
const ranking = [
  { score: 0.2, isRelevant: true },
  { score: 0.9, isRelevant: true },
  { score: 0.8, isRelevant: false },
  { score: 0.5, isRelevant: true },
  { score: 0.1, isRelevant: false },
]

test('average precision is the mean of the precisions at the relevant ranks', () => {
  expect(averagePrecision(ranking)).toBeCloseTo((1 / 1 + 2 / 3 + 3 / 4) / 3)
})

test('groups without anything relevant do not count', () => {
  const nothing = [{ score: 1, isRelevant: false }]
  const all = [{ score: 1, isRelevant: true }]
  expect(meanAveragePrecision([ranking, nothing, all])).toBeCloseTo((averagePrecision(ranking) + 1) / 2)
})

test('precision at a depth looks at the best only', () => {
  expect(precisionAt(ranking, 2)).toBe(0.5)
})

test('at a cut, precision and recall have their harmonic mean', () => {
  const { precision, recall, f1 } = atCut(ranking, 0.5)
  expect(precision).toBeCloseTo(2 / 3)
  expect(recall).toBeCloseTo(2 / 3)
  expect(f1).toBeCloseTo(2 / 3)
})
