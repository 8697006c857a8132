// Fits the model of check-worthiness to the ClaimBuster sentences: npm run train:worth -- DIR (the folder of train.jsonl).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { featuresOf, pieceBuckets, signs, wordBuckets } from '../../api/extraction/worth-features.ts'
import { root } from '../../api/package.ts'
import { averagePrecision } from './ranking.ts'
import { fitModel, logit, type Row, sigmoid, type View, type Weights } from './worth-fit.ts'

const views: Record<'words' | 'pieces', View> = {
  words: {
    buckets: wordBuckets,
    of: ({ words }) => words,
    withSigns: true,
    pull: 0.3,
    fewest: 2,
    rounds: 100,
  },
  pieces: {
    buckets: pieceBuckets,
    of: ({ pieces }) => pieces,
    withSigns: false,
    pull: 0.1,
    fewest: 5,
    rounds: 80,
  },
}
const folds = 4

const Line = z.object({ text: z.string(), label: z.union([z.literal(0), z.literal(1)]), doc: z.string() })

function load(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { text, label, doc } = Line.parse(JSON.parse(line))
    return { ...featuresOf(text), isWorth: label, doc }
  })
}

interface Point {
  words: number
  pieces: number
  isWorth: number
  fold: number
}

const judge = (row: Row, words: Weights, pieces: Weights) => ({
  words: logit(row, views.words, words),
  pieces: logit(row, views.pieces, pieces),
})

/** What both models say of debates of years they were not shown. */
function heldOut(rows: readonly Row[]): Point[] {
  const yearOf = ({ doc }: Row) => doc.slice(0, 4)
  const years = [...new Set(rows.map(yearOf))].sort()
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isOut = (row: Row) => years.indexOf(yearOf(row)) % folds === fold
    const shown = rows.filter((row) => !isOut(row))
    const [words, pieces] = [fitModel(shown, views.words), fitModel(shown, views.pieces)]
    return rows.filter(isOut).map((row) => ({ ...judge(row, words, pieces), isWorth: row.isWorth, fold }))
  })
}

interface Blend {
  words: number
  pieces: number
  bias: number
}

const blended = (blend: Blend, point: Omit<Point, 'isWorth' | 'fold'>) =>
  blend.words * point.words + blend.pieces * point.pieces + blend.bias

/** One probability out of both models: stacking (Wolpert 1992) and Platt scaling (Platt 1999) in one. */
function blend(points: readonly Point[]): Blend {
  const found = { words: 0.5, pieces: 0.5, bias: 0 }
  for (let round = 0; round < 2000; round++) {
    const slope = { words: 0, pieces: 0, bias: 0 }
    for (const point of points) {
      const error = sigmoid(blended(found, point)) - point.isWorth
      slope.words += error * point.words
      slope.pieces += error * point.pieces
      slope.bias += error
    }
    found.words -= (0.3 * slope.words) / points.length
    found.pieces -= (0.3 * slope.pieces) / points.length
    found.bias -= (0.3 * slope.bias) / points.length
  }
  return found
}

const short = (value: number) => Number(value.toPrecision(6))

/** Whole numbers of a byte each, and what they are multiplied by. */
function pack(weights: Float64Array, factor: number): { step: number; table: string } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const bytes = Int8Array.from(weights, (weight) => Math.round((weight / largest) * 127))
  return { step: short((factor * largest) / 127), table: Buffer.from(bytes.buffer).toString('base64') }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say where train.jsonl of ClaimBuster is: npm run train:worth -- DIR')
  process.exit(2)
}
const rows = load(join(folder, 'train.jsonl'))
const points = heldOut(rows)
const mixture = blend(points)
for (let fold = 0; fold < folds; fold++) {
  const scored = points
    .filter((point) => point.fold === fold)
    .map((point) => ({ score: blended(mixture, point), isRelevant: point.isWorth === 1 }))
  console.log(`years left out, part ${fold + 1}: average precision ${averagePrecision(scored).toFixed(4)}`)
}
const [wordWeights, pieceWeights] = [fitModel(rows, views.words), fitModel(rows, views.pieces)]
const bias = blended(mixture, { words: wordWeights.bias, pieces: pieceWeights.bias })
const words = pack(wordWeights.buckets, mixture.words)
const pieces = pack(pieceWeights.buckets, mixture.pieces)
const weightOfSigns = [...wordWeights.signs].map((weight) => short(weight * mixture.words))
const file = join(root, 'api/extraction/worth-model.ts')
writeFileSync(
  file,
  `// The fitted weights of check-worthiness, made by test/bench/train-worth.ts; see worth.ts for what they mean.

export const model = {
  attribution:
    'Derived from ClaimBuster (Arslan, Hassan, Li, Tremayne, ICWSM 2020, doi:10.5281/zenodo.3609356), CC BY 4.0',
  bias: ${short(bias)},
  signs: [
${weightOfSigns.map((weight, at) => `    ${weight}, // ${signs[at]}`).join('\n')}
  ] as readonly number[],
  /** One signed byte for each bucket, in base64, and what it is multiplied by. */
  words: {
    step: ${words.step},
    table:
      '${words.table}',
  },
  pieces: {
    step: ${pieces.step},
    table:
      '${pieces.table}',
  },
}
`,
)
console.log(`${rows.length} sentences, blend ${JSON.stringify(mixture)}, model in ${file}`)
