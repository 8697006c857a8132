// The sentences of a text that could become claims: best first, word for word, without what only stands around the story.
import { describe, expect, test } from 'vitest'
import { proposeClaims } from '../../api/extraction/candidates.ts'
import { splitSentences } from '../../api/extraction/sentences.ts'
import { scoreWorth } from '../../api/extraction/worth.ts'

const tools = { publishedOn: '2026-01-20', score: scoreWorth, split: splitSentences }
const propose = (text: string) => proposeClaims(text, tools)
const quotes = (text: string) => propose(text).map(({ quote }) => quote)

const story = `By Anna Example

OSTRA (Herald) — The new crane cost 1.4 million, harbour master Ingrid Falk said on Monday. She said it would pay for itself by 2030. What a lovely day it was for everybody.

The harbour lost 12 jobs last year. Share prices of the operator fell 4% in December. Related costs rose to 3 million. The harbour lost 12 jobs last year.

Did you know that the lake is the deepest in the county? Who would have thought it possible?

Officials said the ferry could close in the coming weeks:
- the night line will end in March
- fares will rise by 8 percent from April

The chief of the port plans a visit to the islands in late January, according to people familiar with the plan.

Photo: Anna Example / Getty Images
Follow us on social media!
Sign up for our newsletter
`
const lists = [
  `-\nTen best beaches of the north coast you must see\n-\nWhy did the mayor leave?\n-\nMayor opens the longest bridge in the county`,
  `- Ten best beaches of the north coast you must see\n- Mayor opens the longest bridge in the county\n- Bus lane cut the ride by 30 percent`,
  `Related:\nTen best beaches of the north coast you must see\nWhy did the mayor leave?\nMayor opens the longest bridge in the county`,
  `Read more\nTen best beaches of the north coast you must see\nMayor opens the longest bridge in the county`,
  `Ten best beaches of the north coast you must see\nMayor opens the longest bridge in the county\nBus lane cut the ride by 30 percent`,
]

test('every quote stands in the text where it says, and the best comes first', () => {
  const found = propose(story)
  for (const { quote, start, end, dates } of found) {
    expect(story.slice(start, end)).toBe(quote)
    for (const date of dates) expect(story.slice(date.start, date.end)).toBe(date.wording)
  }
  const scores = found.map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(quotes(story).at(-1)).toMatch(/lovely day|Did you know/)
})

describe('what is not of the story', () => {
  test.each([
    'By Anna Example',
    'OSTRA (Herald)',
    'Photo:',
    'Follow us',
    'newsletter',
    'Who would have thought',
  ])('%s', (words) => expect(quotes(story).join('\n')).not.toContain(words))

  test.each(lists)('a list of headlines at the foot: %j', (list) => {
    expect(quotes(`${story}\n${list}`)).toEqual(quotes(story))
  })

  test.each([
    'We use cookies to give you the best experience on our 3 sites.',
    'Copyright 2026 Town Herald, all rights reserved in 30 countries.',
    'Updated: 20 January 2026, 14:30 in the afternoon',
    'Read more: Mayor opens the longest bridge in the county',
    'Click here to see 20 photos of the new bridge in the county.',
    'A crane lifts 40 containers in the harbour. (AP Photo/Anna Example)',
  ])('%s', (line) =>
    expect(quotes(`The lane cost 3 million.\n\n${line}\n`)).toEqual(['The lane cost 3 million.']),
  )
})

describe('what is of the story though it looks like something else', () => {
  test.each([
    'Share prices of the operator fell 4% in December.',
    'Related costs rose to 3 million.',
    'By contrast, the exports of the county grew by a third.',
    'Comments by the mayor cost the party 3,000 votes.',
    'Photographs of the crane sold for 3 million.',
    'Did you know that the lake is the deepest in the county?',
  ])('%s', (sentence) => expect(quotes(`The lane is open now.\n\n${sentence}\n`)).toContain(sentence))

  test('a list that a line with a colon announces, also at the end', () => {
    const text =
      'The board agreed on three things:\n- fares will rise by 8 percent from April\n- the night line will end in March 2026\n- the old crane will be sold for scrap'
    expect(quotes(text)).toContain('fares will rise by 8 percent from April')
    expect(quotes(story)).toContain('fares will rise by 8 percent from April')
  })

  test('a headline that says something, but no title of a few words', () => {
    const text = 'Mayor Jon Berg to open second bridge in May\n\nBridges\n\nThe first bridge cost 4 million.'
    expect(quotes(text).sort()).toEqual([
      'Mayor Jon Berg to open second bridge in May',
      'The first bridge cost 4 million.',
    ])
  })
})

test('a sentence that stands twice is proposed once, where it stands first', () => {
  const found = propose(story).filter(({ quote }) => quote.startsWith('The harbour lost'))
  expect(found.map(({ start }) => start)).toEqual([story.indexOf('The harbour lost')])
})

test('who says it, when, how firmly, and by when it is settled', () => {
  const about = (words: string) => propose(story).find(({ quote }) => quote.includes(words))
  expect(about('new crane')).toMatchObject({
    attribution: { kind: 'named', name: 'Ingrid Falk', wording: 'harbour master Ingrid Falk said' },
    speaker: 'Ingrid Falk',
    claimedOn: '2026-01-19',
    kinds: ['number', 'state'],
    modality: 'asserted',
    resolution: null,
  })
  expect(about('pay for itself')).toMatchObject({
    attribution: { kind: 'named', name: 'Ingrid Falk', wording: 'She said' },
    modality: 'expected',
    resolution: { by: '2030', wording: 'by 2030' },
  })
  expect(about('late January')).toMatchObject({
    attribution: { kind: 'unnamed', wording: 'according to people familiar with the plan' },
    speaker: null,
    modality: 'expected',
    kinds: ['prediction'],
    resolution: { from: '2026-01-21', by: '2026-01-31', wording: 'late January' },
  })
  expect(about('ferry could close')).toMatchObject({
    attribution: { kind: 'unnamed', wording: 'Officials said' },
    modality: 'possible',
    resolution: { from: '2026-01-20', by: '2026-03-20', wording: 'in the coming weeks' },
  })
})

test('in an article comparisons and dated deeds come before what only sounds important', () => {
  const text =
    'It was a pivotal moment in a changing landscape for the whole harbour. The crane is the largest in the county. The mayor met the minister of transport in July.'
  expect(quotes(text).at(-1)).toContain('pivotal')
})

test('other languages are read by their own words', () => {
  const [found] = propose(
    'Nach Angaben des Hafenamts Ostra sank die Zahl der Schiffe im März 2025 um 12 Prozent.',
  )
  expect(found).toMatchObject({
    speaker: 'Hafenamts Ostra',
    modality: 'reported',
    kinds: ['number', 'event'],
    dates: [{ wording: 'März 2025', from: '2025-03', to: '2025-03' }],
  })
})

test('an empty text has no claims, and a text of headlines alone has its headlines', () => {
  expect(propose('')).toEqual([])
  expect(quotes('Mayor opens the longest bridge in the county')).toEqual([
    'Mayor opens the longest bridge in the county',
  ])
})

describe('no text takes long, however it is made', () => {
  const hostile: [string, string][] = [
    ['one long word', 'A'.repeat(100_000)],
    ['citations', 'according to '.repeat(10_000)],
    ['names', 'The Harbour Board of '.repeat(5_000)],
    ['open quotations', `${'“'.repeat(50_000)}said`],
    ['apostrophes', '‘'.repeat(100_000)],
    ['short words', 'a '.repeat(50_000)],
    ['speech', 'he said, '.repeat(10_000)],
    ['people', `${'the people in '.repeat(8_000)}said`],
    ['passives', 'is widely '.repeat(10_000)],
    ['German brackets', `${'wird '.repeat(20_000)}en`],
    ['hyphens', 'Ab-'.repeat(30_000)],
    ['months', 'May '.repeat(20_000)],
    ['dates', '2024-'.repeat(20_000)],
    ['bullets', '-\n'.repeat(50_000)],
    ['bylines', 'By A '.repeat(20_000)],
    ['datelines', 'OSTRA '.repeat(15_000)],
  ]
  test.each(hostile)('%s', (_, text) => {
    const whole = { ...tools, split: (all: string) => [{ start: 0, end: all.length }] }
    for (const language of ['en', 'de']) proposeClaims(text, { ...whole, language })
    const begun = performance.now()
    for (const language of ['en', 'de']) proposeClaims(text, { ...whole, language })
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
