// Words are words: what people search for is never taken for a language, what they write comes back as it came.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, unique } from '../support/make.ts'
import { digestOf } from './unchanged.ts'

const desk = openDeskForFile()

describe('words to search for are never taken for a language', () => {
  const signs = [
    '"',
    "'",
    '*',
    '(',
    ')',
    '((',
    'NEAR/',
    'NEAR(a b)',
    'AND',
    'OR',
    'NOT',
    'a AND',
    'NOT a',
    '-a',
    '- a',
    '^a',
    'text:a',
    'a:b',
    '{a b}',
    'a + b',
    '""',
    '"a',
    "'; drop table claims; --",
    '%',
    '_',
    '\\',
    'a*b*',
    '🜁',
    '­',
    '‮',
    '-"',
    '--',
    ';',
    'a OR 1=1',
  ]
  test.each(signs)('%s', async (q) => {
    const before = await digestOf(desk.store)
    for (const path of ['/claims', '/articles', '/sources', '/exports/claims.json']) {
      const answer = await desk.as.reviewer.get(`${path}?q=${encodeURIComponent(q)}`)
      expect(answer.status, answer.text).toBe(200)
    }
    const facets = await desk.as.reviewer.get(
      `/claims?q=${encodeURIComponent(q)}&facets=status,topic&total=true`,
    )
    expect(facets.status, facets.text).toBe(200)
    expect(await digestOf(desk.store)).toEqual(before)
  })
})

describe('text is kept as it came', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '{{7*7}}',
    '=HYPERLINK("x")',
    '\u202etxet',
    'e\u0301\u00e9',
    '<!--',
    ']]>',
    '$(id)',
    'a\r\nb',
  ]
  test.each(hostile)('%j', async (words) => {
    const made = await makeClaim(desk, { text: unique(words), headline: words, topics: [words] })
    const answer = await desk.as.reader.get(`/claims/${made.id}`)
    expect(answer.body).toMatchObject({ headline: words, topics: [words] })
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
