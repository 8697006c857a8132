// Which of many submissions are on the desk already: called by the same id, or in the same words.
import { sql } from 'drizzle-orm'
import { claims } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'

type Reads = Pick<Database, 'all'>

/** Ids of claims by what this submitter calls them. */
export function findByExternalIds(
  db: Reads,
  submitterId: string,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  return pairsOf(
    db,
    externalIds,
    (given) =>
      sql`select ${claims.externalId} as key, ${claims.id} as id from json_each(${given}) as asked cross join ${claims} on ${claims.submittedBy} = ${submitterId} and ${claims.externalId} = asked.value`,
  )
}

/** Ids of claims without an article by their fingerprints. */
export function findByPrints(db: Reads, prints: readonly string[]): Promise<Map<string, string>> {
  return pairsOf(
    db,
    prints,
    (given) =>
      sql`select ${claims.fingerprint} as key, ${claims.id} as id from json_each(${given}) as asked cross join ${claims} on ${claims.fingerprint} = asked.value and coalesce(${claims.originArticleId}, '') = ''`,
  )
}

/** @param query  given the keys as JSON, one statement whatever their number, that answers pairs of `key` and `id` */
export async function pairsOf(
  db: Reads,
  keys: readonly string[],
  query: (given: string) => ReturnType<typeof sql>,
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const found = await db.all<{ key: string; id: string }>(query(JSON.stringify(keys)))
  return new Map(found.map(({ key, id }) => [key, id]))
}
