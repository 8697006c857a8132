// Saying in one step what several sources rest on, with the reason; and telling every claim that leaned on the old grouping.
import { eq } from 'drizzle-orm'
import { type SourceRow, sources } from '../../db/schema.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { invalid, Problem } from '../problems.ts'
import { shakeClaims } from './leaning.ts'
import { wouldCycle } from './origins.ts'
import { findWithAncestors, presentSources } from './present.ts'
import { requireSource } from './record.ts'
import type { Regrouping } from './schema.ts'
import { findOrInsertSource } from './service.ts'

/**
 * All of the sources or none. @returns the sources as they are now, and how many claims lean on them
 * @throws Problem `derivation-cycle`, `invalid-request` for ids of nothing
 */
export function regroupSources(ctx: Ctx, input: Regrouping) {
  return change(ctx, async (tx) => {
    const parent = await parentOf(tx, input)
    const rows: SourceRow[] = []
    for (const [at, id] of input.sourceIds.entries()) rows.push(await regroup(tx, id, at, parent, input))
    const claims = await shakeClaims(tx, input.sourceIds, 'regrouped', input.reason)
    return { data: await presentSources(tx.db, rows), claims }
  })
}

async function parentOf(tx: Tx, { derivedFromId, derivedFrom }: Regrouping): Promise<SourceRow | null> {
  if (derivedFrom) return findOrInsertSource(tx, derivedFrom)
  if (!derivedFromId) return null
  return requireSource(tx.db, derivedFromId).catch((error) => {
    throw error instanceof Problem ? invalid('/derivedFromId', 'is not a source of this desk') : error
  })
}

async function regroup(
  tx: Tx,
  id: string,
  at: number,
  parent: SourceRow | null,
  { derivation, originKnown, reason }: Regrouping,
): Promise<SourceRow> {
  const before = await requireSource(tx.db, id).catch((error) => {
    throw error instanceof Problem ? invalid(`/sourceIds/${at}`, 'is not a source of this desk') : error
  })
  if (parent) {
    const book = await findWithAncestors(tx.db, [parent.id])
    if (wouldCycle(id, parent.id, book)) throw new Problem('derivation-cycle')
  }
  const [row] = await tx.db
    .update(sources)
    .set({
      derivedFromId: parent?.id ?? null,
      derivation: parent ? (derivation ?? 'reprint') : null,
      derivationReason: reason,
      ...(originKnown === undefined ? {} : { originKnown }),
      version: before.version + 1,
      updatedAt: tx.at,
    })
    .where(eq(sources.id, id))
    .returning()
  if (!row) throw new Problem('not-found')
  tx.happened({ action: 'source.regrouped', subject: id, ...changedFields(before, row), reason })
  return row
}
