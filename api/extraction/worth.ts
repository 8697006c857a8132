// How worth a check a sentence is: a logistic model over its words, pieces and signs, fitted to the ClaimBuster sentences.
import { featuresOf, pieceBuckets, shareOfEach, wordBuckets } from './worth-features.ts'
import { model } from './worth-model.ts'

const words = readTable(model.words.table, wordBuckets)
const pieces = readTable(model.pieces.table, pieceBuckets)

/**
 * The probability that a person would want this sentence checked, as the annotators of ClaimBuster judged: 0.5 is a
 * sensible cut. English; other languages are scored by little but their figures and names, and lower than they deserve.
 *
 * NOTICE: the weights are derived from ClaimBuster (Arslan, Hassan, Li, Tremayne: "A Benchmark Dataset of Check-Worthy
 * Factual Claims", ICWSM 2020, doi:10.5281/zenodo.3609356), licensed under CC BY 4.0; `test/bench/train-worth.ts` fits
 * them. None of its sentences is in this repository.
 */
export function scoreWorth(sentence: string): number {
  const features = featuresOf(sentence)
  let sum = model.bias
  for (const [at, value] of features.signs.entries()) sum += value * (model.signs[at] ?? 0)
  sum += weigh(features.words, words) * model.words.step + weigh(features.pieces, pieces) * model.pieces.step
  return 1 / (1 + Math.exp(-sum))
}

function weigh(buckets: readonly number[], table: Int8Array): number {
  let sum = 0
  for (const bucket of buckets) sum += table[bucket] ?? 0
  return sum * shareOfEach(buckets.length)
}

function readTable(base64: string, size: number): Int8Array {
  const table = new Int8Array(Buffer.from(base64, 'base64'))
  if (table.length !== size) throw new Error('the model is of another size than its features')
  return table
}
