// What the sources of a claim's evidence might rest on, from what the desk knows of them and keeps of their texts.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { captures, evidence } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { latestCaptures } from '../captures/latest.ts'
import { requireClaim } from '../claims/record.ts'
import type { Ctx } from '../context.ts'
import { findWithAncestors } from './present.ts'
import type { OriginSuggestion } from './schema.ts'
import { type Examined, suggestOrigins } from './suggestions.ts'

/** Strongest first for each source. Nothing is changed: a person confirms by regrouping. */
export async function suggestOriginsOf(ctx: Ctx, claimId: string): Promise<{ data: OriginSuggestion[] }> {
  const db = ctx.store.read
  await requireClaim(db, claimId)
  const pieces = await db
    .selectDistinct({ sourceId: evidence.sourceId })
    .from(evidence)
    .where(and(eq(evidence.claimId, claimId), isNull(evidence.withdrawnAt)))
  const book = await findWithAncestors(
    db,
    pieces.map(({ sourceId }) => sourceId),
  )
  const texts = await findTexts(db, [...book.keys()])
  const examined = [...book.values()].map(
    ({ id, title, publisher, owner, canonicalUrl, publishedOn, derivedFromId }): Examined => ({
      ...{ id, title, publisher, owner, canonicalUrl, publishedOn, derivedFromId },
      text: texts.get(id) ?? null,
    }),
  )
  const titleOf = (id: string) => book.get(id)?.title ?? ''
  return { data: suggestOrigins(examined).map((one) => ({ ...one, sourceTitle: titleOf(one.sourceId) })) }
}

async function findTexts(db: Database, ids: string[]): Promise<Map<string, string>> {
  const latest = await latestCaptures(db, { sourceId: ids }, eq(captures.state, 'saved'))
  const wanted = [...latest.values()].map(({ id }) => id)
  if (wanted.length === 0) return new Map()
  const rows = await db
    .select({ sourceId: captures.sourceId, text: captures.text })
    .from(captures)
    .where(inArray(captures.id, wanted))
  return new Map(rows.flatMap(({ sourceId, text }) => (sourceId && text ? [[sourceId, text]] : [])))
}
