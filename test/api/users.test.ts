// Users: made, changed, suspended and readmitted, and what that does to their sessions and keys.
import { hashPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { accounts } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { unique } from '../support/make.ts'
import { password } from '../support/people.ts'
import { caused, etagOf, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const signIn = (email: string, given = password) => desk.nobody.post('/session', { email, password: given })

/** What a browser would send back after signing in. */
async function cookieOf(email: string, given = password): Promise<string> {
  const answer = await signIn(email, given)
  expect(answer.status).toBe(201)
  return (answer.headers['set-cookie'] as unknown as string[]).map((each) => each.split(';')[0]).join('; ')
}
const me = (cookie: string) => desk.nobody.get('/me').set('cookie', cookie)
let made = 0
const makeUser = async (role = 'reviewer') => {
  const email = `user${++made}@desk.example`
  const { body } = await desk.as.admin.post('/users', { name: unique('User'), email, role, password })
  return { ...body, email } as { id: string; email: string; version: number }
}
const changeUser = (id: string, body: object) => desk.as.admin.patch(`/users/${id}`, body)

describe('a user', () => {
  test('is made by an administrator, with a password shown once when none was given', async () => {
    const body = { name: 'Ana', email: 'Ana@Desk.Example', role: 'editor' }
    const { answer, events } = await caused(desk, desk.as.admin.post('/users', body))
    expect(answer.body).toMatchObject({
      name: 'Ana',
      email: 'ana@desk.example',
      role: 'editor',
      isSuspended: false,
      version: 1,
    })
    expect(events).toMatchObject([
      {
        action: 'user.created',
        subject: answer.body.id,
        after: { name: 'Ana', email: 'ana@desk.example', role: 'editor' },
      },
    ])
    const { oneTimePassword } = answer.body
    expect(JSON.stringify(events)).not.toContain(oneTimePassword)
    expect((await me(await cookieOf('ana@desk.example', oneTimePassword))).body.name).toBe('Ana')
    expect(refusal(await desk.as.admin.post('/users', { ...body, email: 'ANA@desk.example' }))).toEqual([
      409,
      'duplicate-user',
      '/email',
    ])
    expect(refusal(await desk.as.editor.post('/users', body))).toEqual([403, 'not-permitted'])
  })

  test.each([
    ['of eleven characters', 'elevensigns', 'at least 12 characters'],
    ['that many people have', 'Administrator', 'many people have'],
  ])('is refused a password %s', async (_, password, why) => {
    const body = { name: 'Ana', email: 'new@desk.example', role: 'editor', password }
    const refused = await desk.as.admin.post('/users', body)
    expect(refusal(refused)).toEqual([422, 'invalid-request', '/password'])
    expect(refused.body.errors[0].detail).toContain(why)
    const { id, email } = await makeUser()
    expect(refusal(await changeUser(id, { password }))).toEqual([422, 'invalid-request', '/password'])
    expect((await changeUser(id, { password: `${password}!` })).status).toBe(200)
    expect((await signIn(email, `${password}!`)).status).toBe(201)
  })

  test('who chose a shorter password before it had to be longer keeps it', async () => {
    const { id, email } = await makeUser()
    const hash = await hashPassword('tencharact')
    await desk.store.write((tx) => tx.update(accounts).set({ password: hash }).where(eq(accounts.userId, id)))
    expect((await signIn(email, 'tencharact')).status).toBe(201)
  })

  test('made twice under one Idempotency-Key is one user, and the password is not told again', async () => {
    const body = { name: 'Once', email: 'once@desk.example', role: 'reader' }
    const send = () => desk.as.admin.post('/users', body).set('idempotency-key', 'once')
    const first = await send()
    const again = await send()
    expect([again.status, again.body.id, again.headers['idempotency-replayed']]).toEqual([
      201,
      first.body.id,
      'true',
    ])
    expect(again.body.oneTimePassword).toBeNull()
    const rows = await desk.store.read.all<{ result: string }>('select result from idempotency_keys')
    expect(JSON.stringify(rows)).not.toContain(first.body.oneTimePassword)
  })

  test('suspended loses sessions and keys at once, and gets sessions anew when readmitted', async () => {
    const user = await makeUser()
    const cookie = await cookieOf(user.email)
    const { body: key } = await desk.nobody.post('/api-keys', { name: 'k' }).set('cookie', cookie)
    const withKey = () => desk.nobody.get('/me').set('authorization', `Bearer ${key.key}`)
    expect((await withKey()).status).toBe(200)
    const { events } = await caused(desk, changeUser(user.id, { isSuspended: true }))
    expect(events).toMatchObject([
      { action: 'user.changed', before: { isSuspended: false }, after: { isSuspended: true } },
    ])
    expect(refusal(await me(cookie))).toEqual([401, 'not-signed-in'])
    expect(refusal(await withKey())).toEqual([401, 'not-signed-in'])
    expect(refusal(await signIn(user.email))).toEqual([401, 'wrong-credentials'])
    await changeUser(user.id, { isSuspended: false })
    expect(refusal(await me(cookie))).toEqual([401, 'not-signed-in'])
    expect((await withKey()).status).toBe(200)
    expect((await signIn(user.email)).status).toBe(201)
  })

  test('with a new password is signed out everywhere, and history keeps no password', async () => {
    const user = await makeUser()
    const cookie = await cookieOf(user.email)
    const { answer, events } = await caused(
      desk,
      changeUser(user.id, { password: 'another long pass phrase' }),
    )
    expect([answer.status, etagOf(answer)]).toEqual([200, 2])
    expect(JSON.stringify(events)).not.toContain('another long')
    expect(refusal(await me(cookie))).toEqual([401, 'not-signed-in'])
    expect(refusal(await signIn(user.email))).toEqual([401, 'wrong-credentials'])
    expect((await signIn(user.email, 'another long pass phrase')).status).toBe(201)
  })

  test('in another role may do what that role may, at once', async () => {
    const user = await makeUser('reader')
    const cookie = await cookieOf(user.email)
    const submit = () => desk.nobody.post('/claims', { text: unique('By role') }).set('cookie', cookie)
    expect(refusal(await submit())).toEqual([403, 'not-permitted'])
    const { events } = await caused(desk, changeUser(user.id, { role: 'contributor' }))
    expect(events).toMatchObject([{ before: { role: 'reader' }, after: { role: 'contributor' } }])
    expect(Object.keys(events[0]?.after ?? {})).toEqual(['role'])
    expect((await submit()).status).toBe(201)
    const stale = await changeUser(user.id, { role: 'admin' }).set('if-match', '"1"')
    expect([refusal(stale), stale.body.current.role]).toEqual([[412, 'stale-record'], 'contributor'])
  })

  test('who is the last administrator stays one', async () => {
    const admin = await idOf(desk, 'admin')
    for (const body of [{ role: 'editor' }, { isSuspended: true }]) {
      const { answer, events } = await caused(desk, changeUser(admin, body))
      expect([refusal(answer), events]).toEqual([[409, 'last-admin'], []])
    }
    const second = await makeUser('admin')
    const third = await makeUser('admin')
    await changeUser(third.id, { isSuspended: true })
    const both = await Promise.all([
      changeUser(second.id, { role: 'editor' }),
      changeUser(admin, { role: 'editor' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})
