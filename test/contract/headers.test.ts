// What every answer carries and what none gives away: security headers, caching, methods, other origins, versions.
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOver, openDesk } from '../support/desk.ts'
import { makePublished } from '../support/site.ts'

let folder = ''
let plain: Desk
let secure: Desk
let claimId = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-headers-'))
  plain = await openDesk(join(folder, 'desk.db'), { isDemo: true })
  secure = deskOver(plain.store, { publicUrl: 'https://desk.example' })
  claimId = await makePublished(secure)
})
afterAll(async () => {
  for (const desk of [plain, secure]) desk.server.close()
  await plain.store.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, desk = secure) => supertest(desk.server).get(path)

/** One address of every kind that answers: API, problems, documents, public pages, feeds, files, what is not there. */
const addresses = () => [
  '/api/v1/claims',
  '/api/v1/history/key',
  '/api/v1/openapi.json',
  '/api/v1/nothing',
  '/health',
  '/ready',
  '/problems',
  '/docs',
  '/docs/start.js',
  '/docs/swagger-ui.css',
  '/',
  `/claims/${claimId}`,
  `/claims/${claimId}/embed`,
  `/claims/${claimId}/correction`,
  '/claims/clm_nothing',
  '/feed.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/favicon.svg',
  '/previews/refuted.png',
  '/previews/none.png',
  `/oembed?url=https://desk.example/claims/${claimId}`,
  '/v1alpha1/claims:search?query=bridge',
  '/nowhere',
]

describe('every answer', () => {
  test('says what it is, may not be taken for anything else, framed, or led away from', async () => {
    for (const path of addresses()) {
      const { headers, status } = await get(path)
      expect([path, status < 500]).toEqual([path, true])
      expect(headers['content-type'], path).toMatch(/^[\w-]+\/[\w.+-]+/)
      if (/^text\/|xml/.test(headers['content-type'] ?? ''))
        expect(headers['content-type'], path).toMatch(/charset=utf-8/i)
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['referrer-policy'], path).toBe('same-origin')
      const policy = headers['content-security-policy'] ?? ''
      expect(policy, path).toMatch(/default-src '(none|self)'/)
      expect(policy, path).not.toMatch(/unsafe|\*(?!$|;)|https?:/)
      expect(policy, path).toContain("base-uri 'none'")
      const isFramed = path.endsWith('/embed')
      expect(policy, path).toContain(`frame-ancestors ${isFramed ? '*' : "'none'"}`)
      expect(headers['x-frame-options'], path).toBe(isFramed ? undefined : 'DENY')
      expect(headers['strict-transport-security'], path).toBe('max-age=31536000')
      expect(headers['x-powered-by'] ?? headers.server, path).toBeUndefined()
      expect(JSON.stringify(headers), path).not.toMatch(/hono|node\/|undici|sqlite/i)
    }
  })

  test('over plain http does not speak of https', async () => {
    expect((await get('/', plain)).headers['strict-transport-security']).toBeUndefined()
  })

  test('of the API is kept by nobody, refused or not, and so is the form of a reader', async () => {
    for (const path of ['/me', '/claims', '/users', '/history', '/settings', '/nothing']) {
      expect((await secure.as.admin.get(path)).headers['cache-control'], path).toBe('no-store')
      expect((await secure.nobody.get(path)).headers['cache-control'], path).toBe('no-store')
    }
    const made = await secure.as.admin.post('/api-keys', { name: 'A program' })
    expect([made.status, made.headers['cache-control']]).toEqual([201, 'no-store'])
    expect((await get(`/claims/${claimId}/correction`)).headers['cache-control']).toBe('no-store')
  })

  test('lets no page of another origin read it, but for what is public and says so', async () => {
    for (const path of addresses()) {
      const { headers } = await get(path).set('origin', 'https://evil.example')
      const allowed = headers['access-control-allow-origin']
      expect([undefined, '*'], path).toContain(allowed)
      expect(headers['access-control-allow-credentials'], path).toBeUndefined()
      if (path.startsWith('/api/')) expect(allowed, path).toBeUndefined()
    }
    const asked = await supertest(secure.server)
      .options('/api/v1/claims')
      .set({ origin: 'https://evil.example', 'access-control-request-method': 'POST' })
    expect(asked.status).toBe(405)
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('a method nobody uses', () => {
  const methods = ['TRACE', 'PROPFIND', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']
  test.each(methods)('%s is refused with those that are', async (method) => {
    if (!secure.server.listening)
      await new Promise<void>((resolve) => secure.server.listen(0, '127.0.0.1', resolve))
    const { port } = secure.server.address() as AddressInfo
    const answer = await new Promise<{ status: number | undefined; allow: string | undefined }>(
      (resolve, reject) => {
        const asked = request(
          { port, host: '127.0.0.1', method, path: '/api/v1/claims', agent: false },
          (response) => {
            response.resume()
            resolve({ status: response.statusCode, allow: response.headers.allow })
          },
        )
        asked.on('error', reject).end()
      },
    )
    expect(answer).toEqual({ status: 405, allow: 'POST, GET' })
  })

  test('is not smuggled in by a header or a parameter', async () => {
    const before = (await secure.as.reader.get(`/claims/${claimId}`)).body.version
    for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override'])
      expect((await secure.as.admin.get(`/claims/${claimId}`).set(header, 'DELETE')).status).toBe(200)
    expect((await secure.as.admin.post(`/claims/${claimId}?_method=DELETE`)).status).toBe(405)
    expect((await secure.as.reader.get(`/claims/${claimId}`)).body.version).toBe(before)
  })
})

test('nothing unexpected happened on the way', () => expect([...plain.errors, ...secure.errors]).toEqual([]))
