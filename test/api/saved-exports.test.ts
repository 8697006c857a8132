// Saved exports: an address and a key for somebody outside, who gets that filter as the public knows it, and nothing else.
import { createAdaptorServer } from '@hono/node-server'
import { pino } from 'pino'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { signerFrom } from '../../api/history/signature.ts'
import { newSigningKey } from '../../api/history/signing-key.ts'
import { savedExports } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { keyOf } from '../support/people.ts'
import { caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
type Saved = { id: string; key: string; address: string; version: number }

const save = async (body: object = {}, as: 'reader' | 'editor' = 'reader'): Promise<Saved> => {
  const answer = await desk.as[as].post('/saved-exports', { name: unique('Archive'), ...body })
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}
const fetchWith = (path: string, key?: string, query = '') => {
  const asked = desk.nobody.get(path.replace('/api/v1', '') + query).buffer(true)
  return key === undefined ? asked : asked.set('Authorization', `Bearer ${key}`)
}
const rowsOf = async ({ address, key }: Saved, query = '') => (await fetchWith(address, key, query)).body.data
const publish = (id: string) => desk.as.editor.post(`/claims/${id}/publication`)
const reopen = (id: string) => desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New survey.' })

describe('a saved export', () => {
  test('is kept by anybody who may export, and shows its key once', async () => {
    const body = { name: 'Rivers', format: 'ndjson', filters: { topic: ['rivers'], verdict: ['any'] } }
    const { answer, events } = await caused(desk, desk.as.reader.post('/saved-exports', body))
    expect(answer.status).toBe(201)
    const { key, ...saved } = answer.body
    expect(key).toMatch(/^cdx_[\w-]{43}$/)
    expect(answer.headers.location).toBe(`/api/v1/saved-exports/${saved.id}`)
    expect(saved).toMatchObject({
      ...body,
      includesUnpublished: false,
      address: `/api/v1/exports/saved/${saved.id}`,
      keyStart: key.slice(0, 8),
      archivedAt: null,
      createdBy: { id: await idOf(desk, 'reader') },
      version: 1,
    })
    expect(events).toMatchObject([{ action: 'export.saved', subject: saved.id, after: body }])
    expect((await desk.as.editor.get(`/saved-exports/${saved.id}`)).body).toEqual(saved)
    expect((await desk.as.editor.get('/saved-exports')).body.data[0]).toEqual(saved)
    const rows = await desk.store.read.select().from(savedExports)
    expect(JSON.stringify(rows)).not.toContain(key)
    expect(JSON.stringify(events)).not.toContain(key)
  })

  test('repeated by its Idempotency-Key shows no key', async () => {
    const again = () =>
      desk.as.reader.post('/saved-exports', { name: 'Twice' }).set('Idempotency-Key', 'saved-1')
    const [first, second] = [await again(), await again()]
    expect(first.body.key).toMatch(/^cdx_/)
    expect(second.body).toEqual({ ...first.body, key: null })
  })

  test.each([
    ['a filter there is not', { filters: { colour: ['red'] } }, '/filters/colour'],
    ['a word a filter does not know', { filters: { verdict: ['maybe'] } }, '/filters/verdict'],
    ['a place to begin', { filters: { cursor: ['clm_01jd9v6r2yf0bt8x5m3k7wq4ze'] } }, '/filters/cursor'],
    ['a format there is not', { format: 'xml' }, '/format'],
    ['a name of blanks', { name: ' ' }, '/name'],
  ])('with %s is refused at its place', async (_, fault, pointer) => {
    const answer = await desk.as.reader.post('/saved-exports', { name: 'x', ...fault })
    expect(refusal(answer)).toEqual([422, 'invalid-request', pointer])
  })

  test('is changed by whoever saved it and by editors, and keeps its address and its key', async () => {
    const saved = await save()
    expect(refusal(await desk.as.contributor.patch(`/saved-exports/${saved.id}`, { name: 'x' }))).toEqual([
      403,
      'not-permitted',
    ])
    const changed = await desk.as.editor
      .patch(`/saved-exports/${saved.id}`, { name: 'Votes', format: 'csv' })
      .set('If-Match', '"1"')
    expect(changed.body).toMatchObject({ name: 'Votes', format: 'csv', address: saved.address, version: 2 })
    const stale = await desk.as.editor
      .patch(`/saved-exports/${saved.id}`, { name: 'y' })
      .set('If-Match', '"1"')
    expect(refusal(stale)).toEqual([412, 'stale-record'])
    const answer = await fetchWith(saved.address, saved.key)
    expect([answer.status, answer.headers['content-type']]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ])
  })

  test('with unpublished verdicts is for those who may hand them out', async () => {
    const body = { name: 'All', includesUnpublished: true }
    expect(refusal(await desk.as.reviewer.post('/saved-exports', body))).toEqual([403, 'not-permitted'])
    const { id } = await save()
    const widened = await desk.as.editor.patch(`/saved-exports/${id}`, { includesUnpublished: true })
    expect(refusal(widened)).toEqual([422, 'invalid-request', '/includesUnpublished'])
  })

  test('is not made by a key that may save and not read', async () => {
    const { body } = await desk.as.editor.post('/api-keys', { name: 'narrow', scopes: ['exports:save'] })
    const answer = await desk.nobody
      .post('/saved-exports', { name: 'x' })
      .set('Authorization', `Bearer ${body.key}`)
    expect(refusal(answer)).toEqual([403, 'not-permitted'])
  })
})

describe('its address', () => {
  test.each([
    ['json', 'application/json', 'claims.json'],
    ['ndjson', 'application/x-ndjson', 'claims.ndjson'],
    ['csv', 'text/csv; charset=utf-8; header=present', 'claims.csv'],
    ['claimreview.json', 'application/ld+json', 'claims.claimreview.json'],
    ['averitec.json', 'application/json', 'claims.averitec.json'],
    [
      'annotations.json',
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      'claims.annotations.json',
    ],
  ])('sends %s as what it is, by header or by address', async (format, type, file) => {
    const { address, key } = await save({ format })
    for (const answer of [
      await fetchWith(address, key),
      await fetchWith(address, undefined, `?key=${key}`),
    ]) {
      expect(answer.status, answer.text).toBe(200)
      expect(answer.headers['content-type']).toBe(type)
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="${file}"`)
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  test('is opened by its key alone, and its key opens nothing else', async () => {
    const [one, other] = [await save(), await save()]
    const unknown = '/api/v1/exports/saved/exp_01jd9v6r2yf0bt8x5m3k7wq4ze'
    expect(refusal(await fetchWith(unknown, one.key))).toEqual([404, 'not-found'])
    for (const [path, key] of [
      [one.address, undefined],
      [one.address, other.key],
      [one.address, `${one.key}x`],
      [one.address, keyOf('admin')],
    ] as const) {
      expect(refusal(await fetchWith(path, key))).toEqual([401, 'not-signed-in'])
    }
    for (const path of ['/exports/claims.json', '/claims', '/me', `/saved-exports/${one.id}`]) {
      expect(refusal(await fetchWith(path, one.key))).toEqual([401, 'not-signed-in'])
    }
  })

  test('takes a new key and refuses the one before', async () => {
    const saved = await save()
    const { answer, events } = await caused(desk, desk.as.reader.post(`/saved-exports/${saved.id}/key`))
    expect(events).toMatchObject([{ action: 'export.key_rotated', subject: saved.id }])
    expect(JSON.stringify(events)).not.toContain(answer.body.key)
    expect(answer.body).toMatchObject({ id: saved.id, address: saved.address })
    expect(refusal(await fetchWith(saved.address, saved.key))).toEqual([401, 'not-signed-in'])
    expect((await fetchWith(saved.address, answer.body.key)).status).toBe(200)
  })

  test('put away is gone for whoever has the key, and closed to anybody else', async () => {
    const saved = await save()
    const { answer, events } = await caused(desk, desk.as.reader.delete(`/saved-exports/${saved.id}`))
    expect(answer.body.archivedAt).toBe(desk.clock.now.toISOString())
    expect(events).toMatchObject([{ action: 'export.archived', subject: saved.id }])
    expect(refusal(await fetchWith(saved.address, saved.key))).toEqual([410, 'export-gone'])
    expect(refusal(await fetchWith(saved.address, 'cdx_x'))).toEqual([401, 'not-signed-in'])
    for (const answer of [
      await desk.as.reader.patch(`/saved-exports/${saved.id}`, { name: 'x' }),
      await desk.as.reader.post(`/saved-exports/${saved.id}/key`),
    ]) {
      expect(refusal(answer)).toEqual([409, 'export-archived'])
    }
    const listed = async (query: string) =>
      (await desk.as.reader.get(`/saved-exports?limit=200${query}`)).body.data.map(
        ({ id }: { id: string }) => id,
      )
    expect(await listed('')).not.toContain(saved.id)
    expect(await listed('&archived=true')).toContain(saved.id)
  })

  test('takes changedSince where its format can say what left, cursor and limit everywhere, and no filter', async () => {
    const since = `?changedSince=${desk.clock.now.toISOString()}`
    const feed = await save({ format: 'claimreview.json' })
    expect(refusal(await fetchWith(feed.address, feed.key, since))).toEqual([
      422,
      'invalid-request',
      'changedSince',
    ])
    expect((await fetchWith(feed.address, feed.key, '?limit=1')).status).toBe(200)
    expect(refusal(await fetchWith(feed.address, feed.key, '?verdict=any'))).toEqual([
      422,
      'invalid-request',
      'verdict',
    ])
  })
})

describe('what it sends', () => {
  const filters = { topic: ['outside'], verdict: ['any'] }
  const made: Record<string, string> = {}
  let outside: Saved
  let inside: Saved

  beforeAll(async () => {
    outside = await save({ filters })
    inside = await save({ filters, includesUnpublished: true }, 'editor')
    for (const name of ['public', 'held', 'reopened', 'retracted', 'secret']) {
      const { id } = await makeSupportedClaim(desk, { text: unique(`Outside ${name}`), topics: ['outside'] })
      await decide(desk, id, { rationale: `First rationale of ${name}.` })
      made[name] = id
      if (name !== 'secret') await publish(id)
    }
    await desk.as.editor.put(`/claims/${made.held}/hold`, { reason: 'Legal reads it.' })
    await reopen(made.held ?? '')
    await desk.as.reviewer.post(`/claims/${made.held}/evidence`, {
      source: { title: 'A leaked survey' },
      stance: 'refutes',
      excerpt: 'It is not.',
    })
    await decide(desk, made.held ?? '', { verdict: 'refuted', rationale: 'Not out yet.' })
    await reopen(made.reopened ?? '')
    await desk.as.editor.post(`/claims/${made.retracted}/retraction`, { reason: 'The photo was another.' })
  })

  test('is what the public sees: of a claim whose next revision is held, the one before', async () => {
    const rows = await rowsOf(outside)
    expect(rows.map(({ id }: { id: string }) => id)).toEqual([made.public, made.held, made.reopened])
    expect(rows[1]).toMatchObject({
      verdict: 'verified',
      rating: 'True',
      verdictRevision: 1,
      publishedRevision: 1,
      rationale: 'First rationale of held.',
      evidence: [{ stance: 'supports' }],
      independentOrigins: { supports: 1, refutes: 0 },
      corrections: [],
    })
    expect(JSON.stringify(rows)).not.toMatch(/leaked survey|Not out yet|Legal reads it/)
  })

  test('is filtered by the verdict the public sees', async () => {
    const verified = await save({ filters: { topic: ['outside'] } })
    const refuted = await save({ filters: { topic: ['outside'], verdict: ['refuted'] } })
    const ids = async (saved: Saved) => (await rowsOf(saved)).map(({ id }: { id: string }) => id)
    expect(await ids(verified)).toContain(made.held)
    expect(await ids(refuted)).toEqual([])
    await desk.as.editor.delete(`/claims/${made.held}/hold`)
    expect(await ids(verified)).not.toContain(made.held)
    expect(await ids(refuted)).toEqual([made.held])
  })

  test('holds what is unpublished too where an editor wants it, until they may no longer', async () => {
    const ids = async () => (await rowsOf(inside)).map(({ id }: { id: string }) => id)
    expect(await ids()).toEqual([made.public, made.held, made.reopened, made.retracted, made.secret])
    const editor = await idOf(desk, 'editor')
    await desk.as.admin.patch(`/users/${editor}`, { role: 'reviewer' })
    expect(await ids()).toEqual([made.public, made.held, made.reopened])
    await desk.as.admin.patch(`/users/${editor}`, { role: 'editor' })
    expect(await ids()).toContain(made.secret)
  })

  test('tells of changes what left, and never of what was not public', async () => {
    desk.clock.now = new Date('2026-01-21T10:00:00Z')
    const since = `?changedSince=${desk.clock.now.toISOString()}`
    expect(await rowsOf(outside, since)).toEqual([])
    await desk.as.editor.post(`/claims/${made.public}/retraction`, { reason: 'The photo was another.' })
    await desk.as.reviewer.patch(`/claims/${made.secret}`, { priority: 3 })
    expect(await rowsOf(outside, since)).toEqual([
      { id: made.public, removed: true, reason: 'retracted', updatedAt: '2026-01-21T10:00:00.000Z' },
    ])
  })

  test('tells of corrections between answers that were public, and of no others', async () => {
    const { id } = await makeDecidedClaim(desk, { topics: ['corrected'] })
    await reopen(id)
    await decide(desk, id, { verdict: 'refuted' })
    await publish(id)
    const saved = await save({ filters: { topic: ['corrected'], verdict: ['any'] } })
    expect((await rowsOf(saved))[0]).toMatchObject({ verdictRevision: 2, corrections: [] })
    await reopen(id)
    await decide(desk, id, { verdict: 'mixed' })
    expect((await rowsOf(saved))[0].corrections).toMatchObject([
      { revision: 3, from: 'refuted', to: 'mixed' },
    ])
  })
})

describe('the log', () => {
  const lines: string[] = []
  let server: ReturnType<typeof createAdaptorServer>
  beforeAll(() => {
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) })
    const signer = signerFrom(newSigningKey())
    const { app } = createApp({ store: desk.store, log, secret: 's'.repeat(40), signer })
    server = createAdaptorServer({ fetch: app.fetch })
  })
  afterAll(() => server.close())

  test('holds no key, whether it opened or not', async () => {
    const { address, key } = await save()
    for (const given of [key, `${key}x`]) {
      await supertest(server).get(`${address}?key=${given}`)
      await supertest(server).get(`${address}?key=${given}&limit=none`)
      await supertest(server).get(address).set('Authorization', `Bearer ${given}`)
    }
    expect(lines.filter((line) => line.includes(address))).toHaveLength(6)
    expect(lines.join('')).not.toContain('cdx_')
  })
})
