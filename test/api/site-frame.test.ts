// The public site stands beside the API: only where the desk has told where it is reached, and under a strict policy.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { concluded, previewName, previewPath, previewSize } from '../../api/site/previews.ts'
import { type Desk, deskOver, openDesk } from '../support/desk.ts'

const publicUrl = 'https://desk.example'
let folder = ''
let silent: Desk
let told: Desk
let demo: Desk

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-site-'))
  silent = await openDesk(join(folder, 'desk.db'))
  told = deskOver(silent.store, { publicUrl })
  demo = deskOver(silent.store, { isDemo: true })
})
afterAll(async () => {
  for (const desk of [silent, told, demo]) desk.server.close()
  await silent.store.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (desk: Desk, path: string) => supertest(desk.server).get(path)

test('nothing is public until PUBLIC_URL or the demo is set', async () => {
  expect((await get(silent, '/')).status).toBe(404)
  expect((await get(told, '/')).status).toBe(200)
  expect((await get(demo, '/')).status).toBe(200)
})

test('a page runs no script and takes nothing but our own style sheet', async () => {
  const { headers, text } = await get(told, '/')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("style-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(text).not.toMatch(/<script(?! type="application\/ld\+json")|<style|\sstyle=|\son\w+=/)
  const [, path = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(text) ?? []
  const style = await get(told, path)
  expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
  expect(style.headers['cache-control']).toContain('immutable')
})

test('a link to it shows a picture, one for each answer, of the size it says', async () => {
  const { text } = await get(told, '/')
  expect(text).toContain('<meta property="og:image" content="https://desk.example/previews/desk.png"/>')
  for (const answer of [...concluded, undefined]) {
    const name = previewName(answer)
    const { status, headers, body } = await get(told, previewPath(answer)).buffer(true)
    expect([name, status, headers['content-type']]).toEqual([name, 200, 'image/png'])
    // The first chunk of a PNG (ISO/IEC 15948, 11.2.2): its width and its height.
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([previewSize.width, previewSize.height])
    expect(body.length).toBeLessThan(60_000)
  }
  expect((await get(told, '/previews/none.png')).status).toBe(404)
  expect((await get(told, '/previews/..%2fsite.png')).status).toBe(404)
})

test('the pages of the API and the admin keep the policy they had', async () => {
  const { headers } = await get(told, '/docs')
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['x-frame-options']).toBe('DENY')
})

test('whoever has a page already is told so', async () => {
  const first = await get(told, '/')
  expect(first.headers['cache-control']).toBe('public, max-age=30, stale-while-revalidate=300')
  const again = await get(told, '/').set('If-None-Match', `"x", ${first.headers.etag}`)
  expect([again.status, again.text]).toEqual([304, ''])
  expect(again.headers.etag).toBe(first.headers.etag)
  expect((await get(told, '/').set('If-None-Match', '"x"')).status).toBe(200)
})
