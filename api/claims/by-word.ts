// A list of claims with one topic or of one kind, read so that it costs the same however many claims have the word.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { kept } from '../../db/kept.ts'
import { claimKindRows, claims, claimTopics } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Through } from '../listing.ts'
import type { ClaimQuery } from './filters.ts'

/** A word of more claims than this is soon met among those that fit the other filters. */
const many = 10_000

const tables = {
  topic: { word: claimTopics.topic, seq: claimTopics.claimSeq },
  kind: { word: claimKindRows.kind, seq: claimKindRows.claimSeq },
} as const

export interface ByWord {
  /** The filters that are left. */
  query: ClaimQuery
  /** The claims with a rare word are read along their own index; a common one is looked for in each claim. */
  through?: Through
  where?: SQL
}

/** Undefined where there is not one word alone to go by. */
export async function byWord(db: Database, query: ClaimQuery): Promise<ByWord | undefined> {
  const name = query.topic?.length === 1 ? 'topic' : query.kind?.length === 1 ? 'kind' : undefined
  const [given] = (name && query[name]) ?? []
  if (name === undefined || given === undefined) return undefined
  const { word, seq } = tables[name]
  const isWord = eq(word as SQLiteColumn, given)
  const rest = { ...query, [name]: undefined }
  const isCommon = name === 'topic' ? isCommonTopic : isCommonKind
  if (!(await isCommon(db, given)))
    return { query: rest, through: { table: word.table, key: seq, where: isWord } }
  const holds = sql`exists (select 1 from ${word.table} where ${isWord} and ${seq} = ${claims.seq})`
  return { query: rest, where: holds }
}

const isCommonTopic = countedUpTo(tables.topic.word)
const isCommonKind = countedUpTo(tables.kind.word)

/** Counting so many takes longer than the page that is asked for. */
function countedUpTo(column: SQLiteColumn) {
  return kept(async (db, word) => {
    const [row] = await db.values<[number]>(
      sql`select count(*) from (select 1 from ${column.table} where ${eq(column, word)} limit ${many}) as capped`,
    )
    return (row?.[0] ?? 0) >= many
  })
}
