// A disk that fails under a desk at work, and a folder that is taken from it: it goes on reading, says so, and loses nothing.
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type RunningServer, startServer } from '../support/server.ts'
import { mountFailingDisk } from '../support/small-disk.ts'
import { temporaryFolder } from '../support/temporary.ts'

async function ask(server: RunningServer, method: string, path: string, body?: object) {
  const answer = await fetch(server.url + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.admin.key}` },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

/** A desk and the claims it has said it holds. */
function keeping(server: RunningServer, kept: string[]) {
  const submit = async (text: string) => {
    const answer = await ask(server, 'POST', '/api/v1/claims', { text })
    if (answer.status === 201) kept.push(answer.body.id)
    return answer
  }
  const isThere = async (id: string) => (await ask(server, 'GET', `/api/v1/claims/${id}`)).status === 200
  const lost = async () => {
    const there = await Promise.all(kept.map(isThere))
    return kept.filter((_, at) => !there[at])
  }
  return { submit, lost }
}

test('a disk that can only be read from one moment on takes no writes, and keeps all it took', async () => {
  const disk = mountFailingDisk(48)
  const first = await startServer({ dataDir: disk.folder, env: { LOG_LEVEL: 'fatal' } })
  const kept: string[] = []
  const { submit, lost } = keeping(first, kept)
  // At full work, so that it happens in the middle of something.
  let isOver = false
  const people = Array.from({ length: 6 }, async (_, at) => {
    for (let n = 0; !isOver; n++) {
      const { status, body, headers } = await submit(`Bridge ${at}-${n} is open.`)
      if (status === 201) continue
      expect([status, body.type]).toEqual([503, '/problems/unavailable'])
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    }
  })
  await expect.poll(() => kept.length, { timeout: 20_000 }).toBeGreaterThan(60)
  disk.fail()
  await expect
    .poll(async () => (await submit(`Nothing is written ${kept.length}.`)).status, { timeout: 20_000 })
    .toBe(503)
  isOver = true
  await Promise.all(people)

  expect(await lost()).toEqual([])
  expect((await ask(first, 'GET', '/api/v1/claims?q=bridge&facets=status')).status).toBe(200)
  expect((await ask(first, 'GET', '/health')).status).toBe(200)
  await expect
    .poll(async () => (await ask(first, 'GET', '/ready')).body, { timeout: 15_000, interval: 300 })
    .toMatchObject({ status: 503, detail: 'The database cannot be read or written.' })
  await first.end()
  expect(first.code(), first.output()).toBe(0)

  disk.mend()
  const second = await startServer({ dataDir: disk.folder })
  const again = keeping(second, kept)
  expect(await again.lost()).toEqual([])
  expect((await ask(second, 'GET', '/api/v1/history/verify')).body).toMatchObject({ valid: true })
  expect((await again.submit('The disk can be written again.')).status).toBe(201)
  await second.end()
}, 60_000)

test('a folder that nobody may enter any more keeps nobody from working, and is named at the next start', async () => {
  const dataDir = temporaryFolder()
  // Root enters every folder; without this it is like anybody.
  const rights = '-dac_override,-dac_read_search'
  const through = ['setpriv', `--inh-caps=${rights}`, `--bounding-set=${rights}`]
  const first = await startServer({ dataDir, through })
  const kept: string[] = []
  const { submit, lost } = keeping(first, kept)
  await submit('The mill stood until 1950.')
  chmodSync(dataDir, 0)
  for (let n = 0; n < 30; n++) expect((await submit(`Mill ${n} stood until 1950.`)).status).toBe(201)
  expect(await lost()).toEqual([])
  expect((await ask(first, 'GET', '/ready')).status).toBe(200)
  await first.end()
  expect(first.code(), first.output()).toBe(0)
  await expect(startServer({ dataDir, through })).rejects.toThrow(join(dataDir, 'claimdesk.db'))

  chmodSync(dataDir, 0o700)
  const second = await startServer({ dataDir, through })
  expect(await keeping(second, kept).lost()).toEqual([])
  await second.end()
}, 60_000)
