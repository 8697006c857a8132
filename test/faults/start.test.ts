// Two processes that start at the same moment over one folder, new or of an older version; and a clock that steps back.
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../api/package.ts'
import { migrateStore, migrationsFolder, migrationTags } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { openArchive, send, until } from '../support/mixed-load.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { temporaryFolder } from '../support/temporary.ts'

const reached = ({ url, admin }: RunningServer) => ({ url, key: admin.key })

async function startTwo(dataDir: string): Promise<[RunningServer, RunningServer]> {
  const both = await Promise.all([startServer({ dataDir }), startServer({ dataDir })])
  onTestFinished(async () => {
    await Promise.all(both.map((server) => server.end()))
  })
  return both
}

async function cookieOf({ url, admin }: RunningServer): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: admin.email, password: admin.password }),
  })
  expect(answer.status).toBe(201)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

test('two that begin a new desk together begin one desk', async () => {
  for (let round = 0; round < 2; round++) {
    const dataDir = temporaryFolder()
    const [here, there] = await startTwo(dataDir)
    const cookie = await cookieOf(here)
    // One secret, one signing key, one administrator, one first version of the settings.
    expect((await fetch(`${there.url}/api/v1/me`, { headers: { cookie } })).status).toBe(200)
    const keys = await Promise.all(
      [here, there].map(async ({ url }) => (await fetch(`${url}/api/v1/history/key`)).text()),
    )
    expect(keys[0]).toBe(keys[1])
    const { data: events } = await send(reached(there), 'GET', '/history?sort=seq')
    expect(events.map(({ action }: { action: string }) => action)).toEqual([
      'settings.changed',
      'user.created',
      'key.created',
    ])
    expect(await send(reached(here), 'GET', '/history/verify')).toMatchObject({ valid: true })
    expect(readdirSync(dataDir).filter((name) => name.startsWith('.'))).toEqual([])
    // Whatever they made is for their owner alone.
    for (const name of readdirSync(dataDir))
      expect([name, statSync(join(dataDir, name)).mode & 0o077]).toEqual([name, 0])
  }
}, 90_000)

test('two that bring an older desk up to date together do it once', async () => {
  const dataDir = temporaryFolder()
  const older = join(temporaryFolder(), 'migrations')
  cpSync(migrationsFolder, older, { recursive: true })
  const journal = JSON.parse(readFileSync(join(older, 'meta/_journal.json'), 'utf8'))
  journal.entries.splice(-3)
  writeFileSync(join(older, 'meta/_journal.json'), JSON.stringify(journal))
  const store = await openStore(`file:${join(dataDir, 'claimdesk.db')}`)
  await migrateStore(store, older, [])
  await store.close()

  const [here, there] = await startTwo(dataDir)
  for (const { url } of [here, there]) expect((await fetch(`${url}/ready`)).status).toBe(200)
  const made = await send(reached(here), 'POST', '/claims', { text: 'The mill stood until 1950.' })
  expect(await send(reached(there), 'GET', `/claims/${made.id}`)).toMatchObject({ id: made.id })
  expect(await send(reached(there), 'GET', '/history/verify')).toMatchObject({ valid: true })
  const saved = readdirSync(join(dataDir, 'backups'))
  expect(saved.length).toBeGreaterThan(0)
  for (const name of saved) {
    expect(name).toContain((await migrationTags()).at(-3))
    expect(existsSync(join(dataDir, 'backups', name, 'backup.json'))).toBe(true)
  }
}, 60_000)

test('a secret that is none is refused, for with it anybody could sign in', async () => {
  const dataDir = temporaryFolder()
  writeFileSync(join(dataDir, 'auth-secret'), '')
  await expect(startServer({ dataDir })).rejects.toThrow(/auth-secret holds no secret/)
})

test('a clock that steps back by an hour holds up nothing, and the history goes on', async () => {
  const dataDir = temporaryFolder()
  const clock = join(temporaryFolder(), 'clock')
  writeFileSync(clock, '0')
  const archive = await openArchive()
  const env = {
    CLOCK_FILE: clock,
    NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'test/support/shifted-clock.mjs'))}`,
    WEBHOOK_PRIVATE_HOSTS: archive.host,
  }
  const server = await startServer({ dataDir, env })
  onTestFinished(async () => {
    await server.end()
    await archive.close()
  })
  const desk = reached(server)
  const judgement = { verdict: 'verified', rationale: 'The survey says so.', asOf: '2026-01-20' }
  const source = { title: 'Survey', stance: 'supports', level: 'primary' }
  async function publish(text: string): Promise<{ id: string; createdAt: string }> {
    const claim = await send(desk, 'POST', '/claims', { text, sources: [source] })
    await send(desk, 'POST', `/claims/${claim.id}/reviews`, judgement)
    await send(desk, 'POST', `/claims/${claim.id}/publication`)
    return claim
  }
  await send(desk, 'POST', '/webhooks', archive.webhook)
  const cookie = await cookieOf(server)
  const before = await publish('The bridge is long.')
  await until(() => archive.told.has(before.id), 20_000)
  await send(desk, 'GET', '/desk/next')

  writeFileSync(clock, '-3600000')
  const after = await publish('The tower is high.')
  expect(Date.parse(after.createdAt), 'the clock did step back').toBeLessThan(Date.parse(before.createdAt))
  await until(() => archive.told.has(after.id), 20_000)
  expect(await send(desk, 'GET', '/history/verify')).toMatchObject({ valid: true })
  const { data: told } = await send(desk, 'GET', `/history?claimId=${after.id}&sort=seq`)
  expect(told.map(({ action }: { action: string }) => action)).toContain('claim.published')
  expect((await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(200)
  expect(await cookieOf(server)).not.toBe(cookie)
  const { data: exported } = await send(desk, 'GET', '/exports/claims.json')
  expect(exported).toHaveLength(2)
  expect(await send(desk, 'GET', `/claims/${after.id}`)).toMatchObject({ publishedRevision: 1 })
  await server.end()

  const again = await startServer({ dataDir, env })
  expect(await send(reached(again), 'GET', '/history/verify')).toMatchObject({ valid: true })
  await again.end()
}, 60_000)
