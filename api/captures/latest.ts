// The newest capture of each of several articles or sources, read in one statement and without its text.
import { and, getTableColumns, inArray, max, type SQL, sql } from 'drizzle-orm'
import { type CaptureOutline, captures } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'

type Owners = { articleId: string[] } | { sourceId: string[] }

/** By the id of the owner; of those captures that are so. */
export async function latestCaptures(
  db: Database,
  owners: Owners,
  isSo?: SQL,
): Promise<Map<string, CaptureOutline>> {
  const [column, ids] =
    'articleId' in owners ? [captures.articleId, owners.articleId] : [captures.sourceId, owners.sourceId]
  if (ids.length === 0) return new Map()
  const { text: _, ...outline } = getTableColumns(captures)
  const latest = db
    .select({ owner: column, number: max(captures.number) })
    .from(captures)
    .where(and(inArray(column, ids), isSo))
    .groupBy(column)
  const rows = await db
    .select(outline)
    .from(captures)
    .where(sql`(${column}, ${captures.number}) in ${latest}`)
  return new Map(rows.map((row) => [row.articleId ?? row.sourceId ?? '', row]))
}
