// A quote's place in a text: counted in code points, one or none or several, whatever alphabet it is in.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorQuote } from '../../api/captures/anchor.ts'
import { countCharacters, normaliseText, textHash, toCodePoints } from '../../api/captures/text.ts'

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
    const places = written.chain((given) => {
      const text = normaliseText(given)
      const length = points(text).length
      return fc.tuple(fc.constant(text), fc.nat(length), fc.nat(length))
    })
    fc.assert(
      fc.property(places, ([text, one, other]) => {
        const exact = points(text).slice(Math.min(one, other), Math.max(one, other)).join('')
        fc.pre(exact !== '' && normaliseText(exact) === exact)
        const expected = naive(text, exact)
        const result = anchorQuote(text, { exact })
        if (expected.length > 1) {
          expect(result).toEqual({ found: 'several', times: expected.length })
          return
        }
        expect(result).toMatchObject({ found: 'once', start: expected[0] })
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
        expect(anchorQuote(text, { exact: quote })).toEqual({ found: 'several', times: 2 })
        const [first, second] = naive(text, quote)
        expect(anchorQuote(text, { exact: quote, prefix: 'A' })).toMatchObject({ start: first })
        expect(anchorQuote(text, { exact: quote, suffix: 'D' })).toMatchObject({ start: second })
        expect(anchorQuote(text, { exact: quote, prefix: 'A', suffix: 'D' })).toEqual({ found: 'never' })
      }),
    )
  })

  test('is looked for verbatim: not by case, nor by other quotation marks', () => {
    expect(anchorQuote('The Dam', { exact: 'the dam' })).toEqual({ found: 'never' })
    expect(anchorQuote('“so”', { exact: '"so"' })).toEqual({ found: 'never' })
  })

  test('that overlaps itself occurs more than once', () => {
    expect(anchorQuote('aaa', { exact: 'aa' })).toEqual({ found: 'several', times: 2 })
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
