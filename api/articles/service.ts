// What happens to articles: they come in, are found again by their address, corrected, and captured.
import { eq, inArray } from 'drizzle-orm'
import { type ArticleRow, articles } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Capture } from '../captures/schema.ts'
import { captureText, latestCapture, presentCapture } from '../captures/service.ts'
import { normaliseText, textHash } from '../captures/text.ts'
import { type Ctx, change, requirePermission, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { Problem } from '../problems.ts'
import { canonicalUrl } from '../sources/url.ts'
import { presentArticle, presentArticles } from './present.ts'
import type { Article, ArticleChanges, ArticleQuery, NewArticle } from './schema.ts'

export async function listArticles(ctx: Ctx, query: ArticleQuery) {
  const where = [
    query.id && inArray(articles.id, query.id),
    query.publisher && inArray(articles.publisher, query.publisher),
  ]
  const listing = { table: articles, where, q: query.q, orders: { updatedAt: articles.updatedAt } }
  const { rows, ...page } = await listRows(ctx.store.read, listing, query)
  return { data: await presentArticles(ctx.store.read, rows), ...page }
}

export async function findArticle(ctx: Ctx, id: string): Promise<Article> {
  return presentArticle(ctx.store.read, await requireArticle(ctx.store.read, id))
}

export function createArticle(ctx: Ctx, input: NewArticle): Promise<Article> {
  return change(ctx, async (tx) => {
    const known = await articleAt(tx.db, input.url)
    if (known) throw new Problem('duplicate-article', { existing: await presentArticle(tx.db, known) })
    return presentArticle(tx.db, await insertArticle(tx, input))
  })
}

/** The article at this address if there is one, else a new one; a text given is captured either way. */
export async function findOrInsertArticle(tx: Tx, input: NewArticle): Promise<ArticleRow> {
  const known = await articleAt(tx.db, input.url)
  if (!known) return insertArticle(tx, input)
  if (input.text !== undefined) await captureIfNew(tx, known, input.text)
  return known
}

async function insertArticle(tx: Tx, { text, ...input }: NewArticle): Promise<ArticleRow> {
  const [row] = await tx.db
    .insert(articles)
    .values({
      id: newId('art'),
      ...input,
      canonicalUrl: input.url === undefined ? null : canonicalUrl(input.url),
      createdBy: tx.ctx.actor.id,
      createdAt: tx.at,
      updatedAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the article was not inserted')
  tx.happened({ action: 'article.created', subject: row.id, after: input })
  if (text !== undefined) await capture(tx, row, text)
  return row
}

export function changeArticle(ctx: Ctx, id: string, changes: ArticleChanges): Promise<Article> {
  return change(ctx, async (tx) => {
    const before = await requireArticle(tx.db, id)
    if (before.createdBy !== ctx.actor.id) requirePermission(ctx, 'articles:edit-any')
    await requireFreshArticle(tx, before)
    const address =
      changes.url === undefined
        ? {}
        : { canonicalUrl: changes.url === null ? null : canonicalUrl(changes.url) }
    const known = changes.url ? await articleAt(tx.db, changes.url) : undefined
    if (known && known.id !== id) {
      throw new Problem('duplicate-article', { existing: await presentArticle(tx.db, known) })
    }
    const [row] = await tx.db
      .update(articles)
      .set({ ...changes, ...address, version: before.version + 1, updatedAt: tx.at })
      .where(eq(articles.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    tx.happened({ action: 'article.changed', subject: id, ...changedFields(before, row) })
    return presentArticle(tx.db, row)
  })
}

export function captureArticle(ctx: Ctx, id: string, text: string): Promise<Capture> {
  return change(ctx, async (tx) => {
    const article = await requireArticle(tx.db, id)
    return presentCapture(tx.db, await capture(tx, article, text))
  })
}

/** A claim that brings a text we have says nothing about the article; asking for a capture does, even in vain. */
async function captureIfNew(tx: Tx, article: ArticleRow, text: string): Promise<void> {
  const latest = await latestCapture(tx.db, { articleId: article.id })
  if (latest?.sha256 !== textHash(normaliseText(text))) await capture(tx, article, text)
}

async function capture(tx: Tx, article: ArticleRow, text: string) {
  const { row, isNew } = await captureText(tx, { articleId: article.id }, text)
  if (isNew) {
    await tx.db.update(articles).set({ updatedAt: tx.at }).where(eq(articles.id, article.id))
  }
  const { number, sha256, how } = row
  tx.happened({
    action: 'article.captured',
    subject: article.id,
    after: { captureId: row.id, number, sha256, how, isNew },
  })
  return row
}

async function articleAt(db: Database, url: string | null | undefined): Promise<ArticleRow | undefined> {
  if (!url) return undefined
  const [row] = await db
    .select()
    .from(articles)
    .where(eq(articles.canonicalUrl, canonicalUrl(url)))
  return row
}

async function requireFreshArticle({ ctx, db }: Tx, row: ArticleRow): Promise<void> {
  if (ctx.ifMatch !== undefined && ctx.ifMatch !== row.version) {
    throw new Problem('stale-record', { current: await presentArticle(db, row) })
  }
}

export async function requireArticle(db: Database, id: string): Promise<ArticleRow> {
  const [row] = await db.select().from(articles).where(eq(articles.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no article ${id}.` })
  return row
}
