// The form for a correction as a browser without script uses it: shown, sent, refused with what was typed, thanked for.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, deskOver, openDesk } from '../support/desk.ts'
import { decide, makeDecidedClaim, unique } from '../support/make.ts'
import { emailOf, password } from '../support/people.ts'
import { caused, refusal, wait } from './caused.ts'

let folder = ''
let silent: Desk
let desk: Desk
let id = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-form-'))
  silent = await openDesk(join(folder, 'desk.db'))
  desk = deskOver(silent.store, { publicUrl: 'https://desk.example' })
})
afterAll(async () => {
  for (const each of [silent, desk]) each.server.close()
  await silent.store.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  wait(desk, 120)
  ;({ id } = await makeDecidedClaim(desk, {}, { verdict: 'refuted', rating: 'False' }))
  await desk.as.editor.post(`/claims/${id}/publication`)
})

const get = (path: string, on = desk) => supertest(on.server).get(path)
const form = () => `/claims/${id}/correction`
const post = (fields: Record<string, string>) =>
  supertest(desk.server)
    .post(form())
    .type('form')
    .send(new URLSearchParams({ revision: '1', ...fields }).toString())
const shown = (text: string) => parseHTML(text).document
const requestsOf = async () => (await desk.as.editor.get(`/correction-requests?claimId=${id}`)).body.data

const typed = {
  what: 'The tower was measured without its mast.\r\n\r\nIt has one.',
  sourceUrl: 'towers.example/mast?page=2',
  name: 'Philomena Reader',
  email: 'philomena@mail.example',
}

describe('the form', () => {
  test('says what is read, works without script and is kept by nobody', async () => {
    const { status, text, headers } = await get(form())
    expect(status).toBe(200)
    const page = shown(text)
    expect(page.querySelector('h1')?.textContent).toBe('Ask for a correction')
    expect(page.querySelector('blockquote')?.textContent).toContain('The bridge is longer than the tower')
    expect(page.querySelector('main')?.textContent).toMatch(/Refuted\s+found false\s*As of 20 January 2026/)
    expect(page.querySelector('form')?.getAttribute('method')).toBe('post')
    expect(page.querySelector('input[name=revision]')?.getAttribute('value')).toBe('1')
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    expect(page.querySelector('script')).toBeNull()
    for (const name of ['what', 'sourceUrl', 'name', 'email'])
      expect(page.querySelector(`label[for=${name}]`), name).not.toBeNull()
    expect(headers['content-security-policy']).toContain("form-action 'self'")
    expect(headers['content-security-policy']).toContain("script-src 'none'")
    expect(headers['cache-control']).toBe('no-store')
  })

  test('is of the revision that was read, as long as the public saw that', async () => {
    await desk.as.editor.put(`/claims/${id}/hold`, { reason: 'Wait.' })
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
    await decide(desk, id, { verdict: 'mixed', rating: 'Partly true' })
    expect((await get(form())).text).not.toContain('Partly true')
    expect((await get(`${form()}?revision=2`)).status).toBe(404)
    await desk.as.editor.delete(`/claims/${id}/hold`)
    expect((await get(form())).text).toContain('Partly true')
    const first = await get(`${form()}?revision=1`)
    expect(first.text).toContain('<strong>Refuted</strong>')
    expect(shown(first.text).querySelector('input[name=revision]')?.getAttribute('value')).toBe('1')
  })

  test('is not there for what is not public, nor on a desk that has no public site', async () => {
    const { id: decided } = await makeDecidedClaim(desk)
    const never = 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze'
    for (const other of [decided, never, 'x']) {
      const { status, text } = await get(`/claims/${other}/correction`)
      expect(status).toBe(404)
      expect(text).not.toContain('The bridge is longer')
    }
    expect((await get(`${form()}?revision=-1`)).status).toBe(404)
    expect((await get(form(), silent)).status).toBe(404)
    await desk.as.editor.post(`/claims/${id}/retraction`, { reason: 'x' })
    for (const path of [form(), `${form()}/thanks`]) {
      const { status, text } = await get(path)
      expect(status).toBe(410)
      expect(text).not.toContain('The bridge is longer')
    }
    expect((await post({ what: 'It is not so.' })).status).toBe(410)
    expect(await requestsOf()).toEqual([])
  })
})

test('the form of a merged claim is that of the claim that stays', async () => {
  const { id: stays } = await makeDecidedClaim(desk, {}, { verdict: 'refuted', rating: 'False' })
  await desk.as.editor.post(`/claims/${stays}/publication`)
  const merged = await desk.as.editor.post(`/claims/${id}/merge`, { intoId: stays })
  expect(merged.status, merged.text).toBe(200)
  const led = { location: `/claims/${stays}/correction` }
  expect(await get(form())).toMatchObject({ status: 308, headers: led })
  expect(await post({ what: 'It is not so.' })).toMatchObject({ status: 303, headers: led })
  expect(await requestsOf()).toEqual([])
  const api = await desk.nobody.post(`/claims/${id}/correction-requests`, {
    revision: 1,
    what: 'It is not so.',
  })
  expect(refusal(api)).toEqual([404, 'not-found'])
})

describe('what is sent', () => {
  test('arrives on the desk, and the reader is thanked by another page', async () => {
    const { answer, events } = await caused(desk, post(typed))
    expect([answer.status, answer.headers.location]).toEqual([303, `${form()}/thanks`])
    expect(events).toMatchObject([{ action: 'request.received', actor: 'visitor', claimId: id }])
    const { name, email } = typed
    expect(await requestsOf()).toMatchObject([
      {
        read: { revision: 1 },
        what: 'The tower was measured without its mast.\n\nIt has one.',
        sourceUrl: 'https://towers.example/mast?page=2',
        ...{ name, email, status: 'open' },
      },
    ])
    const thanks = await get(`${form()}/thanks`)
    expect(shown(thanks.text).querySelector('h1')?.textContent).toBe('Thank you')
    expect(thanks.text).not.toContain('Philomena')
  })

  test('needs nothing but what is wrong', async () => {
    expect((await post({ what: 'It is not so.', sourceUrl: ' ', name: '', email: '' })).status).toBe(303)
    expect(await requestsOf()).toMatchObject([
      { what: 'It is not so.', sourceUrl: null, name: null, email: null },
    ])
  })

  test('comes back with what was typed, and says beside each field what is wrong with it', async () => {
    const wrong = { what: ' \n', sourceUrl: 'javascript:alert(1)', name: '<b>"Phil"</b>', email: 'philomena' }
    const { status, text, headers } = await post(wrong)
    expect([status, headers['cache-control']]).toEqual([422, 'no-store'])
    const page = shown(text)
    const at = (name: string) => page.querySelector(`#${name}`)
    expect(at('what-fault')?.textContent).toBe('Say what is wrong.')
    expect(at('sourceUrl-fault')?.textContent).toContain('https://')
    expect(at('email-fault')?.textContent).toContain('not an e-mail address')
    expect(at('name-fault')).toBeNull()
    expect(at('what')?.textContent).toBe(' \n')
    for (const name of ['sourceUrl', 'name', 'email'] as const)
      expect(at(name)?.getAttribute('value')).toBe(wrong[name])
    expect(at('email')?.getAttribute('aria-invalid')).toBe('true')
    expect(at('email')?.getAttribute('aria-describedby')).toBe('email-hint email-fault')
    expect(page.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#what')
    expect(page.querySelector('title')?.textContent).toMatch(/^Not sent yet: /)
    expect(page.querySelector('b')).toBeNull()
    expect(await requestsOf()).toEqual([])
  })

  test('is limited in size', async () => {
    const long = await post({ what: '🜁'.repeat(5001) })
    expect(long.status).toBe(422)
    expect(shown(long.text).querySelector('#what-fault')?.textContent).toContain(
      '5,000 characters at most; this has 5,001',
    )
    expect((await post({ what: '🜁'.repeat(5000) })).status).toBe(303)
    expect(refusal(await post({ what: 'x'.repeat(110 * 1024) }))).toEqual([413, 'body-too-large'])
  })

  test('goes nowhere where a program filled in the field that people do not see', async () => {
    const { answer, events } = await caused(desk, post({ ...typed, subject: 'Cheap pills' }))
    expect([answer.status, answer.headers.location]).toEqual([303, `${form()}/thanks`])
    expect(events).toEqual([])
    expect(await requestsOf()).toEqual([])
  })

  test('has to wait after five in an hour, and is not lost meanwhile', async () => {
    for (let n = 0; n < 5; n++) expect((await post({ what: unique('Once more') })).status).toBe(303)
    const sixth = await post({ what: 'The sixth.' })
    expect([sixth.status, sixth.headers['retry-after']]).toEqual([429, '3600'])
    expect(shown(sixth.text).querySelector('[role=alert]')?.textContent).toContain('60 minutes')
    expect(shown(sixth.text).querySelector('#what')?.textContent).toBe('The sixth.')
    // The door of the API is the same door.
    const api = await desk.nobody.post(`/claims/${id}/correction-requests`, {
      revision: 1,
      what: 'The seventh.',
    })
    expect(api.status).toBe(429)
    wait(desk, 60)
    expect((await post({ what: 'The sixth.' })).status).toBe(303)
  })

  test('is taken from its own page alone, and a session adds nothing to it', async () => {
    const signedIn = await desk.nobody.post('/session', { email: emailOf('editor'), password })
    const cookies = signedIn.headers['set-cookie'] as unknown as string[]
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ')
    const foreign = await post(typed).set({ cookie, 'sec-fetch-site': 'cross-site' })
    expect(refusal(foreign)).toEqual([403, 'cross-site-request'])
    expect(refusal(await post(typed).set('sec-fetch-site', 'same-site'))[0]).toBe(403)
    const { events } = await caused(desk, post(typed).set({ cookie, 'sec-fetch-site': 'same-origin' }))
    expect(events).toMatchObject([{ action: 'request.received', actor: 'visitor', keyId: null }])
    const json = supertest(desk.server).post(form()).send({ what: 'x', revision: 1 })
    expect(refusal(await json)).toEqual([415, 'unsupported-media-type'])
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
