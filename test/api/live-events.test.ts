// GET /events: everything is told as it happens, to those who may read it, and nobody misses anything.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../api/accounts/present.ts'
import { change } from '../../api/context.ts'
import { Live } from '../../api/events/live.ts'
import type { LiveEvent } from '../../api/events/schema.ts'
import { patienceMs } from '../../api/events/stream.ts'
import type { Role } from '../../db/vocabulary.ts'
import { type Desk, openDesk, openDeskForFile } from '../support/desk.ts'
import { addressOf, type Listener, listen } from '../support/listener.ts'
import { makeArticle, makeClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { keyOf } from '../support/people.ts'

const desk = openDeskForFile()
const listeners: Listener[] = []
let url = ''

beforeAll(async () => {
  url = await addressOf(desk)
})
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.leave()
})

async function hear(key: string, query = '', headers: Record<string, string> = {}): Promise<Listener> {
  const listener = await listen(url, { authorization: `Bearer ${key}`, ...headers }, query)
  listeners.push(listener)
  if (listener.status === 200) await listener.ready
  return listener
}
const hearAs = (role: Role, query?: string) => hear(keyOf(role), query)
const is = (action: string) => (event: LiveEvent) => event.action === action
const head = async () => (await desk.as.admin.get('/history?limit=1')).body.data[0].seq as number

/** Much happens at once, for the price of its events. */
const happen = (times: number) =>
  change(desk.own, async (tx) => {
    for (let n = 0; n < times; n++)
      tx.happened({ action: 'settings.changed', subject: 'settings', after: { n } })
  })

/** The stream has told of everything up to now: it is one line, and this is its last event. */
async function toldOfAll(listener: Listener): Promise<LiveEvent[]> {
  const { id } = await makeClaim(desk)
  await listener.hears(({ subject }) => subject === id)
  return listener.told.filter(({ subject }) => subject !== id)
}

test('an event is told as it happens, and only that it happened', async () => {
  const listener = await hearAs('reader')
  expect(listener.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const { id } = await makeClaim(desk, { text: unique('Zanzibar is an island') })
  const event = await listener.hears(is('claim.submitted'))
  expect(event).toEqual({
    seq: await head(),
    at: desk.clock.now.toISOString(),
    action: 'claim.submitted',
    subject: id,
    claimId: id,
    actor: { id: expect.stringMatching(/^usr_/), name: 'The contributor' },
    version: 1,
    requestId: null,
    notification: null,
  })
  expect(listener.text()).toContain(`id: ${event.seq}\nevent: claim.submitted\ndata: {`)
  expect(listener.text()).not.toContain('Zanzibar')
})

test('one’s own acts are known again by their request', async () => {
  const listener = await hearAs('reviewer')
  const { id } = await makeClaim(desk)
  const answer = await desk.as.reviewer.patch(`/claims/${id}`, { topics: ['water'] })
  const { requestId, version } = await listener.hears(is('claim.changed'))
  expect(requestId).toBe(answer.headers['request-id'])
  expect(version).toBe(2)
})

test('whoever comes back misses nothing and hears nothing twice', async () => {
  const before = await head()
  const first = await hearAs('reader')
  const one = await makeClaim(desk)
  const { seq } = await first.hears(({ subject }) => subject === one.id)
  first.leave()
  await first.ended
  await happen(450)
  const back = await hear(keyOf('reader'), '', { 'last-event-id': String(seq) })
  const last = await makeClaim(desk)
  await back.hears(({ subject }) => subject === last.id)
  expect(back.told.map((event) => event.seq)).toEqual(
    Array.from({ length: (await head()) - seq }, (_, at) => seq + 1 + at),
  )
  // The header goes before the address, which a browser sends again as it was.
  const again = await hear(keyOf('reader'), `?after=${before}`, { 'last-event-id': String(seq) })
  await again.hears(({ subject }) => subject === last.id)
  expect(again.told[0]?.seq).toBe(seq + 1)
})

test('a number the history has not reached begins with what happens now', async () => {
  const listener = await hear(keyOf('reader'), '', { 'last-event-id': '999999' })
  expect(await listener.ready).toBe(await head())
  expect((await hear(keyOf('reader'), '', { 'last-event-id': 'yesterday' })).status).toBe(400)
})

test('filters tell of some actions, or of some claims', async () => {
  const [one, other] = [await makeSupportedClaim(desk), await makeSupportedClaim(desk)]
  const byType = await hearAs('reviewer', '?types=note.added&types=claim.changed')
  const byClaim = await hearAs('reviewer', `?claimId=${one.id}`)
  for (const { id } of [one, other]) {
    await desk.as.contributor.post(`/claims/${id}/notes`, { text: 'They call back.' })
    await desk.as.reviewer.put(`/claims/${id}/assignment`, {
      userId: (await desk.as.reviewer.get('/me')).body.id,
    })
    await desk.as.reviewer.patch(`/claims/${id}`, { topics: ['water'] })
  }
  await byType.hears(({ action, claimId }) => action === 'claim.changed' && claimId === other.id)
  expect(byType.told.map(({ action }) => action)).toEqual([
    'note.added',
    'claim.changed',
    'note.added',
    'claim.changed',
  ])
  await byClaim.hears(is('claim.changed'))
  expect(byClaim.told.map(({ action }) => action)).toEqual(['note.added', 'claim.assigned', 'claim.changed'])
})

describe('is told to those who may read it:', () => {
  test('a reader hears of claims and not of notes, people and keys', async () => {
    const [reader, reviewer] = [await hearAs('reader'), await hearAs('reviewer')]
    const { id } = await makeClaim(desk)
    await desk.as.contributor.post(`/claims/${id}/notes`, { text: 'They call back.' })
    await desk.as.contributor.post(`/claims/${id}/contacts`, { whom: 'The mayor', channel: 'email' })
    await desk.as.admin.post('/api-keys', { name: 'A program' })
    await makeArticle(desk)
    const told = (await toldOfAll(reader)).map(({ action }) => action)
    expect(told).toEqual(['claim.submitted', 'article.created'])
    await reviewer.hears(is('key.created'))
    const more = reviewer.told.map(({ action }) => action)
    expect(more).toEqual(expect.arrayContaining(['note.added', 'contact.added', 'key.created']))
  })

  test('a key hears of what its scopes reach', async () => {
    const { body } = await desk.as.admin.post('/api-keys', { name: 'Claims', scopes: ['claims:read'] })
    const listener = await hear(body.key)
    await makeArticle(desk)
    const { id } = await makeClaim(desk)
    await listener.hears(({ subject }) => subject === id)
    expect(listener.told.map(({ action }) => action)).toEqual(['claim.submitted'])
    const other = await desk.as.admin.post('/api-keys', { name: 'Sources', scopes: ['sources:read'] })
    expect((await hear(other.body.key)).status).toBe(403)
  })

  test('a review of an open round gives nothing away', async () => {
    await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } })
    const listener = await hearAs('editor')
    const { id } = await makeSupportedClaim(desk)
    const said = { verdict: 'refuted', rationale: 'Zanzibar says so.', note: 'Zanzibar', asOf: '2026-01-20' }
    const { body } = await desk.as.reviewer.post(`/claims/${id}/reviews`, said)
    await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 1 } })
    const event = await listener.hears(is('review.submitted'))
    expect(event).toMatchObject({ subject: body.id, claimId: id, actor: { name: 'The reviewer' } })
    await toldOfAll(listener)
    for (const word of ['Zanzibar', 'refuted', 'verdict"']) expect(listener.text()).not.toContain(word)
  })
})

describe('ends when the right to it does:', () => {
  test('a key that was revoked', async () => {
    const { body } = await desk.as.reviewer.post('/api-keys', { name: 'A program' })
    const listener = await hear(body.key)
    await desk.as.reviewer.post(`/api-keys/${body.id}/revocation`)
    await listener.ended
    expect((await hear(body.key)).status).toBe(401)
  })

  test('somebody who was suspended, and a role that was changed goes on with other rights', async () => {
    const person = { name: 'Mo', email: 'mo@desk.example', role: 'reviewer' }
    const { body: mo } = await desk.as.admin.post('/users', person)
    const { body: made } = await desk.as.admin.post('/api-keys', { name: 'Mo’s', userId: mo.id })
    const listener = await hear(made.key)
    await desk.as.admin.patch(`/users/${mo.id}`, { role: 'reader' })
    const { id } = await makeClaim(desk)
    await desk.as.contributor.post(`/claims/${id}/notes`, { text: 'They call back.' })
    await toldOfAll(listener)
    expect(listener.told.map(({ action }) => action)).not.toContain('note.added')
    await desk.as.admin.patch(`/users/${mo.id}`, { isSuspended: true })
    await listener.ended
  })
})

describe('in pieces,', () => {
  const ask = (query: string) => desk.as.reader.get(`/events${query}`).set('Accept', 'application/json')

  test('the same events are answered to whoever cannot hold a connection', async () => {
    const from = (await ask('')).body
    expect(from).toEqual({ data: [], lastSeq: await head(), hasMore: false })
    const { id } = await makeClaim(desk)
    const { body } = await ask(`?after=${from.lastSeq}`)
    expect(body).toMatchObject({ data: [{ action: 'claim.submitted', subject: id }], hasMore: false })
    await happen(250)
    let [after, told] = [body.lastSeq, 0]
    for (let hasMore = true; hasMore; ) {
      const page = (await ask(`?after=${after}`)).body
      ;[after, hasMore] = [page.lastSeq, page.hasMore]
      told += page.data.length
    }
    expect(told).toBe(250)
    expect(after).toBe(await head())
  })

  test('a look at the headers opens no stream', async () => {
    const answer = await fetch(`${url}/api/v1/events`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${keyOf('reader')}` },
    })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })
})

describe('a desk with room for few', () => {
  let folder = ''
  let small: Desk
  const live = { perPerson: 2, inAll: 3 }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-live-'))
    small = await openDesk(join(folder, 'desk.db'), { liveLimits: live })
  })
  afterAll(async () => {
    small.server.close()
    await small.store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('refuses more of one person, and more than it can serve', async () => {
    const address = await addressOf(small)
    const come = async (role: Role) => {
      const listener = await listen(address, { authorization: `Bearer ${keyOf(role)}` })
      listeners.push(listener)
      return listener
    }
    const [first] = [await come('reader'), await come('reader')]
    const third = await come('reader')
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '15'])
    await come('editor')
    const last = await come('reviewer')
    expect([last.status, last.headers.get('retry-after')]).toEqual([503, '15'])
    first?.leave()
    await expect.poll(async () => (await come('reviewer')).status).toBe(200)
  })
})

describe('a reader who is slow', () => {
  const options = () => ({
    ...{ store: desk.store, actor: system, query: {} },
    whoIs: async () => system,
    report: (error: unknown) => desk.errors.push(String(error)),
  })

  test('is read to from the history at their own pace, and misses nothing', async () => {
    const live = new Live()
    const from = await head()
    const stream = await live.listen(options())
    const reader = stream.body.getReader()
    await happen(600)
    const newest = await head()
    let text = ''
    while (!text.includes(`id: ${newest}\n`)) text += new TextDecoder().decode((await reader.read()).value)
    const seqs = [...text.matchAll(/^id: (\d+)\nevent: (?!desk)/gm)].map(([, seq]) => Number(seq))
    expect(seqs).toEqual(Array.from({ length: newest - from }, (_, at) => from + 1 + at))
    expect(live.size).toBe(1)
    await reader.cancel()
    expect(live.size).toBe(0)
  })

  test('is let go after taking nothing for long', async () => {
    const live = new Live()
    const stream = await live.listen(options())
    await happen(600)
    const reader = stream.body.getReader()
    await expect.poll(() => stream.isFull).toBe(true)
    stream.beat(0)
    stream.beat(patienceMs - 1)
    expect(live.size).toBe(1)
    stream.beat(patienceMs)
    expect(live.size).toBe(0)
    await expect(reader.read()).rejects.toThrow('takes nothing')
  })

  test('nobody is let in once the desk stops', async () => {
    const live = new Live()
    const stream = await live.listen(options())
    live.close()
    expect((await new Response(stream.body).text()).startsWith('retry: 1000\nid: ')).toBe(true)
    await expect(live.listen(options())).rejects.toMatchObject({ slug: 'unavailable' })
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
