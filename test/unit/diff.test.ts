// Two versions of a text: every sentence of both is told once, in its place, with what changed inside.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DiffPiece, diffTexts } from '../../api/captures/diff.ts'
import { makeEditedText } from '../bench/edited-texts.ts'

const a = 'The council agreed to build the new bridge.'
const b = 'It will cost 1.4 million, the mayor said 🚀.'
const c = 'Ferries go on until the work is done.'
const d = 'Nobody was hurt when the old one fell.'
const join = (...sentences: string[]) => sentences.join(' ')
const outline = (pieces: DiffPiece[]) =>
  pieces.map(({ kind, before, after }) => [kind, (after ?? before)?.text])

describe('a comparison', () => {
  test('tells what stayed, changed, went and came, in the order of reading', () => {
    const next = b.replace('1.4', '2.4')
    const pieces = diffTexts(join(a, b, c), join(a, next, d))
    expect(outline(pieces)).toEqual([
      ['same', a],
      ['changed', next],
      ['removed', c],
      ['added', d],
    ])
    const words = pieces[1]?.words ?? []
    const said = (kind: string) => words.filter((word) => word.kind !== kind).map(({ text }) => text)
    expect(said('added').join('')).toBe(b)
    expect(said('removed').join('')).toBe(next)
    expect(words.filter(({ kind }) => kind === 'same').length).toBeGreaterThan(0)
  })

  test('shows a moved sentence once, with both its places', () => {
    const pieces = diffTexts(join(a, b, c, d), join(d, a, b, c))
    expect(outline(pieces)).toEqual([
      ['moved', d],
      ['same', a],
      ['same', b],
      ['same', c],
    ])
    const points = [...join(a, b, c, d)]
    expect(points.slice(pieces[0]?.before?.start, pieces[0]?.before?.end).join('')).toBe(d)
    expect(pieces[0]?.after?.start).toBe(0)
  })

  test('of equal sentences takes them in their order', () => {
    const kinds = diffTexts(join(a, d, b), join(a, d, d, b)).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['added', 'same', 'same', 'same'])
  })

  test('of a text with itself, with nothing, and of nothing', () => {
    expect(diffTexts(join(a, b), join(a, b)).map(({ kind }) => kind)).toEqual(['same', 'same'])
    expect(diffTexts(a, '').map(({ kind }) => kind)).toEqual(['removed'])
    expect(diffTexts('', a).map(({ kind }) => kind)).toEqual(['added'])
    expect(diffTexts('', '')).toEqual([])
  })

  test('leaves no sentence out and tells none twice, with offsets that cut it out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const { before, after } = makeEditedText(seed, 25, 8, 0)
        const pieces = diffTexts(before, after)
        for (const side of ['before', 'after'] as const) {
          const points = [...(side === 'before' ? before : after)]
          const spans = pieces.flatMap((piece) => piece[side] ?? []).sort((x, y) => x.start - y.start)
          for (const { text, start, end } of spans) expect(points.slice(start, end).join('')).toBe(text)
          const whole = spans.map(({ text }) => text).join('')
          expect(whole.replace(/\s/g, '')).toBe(points.join('').replace(/\s/g, ''))
        }
        for (const { kind, before: old, after: now } of pieces) {
          expect([old !== undefined, now !== undefined]).toEqual([kind !== 'added', kind !== 'removed'])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of large texts that have nothing in common, or are all alike, is bounded', () => {
    const many = (of: (at: number) => string) => Array.from({ length: 6000 }, (_, at) => of(at)).join(' ')
    const started = performance.now()
    diffTexts(
      many((at) => `In the year ${at} somebody counted ${at * 7} sheep.`),
      many((at) => `By the month ${at} nobody had lost ${at * 3} goats.`),
    )
    diffTexts(
      many(() => 'So it was. So it is.'),
      many(() => 'So it is. So it was not.'),
    )
    diffTexts('word other '.repeat(50_000), 'word another '.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})
