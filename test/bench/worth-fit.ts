// Logistic regression over hashed words and signs of sentences, for train-worth.ts.
import { type Features, shareOfEach, signs } from '../../api/extraction/worth-features.ts'

export interface Row extends Features {
  isWorth: number
  doc: string
}

/** What one of the two models sees of a sentence, and how it is held back; chosen on debates of years it was not shown. */
export interface View {
  buckets: number
  of: (row: Row) => readonly number[]
  withSigns: boolean
  /** The L2 penalty of a bucket's weight. */
  pull: number
  /** Buckets that fewer sentences have get no weight. */
  fewest: number
  rounds: number
}

const signPull = 0.01
const rate = 0.05

export interface Weights {
  buckets: Float64Array
  signs: Float64Array
  bias: number
}

export function logit(row: Row, view: View, weights: Weights): number {
  const buckets = view.of(row)
  let sum = 0
  for (const bucket of buckets) sum += weights.buckets[bucket] ?? 0
  sum = sum * shareOfEach(buckets.length) + weights.bias
  if (view.withSigns) for (const [at, value] of row.signs.entries()) sum += value * (weights.signs[at] ?? 0)
  return sum
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Logistic regression with an L2 penalty, by Adam (Kingma and Ba 2015) over all rows at once. No chance is involved. */
export function fitModel(rows: readonly Row[], view: View): Weights {
  const size = view.buckets + signs.length + 1
  const all = new Float64Array(size)
  const weights = { buckets: all.subarray(0, view.buckets), signs: all.subarray(view.buckets, -1), bias: 0 }
  const seen = new Uint32Array(view.buckets)
  for (const row of rows) for (const bucket of view.of(row)) seen[bucket] = (seen[bucket] ?? 0) + 1
  const slope = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (let round = 1; round <= view.rounds; round++) {
    slope.fill(0)
    for (const row of rows) addSlope(row, view, sigmoid(logit(row, view, weights)) - row.isWorth, slope)
    for (let at = 0; at < size; at++) {
      if (at < view.buckets && (seen[at] ?? 0) < view.fewest) continue
      const pull = at < view.buckets ? view.pull : at < size - 1 ? signPull : 0
      const step = (slope[at] ?? 0) + pull * (all[at] ?? 0)
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * step
      spread[at] = 0.99 * (spread[at] ?? 0) + 0.01 * step * step
      const m = (mean[at] ?? 0) / (1 - 0.9 ** round)
      const v = (spread[at] ?? 0) / (1 - 0.99 ** round)
      all[at] = (all[at] ?? 0) - (rate * m) / (Math.sqrt(v) + 1e-8)
    }
    weights.bias = all[size - 1] ?? 0
  }
  return weights
}

function addSlope(row: Row, view: View, error: number, slope: Float64Array): void {
  const buckets = view.of(row)
  const share = error * shareOfEach(buckets.length)
  for (const bucket of buckets) slope[bucket] = (slope[bucket] ?? 0) + share
  const last = slope.length - 1
  slope[last] = (slope[last] ?? 0) + error
  if (!view.withSigns) return
  for (const [at, value] of row.signs.entries()) {
    slope[view.buckets + at] = (slope[view.buckets + at] ?? 0) + error * value
  }
}
