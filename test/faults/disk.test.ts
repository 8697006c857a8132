// What a disk does to a desk: it fills up, it can only be read, it holds half a database, or somebody else's.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../api/package.ts'
import { checkStore } from '../../db/migrate.ts'
import { migrationsTable } from '../../db/ownership.ts'
import { openStore } from '../../db/store.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { temporaryFolder } from '../support/temporary.ts'

async function ask(server: RunningServer, method: string, path: string, body?: object) {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.admin.key}` },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

/** Starts the program and waits for its end. */
function run(dataDir: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/api/main.js')], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, PORT: '0' },
    timeout: 20_000,
  })
  return { status, output: stdout + stderr }
}

describe('a disk that is full', () => {
  test('stops writing and nothing else, until there is room again', async () => {
    const disk = mountSmallDisk(24)
    const server = await startServer({ dataDir: disk.folder, env: { LOG_LEVEL: 'fatal' } })
    const kept: string[] = []
    const submit = async (n: number) => {
      const article = { title: `Bridges ${n}`, text: `Bridge ${n} is open. ${'It is long. '.repeat(20_000)}` }
      const answer = await ask(server, 'POST', '/claims', { text: `Bridge ${n} is open.`, article })
      if (answer.status === 201) kept.push(answer.body.id)
      return answer
    }
    expect((await submit(0)).status).toBe(201)
    const makeRoom = disk.fill()
    let refused = await submit(1)
    for (let n = 2; refused.status === 201 && n < 30; n++) refused = await submit(n)
    expect(refused.status, JSON.stringify(refused.body)).toBe(503)
    expect(refused.body.type).toBe('/problems/unavailable')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const many = await Promise.all(Array.from({ length: 10 }, (_, n) => submit(100 + n)))
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([503]))

    for (const id of kept) expect((await ask(server, 'GET', `/claims/${id}`)).status).toBe(200)
    expect((await ask(server, 'GET', '/claims?q=bridge')).status).toBe(200)
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
    const { email, password } = server.admin
    expect((await ask(server, 'POST', '/session', { email, password })).status).toBe(503)

    makeRoom()
    expect((await submit(1000)).status).toBe(201)
    expect((await ask(server, 'GET', '/history/verify')).body).toMatchObject({ valid: true })
    await server.end()
    const store = await openStore(`file:${join(disk.folder, 'claimdesk.db')}`)
    await checkStore(store)
    const claims = await store.read.all<{ id: string }>('select id from claims')
    await store.close()
    expect(claims.map(({ id }) => id).sort()).toEqual(kept.sort())
  }, 60_000)

  test('that can only be read is told at the start, and changed by nothing', async () => {
    const disk = mountSmallDisk(16)
    const first = await startServer({ dataDir: disk.folder })
    await ask(first, 'POST', '/claims', { text: 'The lighthouse was lit in 1893.' })
    await first.end()
    const before = readFileSync(join(disk.folder, 'claimdesk.db'))
    disk.remount('ro')
    const { status, output } = run(disk.folder)
    expect(status).toBe(1)
    expect(output).toContain(join(disk.folder, 'claimdesk.db'))
    expect(output).toMatch(/read-?only|cannot be written/i)
    disk.remount('rw')
    expect(readFileSync(join(disk.folder, 'claimdesk.db')).equals(before)).toBe(true)
    const second = await startServer({ dataDir: disk.folder })
    expect((await ask(second, 'GET', '/claims')).body.data).toHaveLength(1)
    await second.end()
  }, 60_000)
})

describe('a database file is refused, with its name and the reason, and left as it is:', () => {
  let folder = ''
  let whole = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-files-'))
    whole = join(folder, 'claimdesk.db')
    const server = await startServer({ dataDir: folder })
    for (let n = 0; n < 30; n++)
      await ask(server, 'POST', '/articles', { title: `Bridges ${n}`, text: `They are ${n}. `.repeat(2000) })
    await server.end()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const cut = (share: number) => (path: string) => truncateSync(path, Math.floor(statSync(path).size * share))
  const change = (statement: string) => (path: string) => {
    const database = new Libsql(path)
    database.exec(statement)
    database.close()
  }
  const faults: [string, (path: string) => void, RegExp][] = [
    ['cut off in the middle', cut(0.5), /damaged|malformed/],
    ['cut off near its end', cut(0.97), /damaged|malformed/],
    [
      'of which a hundred bytes are left',
      (path) => truncateSync(path, 100),
      /damaged|malformed|not a database/,
    ],
    ['with another file written over it', (path) => writeOver(path, 4096, 200_000), /damaged|malformed/],
    ['of another program', replaceBy('create table orders (id integer)'), /not Claimdesk's/],
    [
      'of a newer version',
      change(`insert into ${migrationsTable} (hash, created_at) values ('x', 9999999999999)`),
      /newer Claimdesk/,
    ],
    [
      'that lost what guards its history',
      change('drop trigger events_keep'),
      /trigger events_keep is missing/,
    ],
  ]
  test.each(faults)('%s', async (_, spoil, reason) => {
    const dataDir = temporaryFolder()
    const path = join(dataDir, 'claimdesk.db')
    copyFileSync(whole, path)
    spoil(path)
    const before = readFileSync(path)
    const { status, output } = run(dataDir)
    expect(status, output).toBe(1)
    expect(output).toContain(path)
    expect(output).toMatch(reason)
    expect(output).not.toMatch(/node:|Failed query|\n +at /)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a folder in its place', () => {
    const dataDir = temporaryFolder()
    mkdirSync(join(dataDir, 'claimdesk.db'))
    const { status, output } = run(dataDir)
    expect(status).toBe(1)
    expect(output).toContain(join(dataDir, 'claimdesk.db'))
  })
})

function writeOver(path: string, from: number, bytes: number): void {
  const all = readFileSync(path)
  writeFileSync(path, all.fill('Dear desk, ', from, from + bytes))
}

const replaceBy = (statement: string) => (path: string) => {
  rmSync(path)
  const database = new Libsql(path)
  database.exec(statement)
  database.close()
}
