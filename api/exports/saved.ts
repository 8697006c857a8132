// Saved exports: made, changed, given a new key and put away. Their keys are kept as hashes and shown once.
import { eq, isNotNull, isNull } from 'drizzle-orm'
import { type SavedExportRow, savedExports } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { permissionsOf } from '../access.ts'
import { findPeople, findUser } from '../accounts/present.ts'
import { hashKey, newKey } from '../accounts/secrets.ts'
import { type Ctx, change, requirePermission, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { invalid, Problem } from '../problems.ts'
import type {
  KeyedExport,
  NewSavedExport,
  SavedExport,
  SavedExportChanges,
  SavedExportQuery,
} from './saved-schema.ts'

export async function listSavedExports(ctx: Ctx, query: SavedExportQuery) {
  const db = ctx.store.read
  const where = [query.archived ? isNotNull(savedExports.archivedAt) : isNull(savedExports.archivedAt)]
  const { rows, ...page } = await listRows(db, { table: savedExports, where }, query)
  return { data: await presentAll(db, rows), ...page }
}

export async function findSavedExport(ctx: Ctx, id: string): Promise<SavedExport> {
  return present(ctx.store.read, await requireSaved(ctx.store.read, id))
}

/** @throws Problem `not-found` */
export async function requireSaved(db: Database, id: string): Promise<SavedExportRow> {
  const [row] = await db.select().from(savedExports).where(eq(savedExports.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no saved export ${id}.` })
  return row
}

export function saveExport(ctx: Ctx, input: NewSavedExport): Promise<KeyedExport> {
  // A key with this scope alone must not make itself another that reads.
  requirePermission(ctx, 'exports:read')
  if (input.includesUnpublished) requirePermission(ctx, 'exports:save-unpublished')
  const key = newKey('cdx')
  const insert = async (tx: Tx): Promise<KeyedExport> => {
    const [row] = await tx.db
      .insert(savedExports)
      .values({
        id: newId('exp'),
        ...input,
        ...keyFields(key),
        createdBy: ctx.actor.id,
        createdAt: tx.at,
        updatedAt: tx.at,
      })
      .returning()
    if (!row) throw new Error('the export was not inserted')
    tx.happened({ action: 'export.saved', subject: row.id, after: { ...input, keyStart: row.keyStart } })
    return { ...(await present(tx.db, row)), key }
  }
  return change(ctx, insert, { remember: withoutKey })
}

export function changeSavedExport(ctx: Ctx, id: string, changes: SavedExportChanges): Promise<SavedExport> {
  return change(ctx, async (tx) => {
    const before = await requireOwn(tx, id)
    if (changes.includesUnpublished && !before.includesUnpublished) {
      requirePermission(ctx, 'exports:save-unpublished')
      if (!(await mayHandOutUnpublished(tx.db, before))) {
        throw invalid('/includesUnpublished', 'is not for an export of somebody who may not do that')
      }
    }
    return present(tx.db, await write(tx, before, 'export.changed', changes))
  })
}

/** The key before opens nothing from this moment on. */
export function rotateExportKey(ctx: Ctx, id: string): Promise<KeyedExport> {
  const key = newKey('cdx')
  const rotate = async (tx: Tx): Promise<KeyedExport> => {
    const row = await write(tx, await requireOwn(tx, id), 'export.key_rotated', keyFields(key))
    return { ...(await present(tx.db, row)), key }
  }
  return change(ctx, rotate, { remember: withoutKey })
}

/** Nothing is deleted: one that is put away is left out of lists, and its address sends nothing any more. */
export function archiveSavedExport(ctx: Ctx, id: string): Promise<SavedExport> {
  return change(ctx, async (tx) => {
    const row = await write(tx, await requireOwn(tx, id), 'export.archived', { archivedAt: tx.at })
    return present(tx.db, row)
  })
}

const keyFields = (key: string) => ({ keyHash: hashKey(key), keyStart: key.slice(0, 8) })
const withoutKey = (made: KeyedExport): KeyedExport => ({ ...made, key: null })

async function write(
  tx: Tx,
  before: SavedExportRow,
  action: 'export.changed' | 'export.archived' | 'export.key_rotated',
  fields: Partial<SavedExportRow>,
): Promise<SavedExportRow> {
  const [row] = await tx.db
    .update(savedExports)
    .set({ ...fields, version: before.version + 1, updatedAt: tx.at })
    .where(eq(savedExports.id, before.id))
    .returning()
  if (!row) throw new Problem('not-found')
  const { keyHash: _then, ...told } = before
  const { keyHash: _now, ...telling } = row
  tx.happened({ action, subject: row.id, ...changedFields(told, telling) })
  return row
}

/** One that is in use, at the version the caller saw, and theirs to change. */
async function requireOwn(tx: Tx, id: string): Promise<SavedExportRow> {
  const { ctx } = tx
  const row = await requireSaved(tx.db, id)
  if (row.createdBy !== ctx.actor.id) requirePermission(ctx, 'exports:edit-any')
  if (ctx.ifMatch !== undefined && ctx.ifMatch !== row.version) {
    throw new Problem('stale-record', {
      detail: `You saw version ${ctx.ifMatch}; the saved export is at version ${row.version}.`,
      current: await present(tx.db, row),
    })
  }
  if (row.archivedAt !== null) throw new Problem('export-archived')
  return row
}

/** Whether whoever saved it may, today, hand out what is not published. */
export async function mayHandOutUnpublished(
  db: Database,
  { createdBy }: Pick<SavedExportRow, 'createdBy'>,
): Promise<boolean> {
  const user = await findUser(db, createdBy)
  return user !== undefined && !user.banned && permissionsOf(user.role).has('exports:save-unpublished')
}

async function presentAll(db: Database, rows: SavedExportRow[]): Promise<SavedExport[]> {
  const people = await findPeople(
    db,
    rows.map(({ createdBy }) => createdBy),
  )
  return rows.map(({ seq: _seq, keyHash: _hash, createdBy, ...row }) => ({
    ...row,
    address: `/api/v1/exports/saved/${row.id}`,
    createdBy: people(createdBy),
  }))
}

async function present(db: Database, row: SavedExportRow): Promise<SavedExport> {
  const [saved] = await presentAll(db, [row])
  if (!saved) throw new Error('a saved export was lost on the way out')
  return saved
}
