// Articles as they travel.
import { count, eq, inArray } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { type ArticleRow, articles, captures, claims } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { latestCaptures } from '../captures/latest.ts'
import { summarise } from '../captures/service.ts'
import type { Article, ArticleBrief } from './schema.ts'

export function briefArticle({ id, title, url, publisher, author, publishedOn }: ArticleRow): ArticleBrief {
  return { id, title, url, publisher, author, publishedOn }
}

/** The articles of these ids, by id. */
export async function findArticles(
  db: Database,
  ids: Iterable<string | null>,
): Promise<Map<string, ArticleRow>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await named(db).all({ ids: JSON.stringify(wanted) })
  return new Map(rows.map((row) => [row.id, row]))
}

const named = prepared((db) => db.select().from(articles).where(isInBound(articles.id, 'ids')).prepare())

export async function presentArticles(db: Database, rows: ArticleRow[]): Promise<Article[]> {
  const ids = rows.map((row) => row.id)
  const [latest, attempts, claimCounts] = await Promise.all([
    latestCaptures(db, { articleId: ids }, eq(captures.state, 'saved')),
    latestCaptures(db, { articleId: ids }),
    countClaims(db, ids),
  ])
  const people = await findPeople(db, [
    ...rows.map((row) => row.createdBy),
    ...[...latest.values(), ...attempts.values()].map((capture) => capture.capturedBy),
  ])
  return rows.map((row) => {
    const capture = latest.get(row.id)
    const attempt = attempts.get(row.id)
    return {
      ...briefArticle(row),
      canonicalUrl: row.canonicalUrl,
      language: row.language,
      latestCapture: capture ? summarise(capture, people) : null,
      failedCapture: attempt?.state === 'failed' ? summarise(attempt, people) : null,
      claims: claimCounts.get(row.id) ?? 0,
      version: row.version,
      createdBy: people(row.createdBy),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    }
  })
}

export async function presentArticle(db: Database, row: ArticleRow): Promise<Article> {
  const [article] = await presentArticles(db, [row])
  if (!article) throw new Error('an article was lost on the way out')
  return article
}

async function countClaims(db: Database, articleIds: string[]): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db
    .select({ articleId: claims.originArticleId, n: count() })
    .from(claims)
    .where(inArray(claims.originArticleId, articleIds))
    .groupBy(claims.originArticleId)
  return new Map(rows.map(({ articleId, n }) => [articleId ?? '', n]))
}
