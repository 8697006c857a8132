// The store on a real libSQL server: the same promises as on a file, and what happens when the server is not there.
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { faultOf } from '../../db/faults.ts'
import { checkStore, migrateStore, pendingMigrations } from '../../db/migrate.ts'
import { type Database, openStore, type Store } from '../../db/store.ts'
import { faultyStatements, faultyTables } from '../support/faulty-statements.ts'
import { freePort, type Sqld, startSqld } from '../support/sqld.ts'
import { migrationFolder } from '../support/temporary.ts'

const things = sqliteTable('things', { id: integer().primaryKey(), name: text().unique() })
const tables = [
  'create table things (id integer primary key, name text unique)',
  'create table parts (thing_id integer references things (id))',
  'create virtual table things_fts using fts5(name, content="things", content_rowid="id")',
]
const objects = [
  { type: 'table', name: 'things' },
  { type: 'table', name: 'things_fts' },
] as const

describe.each(['http', 'ws'])('over %s', (scheme) => {
  let server: Sqld
  let store: Store
  let folder: string

  beforeAll(async () => {
    server = await startSqld()
    store = await openStore(server.url.replace('http', scheme))
  })

  afterAll(async () => {
    await store.close()
    await server.stop()
  })

  test('migrations run once, and the check finds broken references', async () => {
    folder = migrationFolder(tables)
    expect(await pendingMigrations(store, folder)).toEqual(['0000_test'])
    await migrateStore(store, folder, objects)
    await migrateStore(store, folder, objects)
    expect(await pendingMigrations(store, folder)).toEqual([])
    const orphaned = migrationFolder(tables, ['insert into parts values (9)'], ['delete from parts'])
    await expect(checkStore(store, [{ type: 'index', name: 'none' }])).rejects.toThrow(
      /index none is missing/,
    )
    await store.migrate(migrationFolder(tables, ['insert into parts values (9)']))
    await expect(checkStore(store, objects)).rejects.toThrow(/1 rows of parts refer to things/)
    await migrateStore(store, orphaned, objects)
  })

  test('a write is all or nothing, and its neighbours are not touched', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'a', 'c'].map((name) =>
        store.write(async (tx) => {
          await tx.insert(things).values({ name: `with ${name} ${Math.random()}` })
          return tx.insert(things).values({ name }).returning()
        }),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await store.read.select({ name: things.name }).from(things)).toHaveLength(6)
    expect(await store.read.all(sql`select name from things where name = 'a'`)).toEqual([{ name: 'a' }])
    expect(await store.read.get(sql`select 1 where false`)).toBeUndefined()
    await store.each.delete(things)
    expect(await store.each.select().from(things)).toEqual([])
  })

  test('a write inside a write, a late one and a reading handle are refused', async () => {
    let handle: Database | undefined
    const inner = store.write(async (tx) => {
      handle = tx
      await store.write(async () => {})
    })
    await expect(inner).rejects.toThrow(/write inside a write/)
    await expect(handle?.insert(things).values({ name: 'late' })).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/has ended/) },
    })
    await expect(store.read.insert(things).values({ name: 'x' })).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/queries only/) },
    })
    expect(await store.read.select().from(things)).toEqual([])
  })

  test('values are bound and refused as on a file', async () => {
    const row = await store.write((tx) => tx.get(sql`select typeof(${1}) as int, json_array(${1}) as json`))
    expect(row).toEqual({ int: 'integer', json: '[1]' })
    await expect(store.write((tx) => tx.insert(things).values({ name: 'a\0b' }))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/U\+0000/) },
    })
  })

  test('faults are the same as on a file', async () => {
    for (const statement of faultyTables) await store.each.run(sql.raw(statement))
    for (const { statement, fault } of faultyStatements) {
      const error = await store.write((tx) => tx.run(sql.raw(statement))).catch((thrown: unknown) => thrown)
      expect([statement, faultOf(error)]).toEqual([statement, fault])
    }
  })

  test('a server started anew in the middle of a write is a fault, and nothing of the write is kept', async () => {
    const own = await startSqld()
    const torn = await openStore(own.url.replace('http', scheme))
    onTestFinished(async () => {
      await torn.close()
      await own.stop()
    })
    await torn.each.run(sql`create table t (id)`)
    const write = torn.write(async (tx) => {
      await tx.run(sql`insert into t values (1)`)
      await own.killAndStart()
      await tx.run(sql`insert into t values (2)`)
    })
    expect(faultOf(await write.catch((thrown: unknown) => thrown))).toEqual({ kind: 'unavailable' })
    await torn.write((tx) => tx.run(sql`insert into t values (3)`))
    expect(await torn.read.values(sql`select id from t`)).toEqual([[3]])
  })

  test('the server gone is a fault, and later use does not hang', async () => {
    const own = await startSqld()
    const lost = await openStore(own.url.replace('http', scheme), { timeoutMs: 2_000 })
    onTestFinished(() => lost.close())
    await lost.ping()
    await own.stop()
    const write = () => lost.write((tx) => tx.run(sql`create table t (id)`))
    for (const attempt of [lost.ping, write, lost.ping]) {
      expect(faultOf(await attempt().catch((thrown: unknown) => thrown))).toEqual({ kind: 'unavailable' })
    }
  })
})

test('a server that never answers is a fault after the timeout', async () => {
  const url = await serverThat(() => {})
  const store = await openStore(url, { timeoutMs: 200 })
  const startedAt = performance.now()
  expect(faultOf(await store.ping().catch((thrown: unknown) => thrown))).toEqual({ kind: 'unavailable' })
  const write = store.write((tx) => tx.run(sql`select 1`)).catch((thrown: unknown) => thrown)
  expect(faultOf(await write)).toEqual({ kind: 'unavailable' })
  expect(performance.now() - startedAt).toBeLessThan(3_000)
  await store.close()
})

test.each([
  [401, 'denied'],
  [403, 'denied'],
  [503, 'unavailable'],
])('a server that answers %i is a fault: %s', async (status, kind) => {
  const url = await serverThat((respond) => respond(status))
  const store = await openStore(url, { timeoutMs: 1_000, authToken: 'not the right one' })
  expect(faultOf(await store.ping().catch((thrown: unknown) => thrown))).toEqual({ kind })
  await store.close()
})

async function serverThat(answer: (respond: (status: number) => void) => void): Promise<string> {
  const port = await freePort()
  const server = createServer((_, response) => answer((status) => response.writeHead(status).end()))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await sleep(0)
  })
  return `http://127.0.0.1:${port}`
}
