// What happens to sources: they come in once per address, are corrected, tied to what they rest on, and captured.
import { eq, inArray } from 'drizzle-orm'
import { type SourceRow, sources } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { indexSource } from '../matching/indexing.ts'
import { invalid, Problem } from '../problems.ts'
import { shakeClaims } from './leaning.ts'
import { wouldCycle } from './origins.ts'
import { findWithAncestors, mayNameSources, presentSource, presentSources, sourcesFor } from './present.ts'
import { requireSource } from './record.ts'
import type { NewSource, Source, SourceChanges, SourceQuery, Standing } from './schema.ts'
import { queueSnapshot } from './snapshots.ts'
import { canonicalUrl } from './url.ts'

export async function listSources(ctx: Ctx, query: SourceQuery) {
  const where = [
    query.id && inArray(sources.id, query.id),
    query.medium && inArray(sources.medium, query.medium),
    query.publisher && inArray(sources.publisher, query.publisher),
    query.derivedFromId && inArray(sources.derivedFromId, query.derivedFromId),
    query.owner && inArray(sources.owner, query.owner),
    query.saved === undefined ? undefined : eq(sources.isSaved, query.saved),
  ]
  const listing = { table: sources, where, q: query.q, orders: { updatedAt: sources.updatedAt } }
  const { rows, ...page } = await listRows(ctx.store.read, listing, query)
  return { data: sourcesFor(ctx.actor, await presentSources(ctx.store.read, rows)), ...page }
}

export async function findSource(ctx: Ctx, id: string): Promise<Source> {
  const source = await presentSource(ctx.store.read, await requireSource(ctx.store.read, id))
  return sourcesFor(ctx.actor, [source])[0] ?? source
}

/** Refuses what would name a withheld source: its history and its texts. @throws Problem `not-permitted` */
export async function requireNameable(ctx: Ctx, id: string): Promise<void> {
  const { withheldReason } = await requireSource(ctx.store.read, id)
  if (withheldReason !== null && !mayNameSources(ctx.actor)) {
    throw new Problem('not-permitted', { detail: 'The desk does not name this source.' })
  }
}

export function createSource(ctx: Ctx, input: NewSource): Promise<Source> {
  return change(ctx, async (tx) => {
    const known = await sourceAt(tx.db, input.url)
    if (known) throw new Problem('duplicate-source', { existing: await presentSource(tx.db, known) })
    return presentSource(tx.db, await insertSource(tx, input))
  })
}

/** The source at this address if there is one, else a new one. */
export async function findOrInsertSource(tx: Tx, input: NewSource): Promise<SourceRow> {
  return (await sourceAt(tx.db, input.url)) ?? (await insertSource(tx, input))
}

async function insertSource(tx: Tx, input: NewSource): Promise<SourceRow> {
  if (input.derivedFromId !== undefined) await requireParent(tx.db, input.derivedFromId)
  const [row] = await tx.db
    .insert(sources)
    .values({
      id: newId('src'),
      ...input,
      canonicalUrl: input.url === undefined ? null : canonicalUrl(input.url),
      createdBy: tx.ctx.actor.id,
      createdAt: tx.at,
      updatedAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the source was not inserted')
  await indexSource(tx.db, row)
  tx.happened({ action: 'source.created', subject: row.id, after: input })
  await queueSnapshot(tx, row)
  return row
}

export function changeSource(ctx: Ctx, id: string, { reason, ...changes }: SourceChanges): Promise<Source> {
  return change(ctx, async (tx) => {
    const before = await requireSource(tx.db, id)
    if (ctx.ifMatch !== undefined && ctx.ifMatch !== before.version) {
      throw new Problem('stale-record', { current: await presentSource(tx.db, before) })
    }
    if (changes.derivedFromId) await requireNoCycle(tx.db, id, changes.derivedFromId)
    const known = changes.url ? await sourceAt(tx.db, changes.url) : undefined
    if (known && known.id !== id) {
      throw new Problem('duplicate-source', { existing: await presentSource(tx.db, known) })
    }
    const [row] = await tx.db
      .update(sources)
      .set({ ...changes, ...implied(changes), version: before.version + 1, updatedAt: tx.at })
      .where(eq(sources.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    await indexSource(tx.db, row)
    if (row.derivation !== null && row.derivedFromId === null) {
      throw invalid('/derivation', 'needs derivedFromId: what it is derived from')
    }
    tx.happened({
      action: 'source.changed',
      subject: id,
      ...changedFields(before, row),
      reason: reason ?? null,
    })
    if (isRegrouped(before, row)) {
      await shakeClaims(tx, [id], 'regrouped', reason ?? 'The source was described otherwise.')
    }
    return presentSource(tx.db, row)
  })
}

/** What decides how much a source counts for. */
const isRegrouped = (before: SourceRow, after: SourceRow) =>
  before.derivedFromId !== after.derivedFromId ||
  before.originKnown !== after.originKnown ||
  before.level !== after.level

/** Its publisher corrected or retracted it, or stands by it again: every claim that leans on it learns so. */
export function changeStanding(ctx: Ctx, id: string, { standing, reason }: Standing): Promise<Source> {
  return change(ctx, async (tx) => {
    const before = await requireSource(tx.db, id)
    const [row] = await tx.db
      .update(sources)
      .set({ standing, standingReason: reason, version: before.version + 1, updatedAt: tx.at })
      .where(eq(sources.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    tx.happened({ action: 'source.standing_changed', subject: id, ...changedFields(before, row), reason })
    if (before.standing !== standing) await shakeClaims(tx, [id], standing, reason)
    return presentSource(tx.db, row)
  })
}

/** A new address has a new canonical form; a source cut from its parent is derived in no way. */
function implied({ url, derivedFromId, derivation }: SourceChanges) {
  return {
    ...(url === undefined ? {} : { canonicalUrl: url === null ? null : canonicalUrl(url) }),
    ...(derivedFromId === null && derivation === undefined ? { derivation: null } : {}),
  }
}

async function requireParent(db: Database, id: string): Promise<void> {
  const [row] = await db.select({ id: sources.id }).from(sources).where(eq(sources.id, id))
  if (!row) throw invalid('/derivedFromId', 'is not a source of this desk')
}

async function requireNoCycle(db: Database, id: string, parentId: string): Promise<void> {
  await requireParent(db, parentId)
  const book = await findWithAncestors(db, [parentId])
  if (wouldCycle(id, parentId, book)) throw new Problem('derivation-cycle')
}

async function sourceAt(db: Database, url: string | undefined): Promise<SourceRow | undefined> {
  if (url === undefined) return undefined
  const [row] = await db
    .select()
    .from(sources)
    .where(eq(sources.canonicalUrl, canonicalUrl(url)))
  return row
}
