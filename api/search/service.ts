// One search over claims, articles and sources, quick enough to answer while somebody types.

import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { articles, type ClaimRow, claims, sources } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { readClaimSearch } from '../claims/search.ts'
import type { Ctx } from '../context.ts'
import { toFullTextQuery } from '../matching/full-text.ts'
import { highlight } from '../matching/highlight.ts'
import { isUrl } from '../read-url.ts'
import { mayNameSources } from '../sources/present.ts'
import { canonicalUrl } from '../sources/url.ts'
import type { SearchQuery, SearchResults } from './schema.ts'

/** Of so many of the newest hits the shortest texts come first: all words are in each, so they make up more of it. */
const ranked = 200

const stands = and(isNull(claims.withdrawnAt), isNull(claims.mergedIntoId))

export async function searchAll(ctx: Ctx, { q, limit }: SearchQuery): Promise<SearchResults> {
  const db = ctx.store.read
  const address = addressIn(q)
  const named = mayNameSources(ctx.actor) ? undefined : isNull(sources.withheldReason)
  if (address) return findAddress(db, address, limit, named)
  const search = readClaimSearch(q)
  const marked = search?.marked ?? []
  const match = toFullTextQuery(q)
  return {
    claims: (await findClaims(db, search, limit)).map((row) =>
      asFound(row, highlight(row.text, marked, row.language)),
    ),
    articles: match === null ? [] : await findTitled(db, articles, match, limit, marked),
    sources: match === null ? [] : await findTitled(db, sources, match, limit, marked, named),
  }
}

function asFound({ id, text, headline, status, verdict, asOf }: ClaimRow, highlights: Highlights) {
  return { id, text, headline, status, verdict, asOf, highlights }
}

type Highlights = SearchResults['claims'][number]['highlights']

/** The address of a page, where nothing else is asked for. */
function addressIn(q: string): string | undefined {
  const text = q.trim()
  return /^https?:\/\/\S+$/i.test(text) && isUrl(text) ? canonicalUrl(text) : undefined
}

async function findAddress(
  db: Database,
  address: string,
  limit: number,
  named: SQL | undefined,
): Promise<SearchResults> {
  const found = await findAt(db, articles, address)
  return {
    claims: await findMade(db, found, limit),
    articles: found,
    sources: await findAt(db, sources, address, named),
  }
}

/** The claims submitted with these articles, in the order they came. */
async function findMade(db: Database, made: { id: string }[], limit: number) {
  if (made.length === 0) return []
  const ids = made.map(({ id }) => id)
  const rows = await db
    .select()
    .from(claims)
    .where(and(inArray(claims.originArticleId, ids), stands))
    .orderBy(claims.seq)
    .limit(limit)
  return rows.map((row) => asFound(row, []))
}

async function findAt(db: Database, table: typeof articles | typeof sources, address: string, shown?: SQL) {
  const rows = await db
    .select({ id: table.id, title: table.title, publisher: table.publisher })
    .from(table as typeof articles)
    .where(and(eq(table.canonicalUrl, address), shown))
  return rows.map((row) => ({ ...row, highlights: [] }))
}

async function findClaims(db: Database, search: ReturnType<typeof readClaimSearch>, limit: number) {
  if (!search || search.match === null) return []
  const seqs = search.match === undefined ? undefined : await bestHits(db, 'claims', 'claim', search.match)
  if (seqs?.length === 0) return []
  const found = seqs === undefined ? undefined : inArray(claims.seq, seqs)
  const rows = await db
    .select()
    .from(claims)
    .where(and(found, stands, ...search.conditions))
    .orderBy(sql`${claims.seq} desc`)
    .limit(seqs === undefined ? limit : ranked)
  return inOrder(rows, seqs).slice(0, limit)
}

async function findTitled(
  db: Database,
  table: typeof articles | typeof sources,
  match: string,
  limit: number,
  marked: Parameters<typeof highlight>[1],
  shown?: SQL,
) {
  const isArticle = table === articles
  const seqs = await bestHits(db, isArticle ? 'articles' : 'sources', isArticle ? 'article' : 'source', match)
  if (seqs.length === 0) return []
  const rows = await db
    .select({ seq: table.seq, id: table.id, title: table.title, publisher: table.publisher })
    .from(table as typeof articles)
    .where(and(inArray(table.seq, seqs.slice(0, limit)), shown))
  return inOrder(rows, seqs).map(({ id, title, publisher }) => ({
    ...{ id, title, publisher },
    highlights: highlight(title, marked),
  }))
}

/** Numbers of rows with these words, the shortest of the newest first. */
async function bestHits(db: Database, plural: string, singular: string, match: string): Promise<number[]> {
  const [index, words] = [sql.raw(`${plural}_fts`), sql.raw(`${singular}_words`)]
  const rows = await db.values<[number]>(
    sql`select seq from (select rowid as hit from ${index} where ${index} match ${match} order by rowid desc limit ${ranked}) as capped
      join ${words} on seq = hit order by length(words), seq desc`,
  )
  return rows.map(([seq]) => seq)
}

function inOrder<Row extends { seq: number }>(rows: Row[], seqs: readonly number[] | undefined): Row[] {
  if (!seqs) return rows
  const places = new Map(seqs.map((seq, at) => [seq, at]))
  return rows.sort((a, b) => (places.get(a.seq) ?? 0) - (places.get(b.seq) ?? 0))
}
