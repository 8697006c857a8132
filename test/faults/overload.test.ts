// Many more requests than a real desk can do: each gets a right answer or is sent away, and afterwards all is well.
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { metricIn } from '../support/raw-client.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const clients = 400
const lastsMs = 3_000
const token = 'a-token-for-the-watch'

interface Answer {
  status: number
  retryAfter: string | undefined
  type: string | undefined
  text: string
}

function ask(
  { url, admin }: RunningServer,
  agent: Agent,
  { method = 'GET', path, body }: { method?: string; path: string; body?: object },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${admin.key}`, 'content-type': 'application/json' }
    const sending = request(`${url}${path}`, { method, agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          retryAfter: answer.headers['retry-after'],
          type: answer.headers['content-type'],
          text,
        }),
      )
    })
    sending.on('error', reject)
    sending.end(body && JSON.stringify(body))
  })
}

const memoryOf = ({ pid }: RunningServer) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

test('whoever is let in is served, the others are told when to come back, and nothing grows', async () => {
  const server = await startServer({ env: { MAX_IN_FLIGHT: '16', METRICS_TOKEN: token } })
  onTestFinished(() => server.stop())
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const apart = new Agent({ keepAlive: true })
  onTestFinished(() => {
    agent.destroy()
    apart.destroy()
  })
  const first = { method: 'POST', path: '/api/v1/claims', body: { text: 'The bridge is long.' } }
  const { id } = JSON.parse((await ask(server, apart, first)).text)
  const before = memoryOf(server)

  const tally = new Map<string, number>()
  const wrong: string[] = []
  let acknowledged = 1
  let most = before
  let slowest = 0
  const until = performance.now() + lastsMs

  const kinds = [
    { good: 201, of: (n: number) => ({ ...first, body: { text: `Bridge ${n} is open to everybody.` } }) },
    { good: 200, of: () => ({ path: `/api/v1/claims/${id}` }) },
    { good: 200, of: () => ({ path: '/api/v1/claims?q=bridge&total=true' }) },
    {
      good: 200,
      of: (n: number) => ({
        method: 'POST',
        path: '/api/v1/claims/match',
        body: { text: `A bridge of ${n}` },
      }),
    },
    { good: 200, of: () => ({ path: '/api/v1/exports/claims.ndjson?verdict=any' }) },
  ]

  async function client(number: number): Promise<void> {
    for (let n = number; performance.now() < until; n += clients) {
      const kind = kinds[n % kinds.length] ?? kinds[0]
      if (!kind) return
      const { status, retryAfter, type, text } = await ask(server, agent, kind.of(n))
      const isGood = status === kind.good
      const isSentAway = status === 503 && Number(retryAfter) >= 1 && type === 'application/problem+json'
      if (isGood && kind.good === 201) acknowledged += 1
      tally.set(isGood ? 'good' : 'sent away', (tally.get(isGood ? 'good' : 'sent away') ?? 0) + 1)
      if (!isGood && !isSentAway) wrong.push(`${status} ${retryAfter} ${text.slice(0, 200)}`)
    }
  }

  async function watch(): Promise<void> {
    while (performance.now() < until) {
      const asked = performance.now()
      const health = await ask(server, apart, { path: '/health' })
      slowest = Math.max(slowest, performance.now() - asked)
      if (health.status !== 200) wrong.push(`health: ${health.status}`)
      most = Math.max(most, memoryOf(server))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  await Promise.all([...Array.from({ length: clients }, (_, number) => client(number)), watch()])

  expect(wrong.slice(0, 5)).toEqual([])
  expect(tally.get('good'), 'the desk goes on working').toBeGreaterThan(50)
  expect(tally.get('sent away'), 'there was too much to do').toBeGreaterThan(50)
  expect(most - before, 'megabytes more').toBeLessThan(200)
  expect(slowest, 'whoever watches is not kept waiting').toBeLessThan(5_000)

  const metrics = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const text = await metrics.text()
  const shed = [...text.matchAll(/^claimdesk_http_shed_total\{.*\} (\d+)$/gm)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  )
  expect(shed).toBe(tally.get('sent away'))
  expect(metricIn(text, 'claimdesk_http_in_flight')).toBe(0)
  const list = JSON.parse((await ask(server, apart, { path: '/api/v1/claims?total=true&limit=1' })).text)
  expect(list.total, 'what was acknowledged is there, and nothing else').toBe(Math.min(acknowledged, 10_000))
  expect((await ask(server, apart, { ...first, body: { text: 'All is well again.' } })).status).toBe(201)
}, 60_000)
