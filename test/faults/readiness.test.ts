// Health and readiness of a real desk tell the truth: while it starts, while it cannot write, and when it can again.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from '../support/server.ts'
import { smallDisk } from '../support/small-disk.ts'
import { freePort } from '../support/sqld.ts'

test('it is up before it is ready, not ready while the disk is full, and ready again', async () => {
  const dataDir = smallDisk(16)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const statusOf = (path: string) =>
    fetch(url + path).then(
      ({ status }) => status,
      () => 0,
    )

  // Somebody else holds the database, so that migrating has to wait.
  const other = new Libsql(join(dataDir, 'claimdesk.db'))
  other.exec('PRAGMA journal_mode=WAL; BEGIN IMMEDIATE')
  const starting = startServer({ dataDir, env: { PORT: String(port) } })
  await expect.poll(() => statusOf('/health'), { timeout: 40_000 }).toBe(200)
  const early = await fetch(`${url}/ready`)
  expect(early.status).toBe(503)
  expect(early.headers.get('retry-after')).toBe('2')
  expect(await early.json()).toMatchObject({ type: '/problems/unavailable', detail: 'The desk is starting.' })
  expect(await statusOf('/api/v1/claims')).toBe(503)
  other.exec('ROLLBACK')
  other.close()
  const server = await starting
  onTestFinished(() => server.end())
  expect(await statusOf('/ready')).toBe(200)

  const submit = (text: string) =>
    fetch(`${url}/api/v1/claims`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.admin.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
  expect((await submit('The disk has room.')).status).toBe(201)

  const filler = join(dataDir, 'filler')
  expect(() => writeFileSync(filler, Buffer.alloc(32 * 1024 * 1024))).toThrow('ENOSPC')
  let refused = await submit(`The disk is full. ${'water '.repeat(800)}`)
  // What the file holds already may take a few more.
  for (let n = 0; refused.status === 201 && n < 100; n++)
    refused = await submit(`${n} ${'water '.repeat(800)}`)
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).not.toBeNull()
  await expect.poll(() => statusOf('/ready'), { timeout: 15_000, interval: 300 }).toBe(503)
  expect(await statusOf('/health')).toBe(200)
  expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({
    detail: 'The database cannot be read or written.',
  })
  const reading = await fetch(`${url}/api/v1/claims`, {
    headers: { authorization: `Bearer ${server.admin.key}` },
  })
  expect(reading.status, 'what is there can be read').toBe(200)

  rmSync(filler)
  await expect.poll(() => statusOf('/ready'), { timeout: 15_000, interval: 300 }).toBe(200)
  expect((await submit('There is room again.')).status).toBe(201)
}, 120_000)
