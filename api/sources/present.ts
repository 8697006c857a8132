// Sources as they travel, each with the origin it rests on.
import { count, inArray } from 'drizzle-orm'
import { evidence, type SourceRow, sources } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { originOf } from './origins.ts'
import type { Source, SourceBrief } from './schema.ts'

/** Sources and all they rest on, by id. */
export type SourceBook = ReadonlyMap<string, SourceRow>

/** Reads these sources and, level by level, everything they are derived from. */
export async function findWithAncestors(db: Database, ids: Iterable<string | null>): Promise<SourceBook> {
  const book = new Map<string, SourceRow>()
  let wanted = [...new Set(ids)].filter((id) => id !== null)
  while (wanted.length > 0) {
    const rows = await db.select().from(sources).where(inArray(sources.id, wanted))
    for (const row of rows) book.set(row.id, row)
    const parents = rows.map((row) => row.derivedFromId).filter((id) => id !== null)
    wanted = [...new Set(parents)].filter((id) => !book.has(id))
  }
  return book
}

export function briefSource(row: SourceRow, book: SourceBook): SourceBrief {
  const { id, title, medium, url, publisher, publishedOn, level } = row
  const origin = originOf(row, book)
  return {
    id,
    title,
    medium,
    url,
    publisher,
    publishedOn,
    level,
    origin: { id: origin.id, title: book.get(origin.id)?.title ?? title, isKnown: origin.isKnown },
  }
}

export async function presentSources(db: Database, rows: SourceRow[]): Promise<Source[]> {
  const ids = rows.map((row) => row.id)
  const book = await findWithAncestors(db, ids)
  const uses = await countUses(db, ids)
  const people = await findPeople(
    db,
    rows.map((row) => row.createdBy),
  )
  return rows.map((row) => ({
    ...briefSource(row, book),
    canonicalUrl: row.canonicalUrl,
    owner: row.owner,
    derivedFromId: row.derivedFromId,
    derivation: row.derivation,
    originKnown: row.originKnown,
    interests: row.interests,
    evidence: uses.get(row.id) ?? 0,
    version: row.version,
    createdBy: people(row.createdBy),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }))
}

export async function presentSource(db: Database, row: SourceRow): Promise<Source> {
  const [source] = await presentSources(db, [row])
  if (!source) throw new Error('a source was lost on the way out')
  return source
}

async function countUses(db: Database, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ sourceId: evidence.sourceId, n: count() })
    .from(evidence)
    .where(inArray(evidence.sourceId, ids))
    .groupBy(evidence.sourceId)
  return new Map(rows.map(({ sourceId, n }) => [sourceId ?? '', n]))
}
