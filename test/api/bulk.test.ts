// Many claims in one call: each stands or falls alone, in order, and a repeated call finishes what a broken one began.
import { eq, or } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { claims, claimWords, idempotencyKeys, matches } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, unique } from '../support/make.ts'
import { caused, refusal, wait } from './caused.ts'

const desk = openDeskForFile()
const bulk = (items: unknown, query = '') => desk.as.contributor.post(`/claims/bulk${query}`, items)
type Result = { status: number; id?: string; type?: string; errors?: unknown; existing?: { id: string } }
const results = (answer: { body: { results: Result[] } }) => answer.body.results
const statuses = (answer: { body: { results: Result[] } }) => results(answer).map(({ status }) => status)

/** A database that fails for one text, as a full disk or a fault of ours would. */
const trouble = (act: 'create' | 'drop') =>
  desk.store.write((db) =>
    act === 'drop'
      ? db.run('drop trigger trouble')
      : db.run(`create trigger trouble before insert on claims when new.text like 'trouble %'
          begin select raise(abort, 'no such luck'); end`),
  )

describe('a bulk submission', () => {
  // The first of a desk that has just started: what it knows of words is read then, which takes the first item longest.
  test('is stored in the order it came in, by a desk that has just started too', async () => {
    const texts = Array.from({ length: 12 }, (_, n) => unique(`Tram ${n} ran late`))
    const items: unknown[] = texts.map((text) => ({ text }))
    const answer = await bulk([...items.slice(0, 3), { text: '' }, ...items.slice(3)])
    expect(statuses(answer).filter((status) => status === 201)).toHaveLength(12)
    const { body } = await desk.as.reader.get('/claims?sort=createdAt&limit=200')
    expect(body.data.map(({ text }: { text: string }) => text)).toEqual(texts)
  })

  test('gives each item its own result, in order', async () => {
    const known = await makeClaim(desk)
    const words = unique('Twice in one call')
    const items = [
      { text: unique('Good') },
      { text: '' },
      { text: known.text },
      'not an object',
      { text: words },
      { text: words },
      { text: unique('Good'), article: { title: 'A', text: 'a' }, quote: 'b' },
      { text: unique('Good'), unknown: 1 },
      { text: unique('Good') },
    ]
    const answer = await bulk(items)
    expect(answer.status).toBe(200)
    expect(statuses(answer)).toEqual([201, 422, 409, 422, 201, 409, 422, 422, 201])
    const told = results(answer)
    expect(told[1]).toMatchObject({ type: '/problems/invalid-request', errors: [{ pointer: '/text' }] })
    expect(told[2]).toMatchObject({ type: '/problems/duplicate-claim', existing: { id: known.id } })
    expect(told[5]?.existing?.id).toBe(told[4]?.id)
    expect(told[6]).toMatchObject({ type: '/problems/quote-not-found', errors: [{ pointer: '/quote' }] })
    expect(told[7]).toMatchObject({ errors: [{ pointer: '/unknown' }] })
    const { body } = await desk.as.reader.get(`/claims/${told[8]?.id}`)
    expect(body.text).toBe((items[8] as { text: string }).text)
  })

  test('arrives as NDJSON too, blank lines and a last line without its end included', async () => {
    const lines = [unique('Line'), unique('Line')].map((text) => JSON.stringify({ text }))
    const answer = await desk.as.contributor
      .post('/claims/bulk')
      .set('content-type', 'application/x-ndjson')
      .send(`${lines[0]}\r\n\n${lines[1]}`)
    expect(statuses(answer)).toEqual([201, 201])
    const broken = await desk.as.contributor
      .post('/claims/bulk')
      .set('content-type', 'application/x-ndjson')
      .send(`${JSON.stringify({ text: unique('Line') })}\n{"text":`)
    expect(refusal(broken)).toEqual([400, 'malformed-json'])
    expect(broken.body.detail).toMatch(/^Line 2: /)
  })

  test('takes a thousand, in order, all there when it answers, as one batch in the history', async () => {
    const items = Array.from({ length: 1000 }, (_, at) => ({ text: `Thousand ${at}`, externalId: `k-${at}` }))
    const { answer, events } = await caused(desk, bulk(items))
    const ids = results(answer).map(({ id }) => id)
    const rows = await desk.store.read.select({ id: claims.id, externalId: claims.externalId }).from(claims)
    const numbered = new Map(rows.map(({ id, externalId }) => [id, externalId]))
    expect(ids.map((id) => numbered.get(id ?? ''))).toEqual(items.map(({ externalId }) => externalId))
    expect(events).toHaveLength(1000)
    expect(new Set(events.map(({ batchId }) => batchId)).size).toBe(1)
    expect(events[0]?.batchId).toMatch(/^bat_/)
  })

  test('takes no more, and not none', async () => {
    const many = Array.from({ length: 1001 }, () => ({ text: 'x' }))
    expect(refusal(await bulk(many))[0]).toBe(422)
    expect(refusal(await bulk([]))[0]).toBe(422)
    expect(refusal(await bulk({ text: 'x' }))[0]).toBe(422)
  })

  test('hands onDuplicate to every item', async () => {
    const { text } = await makeClaim(desk)
    expect(statuses(await bulk([{ text }, { text }], '?onDuplicate=create'))).toEqual([201, 201])
  })
})

describe('an Idempotency-Key on a bulk submission', () => {
  const send = (items: unknown, key: string) => bulk(items).set('idempotency-key', key)

  test('gives the same ids again and writes nothing twice', async () => {
    const items = [{ text: unique('Kept') }, { text: '' }, { text: unique('Kept') }]
    const first = await send(items, 'bulk-1')
    const { answer, events } = await caused(desk, send(items, 'bulk-1'))
    expect(results(answer)).toEqual(results(first))
    expect(events).toEqual([])
  })

  test('finishes what a broken run began', async () => {
    const items = Array.from({ length: 4 }, () => ({ text: unique('Broken off') }))
    const first = results(await send(items, 'bulk-2')).map(({ id }) => id ?? '')
    // A process that dies half way has taken some items, remembered exactly those, and no answer to the whole.
    await desk.store.write(async (db) => {
      await db.update(idempotencyKeys).set({ result: null }).where(eq(idempotencyKeys.key, 'bulk-2'))
      for (const at of [2, 3]) {
        const id = first[at] ?? ''
        const [claim] = await db.select({ seq: claims.seq }).from(claims).where(eq(claims.id, id))
        await db.delete(matches).where(or(eq(matches.claimId, id), eq(matches.otherId, id)))
        await db.delete(claimWords).where(eq(claimWords.seq, claim?.seq ?? 0))
        await db.delete(claims).where(eq(claims.id, id))
        await db.delete(idempotencyKeys).where(eq(idempotencyKeys.key, `bulk-2 ${at}`))
      }
    })
    const { answer, events } = await caused(desk, send(items, 'bulk-2'))
    const again = results(answer).map(({ id }) => id)
    expect(statuses(answer)).toEqual([201, 201, 201, 201])
    expect(again.slice(0, 2)).toEqual(first.slice(0, 2))
    expect(events.map(({ subject }) => subject)).toEqual(again.slice(2))
  })

  test('tries again what failed on our side, and only that', async () => {
    await trouble('create')
    const items = [{ text: unique('Fine') }, { text: unique('trouble') }, { text: '' }]
    const first = await send(items, 'bulk-5')
    expect(statuses(first)).toEqual([201, 500, 422])
    await trouble('drop')
    desk.errors.splice(0)
    const { answer, events } = await caused(desk, send(items, 'bulk-5'))
    expect(statuses(answer)).toEqual([201, 201, 422])
    expect(results(answer)[0]).toEqual(results(first)[0])
    expect(events).toHaveLength(1)
  })

  test('is refused for another body, and free again after a day', async () => {
    await send([{ text: unique('Once') }], 'bulk-3')
    const other = [{ text: unique('Other') }]
    expect(refusal(await send(other, 'bulk-3'))).toEqual([409, 'idempotency-key-reused'])
    wait(desk, 24 * 60 + 1)
    expect(statuses(await send(other, 'bulk-3'))).toEqual([201])
  })

  test('cannot collide with a key somebody chose for a single claim', async () => {
    const single = await desk.as.contributor
      .post('/claims', { text: unique('Single') })
      .set('idempotency-key', 'bulk-4#0')
    expect(single.status).toBe(201)
    expect(statuses(await send([{ text: unique('In bulk') }], 'bulk-4'))).toEqual([201])
  })
})

test('an item that fails for an unexpected reason is logged, and the others stand', async () => {
  await trouble('create')
  const answer = await bulk([{ text: unique('Fine') }, { text: unique('trouble') }])
  await trouble('drop')
  expect(statuses(answer)).toEqual([201, 500])
  expect(JSON.stringify(answer.body)).not.toContain('luck')
  const [logged] = desk.errors.splice(0).map((line) => JSON.parse(line))
  expect(logged).toMatchObject({ requestId: answer.headers['request-id'] })
  expect(JSON.stringify(logged)).toContain('no such luck')
})
