// Keeps what records are found by in step with what they say, and makes up for rows that have nothing yet.
import { eq, gt, sql } from 'drizzle-orm'
import { insertMany } from '../../db/insert-many.ts'
import {
  type ArticleRow,
  articles,
  articleWords,
  type ClaimRow,
  claims,
  claimWords,
  type SourceRow,
  sources,
  sourceWords,
} from '../../db/schema.ts'
import type { Database, Store } from '../../db/store.ts'
import { operate } from '../context.ts'
import { articleParts, claimParts, indexWords, type SearchedPart, sourceParts } from './index-words.ts'

type Writes = Pick<Database, 'insert'>
type Words = typeof claimWords

/** To be called by whatever writes a claim's text, headline, speaker, topics or language. */
export const indexClaim = (db: Writes, row: ClaimRow) =>
  put(db, claimWords, row.seq, claimParts(row), row.language)
export const indexArticle = (db: Writes, row: ArticleRow) =>
  put(db, articleWords as unknown as Words, row.seq, articleParts(row), row.language)
export const indexSource = (db: Writes, row: SourceRow) =>
  put(db, sourceWords as unknown as Words, row.seq, sourceParts(row), null)

async function put(
  db: Writes,
  table: Words,
  seq: number,
  parts: readonly SearchedPart[],
  language: string | null,
): Promise<void> {
  const found = indexWords(parts, language)
  await db
    .insert(table)
    .values({ seq, ...found })
    .onConflictDoUpdate({ target: table.seq, set: found })
}

/** The same for many claims that have just come in, which nothing is found by yet. */
export async function indexNewClaims(
  db: Database,
  rows: readonly (Parameters<typeof claimParts>[0] & { seq: number })[],
): Promise<void> {
  await insertMany(
    db,
    claimWords,
    rows.map((row) => ({ seq: row.seq, ...indexWords(claimParts(row), row.language) })),
  )
}

const atOnce = 200

const kinds = [
  { table: claims, words: claimWords, index: indexClaim },
  { table: articles, words: articleWords as unknown as Words, index: indexArticle },
  { table: sources, words: sourceWords as unknown as Words, index: indexSource },
] as const

/** Indexes all that has no words yet: what an older version or another program wrote. Answers how many those were. */
export async function indexMissing(store: Store): Promise<number> {
  let indexed = 0
  for (const { table, words, index } of kinds) {
    let after = 0
    while (await lacks(store.read, table as typeof claims, words)) {
      const rows = await nextMissing(store.read, table as typeof claims, words, after)
      const last = rows.at(-1)
      if (!last) break
      await operate(store, async (db) => {
        for (const row of rows) await (index as typeof indexClaim)(db, row)
      })
      indexed += rows.length
      after = last.seq
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return indexed
}

async function lacks(db: Database, table: typeof claims, words: Words): Promise<boolean> {
  const [counts] = await db.all<{ missing: number }>(
    sql`select (select count(*) from ${table}) - (select count(*) from ${words}) as missing`,
  )
  return (counts?.missing ?? 0) > 0
}

async function nextMissing(
  db: Database,
  table: typeof claims,
  words: Words,
  after: number,
): Promise<ClaimRow[]> {
  const rows = await db
    .select({ row: table })
    .from(table)
    .leftJoin(words, eq(words.seq, table.seq))
    .where(sql`${gt(table.seq, after)} and ${words.seq} is null`)
    .orderBy(table.seq)
    .limit(atOnce)
  return rows.map(({ row }) => row)
}
