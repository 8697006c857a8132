// Words that would be something else elsewhere: lines of a log, headers, paths of files, names every object has.
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Env } from '../../api/http/mount.ts'
import { serveAdmin } from '../../api/http/serve-admin.ts'
import { type Desk, deskOver, openDeskForFile } from '../support/desk.ts'
import { makeClaim, unique } from '../support/make.ts'
import { keyOf } from '../support/people.ts'
import { sendRaw } from './raw.ts'

const desk = openDeskForFile()
const log: string[] = []
let noted: Desk
beforeAll(() => {
  noted = deskOver(desk.store, { log: pino({ level: 'trace' }, { write: (line: string) => log.push(line) }) })
})
afterAll(() => void noted.server.close())

describe('a log', () => {
  const paths = [
    '/api/v1/claims/%0d%0a{"level":30,"actor":"usr_forged"}',
    '/api/v1/claims/%0Aforged',
    '/api/v1/%1b[2Jclaims',
    '/api/v1/claims/%e2%80%a8forged',
    '/api/v1/claims?q=%0d%0aforged',
  ]
  test.each(paths)('has one line for %s, and nobody else writes in it', async (path) => {
    log.length = 0
    await sendRaw(noted.server, { method: 'GET', path, headers: { 'user-agent': 'x\tforged' } })
    expect(log).toHaveLength(1)
    for (const sign of ['\r', '\n', '\u001b']) expect(log[0]?.trimEnd()).not.toContain(sign)
    const line = JSON.parse(log[0] ?? '')
    expect(Object.keys(line).sort()).toEqual(
      [
        'actor',
        'hostname',
        'level',
        'method',
        'ms',
        'msg',
        'path',
        'pid',
        'requestId',
        'status',
        'time',
      ].sort(),
    )
    expect(line.actor).toBe('nobody')
  })
})

describe('a header', () => {
  const names = ['a\r\nSet-Cookie: forged=1', 'a"; filename="x.html', '🜁\u202e', '\u0001', 'x'.repeat(200)]
  test.each(names)('is not written by a name: %j', async (name) => {
    const made = await desk.as.editor.post('/saved-exports', { name, format: 'csv' })
    expect([201, 422]).toContain(made.status)
    if (made.status !== 201) return
    const { headers, status } = await desk.nobody
      .get(`/exports/saved/${made.body.id}`)
      .set('authorization', `Bearer ${made.body.key}`)
    expect(status).toBe(200)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/)
  })

  test('is not written by an address, nor does one lead elsewhere', async () => {
    const [one, other] = [await makeClaim(desk), await makeClaim(desk)]
    await desk.as.editor.post(`/claims/${one.id}/merge`, { intoId: other.id })
    const query = '?include=article&x=%0d%0aSet-Cookie:forged=1'
    const moved = await desk.as.reader.get(`/claims/${one.id}${query.slice(0, 16)}`).redirects(0)
    expect([moved.status, moved.headers.location]).toEqual([
      308,
      `/api/v1/claims/${other.id}?include=article`,
    ])
    const forged = await desk.as.reader.get(`/claims/${one.id}${query}`).redirects(0)
    expect(forged.headers['set-cookie']).toBeUndefined()
    if (forged.headers.location) expect(forged.headers.location).toMatch(/^\/api\/v1\/claims\/clm_/)
    const host = await sendRaw(desk.server, {
      method: 'GET',
      path: `/api/v1/claims/${one.id}`,
      headers: { host: 'evil.example', authorization: `Bearer ${keyOf('reader')}` },
    })
    expect(host.headers.location ?? '/').toMatch(/^\//)
  })
})

describe('a path', () => {
  const app = new Hono<Env>()
  beforeAll(() => serveAdmin(app))
  const secret = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%252e%252e%252f',
    '....//',
    '.%2e/',
  ]
  const targets = ['package.json', 'etc/passwd', 'data/auth-secret', 'api/main.js']
  test.each(secret)('leads to no file outside by %s', async (step) => {
    for (const target of targets) {
      for (const start of ['/admin/', '/admin/assets/', '/docs/', '/']) {
        const path = `${start}${step.repeat(6)}${target}`
        const answer = await app.request(new Request(`http://desk.example${path}`))
        const said = await answer.text()
        expect(said, path).not.toMatch(/"dependencies"|root:x:|^[0-9a-f]{64}$|import /)
        const raw = await sendRaw(desk.server, { method: 'GET', path })
        expect([path, raw.status < 500]).toEqual([path, true])
        expect(raw.text, path).not.toMatch(/"dependencies"|root:x:/)
      }
    }
  })

  test('shows no folder, and no file that was not made to be shown', async () => {
    for (const path of [
      '/admin/assets/',
      '/admin/assets',
      '/admin/.env',
      '/admin/assets/../index.html.bak',
      '/.git/config',
    ]) {
      const answer = await app.request(`http://desk.example${path}`)
      const said = await answer.text()
      expect(said, path).not.toMatch(/Index of|\[core\]/)
    }
    expect((await app.request('http://desk.example/admin/assets/nothing.js')).status).toBe(404)
  })
})

describe('a name that every object has', () => {
  const polluted = () => Object.keys(Object.prototype).length + ('role' in {} ? 1 : 0)
  const upload = (type: string, body: string, query = '?dryRun=true') =>
    desk.as.contributor.post(`/imports${query}`).set('content-type', type).send(body)
  const bodies: [string, string][] = [
    ['application/x-ndjson', '{"text":"x","__proto__":{"role":"admin"}}\n'],
    ['text/csv', 'text,__proto__,constructor\nx,y,z\n'],
    ['text/csv', 'text,article.__proto__.role\nx,admin\n'],
    ['application/ld+json', '{"@type":"ClaimReview","claimReviewed":"x","__proto__":{"role":"admin"}}'],
    ['application/ld+json', '{"@type":"ClaimReview", claimReviewed:"x", "__proto__":{"role":"admin"},}'],
    ['application/json', '{"@type":"DataFeed","dataFeedElement":[{"__proto__":{"role":"admin"}}]}'],
    ['text/html', '<script type="application/ld+json">{"__proto__":{"role":"admin"}}</script>'],
    ['application/vnd.averitec+json', '[{"claim":"x","label":"Refuted","__proto__":{"role":"admin"}}]'],
  ]
  test.each(bodies)('is a name like others in %s: %s', async (type, body) => {
    for (const query of ['?dryRun=true', '?wait=true']) {
      const { status, text } = await upload(type, body, query)
      expect(status, text).toBeLessThan(500)
      expect(polluted()).toBe(0)
    }
  })

  test('is no column, view, setting or parameter', async () => {
    const mapping = encodeURIComponent('{"__proto__":"text","constructor":"headline"}')
    expect((await upload('text/csv', 'a,b\nx,y\n', `?dryRun=true&mapping=${mapping}`)).status).toBeLessThan(
      500,
    )
    const raw = (method: string, path: string, body: string) =>
      sendRaw(desk.server, {
        method,
        path: `/api/v1${path}`,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${keyOf('admin')}`,
        },
        body: Buffer.from(body),
      })
    const tried = [
      await raw(
        'POST',
        '/views',
        `{"name":"${unique('x')}","filters":{"__proto__":["x"],"constructor":["y"]}}`,
      ),
      await raw('POST', '/saved-exports', `{"name":"${unique('x')}","filters":{"__proto__":["x"]}}`),
      await raw(
        'PATCH',
        '/settings',
        '{"policy":{"__proto__":{"selfReview":"allow"},"lifetimes":{"__proto__":1}}}',
      ),
    ]
    for (const { status, body, text } of tried) {
      expect([201, 422], text).toContain(status)
      if (status === 201) expect(body.filters).toEqual({})
    }
    expect(polluted()).toBe(0)
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
