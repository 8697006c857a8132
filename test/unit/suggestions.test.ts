// What a source might rest on: every kind of hint, the strongest first, and no hint where there is none.
import { describe, expect, test } from 'vitest'
import { type Examined, suggestOrigins, textLikeness } from '../../api/sources/suggestions.ts'

let made = 0
const source = (fields: Partial<Examined> = {}): Examined => ({
  ...{ id: `src_${String(++made).padStart(4, '0')}`, title: 'Sale approved', publisher: null, owner: null },
  ...{ canonicalUrl: null, publishedOn: null, derivedFromId: null, text: null },
  ...fields,
})
const hintsOf = (...sources: Examined[]) =>
  suggestOrigins(sources).map(({ sourceId, hint, because }) => [sourceId, hint, because])
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ')

describe('a text', () => {
  test.each([
    ['credit_line', 'BEIJING (Reuters) - Officials approved the sale.', '(Reuters)'],
    ['credit_line', 'Officials approved the sale. (dpa)', '(dpa)'],
    ['credit_line', 'AP — Officials approved the sale.', 'AP —'],
    [
      'agency_byline',
      'Sale approved\nBy Associated Press\nOfficials approved the sale.',
      'By Associated Press',
    ],
    ['agency_byline', 'Verkauf genehmigt.\nQuelle: dpa\n', 'Quelle: dpa'],
    ['cited', 'The sale was approved, according to Reuters, last week.', 'according to Reuters'],
    ['cited', 'An official told the Associated Press so.', 'told the Associated Press'],
    ['cited', 'Der Verkauf ist genehmigt, laut dpa.', 'laut dpa'],
  ])('shows a %s: %s', (hint, text, because) => {
    const one = source({ text })
    expect(hintsOf(one)).toEqual([[one.id, hint, because]])
  })

  test.each([
    'The reuters of old are gone.',
    'An APT group was blamed, according to Apple.',
    'The map (see AP-7) shows the crossing.',
  ])('shows none: %s', (text) => expect(hintsOf(source({ text }))).toEqual([]))

  test('credits at its end as well, but not in the middle of a long one', () => {
    const end = source({ text: `${words(0, 3000)}\n(Reuters)` })
    const middle = source({ text: `${words(5000, 6500)}\n(Reuters)\n${words(6500, 8000)}` })
    expect(hintsOf(end, middle)).toEqual([[end.id, 'credit_line', '(Reuters)']])
  })

  test('of the agency itself rests on nobody', () =>
    expect(hintsOf(source({ publisher: 'Reuters', text: 'BEIJING (Reuters) - So.' }))).toEqual([]))

  test('that credits an agency whose report is there rests on that report', () => {
    const report = source({ publisher: 'Reuters', title: 'Exclusive' })
    const outlet = source({ text: 'BEIJING (Reuters) - So.' })
    expect(suggestOrigins([outlet, report])).toMatchObject([
      { sourceId: outlet.id, derivedFromId: report.id, originName: 'Exclusive', derivation: 'reprint' },
    ])
  })
})

describe('two sources', () => {
  test('with one address are one page', () => {
    const canonicalUrl = 'https://herald.example/sale'
    const [first, second] = [source({ canonicalUrl }), source({ canonicalUrl })]
    expect(hintsOf(first, second)).toEqual([[second.id, 'same_canonical', canonicalUrl]])
  })

  test('with one publisher, or one owner, are hinted at whatever the case of the letters', () => {
    const [first, second] = [source({ publisher: 'The Herald' }), source({ publisher: 'the herald' })]
    expect(hintsOf(first, second)).toEqual([[second.id, 'same_publisher', 'both by the herald']])
    const [third, fourth] = [source({ owner: 'Press Group' }), source({ owner: 'Press Group' })]
    expect(hintsOf(third, fourth)).toEqual([[fourth.id, 'same_owner', 'both owned by Press Group']])
  })

  test('nearly alike: the later rests on the earlier, as a reprint or a rewrite', () => {
    const first = source({ text: words(0, 100), publishedOn: '2026-01-15' })
    const copy = source({ text: `${words(0, 100)} and more`, publishedOn: '2026-01-16' })
    const rewrite = source({ text: `${words(0, 70)} ${words(200, 225)}`, publishedOn: '2026-01-17' })
    const found = suggestOrigins([copy, rewrite, first])
    expect(
      found.map(({ sourceId, derivedFromId, derivation }) => [sourceId, derivedFromId, derivation]),
    ).toEqual(
      expect.arrayContaining([
        [copy.id, first.id, 'reprint'],
        [rewrite.id, first.id, 'rewrite'],
      ]),
    )
    expect(found.some(({ sourceId }) => sourceId === first.id)).toBe(false)
  })

  test('that have nothing in common are not hinted at, nor is one that rests on something already', () => {
    const parent = source({ publisher: 'Herald' })
    const child = source({ publisher: 'Herald', derivedFromId: parent.id, text: '(Reuters)' })
    const other = source({ publisher: 'Courier', text: words(300, 400) })
    expect(hintsOf(parent, child, other)).toEqual([])
  })

  test('are told by the strongest of several hints', () => {
    const first = source({ publisher: 'Herald', owner: 'Group', text: words(0, 50) })
    const second = source({ publisher: 'Herald', owner: 'Group', text: words(0, 50) })
    expect(hintsOf(first, second).map(([, hint]) => hint)).toEqual(['near_identical'])
  })

  test('too short to compare are alike in nothing', () =>
    expect(textLikeness('The sale.', 'The sale.')).toBe(0))
})
