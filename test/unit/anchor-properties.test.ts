// Places in any text: offsets in code points cut out the very words, and never half a character.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt, anchorQuote, readForAnchors } from '../../api/captures/anchor.ts'
import { bestFit, distance } from '../../api/captures/edit-distance.ts'
import { fold, foldWords } from '../../api/captures/fold.ts'
import { reanchor } from '../../api/captures/re-anchor.ts'
import { normaliseText } from '../../api/captures/text.ts'

/** Emoji and their joiners, combining marks, right-to-left, line ends, ligatures, what shows nothing, typography. */
const pieces = [
  ...['a', 'B', 'fi', ' ', '  ', '.', '\n', '\r\n', '\u00a0', '\u2009', '7', '٧', '²', '½'],
  ...['e\u0301', 'é', '\u0323', 'a\u0323\u0301', '🚀', '👩‍🚀', '🇯🇵', '❤️', '👍🏽', '𝒳', '中', 'が'],
  ...['ש', 'שָׁ', 'لا', '\u200f', '\u200e', '\u2067', 'ﬁ', 'ﬄ', '…', '...', '\u00ad', '\u200b', '\ufeff'],
  ...['“', '"', '’', "'", '–', '-', '−', 'Ａ', '７', '„', '»'],
]
const written = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))
const text = written.map(normaliseText)
const cut = (whole: string, start: number, end: number) => [...whole].slice(start, end).join('')
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Every position in code points between two characters a reader sees. */
function seams(whole: string): number[] {
  const ends: number[] = [0]
  for (const { segment } of segmenter.segment(whole)) ends.push((ends.at(-1) ?? 0) + [...segment].length)
  return ends
}

describe('a place', () => {
  test('cuts out its own words, between characters', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, one, other) => {
        const ends = seams(whole)
        const [from = 0, to = 0] = [ends[one % ends.length] ?? 0, ends[other % ends.length] ?? 0].sort(
          (a, b) => a - b,
        )
        const quote = cut(whole, from, to)
        const result = anchorQuote(readForAnchors(whole), { exact: quote })
        if (foldWords(quote) === '') {
          expect(result.found).toBe('never')
          return
        }
        // A stretch between characters, cut out of the text itself, is always found in it.
        expect(result.found).not.toBe('never')
        const places = result.found === 'once' ? [result] : result.found === 'several' ? result.places : []
        for (const { start, end, prefix, suffix } of places) {
          expect(foldWords(cut(whole, start, end))).toBe(foldWords(quote))
          expect(ends).toContain(start)
          expect(ends).toContain(end)
          expect(cut(whole, Math.max(0, start - 32), start)).toBe(prefix)
          expect(cut(whole, end, end + 32)).toBe(suffix)
        }
        if (result.found === 'once') expect(cut(whole, result.start, result.end)).toBe(result.exact)
      }),
      { numRuns: 1000 },
    )
  })

  test('is the same for every way to type the words', () => {
    const plain = (given: string) =>
      given
        .replaceAll('\u00ad', '')
        .replaceAll('ﬁ', 'fi')
        .replaceAll('ﬄ', 'ffl')
        .replaceAll('…', '...')
        .replaceAll(/[“„»]/g, '"')
        .replaceAll('’', "'")
        .replaceAll(/[–−]/g, '-')
        .replaceAll(/[\u00a0\u2009]/g, ' ')
    // A mark that lands on the last letter of a ligature makes another letter of it.
    const unmarked = written.map((given) => given.replaceAll('\u0323', ''))
    fc.assert(
      fc.property(unmarked, (given) => {
        const whole = normaliseText(`[${given}]`)
        const read = readForAnchors(whole)
        const typed = [plain(given), given.normalize('NFD'), given.replaceAll('\n', ' ')]
        for (const one of typed) {
          expect(anchorQuote(read, { exact: `[${one}]` })).toMatchObject({
            found: 'once',
            start: 0,
            exact: whole,
          })
        }
      }),
    )
  })

  test('marked by hand is widened to whole characters, and refused outside the text', () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (whole, start, end) => {
        const place = anchorAt(readForAnchors(whole), { start, end })
        if (start >= end || end > [...whole].length) {
          expect(place).toBeUndefined()
          return
        }
        expect(place && cut(whole, place.start, place.end)).toBe(place?.exact)
        expect(place?.start).toBeLessThanOrEqual(start)
        expect(place?.end).toBeGreaterThanOrEqual(end)
        expect(seams(whole)).toEqual(expect.arrayContaining([place?.start, place?.end]))
      }),
    )
  })

  test('of a quote in a later text cuts out its words too, and an equal text leaves every quote where it was', () => {
    fc.assert(
      fc.property(text, text, text, fc.nat(), fc.nat(), (one, two, other, a, b) => {
        const whole = normaliseText(`${one} The bridge cost 7 million. ${two}`)
        const ends = seams(whole)
        const [start = 0, end = 0] = [ends[a % ends.length] ?? 0, ends[b % ends.length] ?? 0].sort(
          (x, y) => x - y,
        )
        const exact = cut(whole, start, end)
        fc.pre(foldWords(exact) !== '')
        const anchor = {
          ...{ exact, start, end },
          prefix: cut(whole, Math.max(0, start - 32), start),
          suffix: cut(whole, end, end + 32),
        }
        const before = readForAnchors(whole)
        const same = reanchor(before, readForAnchors(whole), anchor)
        expect(same.state).toBe('exact')
        if ('start' in same) expect(foldWords(cut(whole, same.start, same.end))).toBe(foldWords(exact))
        const next = normaliseText(`${other} ${whole.replace('7 million', '9 million')}`)
        const result = reanchor(before, readForAnchors(next), anchor)
        if (!('start' in result)) return
        expect(cut(next, result.start, result.end)).toBe(result.exact)
        expect(foldWords(result.exact) === foldWords(exact)).toBe(result.state !== 'changed')
      }),
      { numRuns: 500 },
    )
  })
})

describe('a folded text', () => {
  test('stands for every visible character once and in order', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { text: folded, starts, ends } = fold(whole)
        expect(starts.length).toBe(folded.length)
        expect(ends.length).toBe(folded.length)
        for (let at = 0; at < folded.length; at++) {
          expect(starts[at]).toBeLessThan(ends[at] ?? 0)
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
        }
        expect(fold(folded).text).toBe(folded)
      }),
    )
  })

  test('keeps letter case, accents and the values of digits', () => {
    const different = ['A', 'a', 'á', '2', '²', '½', '٢', 'ß', 'ss', 'O', '0']
    expect(new Set(different.map((one) => fold(one).text)).size).toBe(different.length)
  })

  test('sees through what a typesetter chose', () => {
    expect(fold('“ﬁne”\u2009–\u00a0ｗｉｄｅ\u00ad…\n\n‘so’').text).toBe('"fine" - wide... \'so\'')
  })
})

describe('an edit distance', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 90 })
  function naive(one: string, other: string): number {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at)
    for (const [i, letter] of [...one].entries()) {
      const next = [i + 1]
      for (let at = 1; at <= other.length; at++) {
        const swap = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1)
        next.push(Math.min(swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
      }
      row = next
    }
    return row.at(-1) ?? 0
  }

  test('is that of the plain table', () => {
    fc.assert(
      fc.property(short, short, (one, other) => {
        expect(distance(one, other)).toBe(naive(one, other))
      }),
    )
  })

  test('of the best fit is the least of all stretches', () => {
    const shorter = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(shorter, shorter, (whole, pattern) => {
        const fit = bestFit(whole, pattern)
        expect(naive(whole.slice(fit.start, fit.end), pattern)).toBe(fit.errors)
        const ends = Array.from({ length: whole.length + 1 }, (_, at) => at)
        const least = Math.min(
          ...ends.flatMap((end) =>
            ends.slice(0, end + 1).map((start) => naive(whole.slice(start, end), pattern)),
          ),
        )
        expect(fit.errors).toBe(least)
      }),
      { numRuns: 30 },
    )
  })
})
