// Facts are worth more than opinions, questions and greetings, in genres the model never saw and however they are written.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scoreWorth } from '../../api/extraction/worth.ts'
import { featuresOf, pieceBuckets, signs, wordBuckets } from '../../api/extraction/worth-features.ts'
import { model } from '../../api/extraction/worth-model.ts'
import { root } from '../../api/package.ts'
import { atCut, averagePrecision } from '../bench/ranking.ts'
import { worthSentences } from './worth-sentences.ts'

type Genre = keyof typeof worthSentences

const scored = (genre: Genre, write = (text: string) => text) =>
  worthSentences[genre].map(({ text, isWorth }) => ({ score: scoreWorth(write(text)), isRelevant: isWorth }))

describe('the ranking of invented sentences', () => {
  // The hard ones stand at what was measured: better is welcome, worse is a loss.
  const least: Record<Genre, number> = {
    ...{ news: 0.98, posts: 0.96, debate: 0.98, case: 0.98, elsewhere: 0.96 },
    hard: 0.75,
  }
  test.each(Object.entries(least))('%s: average precision of %d at least', (genre, precision) => {
    expect(averagePrecision(scored(genre as Genre))).toBeGreaterThanOrEqual(precision)
  })

  test('half is a sensible cut', () => {
    const { precision, recall } = atCut(
      (['news', 'posts', 'debate', 'case'] as const).flatMap((genre) => scored(genre)),
      0.5,
    )
    expect(precision).toBeGreaterThan(0.9)
    expect(recall).toBeGreaterThan(0.85)
  })

  test.each([
    ['small letters', (text: string) => text.toLowerCase()],
    ['capitals', (text: string) => text.toUpperCase()],
    ['quotation marks', (text: string) => `“${text}”`],
    ['a speaker', (text: string) => `${text.replace(/[.!]$/, '')}, the spokeswoman said.`],
  ])('in %s it hardly changes', (_, write) => {
    for (const genre of ['news', 'debate'] as const) {
      expect(averagePrecision(scored(genre, write))).toBeGreaterThan(0.93)
    }
  })
})

test.each([
  ['Unemployment fell from 8 to 5 percent in four years.', 'We have to put people back to work.'],
  ['He voted against the bill in 2009.', 'He is a coward.'],
  ['The city closed three of its schools.', 'Why did the city close its schools?'],
  ['The bridge cost twice what was planned.', 'Thank you for coming, and good night.'],
])('%j is worth more than %j', (fact, other) => {
  expect(scoreWorth(fact)).toBeGreaterThan(scoreWorth(other) + 0.2)
})

test.each(['', ' ', '?', '🎉', '。', 'a'.repeat(100_000), '1 '.repeat(50_000), '\u0000\ud800'])(
  'whatever is sent gets a score between 0 and 1',
  (text) => {
    const started = performance.now()
    const score = scoreWorth(text)
    expect(performance.now() - started).toBeLessThan(500)
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThan(1)
  },
)

describe('the model', () => {
  test('is the one the features of today were fitted with', () => {
    expect(model.signs).toHaveLength(signs.length)
    expect(Buffer.from(model.words.table, 'base64')).toHaveLength(wordBuckets)
    expect(Buffer.from(model.pieces.table, 'base64')).toHaveLength(pieceBuckets)
    // Changed by a change of features as much as by another fit: then train again and write down the new ones.
    expect(scoreWorth('Unemployment fell from 8 to 5 percent in four years.')).toBeCloseTo(0.95665, 4)
    expect(scoreWorth('“We will never give up,” Ito said.')).toBeCloseTo(0.12675, 4)
    expect(scoreWorth('gas was $2.10 in 2019')).toBeCloseTo(0.98885, 4)
  })

  test('says where it comes from, and is small', () => {
    expect(model.attribution).toMatch(/ClaimBuster.*CC BY 4\.0/)
    expect(readFileSync(join(root, 'api/extraction/worth-model.ts')).length).toBeLessThan(250_000)
  })

  test('features are the same each time, each bucket once', () => {
    const text = 'The mayor, the mayor, the 3 mayors spent $4 million.'
    expect(featuresOf(text)).toEqual(featuresOf(text))
    for (const buckets of [featuresOf(text).words, featuresOf(text).pieces]) {
      expect(new Set(buckets).size).toBe(buckets.length)
    }
  })
})
