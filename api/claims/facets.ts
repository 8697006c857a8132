// How many claims of a list have each word of a field.
import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { claimKindRows, claims, claimTopics } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimFilters, ClaimQuery } from './filters.ts'
import { findNewestHits } from './search.ts'

const facetColumns = {
  status: claims.status,
  verdict: claims.verdict,
  speaker: claims.speaker,
  assigneeId: claims.assigneeId,
  language: claims.language,
} as const

const mostFacetValues = 50

/** How many claims each word of a facet has under the other filters: its own filter does not narrow it. */
export async function countFacets(
  db: Database,
  query: ClaimQuery,
  facets: NonNullable<ClaimQuery['facets']>,
  conditionsOf: (filters: Partial<ClaimFilters>) => (SQL | undefined)[],
) {
  const hits = await findNewestHits(db, query.q)
  const counted: Record<string, { value: string | null; count: number }[]> = {}
  for (const facet of new Set(facets)) {
    const where = and(...conditionsOf({ ...query, [facet]: undefined }), hits?.where)
    counted[facet] =
      facet === 'topic' || facet === 'kind'
        ? await countWords(db, facet, where)
        : await countColumn(db, facetColumns[facet], where)
  }
  return { facets: counted, ...(hits?.isCapped && { facetsCapped: true }) }
}

function countColumn(db: Database, column: SQLiteColumn, where: SQL | undefined) {
  return db
    .select({ value: sql<string | null>`${column}`, count: count() })
    .from(claims)
    .where(where)
    .groupBy(column)
    .orderBy(desc(count()))
    .limit(mostFacetValues)
}

function countWords(db: Database, facet: 'topic' | 'kind', where: SQL | undefined) {
  const [table, word] =
    facet === 'topic'
      ? ([claimTopics, claimTopics.topic] as const)
      : ([claimKindRows, claimKindRows.kind] as const)
  return db
    .select({ value: sql<string | null>`${word}`, count: count() })
    .from(claims)
    .innerJoin(table, eq(table.claimSeq, claims.seq))
    .where(where)
    .groupBy(word)
    .orderBy(desc(count()))
    .limit(mostFacetValues)
}
