// Articles come in as text, as a page, or by their address from a real server; what fails is recorded and shown.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'
import { unique } from '../support/make.ts'
import { page, servePagesForFile } from '../support/page-server.ts'
import { actions, caused, refusal } from './caused.ts'

const story = (sum: string) => `<!doctype html><html lang="en"><head><title>Budget agreed | Herald</title>
<meta property="og:site_name" content="Herald"><meta name="author" content="R. Okafor">
<meta property="article:published_time" content="2026-01-19T08:00:00Z"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Budget agreed</h1>
<p>The harbour board agreed the budget on Tuesday after a debate of three hours, its chair said.</p>
<p>The new crane will cost ${sum} million and can lift forty tonnes, twice as much as the old one.</p>
<p>Ferries will leave every half hour from May, according to the timetable published with it.</p>
</article><aside class="related"><a href="/x">Mayor opens bridge</a></aside></body></html>`

let sum = '1.4'
let isDown = false
const pages = servePagesForFile({
  '/budget': (request, response) =>
    isDown ? response.writeHead(503).end('later') : page(story(sum))(request, response),
  '/empty': page('<html><body><nav><a href="/">Home</a></nav></body></html>'),
  '/picture': page(Buffer.from([1, 2]), 'image/png'),
})

let desk: Desk
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-intake-'))
  desk = await openDesk(join(folder, 'desk.db'), { allowedPrivateHosts: [pages.host] })
})
afterAll(async () => {
  desk.server.close()
  await desk.store.close()
  rmSync(folder, { recursive: true, force: true })
})

const create = (body: object) => desk.as.contributor.post('/articles', body)
const fresh = (path: string) => pages.at(`${path}?n=${unique('x').replace(' ', '')}`)

describe('by its address', () => {
  test('an article is fetched, read and described by its page', async () => {
    const url = fresh('/budget')
    const { answer, events } = await caused(desk, create({ url }))
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({
      title: 'Budget agreed',
      publisher: 'Herald',
      author: 'R. Okafor',
      publishedOn: '2026-01-19',
      language: 'en',
      url,
      failedCapture: null,
      latestCapture: { how: 'fetched', httpStatus: 200, url },
    })
    expect(actions(events)).toEqual(['article.created', 'article.captured'])
    const { body } = await desk.as.reader.get(`/captures/${answer.body.latestCapture.id}`)
    expect(body.text).toContain('twice as much as the old one.')
    for (const other of ['Home', 'Mayor opens']) expect(body.text).not.toContain(other)
  })

  test('what is said of it goes before what its page says', async () => {
    const { body } = await create({ url: fresh('/budget'), publisher: 'Town Herald' })
    expect(body).toMatchObject({ publisher: 'Town Herald', title: 'Budget agreed' })
  })

  test('a title with an address records the address and fetches nothing', async () => {
    const before = pages.asked.length
    const { body } = await create({ title: 'Known only', url: fresh('/budget') })
    expect([body.latestCapture, pages.asked.length]).toEqual([null, before])
  })

  test('a page that cannot be read brings the article in all the same, and says why', async () => {
    const expected: [string, string, number | null][] = [
      ['/missing', 'http_error', 404],
      ['/empty', 'no_text', 200],
      ['/picture', 'not_text', 200],
    ]
    for (const [path, reason, httpStatus] of expected) {
      const url = fresh(path)
      const { answer, events } = await caused(desk, create({ url }))
      expect(answer.body).toMatchObject({
        title: url,
        latestCapture: null,
        failedCapture: { state: 'failed', failure: { reason }, httpStatus },
      })
      expect(actions(events)).toEqual(['article.created', 'article.capture_failed'])
    }
    const inside = await create({ url: 'http://10.0.0.7/secret' })
    expect(inside.body.failedCapture.failure.reason).toBe('private_address')
  })

  test('an address that is known is refused before anything is fetched', async () => {
    const url = fresh('/budget')
    await create({ url })
    const before = pages.asked.length
    expect(refusal(await create({ url }))).toEqual([409, 'duplicate-article'])
    expect(pages.asked.length).toBe(before)
  })
})

describe('captured again', () => {
  test('its text is a new version only where it changed; a failure in between is kept beside', async () => {
    const { body: article } = await create({ url: fresh('/budget') })
    const again = () => desk.as.contributor.post(`/articles/${article.id}/captures`, {})
    expect((await again()).body.number).toBe(1)
    isDown = true
    const failed = await again()
    isDown = false
    expect(failed.status).toBe(201)
    expect(failed.body).toMatchObject({
      state: 'failed',
      text: null,
      number: 2,
      failure: { reason: 'http_error' },
      httpStatus: 503,
    })
    const shown = (await desk.as.reader.get(`/articles/${article.id}`)).body
    expect([shown.latestCapture.number, shown.failedCapture.number]).toEqual([1, 2])
    sum = '2.4'
    const next = await again()
    sum = '1.4'
    expect(next.body).toMatchObject({ state: 'saved', number: 3 })
    expect((await desk.as.reader.get(`/articles/${article.id}`)).body.failedCapture).toBeNull()
    const diff = (await desk.as.reader.get(`/articles/${article.id}/diff`)).body
    expect([diff.from.number, diff.to.number]).toEqual([1, 3])
  })

  test('an article without an address needs a text', async () => {
    const { body } = await create({ title: unique('No address'), text: 'One.' })
    const answer = await desk.as.contributor.post(`/articles/${body.id}/captures`, {})
    expect(refusal(answer)).toEqual([422, 'invalid-request', '/text'])
  })
})

describe('as a page', () => {
  test('an article is read out of its HTML', async () => {
    const { body } = await create({ html: story('1.4') })
    expect(body).toMatchObject({ title: 'Budget agreed', latestCapture: { how: 'pasted' } })
    const next = await desk.as.contributor.post(`/articles/${body.id}/captures`, { html: story('2.4') })
    expect(next.body.text).toContain('2.4 million')
  })

  test('HTML without a text, or beside a text, is refused', async () => {
    expect(refusal(await create({ html: '<nav>Home</nav>' }))).toEqual([422, 'invalid-request', '/html'])
    expect(refusal(await create({ title: 'x', text: 'x', html: 'x' }))).toEqual([
      422,
      'invalid-request',
      '/html',
    ])
    expect(refusal(await create({ text: 'Nobody knows what it is called.' }))).toEqual([
      422,
      'invalid-request',
      '/title',
    ])
    expect(refusal(await create({}))).toEqual([422, 'invalid-request', '/title'])
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
