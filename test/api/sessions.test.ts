// Sessions: signing in and out, and the requests other sites make a browser send.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { unique } from '../support/make.ts'
import { emailOf, password } from '../support/people.ts'
import { refusal } from './caused.ts'

const desk = openDeskForFile()
const signIn = (email: string, given = password) => desk.nobody.post('/session', { email, password: given })

/** What a browser would send back after signing in. */
async function cookieOf(email: string, given = password): Promise<string> {
  const answer = await signIn(email, given)
  expect(answer.status).toBe(201)
  return (answer.headers['set-cookie'] as unknown as string[]).map((each) => each.split(';')[0]).join('; ')
}
const me = (cookie: string) => desk.nobody.get('/me').set('cookie', cookie)

describe('signing in', () => {
  test('answers with who one is and a cookie scripts and other sites cannot use', async () => {
    const answer = await signIn(emailOf('reviewer'))
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ email: emailOf('reviewer'), role: 'reviewer', keyId: null })
    expect(answer.body.permissions).toContain('claims:review')
    const cookies = answer.headers['set-cookie'] as unknown as string[]
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i)
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/i)
      expect(cookie).toMatch(/; Path=\//i)
    }
    expect(JSON.stringify(answer.body)).not.toContain(cookies[0]?.split('=')[1]?.split(';')[0])
  })

  test('works whatever the case of the address, and out again ends the session', async () => {
    const cookie = await cookieOf(emailOf('editor').toUpperCase())
    expect((await me(cookie)).body).toMatchObject({ role: 'editor' })
    const out = await desk.nobody.delete('/session').set('cookie', cookie)
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ])
    expect(refusal(await me(cookie))).toEqual([401, 'not-signed-in'])
  })

  test('with a wrong password looks like an unknown user', async () => {
    const [wrong, unknown] = [
      await signIn(emailOf('admin'), 'not the password'),
      await signIn('nobody@desk.example'),
    ]
    expect(refusal(wrong)).toEqual([401, 'wrong-credentials'])
    const { instance: _, ...told } = wrong.body
    const { instance: __, ...toldUnknown } = unknown.body
    expect(toldUnknown).toEqual(told)
    expect(unknown.headers['set-cookie']).toBeUndefined()
    expect(wrong.headers['www-authenticate']).toBeDefined()
  })

  test('is not done by a session that was made up, nor a key', async () => {
    expect(refusal(await me('claimdesk.session_token=made.up'))).toEqual([401, 'not-signed-in'])
    for (const authorization of ['Bearer cdk_nothing', 'Basic YTpi', 'Bearer', 'cdk_nothing'])
      expect(refusal(await desk.nobody.get('/me').set('authorization', authorization))).toEqual([
        401,
        'not-signed-in',
      ])
  })
})

describe('a request another site makes a browser send', () => {
  const act = async (headers: Record<string, string>) => {
    const cookie = await cookieOf(emailOf('contributor'))
    const answer = await desk.nobody.post('/claims', { text: unique('Forged') }).set({ cookie, ...headers })
    return answer.status === 201 ? 201 : refusal(answer)
  }
  const refused = [403, 'cross-site-request']
  test.each([
    [{ origin: 'https://evil.example' }, refused],
    [{ origin: 'null' }, refused],
    [{ 'sec-fetch-site': 'cross-site' }, refused],
    [{ 'sec-fetch-site': 'same-site' }, refused],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1' }, refused],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://desk.example' }, 201],
    [{}, 201],
  ])('with %j', async (headers, expected) => expect(await act(headers as never)).toEqual(expected))

  test('may still read, for the browser keeps the answer from the site', async () => {
    const cookie = await cookieOf(emailOf('contributor'))
    expect((await me(cookie).set('sec-fetch-site', 'cross-site')).status).toBe(200)
  })

  test('is told by the host it came to', async () => {
    const cookie = await cookieOf(emailOf('contributor'))
    const post = (origin: string) =>
      desk.nobody.post('/claims', { text: unique('Own') }).set({ cookie, origin, host: 'desk.example' })
    expect((await post('https://desk.example')).status).toBe(201)
    expect((await post('https://desk.example.evil.example')).status).toBe(403)
  })
})
