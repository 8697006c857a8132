// The article row itself: found by id or address, and required to be as fresh as the caller saw it.
import { eq } from 'drizzle-orm'
import { type ArticleRow, articles } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Tx } from '../context.ts'
import { Problem } from '../problems.ts'
import { canonicalUrl } from '../sources/url.ts'
import { presentArticle } from './present.ts'

/** @throws Problem `not-found` */
export async function requireArticle(db: Database, id: string): Promise<ArticleRow> {
  const [row] = await db.select().from(articles).where(eq(articles.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no article ${id}.` })
  return row
}

/** The article at an address, however the address is spelled. */
export async function articleAt(
  db: Database,
  url: string | null | undefined,
): Promise<ArticleRow | undefined> {
  if (!url) return undefined
  const [row] = await db
    .select()
    .from(articles)
    .where(eq(articles.canonicalUrl, canonicalUrl(url)))
  return row
}

/** @throws Problem `duplicate-article` with the article there is */
export async function refuseKnownAddress(
  db: Database,
  url: string | null | undefined,
  butFor?: string,
): Promise<void> {
  const known = await articleAt(db, url)
  if (!known || known.id === butFor) return
  throw new Problem('duplicate-article', { existing: await presentArticle(db, known) })
}

/** @throws Problem `stale-record` */
export async function requireFreshArticle({ ctx, db }: Tx, row: ArticleRow): Promise<void> {
  if (ctx.ifMatch === undefined || ctx.ifMatch === row.version) return
  throw new Problem('stale-record', { current: await presentArticle(db, row) })
}
