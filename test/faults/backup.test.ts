// Backup and restore with real processes: a copy made under load is whole, what is damaged or running is refused.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { root } from '../../api/package.ts'
import { migrateStore, migrationsFolder, migrationTags } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { temporaryFolder } from '../support/temporary.ts'

const script = (name: string) => join(root, `dist/api/${name}.js`)
const environment = (dataDir: string) => ({ PATH: process.env.PATH ?? '', DATA_DIR: dataDir })

function run(name: 'backup' | 'restore', dataDir: string, args: string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], {
    encoding: 'utf8',
    env: environment(dataDir),
    timeout: 60_000,
  })
  return { status, output: stdout + stderr }
}

const backupsIn = (dataDir: string) =>
  readdirSync(join(dataDir, 'backups'))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(dataDir, 'backups', name))

async function api(server: RunningServer, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${server.admin.key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: await answer.json() }
}

const textsOf = async (server: RunningServer) => {
  const { body } = await api(server, 'GET', '/claims?limit=200&sort=createdAt')
  return body.data.map(({ text }: { text: string }) => text)
}

test('a copy made while others write is whole, and is the desk again in an empty place', async () => {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir })
  const acknowledged: string[] = []
  let isOver = false
  const writers = [1, 2, 3, 4].map(async (writer) => {
    for (let n = 0; !isOver; n++) {
      const text = `Ferry ${writer}-${n} sails at noon.`
      if ((await api(server, 'POST', '/claims', { text })).status === 201) acknowledged.push(text)
      await sleep(20)
    }
  })
  while (acknowledged.length < 20) await sleep(5)
  const before = [...acknowledged]
  const child = spawn(process.execPath, [script('backup')], { env: environment(dataDir), stdio: 'pipe' })
  const status = await new Promise((resolve) => child.once('exit', resolve))
  isOver = true
  await Promise.all(writers)
  expect(status).toBe(0)
  expect(acknowledged.length, 'writing went on').toBeGreaterThan(before.length)
  await server.end()

  const [folder] = backupsIn(dataDir)
  const elsewhere = temporaryFolder()
  expect(run('restore', elsewhere, [folder as string])).toMatchObject({ status: 0 })
  expect(readdirSync(elsewhere).sort()).toEqual(['auth-secret', 'claimdesk.db', 'signing-key.pem'])
  const restored = await startServer({ dataDir: elsewhere })
  const texts = new Set(await textsOf(restored))
  expect(before.filter((text) => !texts.has(text))).toEqual([])
  expect((await api(restored, 'GET', '/history/verify')).body).toMatchObject({ valid: true })
  await restored.end()
}, 90_000)

test('a running desk is not restored over, and a killed one’s log is not read into the restored file', async () => {
  const dataDir = temporaryFolder()
  const first = await startServer({ dataDir })
  await api(first, 'POST', '/claims', { text: 'The lighthouse was lit in 1893.' })
  expect(run('backup', dataDir).status).toBe(0)
  await api(first, 'POST', '/claims', { text: 'The lighthouse was moved in 1921.' })
  const [folder] = backupsIn(dataDir) as [string]
  const refused = run('restore', dataDir, [folder])
  expect(refused.status).toBe(1)
  expect(refused.output).toContain('stop the desk first')
  expect(await textsOf(first)).toHaveLength(2)
  await first.end('SIGKILL')

  const { status, output } = run('restore', dataDir, [folder])
  expect(output).toContain('What was there before is in')
  expect(status).toBe(0)
  const second = await startServer({ dataDir })
  expect(await textsOf(second)).toEqual(['The lighthouse was lit in 1893.'])
  await second.end()
}, 60_000)

test('a damaged copy is refused before anything is changed, old copies make room, half ones are none', async () => {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir })
  await api(server, 'POST', '/claims', { text: 'The mill stood until 1950.' })
  await server.end()
  for (let n = 0; n < 3; n++) {
    expect(run('backup', dataDir, ['--keep', '2']).status).toBe(0)
    // The name of a backup tells the second it was made in.
    await sleep(1_000)
  }
  const kept = backupsIn(dataDir) as [string, string]
  expect(kept).toHaveLength(2)

  const child = spawn(process.execPath, [script('backup')], { env: environment(dataDir), stdio: 'ignore' })
  while (!readdirSync(join(dataDir, 'backups')).some((name) => name.startsWith('.'))) {
    if (child.exitCode !== null) throw new Error('the backup was over before it could be killed')
    await sleep(1)
  }
  child.kill('SIGKILL')
  expect(backupsIn(dataDir)).toEqual(kept)

  const file = join(kept[0], 'claimdesk.db')
  const bytes = readFileSync(file)
  bytes.fill(7, 8192, 8300)
  writeFileSync(file, bytes)
  const database = readFileSync(join(dataDir, 'claimdesk.db'))
  const refused = run('restore', dataDir, [kept[0]])
  expect(refused).toMatchObject({ status: 1 })
  expect(refused.output).toContain('claimdesk.db is not what was saved')
  expect(readFileSync(join(dataDir, 'claimdesk.db')).equals(database)).toBe(true)
  const manifest = join(kept[1], 'backup.json')
  const elsewhere = readFileSync(manifest, 'utf8').replace('"signing-key.pem"', '"../signing-key.pem"')
  writeFileSync(manifest, elsewhere)
  expect(run('restore', dataDir, [kept[1]]).output).toContain('is not a manifest')
  expect(run('restore', dataDir, [temporaryFolder()]).output).toContain('is not a backup')
  expect(run('backup', temporaryFolder()).output).toContain('there is no database')
}, 60_000)

test('a database of an older version is saved before it is brought up to date', async () => {
  const dataDir = temporaryFolder()
  const tags = await migrationTags()
  const older = join(temporaryFolder(), 'migrations')
  mkdirSync(older, { recursive: true })
  cpSync(migrationsFolder, older, { recursive: true })
  const journal = JSON.parse(readFileSync(join(older, 'meta/_journal.json'), 'utf8'))
  journal.entries.pop()
  writeFileSync(join(older, 'meta/_journal.json'), JSON.stringify(journal))
  const store = await openStore(`file:${join(dataDir, 'claimdesk.db')}`)
  await migrateStore(store, older, [])
  await store.close()

  const server = await startServer({ dataDir })
  await server.end()
  const [folder] = backupsIn(dataDir) as [string]
  expect(folder).toContain(`before-${tags.at(-1)}`)
  const manifest = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8'))
  expect(manifest).toMatchObject({ migration: tags.at(-2), history: null })
  expect(existsSync(join(folder, 'claimdesk.db'))).toBe(true)
}, 30_000)
