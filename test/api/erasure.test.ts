// Erasure: what the desk held of a person is gone everywhere, what happened stays, and the chain still holds.
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { apiKeys, sessions } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim, unique } from '../support/make.ts'
import { actions, caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const reason = 'Asked for on 12 January.'
const report = async () => (await desk.as.reviewer.get('/history/verify')).body

/** Every text of every table, to look for what should be gone. */
async function everything(): Promise<string> {
  const tables = await desk.store.read.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table' and name not glob '*_fts*' and name not glob 'sqlite_*'`,
  )
  const all = await Promise.all(
    tables.map(({ name }) => desk.store.read.values(sql`select * from ${sql.identifier(name)}`)),
  )
  return JSON.stringify(all)
}

async function hire() {
  const email = `${unique('zenobia').replace(' ', '')}@desk.example`
  const person = { name: 'Zenobia Quux', email, role: 'reviewer', password: 'a long pass phrase of hers' }
  const { body } = await desk.as.admin.post('/users', person)
  const { body: key } = await desk.as.admin.post('/api-keys', { name: 'Zenobia’s laptop', userId: body.id })
  return { id: body.id as string, email, password: person.password, key: key.key as string }
}

describe('a user', () => {
  test('is gone from every table, cannot come back, and stays in the history by id', async () => {
    const { id, email, password, key } = await hire()
    await desk.as.admin.patch(`/users/${id}`, { name: 'Zenobia Quux-Smith' })
    const signedIn = await desk.nobody.post('/session', { email, password })
    expect(signedIn.status).toBe(201)
    const { text } = await makeClaim(desk)
    const before = await report()
    const { answer, events } = await caused(desk, desk.as.admin.post(`/users/${id}/erasure`, { reason }))
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toMatchObject({ id, name: 'Erased person', isErased: true, isSuspended: true })
    expect(actions(events)).toEqual(['key.revoked', 'user.erased'])
    expect(events[1]).toMatchObject({ subject: id, reason, before: null, after: null })
    const left = await everything()
    expect(left).toContain(text)
    for (const trace of ['Zenobia', email]) expect(left).not.toContain(trace)
    expect(await desk.store.read.select().from(sessions).where(eq(sessions.userId, id))).toEqual([])
    const keys = await desk.store.read.select().from(apiKeys).where(eq(apiKeys.userId, id))
    expect(keys.map(({ revokedAt }) => revokedAt)).toEqual([desk.clock.now.toISOString()])
    expect(refusal(await desk.nobody.post('/session', { email, password }))[1]).toBe('wrong-credentials')
    const again = desk.nobody.get('/me').set('Authorization', `Bearer ${key}`)
    expect(refusal(await again)[1]).toBe('not-signed-in')
    // Created, changed, and the key that was made.
    expect(await report()).toMatchObject({ valid: true, erased: before.erased + 3 })
    const { body: told } = await desk.as.reviewer.get(`/history?subject=${id}&sort=seq`)
    expect(
      told.data.map((event: { action: string; isErased: boolean }) => [event.action, event.isErased]),
    ).toEqual([
      ['user.created', true],
      ['user.changed', true],
      ['user.erased', false],
    ])
  })

  test('can be erased by an administrator only, once, and never by themselves', async () => {
    const { id } = await hire()
    expect(refusal(await desk.as.editor.post(`/users/${id}/erasure`, { reason }))).toEqual([
      403,
      'not-permitted',
    ])
    const self = await idOf(desk, 'admin')
    expect(refusal(await desk.as.admin.post(`/users/${self}/erasure`, { reason }))).toEqual([
      409,
      'own-account',
    ])
    expect(refusal(await desk.as.admin.post(`/users/${id}/erasure`, {}))).toEqual([
      422,
      'invalid-request',
      '/reason',
    ])
    expect((await desk.as.admin.post(`/users/${id}/erasure`, { reason })).status).toBe(200)
    expect(refusal(await desk.as.admin.post(`/users/${id}/erasure`, { reason }))).toEqual([
      409,
      'data-erased',
    ])
    const readmit = { isSuspended: false, name: 'Somebody' }
    expect(refusal(await desk.as.admin.patch(`/users/${id}`, readmit))).toEqual([409, 'data-erased'])
    const unknown = 'usr_01jd9v6r2yf0bt8x5m3k7wq4ze'
    expect(refusal(await desk.as.admin.post(`/users/${unknown}/erasure`, { reason }))[0]).toBe(404)
  })
})

describe('what the desk noted of a third person', () => {
  test('a contact says nobody any more, in exports and in the history too', async () => {
    const { id: claimId } = await makeClaim(desk)
    const whom = unique('Widow Xanthippe')
    const path = `/claims/${claimId}/contacts`
    const { body } = await desk.as.reviewer.post(path, { whom, channel: 'phone', note: `${whom} at home` })
    await desk.as.reviewer.patch(`/contacts/${body.id}`, { publicReply: `${whom} declined.` })
    const before = await report()
    const answer = await desk.as.admin.post(`/contacts/${body.id}/erasure`, { reason })
    expect(answer.body).toMatchObject({
      id: body.id,
      isErased: true,
      whom: '',
      note: null,
      publicReply: null,
      channel: 'phone',
    })
    expect(await everything()).not.toContain('Xanthippe')
    expect(await report()).toMatchObject({ valid: true, erased: before.erased + 2 })
    const changed = await desk.as.reviewer.patch(`/contacts/${body.id}`, { whom: 'Somebody' })
    expect(refusal(changed)).toEqual([409, 'data-erased'])
    expect(refusal(await desk.as.admin.post(`/contacts/${body.id}/erasure`, { reason }))[1]).toBe(
      'data-erased',
    )
    const { body: told } = await desk.as.reader.get(`/claims/${claimId}/history?limit=1`)
    expect(told.data[0]).toMatchObject({ action: 'contact.erased', reason, claimId })
  })

  test('a note says nothing any more', async () => {
    const { id: claimId } = await makeClaim(desk)
    const text = unique('Called Melpomene at home')
    const { body } = await desk.as.reviewer.post(`/claims/${claimId}/notes`, { text })
    expect(body.isErased).toBe(false)
    expect(refusal(await desk.as.editor.post(`/notes/${body.id}/erasure`, { reason }))[0]).toBe(403)
    const answer = await desk.as.admin.post(`/notes/${body.id}/erasure`, { reason })
    expect(answer.body).toMatchObject({ id: body.id, text: '', isErased: true, claimId })
    expect(await everything()).not.toContain('Melpomene')
    expect(refusal(await desk.as.admin.post(`/notes/${body.id}/erasure`, { reason }))[1]).toBe('data-erased')
    expect((await desk.as.reviewer.get(`/claims/${claimId}/notes`)).body.data).toEqual([answer.body])
    expect(await report()).toMatchObject({ valid: true })
  })

  test('a request for correction says neither who asked nor what; that one did, and the answer, stay', async () => {
    const { id: claimId } = await makeDecidedClaim(desk)
    await desk.as.editor.post(`/claims/${claimId}/publication`)
    const who = unique('Terpsichore')
    const asked = { revision: 1, what: `${who} saw it.`, name: who, email: 'terpsichore@mail.example' }
    const sourceUrl = 'https://diary.example/terpsichore'
    const path = `/claims/${claimId}/correction-requests`
    const { body } = await desk.nobody.post(path, { ...asked, sourceUrl })
    const answer = { status: 'dismissed', answer: 'We keep to the survey.' }
    await desk.as.editor.post(`/correction-requests/${body.id}/answer`, answer)
    const before = await report()
    const erasure = `/correction-requests/${body.id}/erasure`
    expect(refusal(await desk.as.editor.post(erasure, { reason }))[0]).toBe(403)
    const erased = await desk.as.admin.post(erasure, { reason })
    expect(erased.status, erased.text).toBe(200)
    const gone = { what: '', sourceUrl: null, name: null, email: null, isErased: true }
    expect(erased.body).toMatchObject({ id: body.id, ...gone, ...answer, read: { revision: 1 } })
    expect((await everything()).toLowerCase()).not.toContain('terpsichore')
    expect(await report()).toMatchObject({ valid: true, erased: before.erased + 1 })
    expect(refusal(await desk.as.admin.post(erasure, { reason }))[1]).toBe('data-erased')
    const { body: told } = await desk.as.reader.get(`/claims/${claimId}/history?limit=1`)
    expect(told.data[0]).toMatchObject({ action: 'request.erased', reason, claimId })
  })
})
