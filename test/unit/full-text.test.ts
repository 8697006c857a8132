// Search words become a query that FTS5 accepts, whatever somebody types.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toFullTextQuery } from '../../db/full-text.ts'
import { openStore, type Store } from '../../db/store.ts'

let store: Store
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'))
beforeAll(async () => {
  store = await openStore(`file:${join(folder, 'words.db')}`)
  await store.write(async (db) => {
    await db.run(
      sql`create virtual table words using fts5(text, tokenize="porter unicode61 remove_diacritics 2")`,
    )
    await db.run(sql`insert into words (text) values ('the old dam'), ('a new bridge')`)
  })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const matches = (query: string) =>
  store.read.all<{ text: string }>(sql`select text from words where words match ${query}`)

describe('a query', () => {
  test.each([
    ['dam', '"dam"'],
    ['old dam', '"old" AND "dam"'],
    ['"old dam"', '"old dam"'],
    ['da*', '"da*"*'],
    ['dam -new -"old town"', '("dam") NOT ("new" OR "old town")'],
    ['dam AND (x', '"dam" AND "AND" AND "(x"'],
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
