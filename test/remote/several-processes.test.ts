// Several processes of one desk, over a file and over a server: nothing is done twice, lost, or unheard of elsewhere.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Listener, listen } from '../support/listener.ts'
import { until } from '../support/mixed-load.ts'
import { keyOf } from '../support/people.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { type Sqld, startSqld } from '../support/sqld.ts'
import { type Received, receiveForFile } from '../support/webhook-receiver.ts'

const receiver = receiveForFile()

describe.each([
  { place: 'a file', processes: 2 },
  { place: 'a server', processes: 3 },
])('$processes processes over $place', ({ place, processes }) => {
  let folder = ''
  let sqld: Sqld | undefined
  let servers: RunningServer[] = []
  const people: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-several-'))
    if (place === 'a server') sqld = await startSqld()
    const env = {
      DATABASE_URL: sqld?.url ?? `file:${join(folder, 'desk.db')}`,
      AUTH_SECRET: 's'.repeat(40),
      WEBHOOK_PRIVATE_HOSTS: receiver.host,
    }
    // All at once, over a database that none of them has made yet.
    servers = await Promise.all(
      Array.from({ length: processes }, (_, at) => startServer({ dataDir: join(folder, String(at)), env })),
    )
    for (let n = 0; n < processes; n++) people.push(await hire(`reviewer${n}@desk.example`))
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await sqld?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function ask(
    at: number,
    method: string,
    path: string,
    body?: unknown,
    { authorization = `Bearer ${keyOf('admin')}`, ...more }: Record<string, string> = {},
  ) {
    const answer = await fetch(`${servers[at % processes]?.url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(authorization && { authorization }),
        ...more,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined }
  }
  /** @returns a key of somebody new */
  async function hire(email: string): Promise<string> {
    const user = await ask(0, 'POST', '/users', { email, name: email, role: 'reviewer' })
    const { body } = await ask(0, 'POST', '/api-keys', { name: email, userId: user.body.id })
    return body.key
  }
  const everywhere = <T>(act: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: processes }, (_, at) => act(at)))
  const asPerson = (at: number) => ({ authorization: `Bearer ${people[at]}` })
  const source = { title: 'A survey', stance: 'supports', level: 'primary', excerpt: 'It is open.' }
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).toSorted()
  const others = (status: number) => Array.from({ length: processes - 1 }, () => status)

  test('work as one desk', { timeout: 90_000 }, async () => {
    const { body: webhook } = await ask(0, 'POST', '/webhooks', {
      name: 'The archive',
      url: receiver.at('/'),
      events: ['claim.submitted', 'claim.decided'],
    })
    expect(webhook.id).toBeDefined()
    const listener = await listen(servers[0]?.url ?? '', { authorization: `Bearer ${keyOf('admin')}` })
    const from = await listener.ready

    // The same thing brought to all of them at once is there once.
    const known = await everywhere((at) =>
      ask(at, 'POST', '/claims', { text: `Bridge ${at} is open.`, externalId: 'one', sources: [source] }),
    )
    expect(statuses(known)).toEqual([201, ...others(409)])
    const key = randomUUID()
    const repeated = await everywhere((at) =>
      ask(
        at,
        'POST',
        '/claims',
        { text: 'The tower is open.', sources: [source] },
        { 'idempotency-key': key },
      ),
    )
    expect(statuses(repeated)).toEqual([201, ...others(201)])
    expect(new Set(repeated.map(({ body }) => body.id)).size).toBe(1)

    const submitted = await Promise.all(
      Array.from({ length: 4 * processes }, (_, n) =>
        ask(n, 'POST', '/claims', { text: `Road ${n} is open.`, sources: [source] }),
      ),
    )
    expect(new Set(statuses(submitted))).toEqual(new Set([201]))

    // Everybody gets a claim of their own to work on.
    const next = await everywhere((at) => ask(at, 'GET', '/desk/next', undefined, asPerson(at)))
    expect(new Set(next.map(({ body }) => body.claim.id)).size).toBe(processes)

    // Several decide the same claims at once: one is first.
    const decided = submitted.slice(0, 3).map(({ body }) => body.id as string)
    const judgement = { verdict: 'verified', rationale: 'The survey says so.', asOf: '2026-01-20' }
    for (const id of decided) {
      const reviews = await everywhere((at) =>
        ask(at, 'POST', `/claims/${id}/reviews`, judgement, asPerson(at)),
      )
      expect(statuses(reviews)).toEqual([201, ...others(409)])
    }

    // Each import is done by one of them, wherever it was brought.
    const rows = (at: number) =>
      Array.from({ length: 20 }, (_, n) => JSON.stringify({ text: `Import ${at} says ${n}.` })).join('\n')
    const ndjson = { 'content-type': 'application/x-ndjson' }
    const jobs = await everywhere((at) => ask(at, 'POST', '/imports', rows(at), ndjson))
    const jobOf = async (at: number) => (await ask(at + 1, 'GET', `/jobs/${jobs[at]?.body.id}`)).body
    await until(async () => (await everywhere(jobOf)).every(({ state }) => state === 'finished'), 20_000)
    expect((await everywhere(jobOf)).map(({ created, failed }) => [created, failed])).toEqual(
      others(0)
        .concat(0)
        .map(() => [20, 0]),
    )

    // Strangers are counted together.
    const [shown = ''] = decided
    expect((await ask(0, 'POST', `/claims/${shown}/publication`)).status).toBe(200)
    const asked = []
    for (let n = 0; n < 6; n++) {
      const wrong = { revision: 1, what: `Mistake ${n}: it is closed.` }
      asked.push(await ask(n, 'POST', `/claims/${shown}/correction-requests`, wrong, { authorization: '' }))
    }
    expect(asked.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429])

    const events = await eventsSince(from)
    await heardAll(listener, events)
    listener.leave()
    await toldAll(events)
    const checks = await everywhere((at) => ask(at, 'GET', '/history/verify'))
    for (const { body } of checks) expect(body).toMatchObject({ valid: true })
    for (const server of servers) expect(server.output()).not.toMatch(/"level":(50|60)/)
  })

  interface Happened {
    seq: number
    action: string
    claimId: string
  }

  /** What is in the history since, oldest first. */
  async function eventsSince(seq: number): Promise<Happened[]> {
    const all: Happened[] = []
    let cursor = ''
    do {
      const { body } = await ask(1, 'GET', `/history?limit=200${cursor}`)
      all.push(...body.data)
      cursor = body.nextCursor ? `&cursor=${encodeURIComponent(body.nextCursor)}` : ''
    } while (cursor !== '')
    return all.filter((event) => event.seq > seq).toReversed()
  }

  /** Whoever listens at one process hears what happens at all, in order and without a gap. */
  async function heardAll(listener: Listener, events: Happened[]): Promise<void> {
    await listener.hears(({ seq }) => seq === events.at(-1)?.seq)
    expect(listener.told.map(({ seq }) => seq).slice(0, events.length)).toEqual(events.map(({ seq }) => seq))
  }

  /** Each message of the webhook comes, and under one id however often it comes. */
  async function toldAll(events: Happened[]): Promise<void> {
    const wanted = events.filter(({ action }) => /^claim\.(submitted|decided)$/.test(action))
    const seqOf = ({ message }: Received) => message.data.seq as number
    await until(() => new Set(receiver.got.map(seqOf)).size >= wanted.length, 20_000)
    const ids = new Map<number, Set<string>>()
    for (const one of receiver.got) {
      ids.set(seqOf(one), (ids.get(seqOf(one)) ?? new Set()).add(String(one.headers['webhook-id'])))
    }
    expect([...ids.keys()].toSorted((a, b) => a - b)).toEqual(wanted.map(({ seq }) => seq))
    expect([...ids.values()].map(({ size }) => size)).toEqual(wanted.map(() => 1))
    expect(receiver.got).toHaveLength(wanted.length)
  }
})
