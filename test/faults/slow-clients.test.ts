// Clients that keep a real desk waiting are cut off, in every way there is; those it keeps waiting are not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../support/listener.ts'
import { metricIn, rawClient } from '../support/raw-client.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const patienceMs = 1_500
/** Without a limit they would stay for minutes; the machine of the test has other things to do. */
const soon = 10_000
const token = 'a-token-for-the-watch'
let server: RunningServer
let authorization = ''

beforeAll(async () => {
  server = await startServer({
    env: { CLIENT_PATIENCE: String(patienceMs / 1000), MAX_CONNECTIONS: '60', METRICS_TOKEN: token },
  })
  authorization = `Bearer ${server.admin.key}`
})
afterAll(() => server.stop())

const api = (path: string, init: RequestInit = {}) =>
  fetch(`${server.url}/api/v1${path}`, {
    ...init,
    headers: { authorization, 'content-type': 'application/json', ...init.headers },
  })

async function metric(name: string): Promise<number | undefined> {
  const answer = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  return metricIn(await answer.text(), `claimdesk_${name}`)
}

const head = (line: string, ...more: string[]) =>
  [
    line,
    'Host: desk',
    `Authorization: ${authorization}`,
    'Content-Type: application/json',
    ...more,
    '',
    '',
  ].join('\r\n')

describe.concurrent('a client is cut off that', () => {
  test('connects and says nothing', async ({ expect }) => {
    const client = await rawClient(server.url)
    expect(await client.closed).toBeLessThan(soon)
  })

  test('sends the head of a request in half', async ({ expect }) => {
    const client = await rawClient(server.url)
    client.socket.write('GET /health HTTP/1.1\r\nHost: desk\r\nX-Half: ')
    expect(await client.closed).toBeLessThan(soon)
  })

  test('sends the head byte by byte', async ({ expect }) => {
    const client = await rawClient(server.url)
    client.drip(`GET /health HTTP/1.1\r\nX-Long: ${'x'.repeat(10_000)}`, 100)
    expect(await client.closed).toBeLessThan(soon)
  })

  test('sends half of a body and stops', async ({ expect }) => {
    const client = await rawClient(server.url)
    client.socket.write(`${head('POST /api/v1/claims HTTP/1.1', 'Content-Length: 1000')}{"text": "half`)
    expect(await client.closed).toBeLessThan(soon)
  })

  test('sends chunks of a body and stops', async ({ expect }) => {
    const client = await rawClient(server.url)
    client.socket.write(`${head('POST /api/v1/claims HTTP/1.1', 'Transfer-Encoding: chunked')}5\r\n{"tex\r\n`)
    expect(await client.closed).toBeLessThan(soon)
  })

  test('sends a body byte by byte, after it was told', async ({ expect }) => {
    const client = await rawClient(server.url)
    client.socket.write(head('POST /api/v1/claims HTTP/1.1', 'Content-Length: 10000'))
    client.drip('x'.repeat(10_000), 100)
    expect(await client.closed).toBeLessThan(4 * patienceMs + soon)
    expect(client.text()).toContain('408 Request Timeout')
    expect(client.text()).toContain('/problems/body-too-slow')
  })

  test('keeps a connection without asking anything', async ({ expect }) => {
    const client = await rawClient(server.url)
    client.socket.write('GET /health HTTP/1.1\r\nHost: desk\r\n\r\n')
    await expect.poll(() => client.text()).toContain('{"status":"up"}')
    // Idle is not slow: it may stay for as long as proxies keep one.
    const winner = await Promise.race([
      client.closed.then(() => 'closed'),
      new Promise((resolve) => setTimeout(() => resolve('open'), 2 * patienceMs)),
    ])
    expect(winner).toBe('open')
    client.socket.destroy()
  })

  test('takes nothing of a long download, which holds nothing any more then', async ({ expect }) => {
    // Rows that fail are kept as they came, and cost the desk little.
    const rows = Array.from(
      { length: 1_200 },
      (_, n) => `{"text": ${n}, "headline": "${'water '.repeat(1600)}"}\n`,
    )
    const imported = await api('/imports?wait=true', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: rows.join(''),
    })
    const { id, failed } = await imported.json()
    expect(failed).toBe(1_200)
    const before = (await metric('http_connections_cut_total{reason="answer"}')) ?? 0
    const client = await rawClient(server.url)
    client.socket.pause()
    client.socket.write(head(`GET /api/v1/jobs/${id}/errors.ndjson HTTP/1.1`))
    await expect
      .poll(() => metric('http_connections_cut_total{reason="answer"}'), { timeout: 20_000, interval: 200 })
      .toBe(before + 1)
    client.socket.resume()
    await client.closed
    expect(client.text().length).toBeGreaterThan(100_000)
    // Chunks end with one of no length; this answer does not.
    expect(client.text().endsWith('0\r\n\r\n')).toBe(false)
  })

  test('is not, who waits for the desk: a stream that has nothing to tell', async ({ expect }) => {
    const listener = await listen(server.url, { authorization })
    const from = await listener.ready
    await new Promise((resolve) => setTimeout(resolve, 2.5 * patienceMs))
    const { id } = await (
      await api('/claims', { method: 'POST', body: JSON.stringify({ text: 'The stream is still there.' }) })
    ).json()
    const told = await listener.hears(({ subject }) => subject === id)
    expect(told.seq).toBeGreaterThan(from)
    listener.leave()
  })
})

test('connections beyond the limit are closed, and there is room again when others have gone', async () => {
  const clients = await Promise.all(Array.from({ length: 80 }, () => rawClient(server.url)))
  await expect
    .poll(() => metric('http_connections_cut_total{reason="connections"}').catch(() => 0), {
      timeout: 20_000,
    })
    .toBeGreaterThan(0)
  await Promise.all(clients.map(({ closed }) => closed))
  expect((await api('/me')).status).toBe(200)
  await expect.poll(() => metric('http_in_flight')).toBe(0)
})

test('an open progress stream does not hold the desk when it stops', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, n) => `${JSON.stringify({ text: `Row ${n} of a long import.` })}\n`,
  )
  const started = await api('/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: rows.join(''),
  })
  const { id } = await started.json()
  const stream = await api(`/jobs/${id}/events`)
  const reader = stream.body?.getReader()
  await reader?.read()
  const stopping = performance.now()
  await server.end()
  expect(performance.now() - stopping, 'it waits for nobody who follows a job').toBeLessThan(5000)
  for (let isDone = false; !isDone; ) isDone = (await reader?.read())?.done ?? true
})
