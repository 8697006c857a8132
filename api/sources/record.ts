// The source row itself, found by its id.
import { eq } from 'drizzle-orm'
import { type SourceRow, sources } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { Problem } from '../problems.ts'

/** @throws Problem `not-found` */
export async function requireSource(db: Database, id: string): Promise<SourceRow> {
  const [row] = await db.select().from(sources).where(eq(sources.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no source ${id}.` })
  return row
}
