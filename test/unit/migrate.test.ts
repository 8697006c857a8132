// Which databases are migrated, which are refused untouched, and what is found missing afterwards.
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import {
  allExpectedObjects,
  checkStore,
  type ExpectedObject,
  migrateStore,
  pendingMigrations,
} from '../../db/migrate.ts'
import { openStore, type Store } from '../../db/store.ts'
import { migrationFolder, temporaryDatabase } from '../support/temporary.ts'

const first = ['create table notes (id integer primary key, body text)']
const second = ['create index notes_body on notes (body)']
const third = [
  'create virtual table notes_fts using fts5(body, content="notes", content_rowid="id")',
  `create trigger notes_indexed after insert on notes begin
    insert into notes_fts (rowid, body) values (new.id, new.body); end`,
]
const objects: readonly ExpectedObject[] = [
  { type: 'table', name: 'notes' },
  { type: 'index', name: 'notes_body' },
  { type: 'table', name: 'notes_fts' },
  { type: 'trigger', name: 'notes_indexed' },
]

test('an empty database gets everything, a second start changes nothing', async () => {
  const folder = migrationFolder(first, second, third)
  const store = await opened()
  expect(await pendingMigrations(store, folder)).toEqual(['0000_test', '0001_test', '0002_test'])
  await migrateStore(store, folder, objects)
  await migrateStore(store, folder, objects)
  expect(await pendingMigrations(store, folder)).toEqual([])
  expect(await store.read.values(sql`select count(*) from __drizzle_migrations`)).toEqual([[3]])
})

test('an older database gets what is missing and keeps its rows', async () => {
  const store = await opened()
  await migrateStore(store, migrationFolder(first), [])
  await store.write((tx) => tx.run(sql`insert into notes (body) values ('kept')`))
  const folder = migrationFolder(first, second)
  expect(await pendingMigrations(store, folder)).toEqual(['0001_test'])
  await migrateStore(store, folder, objects.slice(0, 2))
  expect(await store.read.values(sql`select body from notes`)).toEqual([['kept']])
})

test('a migration that fails leaves nothing of itself behind', async () => {
  const store = await opened()
  const broken = migrationFolder(first, ['create table half (id)', 'create table notes (id)'])
  await expect(migrateStore(store, broken, [])).rejects.toThrow()
  expect(await tables(store)).toEqual([])
  await migrateStore(store, migrationFolder(first), [])
  expect(await store.write((tx) => tx.values(sql`pragma foreign_keys`))).toEqual([[1]])
})

test('every statement of a migration runs, also without breakpoints between them', async () => {
  const store = await opened()
  await migrateStore(store, migrationFolder([`${first[0]}; ${second[0]};`]), objects.slice(0, 2))
})

test('a newer database is refused and left alone', async () => {
  const store = await opened()
  await migrateStore(store, migrationFolder(first, second), [])
  await expect(migrateStore(store, migrationFolder(first), [])).rejects.toThrow(/newer Claimdesk/)
})

test('a database made by other migrations is refused and left alone', async () => {
  const store = await opened()
  await store.write(async (tx) => {
    await tx.run(
      sql`create table __drizzle_migrations (id serial primary key, hash text, created_at numeric)`,
    )
    await tx.run(sql`insert into __drizzle_migrations (hash, created_at) values ('x', ${1_700_000_000_000})`)
  })
  await expect(migrateStore(store, migrationFolder(first), [])).rejects.toThrow(/not Claimdesk's/)
  expect(await tables(store)).toEqual([])
})

test('a database with tables but no migrations is refused and left alone', async () => {
  const store = await opened()
  await store.write((tx) => tx.run(sql`create table orders (id)`))
  await expect(migrateStore(store, migrationFolder(first), [])).rejects.toThrow(/not Claimdesk's.*orders/)
  expect(await tables(store)).toEqual(['orders'])
})

test('all that is wrong is named at once', async () => {
  const store = await opened()
  await migrateStore(store, migrationFolder(first, second, third), objects)
  await store.write(async (tx) => {
    await tx.run(sql`drop trigger notes_indexed`)
    await tx.run(sql`drop index notes_body`)
    await tx.run(sql`insert into notes (body) values ('unknown to the index')`)
  })
  const orphans = migrationFolder(first, second, third, [
    'create table children (note_id integer references notes (id))',
    'insert into children values (77), (78)',
  ])
  const error = await migrateStore(store, orphans, objects).catch((thrown: unknown) => thrown)
  expect(String(error)).toMatch(/2 rows of children refer to notes/)
  expect(String(error)).toMatch(/index notes_body is missing/)
  expect(String(error)).toMatch(/trigger notes_indexed is missing/)
  expect(String(error)).toMatch(/full-text index notes_fts does not match/)
})

test('a database that was found sound is not read through again, one that was not is refused again', async () => {
  const store = await opened()
  const folder = migrationFolder(first, second, third)
  await migrateStore(store, folder, objects)
  await store.write((tx) => tx.run(sql`insert into notes (body) values ('known')`))
  await store.write((tx) => tx.run(sql`insert into notes_fts (notes_fts) values ('delete-all')`))
  await expect(checkStore(store, objects)).rejects.toThrow(/does not match/)
  await migrateStore(store, folder, objects)
  const more = migrationFolder(first, second, third, ['create table more (id)'])
  await expect(migrateStore(store, more, objects)).rejects.toThrow(/does not match/)
  await expect(migrateStore(store, more, objects)).rejects.toThrow(/does not match/)
})

test('a check that finds nothing wrong says nothing', async () => {
  const store = await opened()
  await migrateStore(store, migrationFolder(first, second, third), objects)
  await store.write((tx) => tx.run(sql`insert into notes (body) values ('known')`))
  await checkStore(store, objects)
})

test('the schema’s tables and indexes are expected', () => {
  expect(allExpectedObjects()).toEqual(
    expect.arrayContaining([
      { type: 'table', name: 'claims' },
      { type: 'index', name: 'claims_fingerprint' },
    ]),
  )
})

async function opened(): Promise<Store> {
  const store = await openStore(temporaryDatabase())
  onTestFinished(() => store.close())
  return store
}

async function tables(store: Store): Promise<unknown[]> {
  const rows = await store.read.values(
    sql`select name from sqlite_master where type = 'table' and name <> '__drizzle_migrations'`,
  )
  return rows.flat()
}
