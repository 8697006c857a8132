// Guessing: how often anybody may try, what the answers and their times give away, and sessions that were planted.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AttemptsByAccount, usualAttempts } from '../../api/accounts/attempts.ts'
import { Turnstile } from '../../api/turnstile.ts'
import { turnstile } from '../../db/schema.ts'
import { type Desk, deskOver, openDesk } from '../support/desk.ts'
import { emailOf, password } from '../support/people.ts'
import { idOf, refusal, wait } from './caused.ts'

let folder = ''
let direct: Desk
/** Behind a proxy that says where each request came from, so that a test can come from everywhere. */
let desk: Desk
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-sign-in-'))
  direct = await openDesk(join(folder, 'desk.db'))
  desk = deskOver(direct.store, { trustProxy: true, publicUrl: 'https://desk.example', attempts })
})
afterAll(async () => {
  expect([...desk.errors, ...direct.errors]).toEqual([])
  for (const each of [desk, direct]) each.server.close()
  await direct.store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Each guess takes the hash of a password. */
const few = 4
const attempts = { ...usualAttempts, perAccount: few }
let addresses = 0
const somewhere = () => `198.51.${100 + Math.floor(++addresses / 250)}.${addresses % 250}`
const signIn = (email: string, given = password, from = somewhere()) =>
  desk.nobody.post('/session', { email, password: given }).set('x-forwarded-for', from)
const cookieIn = (answer: { headers: Record<string, unknown> }) =>
  (answer.headers['set-cookie'] as string[]).map((each) => each.split(';')[0]).join('; ')
const me = (cookie: string) => desk.nobody.get('/me').set('cookie', cookie)

describe('guessing a password', () => {
  test('from many addresses ends after so many in an hour, and tells not whether there is an account', async () => {
    expect(usualAttempts).toMatchObject({ windowMs: 3_600_000, perAccount: 100 })
    for (const email of [emailOf('reviewer'), 'nobody@desk.example']) {
      for (let n = 0; n < few; n++) expect((await signIn(email, 'not the password')).status, email).toBe(401)
      const next = await signIn(email)
      expect(refusal(next), email).toEqual([429, 'too-many-attempts'])
      expect(Number(next.headers['retry-after'])).toBeGreaterThan(3000)
    }
    expect((await desk.as.reviewer.get('/me')).status, 'keys go on').toBe(200)
    wait(desk, 61)
    expect((await signIn(emailOf('reviewer'))).status).toBe(201)
  })

  test('takes as long where there is no account as where there is one', async () => {
    const leastOf = async (email: string) => {
      const times: number[] = []
      for (let n = 0; n < few - 1; n++) {
        const begun = performance.now()
        await signIn(email, 'not the password')
        times.push(performance.now() - begun)
      }
      return Math.min(...times)
    }
    const [known, unknown] = [await leastOf(emailOf('editor')), await leastOf('stranger@desk.example')]
    // Without the hash of a password there would be a hundredfold between them.
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3)
  })

  test('does not keep out whoever signed in from where they are', async () => {
    const limits = { windowMs: 1000, perAccount: 2 }
    const at = () => new AttemptsByAccount(new Turnstile(desk.store, 'secret'), 'a test', limits)
    const [here, there] = [at(), at()]
    await here.succeed('ana', 'home', 0)
    for (const peer of ['a', 'b']) expect(await here.begin('ana', peer, 0)).toBeUndefined()
    expect(await there.begin('ana', 'c', 500)).toBe(1)
    expect(await there.begin('ana', 'home', 500)).toBeUndefined()
    expect(await there.begin('ana', 'c', 1000)).toBeUndefined()
    // What no longer counts takes no room, and a clock that stepped back shuts nobody out for long.
    for (const process of [here, there]) await process.begin('d', 'x', 5000)
    expect(await here.begin('d', 'x', 5500)).toBe(1)
    for (const process of [here, there]) expect(await process.begin('d', 'x', 2000)).toBeUndefined()
    await here.begin('e', 'x', 10_000)
    const kept = await desk.store.read.select().from(turnstile).where(eq(turnstile.door, 'a test'))
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(await desk.store.read.select().from(turnstile))).not.toMatch(/ana|home|198\.51/)
  })
})

describe('a session', () => {
  test('is a new one at each signing in, whatever cookie came along, and the planted one opens nothing', async () => {
    const planted = cookieIn(await signIn(emailOf('reader')))
    const answer = await signIn(emailOf('admin')).set('cookie', planted)
    const own = cookieIn(answer)
    expect(own).not.toBe(planted)
    expect((await me(planted)).body.role).toBe('reader')
    expect((await me(own)).body.role).toBe('admin')
    const forged = `${own.split('=')[0]}=anything.c2lnbmVk`
    const over = await signIn(emailOf('editor')).set('cookie', forged)
    expect(cookieIn(over)).not.toContain('anything')
    expect(refusal(await me(forged))).toEqual([401, 'not-signed-in'])
  })

  test('over https has a cookie that no other host and no plain connection sees', async () => {
    const answer = await signIn(emailOf('reader'))
    for (const cookie of answer.headers['set-cookie'] as unknown as string[]) {
      expect(cookie).toMatch(/^__Host-claimdesk/)
      expect(cookie).toMatch(/; Secure/i)
      expect(cookie).toMatch(/; Path=\/(;|$)/i)
      expect(cookie).not.toMatch(/Domain=/i)
    }
    const token = decodeURIComponent(cookieIn(answer).split('=')[1] ?? '').split('.')[0] ?? ''
    expect(token.length, 'long enough to be guessed by nobody').toBeGreaterThanOrEqual(32)
    const again = decodeURIComponent(cookieIn(await signIn(emailOf('reader'))).split('=')[1] ?? '')
    expect(again.startsWith(token.slice(0, 8))).toBe(false)
  })

  test('is not begun by another site in somebody’s browser', async () => {
    const from = (headers: Record<string, string>) => signIn(emailOf('reader')).set(headers)
    expect(refusal(await from({ origin: 'https://evil.example' }))).toEqual([403, 'cross-site-request'])
    expect(refusal(await from({ 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'cross-site-request'])
    const form = await desk.nobody.post('/session').type('text/plain').send('email=x&password=y')
    expect(refusal(form)).toEqual([415, 'unsupported-media-type'])
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
  })
})

describe('one’s own password', () => {
  const fresh = 'another long pass phrase'
  const put = (cookie: string, current: string, to = fresh) =>
    desk.nobody.put('/me/password', { current, password: to }).set('cookie', cookie)

  test('is changed by whoever knows it, and every other session ends', async () => {
    const [here, there] = [await signIn(emailOf('contributor')), await signIn(emailOf('contributor'))]
    const [cookie, elsewhere] = [cookieIn(here), cookieIn(there)]
    expect(refusal(await put(cookie, 'a guess of mine'))).toEqual([422, 'invalid-request', '/current'])
    expect(refusal(await put(cookie, password, 'short'))).toEqual([422, 'invalid-request', '/password'])
    expect((await put(cookie, password)).status).toBe(204)
    expect((await me(cookie)).status).toBe(200)
    expect(refusal(await me(elsewhere))).toEqual([401, 'not-signed-in'])
    expect(refusal(await signIn(emailOf('contributor')))).toEqual([401, 'wrong-credentials'])
    expect((await signIn(emailOf('contributor'), fresh)).status).toBe(201)
    const userId = await idOf(desk, 'contributor')
    const { body } = await desk.as.admin.get(`/history?subject=${userId}&limit=1`)
    expect(body.data[0]).toMatchObject({ action: 'user.changed', actor: { id: userId } })
    expect(JSON.stringify(body)).not.toContain(fresh)
  })

  test('is not guessed at a desk that somebody left open', async () => {
    const cookie = cookieIn(await signIn(emailOf('editor')))
    for (let n = 0; n < 10; n++) expect((await put(cookie, `a guess of mine ${n}`)).status).toBe(422)
    expect(refusal(await put(cookie, password))).toEqual([429, 'too-many-attempts'])
    expect((await me(cookie)).status).toBe(200)
  })
})

test('a key that is wrong, revoked, or of nobody looks the same to whoever guesses ids or keys', async () => {
  const { body: key } = await desk.as.admin.post('/api-keys', { name: 'Of the administrator' })
  const told = async (id: string) => {
    const { status, body } = await desk.as.reader.get(`/api-keys/${id}`)
    const { instance: _, ...rest } = body
    return JSON.stringify([status, rest]).replaceAll(id, '‹id›')
  }
  expect(await told(key.id)).toBe(await told('key_01jd9v6r2yf0bt8x5m3k7wq4ze'))
  const withKey = async (given: string) => {
    const { status, body } = await desk.nobody.get('/me').set('authorization', `Bearer ${given}`)
    return [status, body.type, body.detail]
  }
  const nearly = `${key.key.slice(0, -1)}${key.key.endsWith('A') ? 'B' : 'A'}`
  expect(await withKey(nearly)).toEqual(await withKey('cdk_nothing'))
})
