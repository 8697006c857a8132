// What concerns somebody: they are told once, nobody else is, and it goes when they do.
import { beforeAll, describe, expect, test } from 'vitest'
import { remindOfDue } from '../../api/notifications/due.ts'
import type { Notification } from '../../api/notifications/schema.ts'
import { type Role, roles } from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import { addressOf, listen } from '../support/listener.ts'
import { decide, makeClaim, makeDecidedClaim } from '../support/make.ts'
import { keyOf } from '../support/people.ts'

const desk = openDeskForFile()
const ids = {} as Record<Role, string>

beforeAll(async () => {
  for (const role of roles) ids[role] = (await desk.as[role].get('/me')).body.id
})

const toldTo = async (role: Role, query = '') =>
  (await desk.as[role].get(`/notifications${query}`)).body.data as Notification[]
const about = async (role: Role, claimId: string) =>
  (await toldTo(role)).filter(({ claim }) => claim.id === claimId)
const unread = async (role: Role) => (await desk.as[role].get('/me')).body.unreadNotifications as number

test('a claim that was given to somebody tells them, and nobody of what they did themselves', async () => {
  const { id, text } = await makeClaim(desk)
  await desk.as.editor.put(`/claims/${id}/assignment`, { userId: ids.reviewer })
  expect(await about('reviewer', id)).toEqual([
    {
      id: expect.stringMatching(/^ntf_/),
      kind: 'assigned',
      claim: { id, text, headline: null, status: 'in_review' },
      actor: { id: ids.editor, name: 'The editor' },
      words: null,
      due: null,
      at: desk.clock.now.toISOString(),
      readAt: null,
    },
  ])
  expect(await about('editor', id)).toEqual([])
  const other = await makeClaim(desk)
  await desk.as.reviewer.put(`/claims/${other.id}/assignment`, { userId: ids.reviewer })
  expect(await about('reviewer', other.id)).toEqual([])
})

describe('a note', () => {
  const write = (id: string, note: object) => desk.as.contributor.post(`/claims/${id}/notes`, note)

  test('tells whom it names, by name, by address or picked', async () => {
    const { id } = await makeClaim(desk)
    const text = '@The reviewer and @editor@desk.example: they call back.'
    const { body, status } = await write(id, { text, mentions: [ids.admin] })
    expect(status).toBe(201)
    expect(body.mentions.map((person: { id: string }) => person.id).sort()).toEqual(
      [ids.reviewer, ids.editor, ids.admin].sort(),
    )
    for (const role of ['reviewer', 'editor', 'admin'] as const) {
      expect(await about(role, id)).toMatchObject([{ kind: 'mentioned', words: text }])
    }
    expect((await desk.as.reader.get(`/claims/${id}/history`)).body.data[0].after).toBeNull()
  })

  test('speaks to nobody who reads no notes or is not there, and to its writer without telling them', async () => {
    const { id } = await makeClaim(desk)
    const { body } = await write(id, { text: '@The reader @The contributor @Nobody' })
    expect(body.mentions).toEqual([{ id: ids.contributor, name: 'The contributor' }])
    expect(await about('reader', id)).toEqual([])
    expect(await about('contributor', id)).toEqual([])
    const refused = await write(id, { text: 'Look.', mentions: [ids.reviewer, ids.reader] })
    expect(refused.body.errors).toEqual([{ pointer: '/mentions/1', detail: expect.any(String) }])
  })

  test('can speak to those who are listed for it', async () => {
    const { data } = (await desk.as.contributor.get('/people')).body
    expect(data.map(({ id }: { id: string }) => id).sort()).toEqual(
      [ids.contributor, ids.reviewer, ids.editor, ids.admin].sort(),
    )
    expect(Object.keys(data[0])).toEqual(['id', 'name'])
    expect((await desk.as.reader.get('/people')).status).toBe(403)
  })

  test('is heard of at once by whom it names', async () => {
    const url = await addressOf(desk)
    const hear = (role: Role) => listen(url, { authorization: `Bearer ${keyOf(role)}` })
    const [named, other] = [await hear('reviewer'), await hear('editor')]
    await Promise.all([named.ready, other.ready])
    const { id } = await makeClaim(desk)
    await write(id, { text: '@The reviewer' })
    const [toNamed, toOther] = await Promise.all(
      [named, other].map((listener) => listener.hears(({ action }) => action === 'note.added')),
    )
    expect([toNamed?.notification, toOther?.notification]).toEqual(['mentioned', null])
    named.leave()
    other.leave()
  })
})

test('a claim that was sent back tells who brought it in, and why', async () => {
  const { id } = await makeClaim(desk)
  await desk.as.reviewer.post(`/claims/${id}/return`, { reason: 'Which bridge?' })
  expect(await about('contributor', id)).toMatchObject([{ kind: 'returned', words: 'Which bridge?' }])
})

test('a request to correct a verdict tells whoever gave it', async () => {
  const { id } = await makeDecidedClaim(desk)
  await desk.as.editor.post(`/claims/${id}/publication`)
  await desk.nobody.post(`/claims/${id}/correction-requests`, { revision: 1, what: 'It is not so.' })
  expect(await about('reviewer', id)).toMatchObject([{ kind: 'request', actor: { id: 'visitor' } }])
  expect(await about('editor', id)).toEqual([])
})

test('a day that has come tells whoever works on the claim or gave its verdict, once', async () => {
  const prediction = await makeClaim(desk, { kinds: ['prediction'], resolution: { by: '2026-02-10' } })
  await desk.as.editor.put(`/claims/${prediction.id}/assignment`, { userId: ids.reviewer })
  const deadline = await makeClaim(desk, { deadlineAt: '2026-02-10T12:00:00Z' })
  await desk.as.editor.put(`/claims/${deadline.id}/assignment`, { userId: ids.editor })
  await desk.as.admin.patch('/settings', { policy: { lifetimes: { number: 20 } } })
  const checked = await makeDecidedClaim(desk, { kinds: ['number'] }, { asOf: '2026-01-20' })
  const { recheckOn } = (await desk.as.reader.get(`/claims/${checked.id}`)).body
  const dueOf = async (role: Role, id: string) =>
    (await about(role, id)).filter(({ kind }) => kind === 'due').map(({ due }) => due)
  const at = async (instant: string) => {
    desk.clock.now = new Date(instant)
    await remindOfDue(desk.own)
    await remindOfDue(desk.own)
  }
  await at('2026-02-10T11:59:00Z')
  expect(await dueOf('reviewer', prediction.id)).toEqual([])
  expect(await dueOf('editor', deadline.id)).toEqual([])
  expect(await dueOf('reviewer', checked.id)).toEqual([recheckOn])
  await at('2026-02-11T08:00:00Z')
  expect(await dueOf('reviewer', prediction.id)).toEqual(['2026-02-10'])
  expect(await dueOf('editor', deadline.id)).toEqual(['2026-02-10T12:00:00.000Z'])
  await desk.as.editor.patch(`/claims/${deadline.id}`, { deadlineAt: '2026-02-12T12:00:00Z' })
  await at('2026-02-12T13:00:00Z')
  expect(await dueOf('editor', deadline.id)).toEqual(['2026-02-12T12:00:00.000Z', '2026-02-10T12:00:00.000Z'])
})

test('what was read is marked by whom it concerns alone, some of it or all', async () => {
  const [first, second] = await toldTo('reviewer', '?unread=true')
  const before = await unread('reviewer')
  const read = (role: Role, body: object) => desk.as[role].post('/notifications/read', body)
  expect((await read('editor', { ids: [first?.id] })).status).toBe(200)
  expect(await unread('reviewer')).toBe(before)
  expect((await read('reviewer', { ids: [first?.id] })).body).toEqual({ unread: before - 1 })
  const { body } = await desk.as.reviewer.get('/notifications?unread=true&total=true&limit=1')
  expect(body).toMatchObject({ data: [{ id: second?.id }], total: before - 1, unread: before - 1 })
  expect(await toldTo('reviewer', '?unread=false')).toMatchObject([{ id: first?.id }])
  expect((await read('reviewer', { all: true })).body).toEqual({ unread: 0 })
  expect(await toldTo('reviewer', '?unread=true')).toEqual([])
  expect((await read('reviewer', {})).status).toBe(422)
})

describe('somebody who leaves', () => {
  const hire = async (name: string) => {
    const email = `${name.toLowerCase().replace(' ', '.')}@desk.example`
    const { body } = await desk.as.admin.post('/users', { name, email, role: 'reviewer' })
    return body.id as string
  }

  test('is told nothing more once suspended', async () => {
    const id = await hire('Mo Lin')
    await desk.as.admin.patch(`/users/${id}`, { isSuspended: true })
    const claim = await makeClaim(desk)
    const { body } = await desk.as.contributor.post(`/claims/${claim.id}/notes`, { text: '@Mo Lin' })
    expect(body.mentions).toEqual([])
  })

  test('is named nowhere once erased: not in notes, not in their history', async () => {
    const id = await hire('Zed Quill')
    const claim = await makeClaim(desk)
    const text = 'Ask @Zed Quill or @zed.quill@desk.example.'
    await desk.as.contributor.post(`/claims/${claim.id}/notes`, { text })
    await desk.as.contributor.post(`/claims/${claim.id}/notes`, { text: 'Somebody else.' })
    const erased = await desk.as.admin.post(`/users/${id}/erasure`, { reason: 'Asked for it.' })
    expect(erased.status).toBe(200)
    const { data } = (await desk.as.reviewer.get(`/claims/${claim.id}/notes`)).body
    expect(data).toMatchObject([
      { text: 'Ask @Erased person or @Erased person.', mentions: [{ id, name: 'Erased person' }] },
      { text: 'Somebody else.' },
    ])
    const history = (await desk.as.admin.get(`/claims/${claim.id}/history`)).text
    expect(history).not.toMatch(/zed/i)
    expect(history).toContain('Somebody else.')
    expect((await desk.as.admin.get('/history/verify')).body.valid).toBe(true)
  })

  test('words that were erased are told to nobody', async () => {
    const claim = await makeClaim(desk)
    const { body } = await desk.as.contributor.post(`/claims/${claim.id}/notes`, {
      text: '@The editor Psst.',
    })
    await desk.as.admin.post(`/notes/${body.id}/erasure`, { reason: 'Asked for it.' })
    expect(await about('editor', claim.id)).toMatchObject([{ kind: 'mentioned', words: null }])
  })
})

test('the decision of a colleague tells nobody in particular', async () => {
  const before = await unread('editor')
  const { id } = await makeClaim(desk, {
    sources: [{ title: 'Survey', stance: 'supports', level: 'primary', excerpt: 'It is longer.' }],
  })
  await decide(desk, id)
  expect(await unread('editor')).toBe(before)
  expect(desk.errors).toEqual([])
})
