// What `q` asks of claims: words to find, and fields with words of a closed list to filter by.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { claimKindRows, claims } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { claimKinds, claimStatuses, verdicts } from '../../db/vocabulary.ts'
import { mostHits } from '../listing.ts'
import { type Marked, readSearch } from '../matching/full-text.ts'

/** Fields that `q` filters by as the parameters of the list do: `status:decided`, `-verdict:refuted`. */
const wordsOfFields = { status: claimStatuses, verdict: verdicts, kind: claimKinds } as const

const conditionOf: Readonly<Record<string, (value: string) => SQL>> = {
  status: (value) => sql`${claims.status} is ${value}`,
  verdict: (value) => sql`${claims.verdict} is ${value}`,
  kind: (value) =>
    sql`${claims.seq} in (select ${claimKindRows.claimSeq} from ${claimKindRows} where ${eq(claimKindRows.kind, value as (typeof claimKinds)[number])})`,
}

export interface ClaimSearch {
  /** The FTS5 query; undefined when only fields are asked for, null when nothing can be found. */
  match: string | null | undefined
  conditions: SQL[]
  marked: Marked[]
}

/** Undefined where nothing is searched for. */
export function readClaimSearch(q: string | undefined): ClaimSearch | undefined {
  if (q === undefined) return undefined
  const { match, fields, marked } = readSearch(q, wordsOfFields)
  const conditions = fields.flatMap(({ name, value, isWanted }) => {
    const holds = conditionOf[name]?.(value)
    return holds ? [isWanted ? holds : sql`not (${holds})`] : []
  })
  return { match: match === null && conditions.length > 0 ? undefined : match, conditions, marked }
}

/**
 * The claims these words are found in.
 * @param isCapped  of words that are in very many claims, look at the newest only
 */
export function foundBy(q: string | undefined, isCapped: boolean): SQL | undefined {
  const search = readClaimSearch(q)
  if (!search) return undefined
  if (search.match === null) return sql`false`
  const capped = isCapped ? sql` order by rowid desc limit ${mostHits}` : sql``
  const hits =
    search.match &&
    sql`${claims.seq} in (select rowid from claims_fts where claims_fts match ${search.match}${capped})`
  return and(hits || undefined, ...search.conditions)
}

/** Only so many of the newest hits are counted for facets; each is looked at once a facet. */
const mostCounted = 2000

export interface Hits {
  where: SQL
  /** Whether there are more, older ones. */
  isCapped: boolean
}

/** The newest claims these words are found in; undefined where nothing is searched for. */
export async function findNewestHits(db: Database, q: string | undefined): Promise<Hits | undefined> {
  const search = readClaimSearch(q)
  if (!search) return undefined
  const { match, conditions } = search
  if (match === null) return { where: sql`false`, isCapped: false }
  const fields = and(...conditions) ?? sql`true`
  if (match === undefined) return { where: fields, isCapped: false }
  const rows = await db.values<[number]>(
    sql`select rowid from claims_fts where claims_fts match ${match} order by rowid desc limit ${mostCounted + 1}`,
  )
  const seqs = JSON.stringify(rows.slice(0, mostCounted).map(([seq]) => seq))
  const isHit = sql`${claims.seq} in (select value from json_each(${seqs}))`
  return { where: sql`${isHit} and ${fields}`, isCapped: rows.length > mostCounted }
}
