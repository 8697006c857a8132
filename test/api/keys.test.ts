// API keys: shown once, never more than their maker may do, and dead once expired or revoked.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { unique } from '../support/make.ts'
import { keyOf } from '../support/people.ts'
import { caused, idOf, refusal, wait } from './caused.ts'

const desk = openDeskForFile()
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const meOf = (key: string) => desk.nobody.get('/me').set(bearer(key))
type Who = 'reader' | 'contributor' | 'reviewer' | 'admin'
const makeKey = (who: Who, body: object = {}) =>
  desk.as[who].post('/api-keys', { name: unique('Key'), ...body })

/** Everything the database holds, as text. */
async function dump(): Promise<string> {
  const tables = await desk.store.read.all<{ name: string }>(
    `select name from sqlite_master where type = 'table' and name not like '%fts%'`,
  )
  const rows = await Promise.all(tables.map(({ name }) => desk.store.read.all(`select * from "${name}"`)))
  return JSON.stringify(rows)
}

describe('a key', () => {
  test('is shown once and kept nowhere', async () => {
    const { answer, events } = await caused(desk, makeKey('contributor', { name: 'Importer' }))
    const { key, ...shown } = answer.body
    expect(key).toMatch(/^cdk_[\w-]{43}$/)
    expect(shown).toMatchObject({ name: 'Importer', start: key.slice(0, 8), scopes: null, revokedAt: null })
    expect((await meOf(key)).body).toMatchObject({ role: 'contributor', keyId: shown.id })
    expect(events).toMatchObject([
      { action: 'key.created', subject: shown.id, after: { name: 'Importer', scopes: null } },
    ])
    expect(await dump()).not.toContain(key)
    const { body } = await desk.as.contributor.get(`/api-keys/${shown.id}`)
    expect(body).not.toHaveProperty('key')
  })

  test('made twice under one Idempotency-Key is one key, whose secret is not told again', async () => {
    const send = () => makeKey('contributor', { name: 'Same' }).set('idempotency-key', 'key-1')
    const first = await send()
    const again = await send()
    expect([again.status, again.body.id, again.body.key]).toEqual([201, first.body.id, null])
    expect(await dump()).not.toContain(first.body.key)
  })

  test('has the role of its owner as that role is, when no scope narrows it', async () => {
    const { body: user } = await desk.as.admin.post('/users', {
      name: 'Rising',
      email: 'rising@desk.example',
      role: 'contributor',
    })
    const { body: first } = await makeKey('admin', { userId: user.id })
    expect(first.scopes).toBeNull()
    const second = (await desk.nobody.post('/api-keys', { name: 'second' }).set(bearer(first.key))).body
    expect(second.scopes).toBeNull()
    await desk.as.admin.patch(`/users/${user.id}`, { role: 'reviewer' })
    for (const { key } of [first, second])
      expect((await meOf(key)).body.permissions).toContain('claims:review')
  })

  test('with scopes may do those and nothing else, nor make a key that may more', async () => {
    const scopes = ['claims:read', 'account:use']
    const { body } = await makeKey('reviewer', { scopes })
    expect((await meOf(body.key)).body.permissions.sort()).toEqual([...scopes].sort())
    const as = bearer(body.key)
    expect((await desk.nobody.get('/claims').set(as)).status).toBe(200)
    expect(refusal(await desk.nobody.post('/claims', { text: 'x' }).set(as))).toEqual([403, 'not-permitted'])
    expect(refusal(await desk.nobody.get('/history').set(as))).toEqual([403, 'not-permitted'])
    const child = (await desk.nobody.post('/api-keys', { name: 'child' }).set(as)).body
    expect(child.scopes.sort()).toEqual([...scopes].sort())
    const wide = await desk.nobody.post('/api-keys', { name: 'wide', scopes: ['claims:submit'] }).set(as)
    expect(refusal(wide)).toEqual([403, 'not-permitted'])
  })

  test('never has a scope its owner may not, and loses what the owner loses', async () => {
    expect(refusal(await makeKey('contributor', { scopes: ['claims:review'] }))).toEqual([
      403,
      'not-permitted',
    ])
    expect(refusal(await makeKey('contributor', { scopes: ['claims:eat'] }))).toEqual([
      422,
      'invalid-request',
      '/scopes/0',
    ])
    const userId = await idOf(desk, 'reader')
    const { body } = await makeKey('admin', { userId, scopes: ['users:manage', 'account:use'] })
    expect((await meOf(body.key)).body.permissions).toEqual(['account:use'])
  })

  test('for somebody else is an administrator’s to make', async () => {
    const userId = await idOf(desk, 'reader')
    expect(refusal(await makeKey('reviewer', { userId }))).toEqual([403, 'not-permitted'])
    expect((await makeKey('admin', { userId })).body.user.id).toBe(userId)
    const unknown = 'usr_01jd9v6r2yf0bt8x5m3k7wq4ze'
    expect((await makeKey('admin', { userId: unknown })).status).toBeGreaterThanOrEqual(404)
  })

  test('ends at its hour, to the second it was given in', async () => {
    const expiresAt = new Date(desk.clock.now.getTime() + 60_000).toISOString().replace('.000Z', 'Z')
    const { body } = await makeKey('reviewer', { expiresAt })
    wait(desk, 0.99)
    expect((await meOf(body.key)).status).toBe(200)
    wait(desk, 0.015)
    const answer = await meOf(body.key)
    expect([refusal(answer), answer.body.detail]).toEqual([
      [401, 'not-signed-in'],
      'The API key has expired.',
    ])
  })

  test('once revoked opens nothing, and is not revoked again', async () => {
    const { body } = await makeKey('reviewer')
    const revoke = (who: Who) => desk.as[who].post(`/api-keys/${body.id}/revocation`)
    expect(refusal(await revoke('contributor'))).toEqual([404, 'not-found'])
    const { answer, events } = await caused(desk, revoke('reviewer'))
    expect(answer.body.revokedAt).toBe(desk.clock.now.toISOString())
    expect(events).toMatchObject([{ action: 'key.revoked', subject: body.id, before: { revokedAt: null } }])
    expect(refusal(await meOf(body.key))).toEqual([401, 'not-signed-in'])
    expect(refusal(await revoke('admin'))).toEqual([409, 'key-revoked'])
  })

  test('is seen by its owner and administrators alone', async () => {
    const { body } = await makeKey('reviewer')
    expect(refusal(await desk.as.contributor.get(`/api-keys/${body.id}`))).toEqual([404, 'not-found'])
    const owners = async (who: Who, query = '') =>
      new Set(
        (await desk.as[who].get(`/api-keys?limit=200${query}`)).body.data.map(
          (key: { user: { id: string } }) => key.user.id,
        ),
      )
    const reviewer = await idOf(desk, 'reviewer')
    expect(await owners('reviewer')).toEqual(new Set([reviewer]))
    expect(await owners('reviewer', `&userId=${await idOf(desk, 'admin')}`)).toEqual(new Set([reviewer]))
    expect((await owners('admin')).size).toBeGreaterThan(2)
    expect(await owners('admin', `&userId=${reviewer}`)).toEqual(new Set([reviewer]))
  })

  test('notes its last use at most once a minute', async () => {
    const { body } = await makeKey('reviewer')
    const used = async () => (await desk.as.reviewer.get(`/api-keys/${body.id}`)).body.lastUsedAt
    expect(await used()).toBeNull()
    await meOf(body.key)
    const first = await used()
    expect(first).toBe(desk.clock.now.toISOString())
    wait(desk, 0.5)
    await meOf(body.key)
    expect(await used()).toBe(first)
    wait(desk, 0.6)
    await meOf(body.key)
    expect(await used()).toBe(desk.clock.now.toISOString())
  })
})

test('the keys of the tests themselves are not in the database', async () => {
  expect(await dump()).not.toContain(keyOf('admin'))
})
