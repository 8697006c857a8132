// The next claim for a reviewer: the right one, in order, and never the same for two.
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
type Who = 'reviewer' | 'editor' | 'admin'
const next = async (who: Who = 'reviewer', query = '') => {
  const answer = await desk.as[who].get(`/desk/next${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}
const nextId = async (who?: Who, query?: string) => (await next(who, query)).claim?.id ?? null

const makeView = async (body: object) => (await desk.as.reviewer.post('/views', body)).body.id

/** Each story has claims of its own topic, and asks for those. */
let topic = ''
const make = async (body: object = {}) => (await makeClaim(desk, { topics: [topic], ...body })).id
const mine = (more = '') => `?topic=${encodeURIComponent(topic)}${more}`

beforeEach(() => {
  topic = unique('topic')
  desk.clock.now = new Date('2026-01-21T09:00:00Z')
})

describe('the next claim', () => {
  test('comes with all a reviewer needs, and is leased to them', async () => {
    const article = { title: 'Bridges', text: 'The bridge is long. It is older than the tower, they say.' }
    const { id } = await makeSupportedClaim(desk, { topics: [topic], article, quote: 'older than the tower' })
    const second = await make()
    const { answer, events } = await caused(desk, desk.as.reviewer.get(`/desk/next${mine()}`))
    expect(answer.body).toMatchObject({
      claim: {
        id,
        article: { title: 'Bridges' },
        appearances: [{ exact: 'older than the tower' }],
        evidence: [{ stance: 'supports' }],
        verdicts: [],
        reviews: [],
        parts: [],
        lease: { holder: { name: 'The reviewer' } },
      },
      lease: { holder: { name: 'The reviewer' }, expiresAt: '2026-01-21T09:01:30.000Z' },
      queue: { id: null, name: 'Everything open' },
      upcoming: [second],
      remaining: 2,
    })
    expect(events).toEqual([])
  })

  test('is nothing where nothing waits', async () => {
    expect(await next('reviewer', mine())).toEqual({
      claim: null,
      lease: null,
      matches: [],
      queue: { id: null, name: 'Everything open' },
      upcoming: [],
      remaining: 0,
    })
  })

  test('is the most urgent, then the one due first, then the oldest', async () => {
    const oldest = await make()
    const dueLater = await make({ deadlineAt: '2026-03-01T00:00:00Z' })
    const due = await make({ deadlineAt: '2026-02-01T00:00:00Z' })
    const low = await make({ priority: -3, deadlineAt: '2026-01-01T00:00:00Z' })
    const urgent = await make({ priority: 5 })
    const dueAndUrgent = await make({ priority: 5, deadlineAt: '2026-09-01T00:00:00Z' })
    const { claim, upcoming } = await next('reviewer', mine())
    expect([claim.id, ...upcoming]).toEqual([dueAndUrgent, urgent, due, dueLater, oldest, low])
  })

  test('stays the same while one is at it, and is another one once that is decided or passed over', async () => {
    const { id: first } = await makeSupportedClaim(desk, { topics: [topic] })
    const second = await make()
    const third = await make()
    expect([await nextId('reviewer', mine()), await nextId('reviewer', mine())]).toEqual([first, first])
    expect(await nextId('reviewer', mine(`&skip=${first}`))).toBe(second)
    expect(await nextId('reviewer', mine(`&skip=${first}&skip=${second}`))).toBe(third)
    await decide(desk, first)
    expect(await nextId('editor', mine())).toBe(second)
  })

  test('asked for again puts the lease off, but not within a second', async () => {
    await make()
    const expiresAt = async (second: string) => {
      desk.clock.now = new Date(`2026-01-21T09:00:${second}Z`)
      return (await next('reviewer', mine())).lease.expiresAt
    }
    expect(await expiresAt('00.000')).toBe('2026-01-21T09:01:30.000Z')
    expect(await expiresAt('00.900')).toBe('2026-01-21T09:01:30.000Z')
    expect(await expiresAt('01.100')).toBe('2026-01-21T09:01:31.100Z')
  })

  test('passed over is free for a colleague at once', async () => {
    const first = await make()
    const second = await make()
    expect(await nextId('reviewer', mine())).toBe(first)
    expect(await nextId('editor', mine())).toBe(second)
    await nextId('reviewer', mine(`&skip=${first}`))
    await desk.as.editor.delete(`/claims/${second}/lease`)
    expect(await nextId('editor', mine())).toBe(first)
  })

  test('is free again when its holder has gone silent for 90 seconds', async () => {
    const only = await make()
    expect(await nextId('reviewer', mine())).toBe(only)
    expect(await nextId('editor', mine())).toBeNull()
    desk.clock.now = new Date('2026-01-21T09:01:30Z')
    expect(await nextId('editor', mine())).toBe(only)
  })
})

describe('left out is what', () => {
  test('a colleague is assigned to, unless the queue asks for theirs', async () => {
    const theirs = await make()
    const own = await make()
    const editor = await idOf(desk, 'editor')
    await desk.as.editor.put(`/claims/${theirs}/assignment`, { userId: editor })
    await desk.as.reviewer.put(`/claims/${own}/assignment`, { userId: await idOf(desk, 'reviewer') })
    expect(await nextId('reviewer', mine())).toBe(own)
    expect(await nextId('reviewer', mine(`&assigneeId=${editor}`))).toBe(theirs)
  })

  test('was decided, declined, withdrawn, split or sent back', async () => {
    await makeDecidedClaim(desk, { topics: [topic] })
    const acts = {
      decline: { declineReason: 'opinion' },
      withdrawal: { reason: 'x' },
      return: { reason: 'Which one?' },
    }
    for (const [act, body] of Object.entries(acts)) {
      const id = await make()
      expect((await desk.as.editor.post(`/claims/${id}/${act}`, body)).status).toBe(200)
    }
    expect(await nextId('reviewer', mine())).toBeNull()
  })

  test('was put off, until it wakes', async () => {
    const id = await make()
    await desk.as.reviewer.put(`/claims/${id}/snooze`, { untilAt: '2026-01-22T09:00:00Z' })
    expect(await nextId('reviewer', mine())).toBeNull()
    desk.clock.now = new Date('2026-01-22T09:00:00Z')
    expect(await nextId('reviewer', mine())).toBe(id)
  })

  test('reviewers disagreed on, for whoever may not settle that', async () => {
    const queue = await makeView({
      name: unique('To settle'),
      filters: { topic: [topic], status: ['adjudication'] },
    })
    await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } })
    const { id } = await makeSupportedClaim(desk, { topics: [topic] })
    await decide(desk, id)
    const other = { verdict: 'refuted', rationale: 'The other way round.', asOf: '2026-01-20' }
    expect((await desk.as.admin.post(`/claims/${id}/reviews`, other)).status).toBe(201)
    await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 1 } })
    expect(await nextId('reviewer', `?view=${queue}`)).toBeNull()
    expect(await nextId('editor', `?view=${queue}`)).toBe(id)
  })

  test('one submitted oneself, where the policy forbids judging that', async () => {
    const answer = await desk.as.reviewer.post('/claims', { text: unique('My own'), topics: [topic] })
    const own = answer.body.id
    expect(await nextId('reviewer', mine())).toBe(own)
    await desk.as.admin.patch('/settings', { policy: { selfReview: 'forbid' } })
    expect(await nextId('reviewer', mine())).toBeNull()
    await desk.as.reviewer.delete(`/claims/${own}/lease`)
    expect(await nextId('editor', mine())).toBe(own)
    const parts = [{ text: unique('One part') }, { text: unique('Another part') }]
    await desk.as.editor.post(`/claims/${own}/parts`, { parts })
    expect(await nextId('reviewer', `?skip=${own}`)).not.toBeNull()
    const { data } = (await desk.as.reader.get(`/claims?parentId=${own}`)).body
    for (const part of data) await desk.as.editor.patch(`/claims/${part.id}`, { topics: [topic] })
    expect(await nextId('reviewer', mine())).toBeNull()
    expect(await nextId('admin', mine())).not.toBeNull()
    await desk.as.admin.patch('/settings', { policy: { selfReview: 'flag' } })
  })
})

describe('a queue', () => {
  test('narrows and orders what comes', async () => {
    const older = await make({ speaker: 'Mayor Ito' })
    const newer = await make({ speaker: 'Mayor Ito' })
    await make({ speaker: 'Somebody else' })
    const view = await makeView({
      name: 'The mayor, newest first',
      filters: { topic: [topic], speaker: ['Mayor Ito'] },
      sort: '-createdAt',
      isQueue: true,
    })
    const { claim, upcoming, queue } = await next('reviewer', `?view=${view}`)
    expect([claim.id, upcoming]).toEqual([newer, [older]])
    expect(queue).toEqual({ id: view, name: 'The mayor, newest first' })
  })

  test('by words finds them', async () => {
    await make({ text: unique('Nothing of the kind') })
    const found = await make({ text: unique('The zeppelin rose') })
    const view = await makeView({ name: 'Zeppelins', filters: { q: ['zeppelin'], topic: [topic] } })
    expect(await nextId('reviewer', `?view=${view}`)).toBe(found)
  })

  test('of verdicts whose evidence changed gives decided claims', async () => {
    const { id } = await makeDecidedClaim(desk, { topics: [topic] })
    expect(await nextId('reviewer', mine('&evidenceChanged=true'))).toBeNull()
    await desk.as.reviewer.post(`/claims/${id}/evidence`, { stance: 'not_found', note: 'Looked again.' })
    expect(await nextId('reviewer', mine('&evidenceChanged=true'))).toBe(id)
  })

  test('in the order of deadlines holds what has one', async () => {
    await make()
    const second = await make({ deadlineAt: '2026-02-02T00:00:00Z' })
    const first = await make({ deadlineAt: '2026-02-01T00:00:00Z', priority: -5 })
    const view = await makeView({ name: 'Deadlines', filters: { topic: [topic] }, sort: 'deadlineAt' })
    const { claim, upcoming } = await next('reviewer', `?view=${view}`)
    expect([claim.id, ...upcoming]).toEqual([first, second])
  })

  test('that is not there or was put away is refused', async () => {
    const unknown = 'view_01jd9v6r2yf0bt8x5m3k7wq4ze'
    const answer = await desk.as.reviewer.get(`/desk/next?view=${unknown}`)
    expect(refusal(answer)).toEqual([422, 'invalid-request', 'view'])
    const view = await makeView({ name: 'Over' })
    await desk.as.reviewer.delete(`/views/${view}`)
    const archived = await desk.as.reviewer.get(`/desk/next?view=${view}`)
    expect(refusal(archived)).toEqual([422, 'invalid-request', 'view'])
  })

  test('is for reviewers', async () => {
    expect(refusal(await desk.as.contributor.get('/desk/next'))).toEqual([403, 'not-permitted'])
  })
})

describe('many at once', () => {
  test('each get a claim of their own, until none is left', async () => {
    const { users, keys } = await hire(12)
    const ids = new Set<string>()
    for (let n = 0; n < 40; n++) ids.add(await make())
    const asked = await Promise.all(
      keys.map((key) => desk.nobody.get(`/desk/next${mine()}`).set('Authorization', `Bearer ${key}`)),
    )
    const given = asked.map(({ body }) => body.claim.id)
    expect(new Set(given).size).toBe(12)
    expect(given.every((id) => ids.has(id))).toBe(true)
    for (const [at, { body }] of asked.entries()) expect(body.lease.holder.id).toBe(users[at])
  })

  test('more than there are claims: each claim goes to one', async () => {
    const { keys } = await hire(10)
    for (let n = 0; n < 4; n++) await make()
    const asked = await Promise.all(
      keys.map((key) => desk.nobody.get(`/desk/next${mine()}`).set('Authorization', `Bearer ${key}`)),
    )
    const given = asked.flatMap(({ body }) => body.claim?.id ?? [])
    expect(given).toHaveLength(4)
    expect(new Set(given).size).toBe(4)
  })

  async function hire(count: number): Promise<{ users: string[]; keys: string[] }> {
    const users: string[] = []
    const keys: string[] = []
    for (let n = 0; n < count; n++) {
      const email = `${unique('r').replace(' ', '')}@desk.example`
      const user = await desk.as.admin.post('/users', { name: `Reviewer ${n}`, email, role: 'reviewer' })
      const key = await desk.as.admin.post('/api-keys', { name: 'x', userId: user.body.id })
      users.push(user.body.id)
      keys.push(key.body.key)
    }
    return { users, keys }
  }
})

test('a queue longer than is sorted at once is walked by its deadlines, and counted up to 1,000', async () => {
  const speaker = unique('Speaker')
  const { id: contributor } = (await desk.as.contributor.get('/me')).body
  await desk.store.write((tx) =>
    tx.run(sql`insert into claims (id, text, kinds, topics, scope, speaker, status, submitted_by, fingerprint, created_at, updated_at)
      with recursive many(n) as (select 1 union all select n + 1 from many where n < 2100)
      select 'clm_' || substr('0000000000000000000000000' || n, -26), 'Claim ' || n, '[]', '[]', '{}', ${speaker},
        'submitted', ${contributor}, ${speaker} || n, '2026-01-21T09:00:00.000Z', '2026-01-21T09:00:00.000Z' from many`),
  )
  const last = await make({ speaker, deadlineAt: '2026-02-02T00:00:00Z' })
  const first = await make({ speaker, deadlineAt: '2026-02-01T00:00:00Z' })
  const view = await makeView({ name: 'A long queue', filters: { speaker: [speaker] } })
  const { claim, upcoming, remaining, remainingCapped } = await next('reviewer', `?view=${view}`)
  expect([claim.id, upcoming[0]]).toEqual([first, last])
  expect(upcoming).toHaveLength(5)
  expect([remaining, remainingCapped]).toEqual([1000, true])

  // Counted claim by claim, as a queue is that anything narrows.
  const status = ['submitted', 'in_review', 'second_review', 'awaiting_outcome']
  const narrowed = await makeView({ name: 'All of these', filters: { status } })
  const left = async (query: string) => {
    const { remaining, remainingCapped = false } = await next('reviewer', query)
    return { remaining, remainingCapped }
  }
  expect(await left('')).toEqual({ remaining: 1000, remainingCapped: true })
  await desk.store.write((tx) =>
    tx.run(sql`update claims set snoozed_until_at = '2027-01-01T00:00:00.000Z'
      where speaker = ${speaker} and deadline_at is null and seq % 10 < 9`),
  )
  const few = await left('')
  expect(few.remaining).toBeLessThan(1000)
  expect(few).toEqual(await left(`?view=${narrowed}`))
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
