// What happens to articles: they come in, are found again by their address, corrected, and captured.
import { eq, inArray } from 'drizzle-orm'
import { type ArticleRow, articles } from '../../db/schema.ts'
import type { PageFacts } from '../captures/page-facts.ts'
import { type Reading, readText } from '../captures/read.ts'
import { type Ctx, change, requirePermission, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { indexArticle } from '../matching/indexing.ts'
import { invalid, Problem } from '../problems.ts'
import { canonicalUrl } from '../sources/url.ts'
import { captureIfNew, captureReading } from './captures.ts'
import { presentArticle, presentArticles } from './present.ts'
import { articleAt, refuseKnownAddress, requireArticle, requireFreshArticle } from './record.ts'
import {
  type Article,
  type ArticleChanges,
  type ArticleIntake,
  type ArticleQuery,
  NewArticle,
} from './schema.ts'

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

/** Brings in an article as it is given, or as its address answers. @throws Problem `duplicate-article` */
export async function createArticle(ctx: Ctx, input: ArticleIntake): Promise<Article> {
  const { text, html, ...said } = input
  await refuseKnownAddress(ctx.store.read, said.url)
  const reading = await readText(ctx, { text, html }, said.title === undefined ? said.url : undefined)
  const page: Partial<PageFacts> = (reading && 'page' in reading && reading.page) || {}
  const fields = { ...factsOf(page), ...said, title: said.title ?? page.title?.slice(0, 500) ?? said.url }
  const { title } = fields
  if (title === undefined) throw invalid('/title', 'is needed: the page does not say what it is called')
  return change(ctx, async (tx) => {
    await refuseKnownAddress(tx.db, fields.url)
    return presentArticle(tx.db, await insertArticle(tx, { ...fields, title }, reading))
  })
}

/** What a page says of itself, as far as it says it in a form that fits. */
function factsOf(page: Partial<PageFacts>): Partial<NewArticle> {
  const fitting = Object.entries(page).filter(
    ([name, value]) =>
      value &&
      name in NewArticle.shape &&
      NewArticle.shape[name as keyof NewArticle].safeParse(value).success,
  )
  return Object.fromEntries(fitting)
}

/** The article a request names by its id, or brings along. @throws Problem `invalid-request` for an unknown id */
export async function requireNamedArticle(
  tx: Tx,
  { articleId = '', article }: { articleId?: string | undefined; article?: NewArticle | undefined },
): Promise<ArticleRow> {
  if (article) return findOrInsertArticle(tx, article)
  try {
    return await requireArticle(tx.db, articleId)
  } catch (error) {
    throw error instanceof Problem ? invalid('/articleId', 'is not an article of this desk') : error
  }
}

/** The article at this address if there is one, else a new one; a text given is captured either way. */
async function findOrInsertArticle(tx: Tx, { text, ...input }: NewArticle): Promise<ArticleRow> {
  const known = await articleAt(tx.db, input.url)
  if (!known) return insertArticle(tx, input, text === undefined ? undefined : { text, how: 'pasted' })
  if (text !== undefined) await captureIfNew(tx, known, text)
  return known
}

async function insertArticle(tx: Tx, input: NewArticle, reading?: Reading): Promise<ArticleRow> {
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
  await indexArticle(tx.db, row)
  tx.happened({ action: 'article.created', subject: row.id, after: input })
  if (reading) await captureReading(tx, row, reading)
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
    await refuseKnownAddress(tx.db, changes.url, id)
    const [row] = await tx.db
      .update(articles)
      .set({ ...changes, ...address, version: before.version + 1, updatedAt: tx.at })
      .where(eq(articles.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    await indexArticle(tx.db, row)
    tx.happened({ action: 'article.changed', subject: id, ...changedFields(before, row) })
    return presentArticle(tx.db, row)
  })
}
