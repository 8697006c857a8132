// How worth a check a sentence is: a logistic model over its words and signs, fitted to the ClaimBuster sentences.
import { featuresOf, wordBuckets } from './worth-features.ts'
import { model } from './worth-model.ts'

const words = new Int8Array(Buffer.from(model.words, 'base64'))
if (words.length !== wordBuckets) throw new Error('the model is of another size than its features')

/** Long sentences have many words; each then counts for less. */
export const wordScale = (count: number) => 1 / Math.sqrt(Math.max(4, count))

/**
 * The probability that a person would want this sentence checked, as the annotators of ClaimBuster judged: 0.5 is a
 * sensible cut. English; other languages are scored by their figures and names alone, and lower than they deserve.
 *
 * Data: Arslan, Hassan, Li, Tremayne, "A Benchmark Dataset of Check-Worthy Factual Claims", ICWSM 2020,
 * doi:10.5281/zenodo.3609356, CC BY 4.0. `test/bench/train-worth.ts` fits the model.
 */
export function scoreWorth(sentence: string): number {
  const features = featuresOf(sentence)
  const scale = wordScale(features.words.length) * model.step
  let sum = model.bias
  for (const bucket of features.words) sum += (words[bucket] ?? 0) * scale
  for (const [at, value] of features.signs.entries()) sum += value * (model.signs[at] ?? 0)
  return 1 / (1 + Math.exp(-(model.calibration[0] * sum + model.calibration[1])))
}
