// A primary and a server that follows it: reads go there and go on whatever becomes of the primary; writes say so at once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../support/mixed-load.ts'
import { emailOf, keyOf, password } from '../support/people.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { type Sqld, startSqld } from '../support/sqld.ts'

let folder = ''
let primary: Sqld
let replica: Sqld
let desk: RunningServer
/** Of somebody who only reads, so that nothing they read has to come from the primary. */
let reader = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-replica-'))
  primary = await startSqld()
  replica = await startSqld({ follows: primary })
  const env = { DATABASE_URL: primary.url, DATABASE_REPLICA_URL: replica.url, LOG_LEVEL: 'fatal' }
  desk = await startServer({ dataDir: folder, env })
  const user = await ask('POST', '/users', { email: 'reads@desk.example', name: 'Reads', role: 'reader' })
  const made = await ask('POST', '/api-keys', { name: 'Of the reader', userId: user.body.id })
  reader = made.body.key
})
afterAll(async () => {
  await desk.stop()
  await Promise.all([replica.stop(), primary.stop()])
  rmSync(folder, { recursive: true, force: true })
})

async function ask(method: string, path: string, body?: unknown, as: Record<string, string> = asAdmin) {
  const startedAt = performance.now()
  const answer = await fetch(`${desk.url}${path.startsWith('/ready') ? '' : '/api/v1'}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...as },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    ms: performance.now() - startedAt,
    retryAfter: Number(answer.headers.get('retry-after')),
    cookie: answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; '),
    body: text ? JSON.parse(text) : undefined,
  }
}
const asAdmin = { authorization: `Bearer ${keyOf('admin')}` }
const asReader = () => ({ authorization: `Bearer ${reader}` })
let roads = 0
const submit = () => ask('POST', '/claims', { text: `Road ${++roads} is open.` })
const isWritable = async () => (await submit()).status === 201

test('whoever writes reads it back at once, and everybody else soon', async () => {
  const { body: claim } = await submit()
  for (let n = 0; n < 8; n++) {
    const headline = `Is it open? ${n}`
    expect((await ask('PATCH', `/claims/${claim.id}`, { headline })).status).toBe(200)
    expect((await ask('GET', `/claims/${claim.id}`)).body.headline).toBe(headline)
  }
  const { body: newest } = await submit()
  expect((await ask('GET', '/claims')).body.data[0].id).toBe(newest.id)
  await until(
    async () => (await ask('GET', '/claims', undefined, asReader())).body.data[0].id === newest.id,
    5_000,
  )
})

test('while the primary hangs reads go on and writes fail at once; they recover by themselves', async () => {
  const { body: claim } = await submit()
  await until(
    async () => (await ask('GET', `/claims/${claim.id}`, undefined, asReader())).status === 200,
    5_000,
  )
  primary.freeze()
  // The first to meet it waits for as long as it takes to know; nobody waits after that.
  const first = await submit()
  expect([first.status, first.ms < 5_000]).toEqual([503, true])
  const next = await submit()
  expect([next.status, next.ms < 500, next.retryAfter > 0]).toEqual([503, true, true])
  const read = await ask('GET', `/claims/${claim.id}`, undefined, asReader())
  expect([read.status, read.ms < 1_000]).toEqual([200, true])
  primary.wake()
  await until(isWritable, 10_000)
})

test('while the primary is gone people read, search and stay signed in, and the desk says how it is', async () => {
  const { cookie } = await ask('POST', '/session', { email: emailOf('admin'), password }, {})
  const { body: claim } = await submit()
  await until(
    async () => (await ask('GET', `/claims/${claim.id}`, undefined, asReader())).status === 200,
    5_000,
  )
  await primary.kill()

  const written = [await submit(), await submit()]
  expect(written.map(({ status, ms, retryAfter }) => [status, ms < 2_000, retryAfter > 0])).toEqual([
    [503, true, true],
    [503, true, true],
  ])
  for (const as of [asReader(), asAdmin, { cookie }]) {
    const answer = await ask('GET', `/claims/${claim.id}`, undefined, as)
    expect([answer.status, answer.body.text]).toEqual([200, claim.text])
  }
  expect(
    (await ask('GET', '/claims?q=road&facets=status', undefined, asReader())).body.data.length,
  ).toBeGreaterThan(0)
  expect((await ask('POST', '/claims/match', { text: claim.text }, asReader())).body.data[0].claim.id).toBe(
    claim.id,
  )
  expect((await ask('GET', '/claims/clm_01jd9v6r2yf0bt8x5m3k7wq4ze', undefined, asReader())).status).toBe(404)
  await until(async () => (await ask('GET', '/ready')).body.status === 'reading', 5_000)

  await primary.start()
  await until(isWritable, 10_000)
  const { body: later } = await submit()
  await until(
    async () => (await ask('GET', `/claims/${later.id}`, undefined, asReader())).status === 200,
    10_000,
  )
  await until(async () => (await ask('GET', '/ready')).body.status === 'ready', 10_000)
})

test('while the replica is gone the primary is read', async () => {
  const { body: claim } = await submit()
  await replica.kill()
  const read = () => ask('GET', `/claims/${claim.id}`, undefined, asReader())
  expect((await read()).status).toBe(200)
  expect((await read()).ms).toBeLessThan(1_000)
  await replica.start()
  expect((await read()).status).toBe(200)
})
