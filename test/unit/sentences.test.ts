// Sentences end where a reader would say they do, in five languages and whatever is sent.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../api/extraction/sentences.ts'
import { knownFaults, readCase, sentenceCases, tagOf } from './sentence-cases.ts'

const split = (text: string, language?: string) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end))

describe.each(Object.entries(sentenceCases))('in %s', (language, cases) => {
  test.each(cases)('%s', (marked) => {
    const { text, expected } = readCase(marked)
    expect(split(text, tagOf(language))).toEqual(expected)
  })
})

describe.each(Object.entries(knownFaults))('known faults in %s', (language, cases) => {
  test.each(cases)('%s', (marked) => {
    const { text, expected } = readCase(marked)
    expect(split(text, tagOf(language))).not.toEqual(expected)
  })
})

test('there are enough cases to mean something', () => {
  expect(Object.values(sentenceCases).flat().length).toBeGreaterThanOrEqual(150)
})

test.each(['en', 'de', undefined, 'it', 'not a language'])(
  'spans are trimmed, in order and leave out nothing but space and bullets (%s)',
  (language) => {
    const pieces = [
      'A',
      'b',
      ' ',
      '.',
      '!',
      '"',
      '\n',
      '…',
      '。',
      '(',
      ')',
      '3',
      '- ',
      'Mr',
      '»',
      '\u{1f389}',
    ]
    const hostile = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 })
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0
        for (const { start, end } of splitSentences(text, language)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start)).toMatch(/^[\s-]*$/)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  },
)

/** As long as the longest text the desk takes claims from. */
const length = 500_000
const floods = [
  '.',
  '"',
  '\n',
  '. ',
  '."',
  'A. ',
  'a\n',
  '(.',
  '.[1]',
  '- - ',
  '[1]',
  ' ',
  'Mr. ',
  '…\n',
  'a.b\n',
  '3. ',
]
describe.each(['en', 'it'])('half a million characters take a moment (%s)', (language) => {
  test.each(floods)('%j', (piece) => {
    const text = `A${piece.repeat(length / piece.length)}b`
    // Of the processor, which what else the machine does leaves alone.
    const started = process.cpuUsage()
    splitSentences(text, language)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
  })
})
