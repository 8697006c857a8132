// Fits the model of check-worthiness to the ClaimBuster sentences: npm run train:worth -- DIR (the folder of train.jsonl).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Features, featuresOf, signs, wordBuckets } from '../../api/extraction/worth-features.ts'
import { root } from '../../api/package.ts'

interface Row extends Features {
  isWorth: number
  doc: string
}

/** Pulls of the weights towards zero, chosen on older debates against newer ones; rare buckets are left out. */
const pull = { words: 0.4, signs: 0.01 }
const fewest = 2
const rounds = 120
const rate = 0.05

const wordScale = (count: number) => 1 / Math.sqrt(Math.max(4, count))

function load(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, label, doc } = JSON.parse(line)
      return { ...featuresOf(text), isWorth: label, doc }
    })
}

interface Weights {
  words: Float64Array
  signs: Float64Array
  bias: number
}

function logit({ words, signs: given }: Features, weights: Weights): number {
  const scale = wordScale(words.length)
  let sum = weights.bias
  for (const bucket of words) sum += (weights.words[bucket] ?? 0) * scale
  for (const [at, value] of given.entries()) sum += value * (weights.signs[at] ?? 0)
  return sum
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Logistic regression with an L2 penalty, by Adam (Kingma and Ba 2015) over all rows at once. No chance is involved. */
function train(rows: Row[]): Weights {
  const size = wordBuckets + signs.length + 1
  const all = new Float64Array(size)
  const weights: Weights = {
    words: all.subarray(0, wordBuckets),
    signs: all.subarray(wordBuckets, size - 1),
    bias: 0,
  }
  const seen = new Uint32Array(wordBuckets)
  for (const { words } of rows) for (const bucket of words) seen[bucket] = (seen[bucket] ?? 0) + 1
  const slope = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (let round = 1; round <= rounds; round++) {
    slope.fill(0)
    for (const row of rows) {
      const error = sigmoid(logit(row, weights)) - row.isWorth
      const scale = wordScale(row.words.length)
      for (const bucket of row.words) {
        if ((seen[bucket] ?? 0) >= fewest) slope[bucket] = (slope[bucket] ?? 0) + error * scale
      }
      for (const [at, value] of row.signs.entries()) {
        slope[wordBuckets + at] = (slope[wordBuckets + at] ?? 0) + error * value
      }
      slope[size - 1] = (slope[size - 1] ?? 0) + error
    }
    for (let at = 0; at < size; at++) {
      const towardsZero = at < wordBuckets ? pull.words : at < size - 1 ? pull.signs : 0
      const step = (slope[at] ?? 0) + towardsZero * (all[at] ?? 0)
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

/** Logits of rows by models that never saw their debate: five folds of whole debates. */
function heldOut(rows: Row[]): { logit: number; isWorth: number }[] {
  const docs = [...new Set(rows.map(({ doc }) => doc))].sort()
  const foldOf = (doc: string) => docs.indexOf(doc) % 5
  return [0, 1, 2, 3, 4].flatMap((fold) => {
    const weights = train(rows.filter(({ doc }) => foldOf(doc) !== fold))
    return rows
      .filter(({ doc }) => foldOf(doc) === fold)
      .map((row) => ({ logit: logit(row, weights), isWorth: row.isWorth }))
  })
}

/** Platt scaling (Platt 1999): the line by which logits become probabilities. */
function calibrate(points: { logit: number; isWorth: number }[]): [number, number] {
  let [a, b] = [1, 0]
  for (let round = 0; round < 3000; round++) {
    let [slopeA, slopeB] = [0, 0]
    for (const point of points) {
      const error = sigmoid(a * point.logit + b) - point.isWorth
      slopeA += error * point.logit
      slopeB += error
    }
    a -= (0.5 * slopeA) / points.length
    b -= (0.5 * slopeB) / points.length
  }
  return [a, b]
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say where train.jsonl of ClaimBuster is: npm run train:worth -- DIR')
  process.exit(2)
}
const rows = load(join(folder, 'train.jsonl'))
const calibration = calibrate(heldOut(rows))
const weights = train(rows)
const step = Math.max(...weights.words.map(Math.abs)) / 127
const words = Buffer.from(Int8Array.from(weights.words, (weight) => Math.round(weight / step)).buffer)
const short = (value: number) => Number(value.toPrecision(6))
const file = join(root, 'api/extraction/worth-model.ts')
writeFileSync(
  file,
  `// The fitted model of check-worthiness, made by test/bench/train-worth.ts; see worth.ts for the data and its licence.

export const model = {
  /** What a word's whole number is multiplied by. */
  step: ${short(step)},
  bias: ${short(weights.bias)},
  /** Slope and offset that turn a sum into a probability. */
  calibration: [${calibration.map(short).join(', ')}] as const,
  signs: [
${[...weights.signs].map((weight, at) => `    ${short(weight)}, // ${signs[at]}`).join('\n')}
  ] as readonly number[],
  /** One signed byte for each bucket of words, in base64. */
  words:
    '${words.toString('base64')}',
}
`,
)
console.log(`${rows.length} sentences, model in ${file}`)
