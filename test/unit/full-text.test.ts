// Search words become a query that FTS5 accepts, whatever somebody types.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toFullTextQuery } from '../../api/matching/full-text.ts'
import { indexWords } from '../../api/matching/index-words.ts'
import { openStore, type Store } from '../../db/store.ts'

let store: Store
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'))
beforeAll(async () => {
  store = await openStore(`file:${join(folder, 'words.db')}`)
  await store.write(async (db) => {
    await db.run(
      sql`create virtual table texts using fts5(text unindexed, words, stems, tokenize="ascii", prefix="2 3")`,
    )
    for (const text of ['the old dam', 'a new bridge']) {
      const { words, stems } = indexWords([{ text }])
      await db.run(sql`insert into texts (text, words, stems) values (${text}, ${words}, ${stems})`)
    }
  })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const matches = (query: string) =>
  store.read.all<{ text: string }>(sql`select text from texts where texts match ${query}`)

describe('a query', () => {
  test.each([
    ['dam', '(words : "dam" OR stems : ("dam"))'],
    ['dams', '(words : "dams" OR stems : ("dam" OR "dams"))'],
    ['old 1950', '(words : "old" OR stems : ("old")) AND words : "1950"'],
    ['"old dam"', 'words : "old dam"'],
    ['da*', 'words : "da" *'],
    ['d*', '(words : "d" OR stems : ("d"))'],
    ['speaker:dam', 'words : "ⓢdam"'],
    ['text:dam', 'words : "text dam"'],
    ['大坝', 'words : "大坝"'],
    ['大', 'words : "大" *'],
    ['1950 -1951 -"old town"', '(words : "1950") NOT (words : "1951" OR words : "old town")'],
    ['', null],
    ['-dam', null],
    ['" "', null],
    ['* ^ :', null],
  ])('for %j', (q, expected) => expect(toFullTextQuery(q)).toBe(expected))

  test('is one FTS5 accepts, or none, for any string', async () => {
    const noise = fc.array(
      fc.constantFrom(
        '"',
        '*',
        '-',
        '^',
        ':',
        '(',
        ')',
        '{',
        '}',
        '+',
        "'",
        ' ',
        'NEAR',
        'AND',
        'OR',
        'NOT',
        'text',
        'dam',
        '\u0000',
        '\\',
        '%',
        ';',
        '﷽',
        '\u{1E900}',
        'ª',
        '٣',
        '\u0301',
      ),
      { maxLength: 60 },
    )
    const any = fc.oneof(
      noise.map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    await fc.assert(
      fc.asyncProperty(any, async (q) => {
        const query = toFullTextQuery(q)
        if (query !== null) await matches(query)
      }),
      { numRuns: 1500 },
    )
  })

  test('of a thousand words is one FTS5 accepts', async () => {
    for (const q of [
      'a '.repeat(500),
      `${'-a '.repeat(300)}b`,
      '"a" '.repeat(250),
      `b ${'-a '.repeat(330)}`,
    ]) {
      const query = toFullTextQuery(q)
      expect(query).not.toBeNull()
      if (query !== null) await matches(query)
    }
  })

  test('finds the row whose word it was made of', async () => {
    expect(await matches(toFullTextQuery('dám') ?? '')).toEqual([{ text: 'the old dam' }])
    expect(await matches(toFullTextQuery('-bridge new dam') ?? '')).toEqual([])
  })
})
