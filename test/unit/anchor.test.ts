// A quote's place in a text: counted in code points, one or none or several, whatever alphabet it is in.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorQuote as anchorIn, readForAnchors, type Selector } from '../../api/captures/anchor.ts'
import { countCharacters, normaliseText, textHash, toCodePoints } from '../../api/captures/text.ts'

const anchorQuote = (text: string, selector: Selector) => anchorIn(readForAnchors(text), selector)

/** Characters that break careless counting: outside the BMP, combining, joined, right-to-left, line ends. */
const pieces = [
  'a',
  'b',
  ' ',
  '.',
  '\n',
  '\r\n',
  'e\u0301',
  'é',
  '\u0323',
  '🚀',
  '👩‍🚀',
  '🇯🇵',
  'ש',
  'لا',
  '\u200f',
  '𝒳',
  'ﬁ',
  '中',
  '\u00ad',
]
const written = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))

const points = (text: string) => [...text]
/** The plain way: every position in code points where the words and what is around them stand. */
function naive(text: string, exact: string, prefix = '', suffix = ''): number[] {
  const [all, words, before, after] = [points(text), points(exact), points(prefix), points(suffix)]
  const standsAt = (part: string[], at: number) => at >= 0 && part.every((point, i) => all[at + i] === point)
  return all
    .map((_, at) => at)
    .filter(
      (at) =>
        standsAt(words, at) && standsAt(before, at - before.length) && standsAt(after, at + words.length),
    )
}

describe('a quote', () => {
  test('that occurs once is found where it stands', () => {
    const around = fc.constantFrom('(', 'x ', '. ', '🚀 ')
    fc.assert(
      fc.property(written, written, written, around, (one, words, two, sign) => {
        // Marked at both ends, the words stand in the text as often as they were put there.
        const exact = normaliseText(`<${words}>`)
        const text = normaliseText(`${one}${sign}${exact}${sign}${two}`)
        const [expected] = naive(text, exact)
        const result = anchorQuote(text, { exact })
        expect(result).toMatchObject({ found: 'once', start: expected, exact })
        if (result.found !== 'once') return
        expect(points(text).slice(result.start, result.end).join('')).toBe(exact)
        expect(points(text).slice(0, result.start).join('').endsWith(result.prefix)).toBe(true)
        expect(points(text).slice(result.end).join('').startsWith(result.suffix)).toBe(true)
        expect(points(result.prefix).length).toBe(Math.min(32, result.start))
        expect(points(result.suffix).length).toBe(Math.min(32, points(text).length - result.end))
      }),
      { numRuns: 500 },
    )
  })

  test('is found whatever form it was typed in', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('NFC', 'NFD'), (given, form) => {
        const text = normaliseText(`[${given}]`)
        const typed = `[${given}]`.replaceAll(/\r\n?/g, '\n').normalize(form).replaceAll('\n', '\r\n')
        expect(anchorQuote(text, { exact: typed })).toMatchObject({
          found: 'once',
          start: 0,
          end: countCharacters(text),
        })
      }),
    )
  })

  test('is told apart by what stands before and after it', () => {
    fc.assert(
      fc.property(written, written, written, (one, two, words) => {
        const exact = `<${words}>`
        const text = normaliseText(`${one}A${exact}B${two}C${exact}D`)
        const quote = normaliseText(exact)
        expect(anchorQuote(text, { exact: quote })).toMatchObject({ found: 'several', times: 2 })
        const [first, second] = naive(text, quote)
        expect(anchorQuote(text, { exact: quote, prefix: 'A' })).toMatchObject({ start: first })
        expect(anchorQuote(text, { exact: quote, suffix: 'D' })).toMatchObject({ start: second })
        expect(anchorQuote(text, { exact: quote, prefix: 'A', suffix: 'D' }).found).toBe('never')
      }),
    )
  })

  test('is looked for whatever the typography, but by case and by number', () => {
    expect(anchorQuote('The Dam', { exact: 'the dam' }).found).toBe('never')
    expect(anchorQuote('It cost 5 million', { exact: 'cost 6 million' }).found).toBe('never')
    expect(anchorQuote('She said “so – or\u00a0ﬁne…”.', { exact: '"so - or\nfine..."' })).toMatchObject({
      found: 'once',
      start: 9,
      exact: '“so – or\u00a0ﬁne…”',
    })
  })

  test('without a visible character stands nowhere', () => {
    for (const exact of ['', ' ', '\n\n', '\u00ad', '\u200b ']) {
      expect(anchorQuote('a b \u00ad \n\n c', { exact })).toEqual({ found: 'never', nearest: [] })
    }
  })

  test('that overlaps itself occurs more than once', () => {
    expect(anchorQuote('aaa', { exact: 'aa' })).toMatchObject({ found: 'several', times: 2 })
  })

  test('that stands in several places comes with the first five of them', () => {
    const result = anchorQuote('🚀 x.'.repeat(7), { exact: 'x' })
    expect(result).toMatchObject({ found: 'several', times: 7 })
    if (result.found !== 'several') return
    expect(result.places).toHaveLength(5)
    expect(result.places[1]).toMatchObject({ start: 6, end: 7, prefix: '🚀 x.🚀 ' })
  })

  test('that is nowhere comes with up to three passages like it, the likest first', () => {
    const text = [
      'The mayor said the bridge cost 5 million euros.',
      'The mayor said the tunnel cost 9 million dollars.',
      'Nobody knows why the ferries stopped.',
      'The Mayor said the bridge cost 4 million euros!',
    ].join(' ')
    const result = anchorQuote(text, { exact: 'the bridge cost 6 million euros' })
    if (result.found !== 'never') throw new Error('there is no such passage')
    expect(result.nearest.length).toBeLessThanOrEqual(3)
    expect(result.nearest[0]).toMatchObject({ exact: 'the bridge cost 5 million euros', start: 15, end: 46 })
    const likeness = result.nearest.map(({ similarity }) => similarity)
    expect(likeness).toEqual([...likeness].sort((a, b) => b - a))
    expect(likeness[0]).toBeCloseTo(30 / 31)
    expect(anchorQuote(text, { exact: 'Ein ganz anderer Satz über Fische' })).toEqual({
      found: 'never',
      nearest: [],
    })
  })
})

describe('a text', () => {
  test('is normalised once and for all', () => {
    fc.assert(
      fc.property(written, (given) => {
        const text = normaliseText(given)
        expect(normaliseText(text)).toBe(text)
        expect(text).not.toContain('\r')
        expect(text).toBe(text.normalize('NFC'))
        expect(normaliseText(given.normalize('NFD'))).toBe(text)
      }),
    )
  })

  test('is counted in code points', () => {
    expect(['', 'a', '🚀', '👩‍🚀', 'e\u0301', '\r\n'].map(countCharacters)).toEqual([0, 1, 1, 3, 2, 2])
    expect(toCodePoints('🚀🚀a', 4)).toBe(2)
  })

  test('has the SHA-256 of its UTF-8', () => {
    expect(textHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(textHash('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  })
})
