// Brings a database to this program's schema and proves that it got there, before anything else is done with it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { is, sql } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expectedObjects } from './expected-objects.ts'
import { reasonOf } from './faults.ts'
import { migrationsTable, refuseForeign, tableNames } from './ownership.ts'
import * as schema from './schema.ts'
import type { Store } from './store.ts'

export interface ExpectedObject {
  readonly type: 'trigger' | 'table' | 'index'
  readonly name: string
}

interface Migration {
  readonly tag: string
  /** Milliseconds since 1970; drizzle orders migrations by it and records it when one is applied. */
  readonly when: number
}

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Applies the missing migrations and checks the outcome: in full until that was found sound once, for it reads
 * everything, and afterwards only that nothing is missing.
 * @throws Error before writing anything when the database is not ours or newer than this program; when it cannot be
 *   written to; afterwards when `checkStore` finds a fault, and again at every start until there is none.
 */
export async function migrateStore(
  store: Store,
  folder = migrationsFolder,
  expected: readonly ExpectedObject[] = allExpectedObjects(),
): Promise<void> {
  const migrations = await migrationsIn(folder)
  await refuseForeign(store.read)
  refuseOther(await appliedAt(store), migrations)
  try {
    await store.migrate(folder)
  } catch {
    // Nothing keeps two starting processes apart (drizzle-orm#874); by the second attempt the other is done.
    await sleep(500)
    await store.migrate(folder)
  }
  if ((await soundSince(store)) === migrations.length) report(await missingObjects(store, expected))
  else await checkStore(store, expected)
  // Also where it stands there: a database that cannot be written to is refused now, not at the first claim.
  await store.write((tx) => tx.run(sql.raw(`pragma user_version = ${migrations.length}`)))
}

/** How many migrations there were when the database was last found sound in full; 0 when it never was. */
async function soundSince({ read }: Store): Promise<number> {
  const [row] = await read.values<[number]>(sql`pragma user_version`)
  return Number(row?.[0] ?? 0)
}

/** Tags of this program's migrations that a database has and that it lacks, oldest first. */
export async function migrationsOf(
  store: Store,
  folder = migrationsFolder,
): Promise<{ applied: string[]; missing: string[] }> {
  const newest = Math.max(0, ...(await appliedAt(store)))
  const all = await migrationsIn(folder)
  const tags = (wanted: boolean) => all.filter(({ when }) => when <= newest === wanted).map(({ tag }) => tag)
  return { applied: tags(true), missing: tags(false) }
}

/** Tags of the migrations this program knows, oldest first. */
export async function migrationTags(folder = migrationsFolder): Promise<string[]> {
  return (await migrationsIn(folder)).map(({ tag }) => tag)
}

/** Tags of the migrations that are not applied yet, oldest first. */
export async function pendingMigrations(store: Store, folder = migrationsFolder): Promise<string[]> {
  return (await migrationsOf(store, folder)).missing
}

/** @throws Error naming every broken reference, missing object and stale full-text index at once. */
export async function checkStore(
  store: Store,
  expected: readonly ExpectedObject[] = allExpectedObjects(),
): Promise<void> {
  report([
    ...(await brokenReferences(store)),
    ...(await missingObjects(store, expected)),
    ...(await staleFullText(store, expected)),
  ])
}

/** @throws Error naming these faults, if there is any */
function report(faults: readonly string[]): void {
  if (faults.length > 0)
    throw new Error(`the database is not as this program needs it:\n- ${faults.join('\n- ')}`)
}

/** The tables and indexes of the schema, and what migrations make by hand. */
export function allExpectedObjects(): ExpectedObject[] {
  return [...objectsOf(schema), ...expectedObjects]
}

function objectsOf(exports: Record<string, unknown>): ExpectedObject[] {
  const tables = Object.values(exports).filter((value) => is(value, SQLiteTable))
  return tables.flatMap((table) => {
    const { name, columns, indexes, uniqueConstraints } = getTableConfig(table)
    const indexNames = [
      ...indexes.map((index) => index.config.name),
      ...uniqueConstraints.map((constraint) => constraint.getName()),
      ...columns.filter((column) => column.isUnique).map((column) => column.uniqueName),
    ]
    return [
      { type: 'table', name },
      ...indexNames.map((index) => ({ type: 'index', name: index })),
    ] as ExpectedObject[]
  })
}

async function brokenReferences({ read }: Store): Promise<string[]> {
  const rows = await read.all<{ table: string; parent: string; count: number }>(
    sql`select "table", parent, count(*) as count from pragma_foreign_key_check group by "table", parent`,
  )
  return rows.map(
    ({ table, parent, count }) => `${count} rows of ${table} refer to ${parent} that do not exist`,
  )
}

async function missingObjects({ read }: Store, expected: readonly ExpectedObject[]): Promise<string[]> {
  const rows = await read.values<[string, string]>(sql`select type, name from sqlite_master`)
  const present = new Set(rows.map(([type, name]) => `${type} ${name}`))
  return expected
    .map(({ type, name }) => `${type} ${name}`)
    .filter((object) => !present.has(object))
    .map((object) => `${object} is missing`)
}

async function staleFullText(store: Store, expected: readonly ExpectedObject[]): Promise<string[]> {
  const rows = await store.read.values<[string]>(
    sql`select name from sqlite_master where type = 'table' and sql like 'create virtual table%using fts5%'`,
  )
  const present = new Set(rows.map(([name]) => name))
  const faults: string[] = []
  for (const { name } of expected.filter((object) => object.type === 'table' && present.has(object.name))) {
    const table = sql.identifier(name)
    try {
      // FTS5's own check; rank 1 compares the index with the table it indexes.
      await store.write((tx) =>
        tx.run(sql`insert into ${table}(${table}, rank) values ('integrity-check', 1)`),
      )
    } catch (error) {
      faults.push(`full-text index ${name} does not match its table (${reasonOf(error)})`)
    }
  }
  return faults
}

function refuseOther(applied: readonly number[], migrations: readonly Migration[]): void {
  const [first] = migrations
  const last = migrations.at(-1)
  if (applied.length === 0 || !first || !last) return
  if (!applied.includes(first.when)) {
    throw new Error("this database is not Claimdesk's: it was made by other migrations. Nothing was changed")
  }
  if (Math.max(...applied) > last.when) {
    throw new Error(
      'this database was made by a newer Claimdesk: start that version, or restore an older backup',
    )
  }
}

async function appliedAt({ read }: Store): Promise<number[]> {
  if (!(await tableNames(read)).includes(migrationsTable)) return []
  const rows = await read.values<[number | string]>(
    sql`select created_at from ${sql.identifier(migrationsTable)}`,
  )
  return rows.map(([createdAt]) => Number(createdAt))
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const journal = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: Migration[]
  }
  return journal.entries
}
