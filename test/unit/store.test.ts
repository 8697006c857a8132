// The store on a file: what a write means, who may write, and what comes back.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import { blob, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import Libsql from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openConnection } from '../../db/connection.ts'
import { faultOf } from '../../db/faults.ts'
import { localClient, localTransactions } from '../../db/local-client.ts'
import { type Database, openStore, type Store } from '../../db/store.ts'
import { openWriter, type Transactions, type WriterLimits } from '../../db/writer.ts'
import { migrationFolder, temporaryDatabase, temporaryFolder } from '../support/temporary.ts'

const things = sqliteTable('things', {
  id: integer().primaryKey(),
  name: text().unique(),
  size: integer(),
  weight: real(),
  picture: blob({ mode: 'buffer' }),
  parentId: integer('parent_id'),
})

const tables = [
  `create table things (id integer primary key, name text unique, size integer, weight real, picture blob,
    parent_id integer references things (id) deferrable initially deferred)`,
  `create table kept (x)`,
  `create trigger kept_too after insert on things begin insert into kept values (new.id), (new.id); end`,
  `create trigger all_lost before insert on things when new.name = 'all lost' begin
    select raise(rollback, 'all lost'); end`,
]

describe('a write', () => {
  test('that fails loses its own statements and nobody else’s', async () => {
    const store = await opened()
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'a', 'c'].map((name) =>
        store.write(async (tx) => {
          await tx.insert(things).values({ name: `before ${name} ${Math.random()}` })
          await tx.insert(things).values({ name })
        }),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(faultOf(rejection(outcomes[2]))).toEqual({ kind: 'unique', on: 'things.name' })
    expect(await count(store)).toBe(6)
  })

  test('that collides with another in its transaction finds it when told', async () => {
    const store = await opened()
    const [, found] = await Promise.all([add(store, 'a'), add(store, 'a').catch(() => names(store))])
    expect(found).toEqual(['a'])
  })

  test('is seen by readers once it has answered, and not before', async () => {
    const store = await opened()
    let seenInside = -1
    await store.write(async (tx) => {
      await tx.insert(things).values({ name: 'a' })
      seenInside = await count(store)
    })
    expect([seenInside, await count(store)]).toEqual([0, 1])
  })

  test('may catch the failure of a statement and go on', async () => {
    const store = await opened()
    await store.write(async (tx) => {
      await tx.insert(things).values({ name: 'a' })
      await tx
        .insert(things)
        .values({ name: 'a' })
        .catch(() => {})
      await tx.insert(things).values({ name: 'b' })
    })
    expect(await count(store)).toBe(2)
  })

  test('shares its transaction with those that wait', async () => {
    const { writer, begun } = await countingWriter()
    const jobs = Array.from({ length: 130 }, () =>
      writer.write((runner) => runner.run({ sql: 'insert into kept values (1)', args: [] }, 'named')),
    )
    await Promise.all(jobs)
    expect(begun()).toBe(3)
  })

  test('is rejected with all that share its transaction when COMMIT fails, and the next succeeds', async () => {
    const store = await opened()
    const outcomes = await Promise.allSettled([
      add(store, 'a'),
      store.write((tx) => tx.insert(things).values({ name: 'orphan', parentId: 99 })),
      add(store, 'b'),
    ])
    expect(outcomes.map((outcome) => faultOf(rejection(outcome))?.kind)).toEqual(Array(3).fill('foreign-key'))
    await add(store, 'c')
    expect(await names(store)).toEqual(['c'])
  })

  test('leaves nothing behind when the database itself ends the transaction', async () => {
    const store = await opened()
    const outcomes = await Promise.allSettled([
      add(store, 'a'),
      store.write(async (tx) => {
        await tx
          .insert(things)
          .values({ name: 'all lost' })
          .catch(() => {})
        await tx.insert(things).values({ name: 'stray' })
      }),
      add(store, 'b'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(await names(store)).toEqual(['b'])
  })

  test('is counted as kept when it was committed, and as undone when it failed, alone or with the others', async () => {
    const store = await opened()
    const told: [kept: number, undone: number, isLost: boolean][] = []
    store.writing.watch(({ kept, undone, failure }) => told.push([kept, undone, failure !== undefined]))
    const orphan = () => store.write((tx) => tx.insert(things).values({ name: 'orphan', parentId: 99 }))
    await Promise.allSettled([add(store, 'a'), add(store, 'a'), add(store, 'b')])
    await Promise.allSettled([add(store, 'a')])
    await Promise.allSettled([add(store, 'c'), orphan()])
    expect(told).toEqual([
      [2, 1, false],
      [0, 1, false],
      [0, 2, true],
    ])
  })

  test('inside a write is refused at once, also by way of each', async () => {
    const store = await opened()
    const inner: unknown[] = []
    await store.write(async (tx) => {
      inner.push(await add(store, 'a').catch((error: unknown) => error))
      inner.push(
        await store.each
          .select()
          .from(things)
          .catch((error: Error) => error.cause),
      )
      inner.push(
        await store.each
          .insert(things)
          .values({ name: 'b' })
          .catch((error: Error) => error.cause),
      )
      await tx.insert(things).values({ name: 'outer' })
    })
    for (const error of inner) expect(String(error)).toMatch(/write inside a write/)
    expect(await names(store)).toEqual(['outer'])
  })

  test('may be started by what an ended write left running', async () => {
    const store = await opened()
    let left: Promise<unknown> | undefined
    await store.write(async () => {
      left = sleep(20).then(() => add(store, 'later'))
    })
    await left
    expect(await names(store)).toEqual(['later'])
  })

  test('cannot be used after it ended', async () => {
    const store = await opened()
    let handle: Database | undefined
    await store.write(async (tx) => {
      handle = tx
    })
    const late = handle?.insert(things).values({ name: 'late' })
    await expect(store.write(async () => late)).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/a write that has ended/) },
    })
    expect(await count(store)).toBe(0)
  })

  test('cannot begin or end transactions of its own', async () => {
    const store = await opened()
    for (const statement of ['commit', ' ROLLBACK', 'savepoint x', 'begin']) {
      const outcome = store.write(async (tx) => {
        await tx.insert(things).values({ name: statement })
        await tx.run(sql.raw(statement))
      })
      await expect(outcome).rejects.toThrow()
    }
    await expect(store.write((tx) => tx.transaction(async () => {}))).rejects.toThrow(/belong to the writer/)
    expect(await count(store)).toBe(0)
  })

  test('that takes too long is undone, and the writes after it go on', async () => {
    const { writer, store } = await countingWriter({ jobMs: 50 })
    const insert = { sql: 'insert into things (name) values (?)', args: ['slow'] }
    const slow = writer.write(async (runner) => {
      await runner.run(insert, 'named')
      await sleep(200)
      await runner.run({ ...insert, args: ['too late'] }, 'named')
    })
    const next = writer.write((runner) => runner.run({ ...insert, args: ['next'] }, 'named'))
    const [outcome] = await Promise.allSettled([slow, next])
    expect(faultOf(rejection(outcome))).toEqual({ kind: 'unavailable' })
    await sleep(250)
    expect(await names(store)).toEqual(['next'])
  })

  test('is refused when too many wait', async () => {
    const { writer } = await countingWriter({ waiting: 3 })
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => writer.write(async () => {})))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
    expect(faultOf(rejection(outcomes[3]))).toEqual({ kind: 'unavailable' })
  })
})

describe('handles', () => {
  test('the reading one cannot write', async () => {
    const store = await opened()
    const error = await store.read
      .insert(things)
      .values({ name: 'a' })
      .catch((thrown: unknown) => thrown)
    expect(faultOf(error)).toEqual({ kind: 'denied' })
    expect(await count(store)).toBe(0)
  })

  test('each takes single statements of both kinds', async () => {
    const store = await opened()
    const rows = await store.each.insert(things).values({ name: 'a' }).returning()
    await store.each.update(things).set({ size: 2 }).where(eq(things.name, 'a'))
    expect(rows).toMatchObject([{ id: 1, name: 'a' }])
    expect(await store.each.select({ size: things.size }).from(things)).toEqual([{ size: 2 }])
    expect(
      await store.each.batch([store.each.select().from(things), store.each.delete(things)]),
    ).toHaveLength(2)
    expect(await count(store)).toBe(0)
  })

  test('give rows by name and by index, alike through the store and through plain drizzle', async () => {
    const store = await opened()
    await store.write((tx) => tx.insert(things).values({ name: 'a', size: 3, picture: Buffer.from('pic') }))
    const client = localClient(openConnection(pathOf(store), 'reader'))
    onTestFinished(() => client.close())
    for (const db of [store.read, drizzle(client)]) {
      expect(await db.select().from(things)).toEqual([
        { id: 1, name: 'a', size: 3, weight: null, picture: Buffer.from('pic'), parentId: null },
      ])
      expect(await db.all(sql`select id, name from things`)).toEqual([{ id: 1, name: 'a' }])
      expect(await db.get(sql`select name, id from things`)).toEqual({ name: 'a', id: 1 })
      expect((await db.values(sql`select name, 5, 6 from things`)).map((row) => [row[0], row[2]])).toEqual([
        ['a', 6],
      ])
      const two = sql`select t.id, t.name, u.id, u.name from things t, things u`
      expect((await db.values(two)).map((row) => [row.length, row[0], row[2], row[3]])).toEqual([
        [4, 1, 1, 'a'],
      ])
    }
    const [row] = (await client.execute('select name, picture, 7 as seven from things')).rows
    expect([row?.name, row?.[0], row?.seven, row?.[2], row?.length]).toEqual(['a', 'a', 7, 7, 3])
    expect(row?.picture).toEqual(new Uint8Array(Buffer.from('pic')).buffer)
    expect(Object.keys(row ?? {})).toEqual(['name', 'picture', 'seven'])
    expect(await store.read.get(sql`select 1 where false`)).toBeUndefined()
  })

  test('count what a statement changed, triggers apart', async () => {
    const store = await opened()
    const results = await store.write(async (tx) => [
      await tx.run(sql`insert into things (name) values ('a'), ('b')`),
      await tx.run(sql`update things set size = 1`),
      await tx.run(sql`insert into things (name) values ('c') returning id`),
      await tx.run(sql`select * from things`),
    ])
    expect(results.map(({ rowsAffected }) => rowsAffected)).toEqual([2, 2, 1, 0])
    expect(results[0]?.lastInsertRowid).toBe(2n)
    expect(results[2]?.columns).toEqual(['id'])
  })

  test('see columns that another connection added', async () => {
    const store = await opened()
    await add(store, 'a')
    await store.read.all(sql`select * from things`)
    await store.write((tx) => tx.run(sql`alter table things add column extra text default 'x'`))
    expect(await store.read.all(sql`select * from things`)).toMatchObject([{ extra: 'x', parent_id: null }])
  })
})

describe('values', () => {
  test('are stored as what they are', async () => {
    const store = await opened()
    const row = await store.write((tx) =>
      tx.get(sql`select typeof(${1}) as int, typeof(${1.5}) as real, json_array(${1}) as json, ${2} || '' as text,
        ${true} as yes, ${new Date(0)} as date, typeof(${new Uint8Array([1])}) as bytes, ${null} as none,
        hex(${new Float32Array([1])}) as floats, ${10n} as big`),
    )
    expect(row).toEqual({
      int: 'integer',
      real: 'real',
      json: '[1]',
      text: '2',
      yes: 1,
      date: '1970-01-01T00:00:00.000Z',
      bytes: 'blob',
      none: null,
      floats: '0000803F',
      big: 10,
    })
  })

  test.each([
    ['U+0000', 'a\0b'],
    ['half a surrogate pair', 'a\ud800'],
    ['undefined', undefined],
    ['an object', { a: 1 }],
    ['NaN', Number.NaN],
    ['a number over 64 bits', 2n ** 63n],
    ['an invalid date', new Date('x')],
  ])('that would be stored damaged are refused: %s', async (_, value) => {
    const store = await opened()
    const error = await store
      .write((tx) => tx.run(sql`insert into kept values (${sql.param(value)})`))
      .catch(causeOf)
    expect(String(error)).toMatch(/(Type|Range)Error/)
    expect(await store.read.values(sql`select count(*) from kept`)).toEqual([[0]])
  })

  test('are never taken over from the call before', async () => {
    const client = localClient(openConnection(pathOf(await opened()), 'writer'))
    onTestFinished(() => client.close())
    await client.execute({ sql: 'select ?, ?', args: [1, 2] })
    expect((await client.execute({ sql: 'select ?, ?', args: [3] })).rows[0]?.[1]).toBeNull()
    expect((await client.execute({ sql: 'select :a, @b', args: { a: 1, b: 2 } })).rows[0]?.[1]).toBe(2)
    expect((await client.execute({ sql: 'select :a, @b', args: { a: 1 } })).rows[0]?.[1]).toBeNull()
  })
})

describe('a connection', () => {
  test('gives its lock back when it is discarded, and opens anew with its settings', async () => {
    const path = pathOf(await opened())
    const [one, other] = [openConnection(path, 'writer'), openConnection(path, 'writer')]
    onTestFinished(() => {
      for (const connection of [one, other]) connection.close()
    })
    one.exec('BEGIN IMMEDIATE')
    one.run(`insert into kept values (1) returning x`, [], 'named')
    one.discard()
    other.exec('BEGIN IMMEDIATE; COMMIT')
    expect(one.run('select count(*) from kept', [], 'indexed').rows).toEqual([[0]])
    expect(one.run('pragma cache_size', [], 'indexed').rows).toEqual([[-65536]])
  })

  test('that is closed stays closed', async () => {
    const connection = openConnection(pathOf(await opened()), 'reader')
    connection.close()
    connection.discard()
    expect(connection.inTransaction).toBe(false)
    expect(() => connection.exec('select 1')).toThrow(/closed/)
  })
})

describe('opening', () => {
  test('makes the missing folder, and keeps the data', async () => {
    const url = `file:${join(temporaryFolder(), 'a', 'b', 'my data.db')}`
    const first = await openStore(url)
    await first.migrate(migrationFolder(tables))
    await add(first, 'a')
    await first.close()
    const second = await openStore(url)
    onTestFinished(() => second.close())
    expect(await names(second)).toEqual(['a'])
    expect(await second.read.values(sql`pragma journal_mode`)).toEqual([['wal']])
    expect(await second.write((tx) => tx.values(sql`pragma synchronous`))).toEqual([[2]])
    expect(await second.write((tx) => tx.values(sql`pragma foreign_keys`))).toEqual([[1]])
  })

  test.each([
    ['file::memory:', /memory/],
    [':memory:', /cannot open/],
    ['data/claimdesk.db', /cannot open/],
    ['postgres://localhost/db', /cannot open/],
    ['file:test.db?mode=ro', /parameters/],
    ['file:', /path/],
  ])('refuses %s', async (url, message) => {
    await expect(openStore(url)).rejects.toThrow(message)
  })

  test('leaves a file that is not a database as it was', async () => {
    const path = join(temporaryFolder(), 'notes.txt')
    writeFileSync(path, 'Dear diary. '.repeat(500))
    await expect(openStore(`file:${path}`)).rejects.toThrow(/notes\.txt.*not a database/)
    expect(readFileSync(path, 'utf8')).toBe('Dear diary. '.repeat(500))
  })

  test('leaves somebody else’s database as it was', async () => {
    const path = join(temporaryFolder(), 'shop.db')
    const shop = new Libsql(path)
    shop.exec('create table orders (id)')
    shop.close()
    const before = readFileSync(path)
    await expect(openStore(`file:${path}`)).rejects.toThrow(/not Claimdesk's.*orders/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('closing', () => {
  test('finishes what waits, empties the log, and refuses what comes later', async () => {
    const store = await opened()
    const waiting = [add(store, 'a'), add(store, 'b')]
    const closed = store.close()
    const late = add(store, 'late').catch((thrown: unknown) => thrown)
    await Promise.all([...waiting, closed])
    expect(faultOf(await late)).toEqual({ kind: 'unavailable' })
    expect(faultOf(await store.ping().catch((thrown: unknown) => thrown))).toEqual({ kind: 'unavailable' })
    expect(statSync(`${pathOf(store)}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
    await store.close()
    const reopened = await openStore(`file:${pathOf(store)}`)
    onTestFinished(() => reopened.close())
    expect(await names(reopened)).toEqual(['a', 'b'])
  })
})

const paths = new WeakMap<Store, string>()

async function opened(): Promise<Store> {
  const url = temporaryDatabase()
  const store = await openStore(url)
  onTestFinished(() => store.close())
  await store.migrate(migrationFolder(tables))
  paths.set(store, url.slice('file:'.length))
  return store
}

function pathOf(store: Store): string {
  return paths.get(store) ?? ''
}

/** A second writer on a migrated file, with limits of its own and its transactions counted. */
async function countingWriter(limits?: WriterLimits) {
  const store = await opened()
  const connection = openConnection(pathOf(store), 'writer')
  onTestFinished(() => connection.close())
  const local = localTransactions(connection)
  let begun = 0
  const counted: Transactions = {
    ...local,
    begin() {
      begun++
      return local.begin()
    },
  }
  return { store, writer: openWriter(counted, limits), begun: () => begun }
}

function add(store: Store, name: string): Promise<unknown> {
  return store.write((tx) => tx.insert(things).values({ name }))
}

async function names(store: Store): Promise<unknown[]> {
  return (await store.read.values(sql`select name from things order by id`)).flat()
}

async function count(store: Store): Promise<number> {
  return (await names(store)).length
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? (error.cause ?? error) : error
}

function rejection(outcome: PromiseSettledResult<unknown> | undefined): unknown {
  return outcome?.status === 'rejected' ? outcome.reason : undefined
}
