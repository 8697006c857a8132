// Where a text may be cut: as the engine's own segmenter says, for any text, and quickly for those made to be slow.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorQuote, holds, readForAnchors } from '../../api/captures/anchor.ts'
import { eachPlaceOf } from '../../api/captures/find-all.ts'
import { isBoundary } from '../../api/captures/graphemes.ts'

/** What joins, and what only seems to: marks, viramas between consonants, Hangul, flags, families, skin tones, halves. */
const pieces = [
  ...['a', ' ', '\n', '\r', '1', 'é', '漢', '\u0301', '\u0323', '\u200d', '\u200b', '\ufe0f', '\u20e3'],
  ...['\u0e01', '\u0e33', '\u0915', '\u094d', '\u0937', '\u093f', '\u0995', '\u09cd', '\u0bc0', '\u0d4e'],
  ...['\u1100', '\u1161', '\u11a8', '\uac00', '\u0600', '\u00ad', '\u180e', '\u1b13', '\u1b44', '\ua9c0'],
  ...['👩', '👧', '❤', '🏽', '🇩', '🇪', '\ud83d', '\udc69'],
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Milliseconds of this process's own work: a busy machine does not count. */
function workOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('a boundary', () => {
  test('is where the segmenter sees one', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const seen = new Set([...segmenter.segment(whole)].map(({ index }) => index))
        for (let at = 1; at < whole.length; at++) expect(isBoundary(whole, at), `${at}`).toBe(seen.has(at))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('every place', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 })

  test('of long words is told as the engine would', () => {
    fc.assert(
      fc.property(few, fc.nat(40), few, fc.nat(400), few, (one, times, other, more, end) => {
        const words = `${one.repeat(times)}${other}`.padEnd(257, one || 'a')
        const whole = `${one.repeat(more)}${words}${end}${words}${words.slice(100)}`
        const naive: number[] = []
        for (let at = whole.indexOf(words); at !== -1; at = whole.indexOf(words, at + 1)) naive.push(at)
        expect([...eachPlaceOf(whole, words)]).toEqual(naive)
        expect(naive.length).toBeGreaterThan(1)
      }),
      { numRuns: 500 },
    )
  })

  test('is found in bounded time, whatever words and text were made for it', () => {
    const asLong = 2_000_000
    const read = readForAnchors('a'.repeat(asLong))
    const nearlyAll = `${'a'.repeat(10_000)}b${'a'.repeat(9_999)}`
    expect(workOf(() => expect(holds(read, nearlyAll)).toBe(false))).toBeLessThan(2_000)

    // Each of the words stands there, and is part of something larger every time.
    for (const [whole, words] of [
      ['\u0e01\u0e33', '\u0e01'],
      ['👩‍👩‍👧', '👩'],
      ['x\u0323 ', 'x'],
    ] as const) {
      const joined = readForAnchors(whole.repeat(asLong / whole.length).normalize('NFC'))
      expect(workOf(() => expect(holds(joined, words)).toBe(false))).toBeLessThan(4_000)
      expect(anchorQuote(readForAnchors(whole.repeat(3)), { exact: words }).found).toBe('never')
    }
  })
})
