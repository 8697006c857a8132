// The desk as whoever watches over it sees it: rates, metrics and readiness over the application itself.
import { setTimeout as sleep } from 'node:timers/promises'
import supertest from 'supertest'
import { describe, expect, test } from 'vitest'
import { Metrics } from '../../api/http/metrics.ts'
import { countRecords } from '../../api/operations/counts.ts'
import { readiness } from '../../api/operations/readiness.ts'
import { openStore } from '../../db/store.ts'
import { deskOver, openDeskForFile } from '../support/desk.ts'
import { addressOf } from '../support/listener.ts'
import { keyOf } from '../support/people.ts'
import { metricIn, rawClient } from '../support/raw-client.ts'

const metricsToken = 'a-token-for-the-watch'
const metrics = new Metrics({
  ...{
    inFlight: () => 3,
    loopDelayMs: () => 12,
    streams: () => 0,
    connections: async () => 1,
    writesWaiting: () => 0,
  },
  records: () => records(),
})
const desk = openDeskForFile(() => ({ metrics, metricsToken, requestsPerMinute: 30 }))
let count: ReturnType<typeof countRecords> | undefined
const records = () => {
  count ??= countRecords(desk.store.read)
  return count()
}

const read = (token: string) => supertest(desk.server).get('/metrics').set('Authorization', `Bearer ${token}`)

describe('the rate of a caller', () => {
  test('is told with every answer, and what is above it is refused with the time to wait', async () => {
    const first = await desk.as.reader.get('/me')
    expect(first.headers['ratelimit-policy']).toBe('"minute";q=30;w=60')
    expect(first.headers.ratelimit).toMatch(/^"minute";r=29;t=(59|60)$/)
    for (let n = 1; n < 30; n++) expect((await desk.as.reader.get('/me')).status).toBe(200)
    const refused = await desk.as.reader.get('/me')
    expect(refused.status).toBe(429)
    expect(refused.body.type).toBe('/problems/too-many-requests')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50)
    expect(refused.headers.ratelimit).toMatch(/^"minute";r=0;t=/)
  })

  test('is each caller’s own', async () => {
    expect((await desk.as.editor.get('/me')).headers.ratelimit).toMatch(/r=29/)
    expect((await desk.nobody.get('/history/key')).headers.ratelimit).toMatch(/r=29/)
  })

  test('is counted', async () => {
    expect(metricIn((await read(metricsToken)).text, 'claimdesk_http_rate_limited_total')).toBe(1)
  })
})

describe('/metrics', () => {
  test('is for whoever has the token', async () => {
    for (const token of ['', 'another-token-for-it', keyOf('admin')]) {
      const refused = await read(token)
      expect(refused.status).toBe(401)
      expect(refused.text).not.toContain('claimdesk_')
    }
    const answer = await read(metricsToken)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4')
  })

  test('counts writes that were committed, and apart from them those that a rule or a fault took back', async () => {
    desk.store.writing.watch((one) => metrics.wrote(one))
    const { body } = await desk.as.editor.post('/claims', { text: 'The tower is high.' })
    const withdraw = () => desk.as.editor.post(`/claims/${body.id}/withdrawal`, { reason: 'A slip.' })
    expect([(await withdraw()).status, (await withdraw()).status]).toEqual([200, 409])
    const { text } = await read(metricsToken)
    expect(metricIn(text, 'claimdesk_database_writes_total')).toBe(2)
    expect(metricIn(text, 'claimdesk_database_writes_undone_total')).toBe(1)
    expect(metricIn(text, 'claimdesk_database_transactions_total{result="committed"}')).toBe(3)
  })

  test('is nowhere where no token was set', async () => {
    const other = deskOver(desk.store, { metrics, stopping: AbortSignal.abort() })
    expect((await supertest(other.server).get('/metrics').set('Authorization', 'Bearer ')).status).toBe(404)
    other.server.close()
  })

  test('counts requests by the pattern of their address, and records by their state, without any id', async () => {
    const { body } = await desk.as.contributor.post('/claims', { text: 'The bridge is long.' })
    count = undefined
    await desk.as.contributor.get(`/claims/${body.id}`)
    await desk.as.contributor.get('/claims/somebody@desk.example')
    await supertest(desk.server).get('/somebody@desk.example')
    const { text } = await read(metricsToken)
    const requests = (rest: string) => metricIn(text, `claimdesk_http_requests_total{${rest}}`)
    expect(requests('method="GET",route="/api/v1/claims/:id",status="200"')).toBe(1)
    expect(requests('method="GET",route="/api/v1/claims/:id",status="422"')).toBe(1)
    expect(requests('method="GET",route="/*",status="404"')).toBe(1)
    expect(metricIn(text, 'claimdesk_database_up')).toBe(1)
    expect(metricIn(text, 'claimdesk_claims{status="submitted"}')).toBeGreaterThan(0)
    expect(metricIn(text, 'claimdesk_webhook_deliveries{state="waiting"}')).toBe(0)
    expect(metricIn(text, 'claimdesk_http_in_flight')).toBe(3)
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).not.toContain(body.id)
    expect(text).not.toContain('somebody')
  })
})

describe('a desk with little patience', () => {
  test('answers that it takes too long, except to whoever chose to wait', async () => {
    const { store } = desk
    const lazy: typeof store = { ...store, write: (work) => sleep(100).then(() => store.write(work)) }
    const hasty = deskOver(lazy, { answerMs: 20, bodyMs: 50 })
    const slow = await hasty.as.contributor.post('/claims', { text: 'The river is deep.' })
    expect(slow.status).toBe(503)
    expect(slow.body).toMatchObject({
      type: '/problems/overloaded',
      detail: expect.stringContaining('longer'),
    })
    expect(slow.headers['retry-after']).toBe('10')
    expect((await hasty.as.admin.post('/history/checkpoints')).status).toBe(201)

    const client = await rawClient(await addressOf(hasty))
    const head = [
      'POST /api/v1/claims HTTP/1.1',
      'Host: desk',
      `Authorization: Bearer ${keyOf('contributor')}`,
    ]
    client.socket.write(
      [...head, 'Content-Type: application/json', 'Content-Length: 20', '', '{"text": '].join('\r\n'),
    )
    await expect.poll(() => client.text()).toContain('/problems/body-too-slow')
    expect(client.text()).toContain('HTTP/1.1 408')
    client.socket.destroy()
    hasty.server.close()
  })
})

describe('/ready', () => {
  const ready = () => supertest(desk.server).get('/ready')

  test('says that the desk can work', async () => {
    expect((await ready()).body).toEqual({ status: 'ready', database: desk.store.kind })
    expect((await supertest(desk.server).get('/health')).body).toEqual({ status: 'up' })
  })

  test('says so while the desk stops, which finishes what has come', async () => {
    const other = deskOver(desk.store, { stopping: AbortSignal.abort() })
    const { status, body, headers } = await supertest(other.server).get('/ready')
    expect(status).toBe(503)
    expect(body).toMatchObject({ type: '/problems/unavailable', detail: 'The desk is stopping.' })
    expect(headers['retry-after']).toBe('5')
    expect((await supertest(other.server).get('/health')).status).toBe(200)
    expect((await other.as.reader.get('/me')).status).toBe(200)
    other.server.close()
  })

  test('says so while migrations are missing', async () => {
    const ready = readiness({ store: desk.store, isMigrated: async () => false })
    await expect(ready()).rejects.toMatchObject({ slug: 'unavailable', message: 'Migrations are missing.' })
  })

  test('says so while nothing can be written, or the database is gone', async () => {
    const isMigrated = async () => true
    const readOnly = { ...desk.store, writing: { ...desk.store.writing, newest: () => undefined } }
    readOnly.write = () => Promise.reject(new Error('attempt to write a readonly database'))
    await expect(readiness({ store: readOnly, isMigrated })()).rejects.toMatchObject({ slug: 'unavailable' })
    const gone = await openStore('http://127.0.0.1:9', { timeoutMs: 500 })
    await expect(readiness({ store: gone, isMigrated })()).rejects.toMatchObject({ slug: 'unavailable' })
    await gone.close()
  })
})
