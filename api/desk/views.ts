// Views: filters of claims with a name, made, changed and put away by the desk, and shared by all of it.
import { eq, isNotNull, isNull } from 'drizzle-orm'
import { type ViewRow, views } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { permissionsOf } from '../access.ts'
import { findUser } from '../accounts/present.ts'
import { type Ctx, change, readingOf, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { invalid, Problem } from '../problems.ts'
import { presentViews } from './present.ts'
import type { NewView, View, ViewChanges, ViewQuery } from './view-schema.ts'

export async function listViews(ctx: Ctx, query: ViewQuery) {
  const reading = readingOf(ctx)
  const where = [
    query.archived ? isNotNull(views.archivedAt) : isNull(views.archivedAt),
    query.isQueue === undefined ? undefined : eq(views.isQueue, query.isQueue),
  ]
  const { rows, ...page } = await listRows(reading.db, { table: views, where }, query)
  return { data: await presentViews(reading, rows), ...page }
}

export async function findView(ctx: Ctx, id: string): Promise<View> {
  return presentOne(ctx.store.read, await requireView(ctx.store.read, id))
}

/** @throws Problem `not-found` */
async function requireView(db: Database, id: string): Promise<ViewRow> {
  const [row] = await db.select().from(views).where(eq(views.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no view ${id}.` })
  return row
}

export function createView(ctx: Ctx, input: NewView): Promise<View> {
  return change(ctx, async (tx) => {
    await requireReviewers(tx.db, input.assigneeIds)
    const [row] = await tx.db
      .insert(views)
      .values({
        id: newId('view'),
        ...input,
        createdBy: ctx.actor.id,
        createdAt: tx.at,
        updatedAt: tx.at,
      })
      .returning()
    if (!row) throw new Error('the view was not inserted')
    tx.happened({ action: 'view.created', subject: row.id, after: input })
    return presentOne(tx.db, row)
  })
}

export function changeView(ctx: Ctx, id: string, changes: ViewChanges): Promise<View> {
  return change(ctx, async (tx) => {
    const before = await requireInUse(tx, id)
    await requireReviewers(tx.db, changes.assigneeIds ?? [])
    return writeView(tx, before, 'view.changed', changes)
  })
}

/** Nothing is deleted: a view that is put away is left out of lists, and queues no longer follow it. */
export function archiveView(ctx: Ctx, id: string): Promise<View> {
  return change(ctx, async (tx) =>
    writeView(tx, await requireInUse(tx, id), 'view.archived', { archivedAt: tx.at }),
  )
}

async function writeView(
  tx: Tx,
  before: ViewRow,
  action: 'view.changed' | 'view.archived',
  fields: Partial<ViewRow>,
): Promise<View> {
  const [row] = await tx.db
    .update(views)
    .set({ ...fields, version: before.version + 1, updatedAt: tx.at })
    .where(eq(views.id, before.id))
    .returning()
  if (!row) throw new Problem('not-found')
  tx.happened({ action, subject: row.id, ...changedFields(before, row) })
  return presentOne(tx.db, row)
}

async function requireInUse(tx: Tx, id: string): Promise<ViewRow> {
  const row = await requireView(tx.db, id)
  const { ifMatch } = tx.ctx
  if (ifMatch !== undefined && ifMatch !== row.version) {
    throw new Problem('stale-record', {
      detail: `You saw version ${ifMatch}; the view is at version ${row.version}.`,
      current: await presentOne(tx.db, row),
    })
  }
  if (row.archivedAt !== null) throw new Problem('view-archived')
  return row
}

/** A queue belongs to people who can work through it. */
async function requireReviewers(db: Database, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    const user = await findUser(db, id)
    if (!user || user.banned || !permissionsOf(user.role).has('claims:review')) {
      throw invalid(`/assigneeIds/${at}`, 'is not somebody who may review claims')
    }
  }
}

async function presentOne(db: Database, row: ViewRow): Promise<View> {
  const [view] = await presentViews({ db }, [row])
  if (!view) throw new Error('a view was lost on the way out')
  return view
}
