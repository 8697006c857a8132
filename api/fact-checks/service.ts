// What happens to fact-checks: noted, brought again by an import, withdrawn. None of it touches the desk's own answer.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { type FactCheckRow, factChecks } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { requireClaim, requireStanding, touchClaim } from '../claims/record.ts'
import { type Ctx, change, requirePermission, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problems.ts'
import { presentFactCheck, presentFactChecks } from './present.ts'
import type { FactCheck, NewFactCheck, PublicFactCheck } from './schema.ts'

export async function listFactChecks(ctx: Ctx, claimId: string) {
  const db = ctx.store.read
  await requireClaim(db, claimId)
  const rows = await db
    .select()
    .from(factChecks)
    .where(eq(factChecks.claimId, claimId))
    .orderBy(asc(factChecks.seq))
  return { data: await presentFactChecks(db, rows), nextCursor: null, total: rows.length }
}

/** @throws Problem `duplicate-fact-check`, `claim-not-open` */
export function addFactCheck(ctx: Ctx, claimId: string, input: NewFactCheck): Promise<FactCheck> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, claimId)
    const given = { ...unsaid, ...input }
    const known = await findKnown(tx.db, claimId, given)
    if (known) throw new Problem('duplicate-fact-check', { existing: await presentFactCheck(tx.db, known) })
    const row = await insertFactCheck(tx, claimId, given, null)
    await touchClaim(tx, claim)
    return presentFactCheck(tx.db, row)
  })
}

/** Whoever brought it may take it back; anybody else's needs `evidence:judge`. */
export function withdrawFactCheck(ctx: Ctx, id: string, reason: string): Promise<FactCheck> {
  return change(ctx, async (tx) => {
    const before = await requireFactCheck(tx.db, id)
    if (before.addedBy !== ctx.actor.id) requirePermission(ctx, 'evidence:judge')
    if (ctx.ifMatch !== undefined && ctx.ifMatch !== before.version) {
      throw new Problem('stale-record', { current: await presentFactCheck(tx.db, before) })
    }
    if (before.withdrawnAt) throw new Problem('fact-check-withdrawn')
    const row = await updateFactCheck(tx, before, { withdrawnAt: tx.at, withdrawnReason: reason })
    await touchClaim(tx, await requireClaim(tx.db, row.claimId))
    tx.happened({
      action: 'fact_check.withdrawn',
      subject: id,
      claimId: row.claimId,
      ...changedFields(before, row),
      reason,
    })
    return presentFactCheck(tx.db, row)
  })
}

type Conclusion = PublicFactCheck

const unsaid = {
  title: null,
  ratingText: null,
  ratingNumber: null,
  verdict: null,
  reviewedOn: null,
  language: null,
} as const

/**
 * What an import brings, as part of a larger change: a conclusion that is known is left alone, one that its publisher
 * has changed since is changed here. The caller makes the claim's next version.
 * @param importId  the batch of the import
 */
export async function bringFactCheck(
  tx: Tx,
  claimId: string,
  given: Conclusion,
  importId: string | null,
): Promise<'added' | 'changed' | 'known'> {
  const before = await findKnown(tx.db, claimId, given)
  if (!before) {
    await insertFactCheck(tx, claimId, given, importId)
    return 'added'
  }
  const isSame = (Object.keys(given) as (keyof Conclusion)[]).every(
    (field) => JSON.stringify(given[field]) === JSON.stringify(before[field]),
  )
  if (isSame) return 'known'
  const row = await updateFactCheck(tx, before, given)
  tx.happened({
    action: 'fact_check.changed',
    subject: row.id,
    claimId,
    ...changedFields(before, row),
  })
  return 'changed'
}

/** One of the same address; without an address, one of the same publisher without an address. */
async function findKnown(db: Database, claimId: string, { url, publisher }: Conclusion) {
  const isIt =
    url === null ? and(isNull(factChecks.url), eq(factChecks.publisher, publisher)) : eq(factChecks.url, url)
  const [known] = await db
    .select()
    .from(factChecks)
    .where(and(eq(factChecks.claimId, claimId), isIt, isNull(factChecks.withdrawnAt)))
  return known
}

async function insertFactCheck(
  tx: Tx,
  claimId: string,
  given: Conclusion,
  importId: string | null,
): Promise<FactCheckRow> {
  const [row] = await tx.db
    .insert(factChecks)
    .values({
      id: newId('fck'),
      claimId,
      ...given,
      importId,
      addedBy: tx.ctx.actor.id,
      createdAt: tx.at,
      updatedAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the fact-check was not inserted')
  tx.happened({ action: 'fact_check.added', subject: row.id, claimId, after: { claimId, ...given } })
  return row
}

async function updateFactCheck(
  tx: Tx,
  before: FactCheckRow,
  fields: Partial<FactCheckRow>,
): Promise<FactCheckRow> {
  const [row] = await tx.db
    .update(factChecks)
    .set({ ...fields, version: before.version + 1, updatedAt: tx.at })
    .where(eq(factChecks.id, before.id))
    .returning()
  if (!row) throw new Problem('not-found')
  return row
}

async function requireFactCheck(db: Database, id: string): Promise<FactCheckRow> {
  const [row] = await db.select().from(factChecks).where(eq(factChecks.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no fact-check ${id}.` })
  return row
}
