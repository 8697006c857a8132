// How columns are taken for parts of a claim, and cells for values.
import { expect, test } from 'vitest'
import { guessMapping, mappingFault, submissionOf } from '../../api/imports/formats/csv-columns.ts'

test('a header is guessed from in the words people use, each field once', () => {
  expect(
    guessMapping(['ID', 'Claim Text', 'Who?', 'Date', 'URL', 'Link', 'article_title', 'Colour']),
  ).toEqual({
    ID: 'externalId',
    'Claim Text': 'text',
    'Who?': 'speaker',
    Date: 'claimedOn',
    URL: 'article.url',
    Link: null,
    article_title: 'article.title',
    Colour: null,
  })
})

test('a mapping has to fit the table', () => {
  const columns = ['A', 'B']
  expect(mappingFault({ A: 'text', B: null }, columns)).toBeUndefined()
  expect(mappingFault({ C: 'text' }, columns)).toContain('“C”')
  expect(mappingFault({ A: 'colour' }, columns)).toContain('colour')
  expect(mappingFault({ A: 'text', B: 'text' }, columns)).toContain('two columns')
})

test('cells become values, and empty ones nothing', () => {
  const of = (cells: Record<string, string>) => submissionOf(Object.values(cells), Object.keys(cells))
  expect(
    of({
      text: ' It is so. ',
      topics: 'a; b ;a',
      kinds: 'number,event',
      priority: '2',
      deadlineAt: '2026-03-01',
      speaker: ' ',
    }),
  ).toEqual({
    text: 'It is so.',
    topics: ['a', 'b'],
    kinds: ['number', 'event'],
    priority: 2,
    deadlineAt: '2026-03-01T00:00:00Z',
  })
  expect(
    of({ text: 'x', 'article.url': 'https://a.example/1', 'source.title': 'S', 'source.stance': 'supports' }),
  ).toEqual({
    text: 'x',
    article: { title: 'https://a.example/1', url: 'https://a.example/1' },
    sources: [{ title: 'S', stance: 'supports' }],
  })
})
