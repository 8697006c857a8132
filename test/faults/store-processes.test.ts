// Several processes on one database file: locks, crashes, and what must survive both.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from '../../db/connection.ts'
import { faultOf } from '../../db/faults.ts'
import { localClient } from '../../db/local-client.ts'
import { openStore, type Store, type StoreOptions } from '../../db/store.ts'
import { migrationFolder, temporaryDatabase } from '../support/temporary.ts'

const program = fileURLToPath(new URL('../support/store-process.ts', import.meta.url))

test('a write waits for the lock of another process and then succeeds, again and again', async () => {
  const url = temporaryDatabase()
  const store = await openedWithEntries(url)
  for (let round = 0; round < 3; round++) {
    const holder = await lockHolder(url, 700)
    const startedAt = performance.now()
    await Promise.all([addEntry(store), addEntry(store)])
    expect(performance.now() - startedAt).toBeGreaterThan(300)
    await holder.ended
    await addEntry(store)
  }
  expect(await store.read.values(sql`select count(*) from entries`)).toEqual([[9]])
})

test('a single statement outside of transactions recovers from a lock as well', async () => {
  const url = temporaryDatabase()
  const store = await openedWithEntries(url)
  await lockHolder(url, 700)
  await store.each.run(sql`insert into entries (name) values ('each')`)
  await store.migrate(migrationFolder(entriesTables, ['create table later (id integer)']))
  await addEntry(store)
  expect(await store.read.values(sql`select count(*) from entries`)).toEqual([[2]])
})

test('a statement that gave up on a lock does not spoil the connection for the next', async () => {
  const url = temporaryDatabase()
  await openedWithEntries(url)
  const client = localClient(openConnection(url.slice('file:'.length), 'writer'), 100)
  onTestFinished(() => client.close())
  const holder = await lockHolder(url, 1_000)
  const error = await client
    .execute(`insert into entries (name) values ('a')`)
    .catch((thrown: unknown) => thrown)
  expect(faultOf(error)).toEqual({ kind: 'busy' })
  await holder.ended
  await client.batch([`insert into entries (name) values ('b')`])
  expect((await client.execute('select name from entries')).rows.map((row) => row.name)).toEqual(['b'])
})

test('the process goes on serving while it waits for a lock', async () => {
  const url = temporaryDatabase()
  const store = await openedWithEntries(url)
  await lockHolder(url, 1_000)
  let isWritten = false
  let reads = 0
  const write = addEntry(store).then(() => {
    isWritten = true
  })
  while (!isWritten) {
    await store.read.values(sql`select count(*) from entries`)
    reads++
    await sleep(1)
  }
  await write
  expect(reads).toBeGreaterThan(50)
})

test('a lock that is never given back becomes a fault, and later writes succeed', async () => {
  const url = temporaryDatabase()
  const store = await openedWithEntries(url, { timeoutMs: 300 })
  const holder = await lockHolder(url, 2_000)
  const error = await addEntry(store).catch((thrown: unknown) => thrown)
  expect(faultOf(error)).toEqual({ kind: 'busy' })
  await holder.ended
  await addEntry(store)
  expect(await store.read.values(sql`select count(*) from entries`)).toEqual([[1]])
})

test('three processes with 200 writes each at once lose none', async () => {
  const url = temporaryDatabase()
  const store = await openedWithEntries(url)
  const children = [1, 2, 3].map(() => start('addEntries', url, '200'))
  const outputs = await Promise.all(
    children.map(async (child) => [await text(child.stdout), await text(child.stderr)]),
  )
  expect(outputs).toEqual(Array.from({ length: 3 }, () => ['0\n', '']))
  expect(await store.read.values(sql`select count(*), count(distinct entry_id) from details`)).toEqual([
    [600, 600],
  ])
})

test('after kill -9 everything acknowledged is there and nothing is torn', async () => {
  const url = temporaryDatabase()
  const store = await openedWithEntries(url)
  await store.close()
  const acknowledged: string[] = []
  for (let round = 0; round < 4; round++) {
    const child = start('addForever', url)
    const lines = createInterface(child.stdout)
    lines.on('line', (line) => acknowledged.push(line))
    await once(lines, 'line')
    await sleep(150 + 100 * round)
    child.kill('SIGKILL')
    await once(lines, 'close')
  }
  const reopened = await openStore(url)
  onTestFinished(() => reopened.close())
  const names = new Set((await reopened.read.values<[string]>(sql`select name from entries`)).flat())
  expect(acknowledged.length).toBeGreaterThan(100)
  expect(acknowledged.filter((name) => !names.has(name))).toEqual([])
  expect(await reopened.read.values(sql`select count(*) from details`)).toEqual([[names.size]])
  expect(await reopened.read.values(sql`pragma integrity_check`)).toEqual([['ok']])
})

const entriesTables = [
  'create table entries (id integer primary key, name text not null)',
  'create table details (entry_id integer not null references entries (id))',
]

async function openedWithEntries(url: string, options?: StoreOptions): Promise<Store> {
  const store = await openStore(url, options)
  onTestFinished(() => store.close())
  await store.migrate(migrationFolder(entriesTables))
  return store
}

function addEntry(store: Store): Promise<unknown> {
  return store.write((tx) => tx.run(sql`insert into entries (name) values ('here')`))
}

type Child = ChildProcessByStdio<null, Readable, Readable>

function start(...args: string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Resolves once the lock is held, with a promise of its end: listened for from the start, so that none is missed. */
async function lockHolder(url: string, milliseconds: number): Promise<{ ended: Promise<unknown> }> {
  const child = start('holdLock', url, String(milliseconds))
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  return { ended }
}
