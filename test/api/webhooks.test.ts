// Webhooks are told what they asked for, signed, with nothing in it that is not theirs to know.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliverDue } from '../../api/webhooks/keep-delivering.ts'
import { webhookMessages } from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'
import { isSignedBy, receiveForFile, verified } from '../support/webhook-receiver.ts'
import { refusal, wait } from './caused.ts'

const receiver = receiveForFile()
const desk = openDeskForFile(() => ({ webhookPrivateHosts: [receiver.host] }))
const schemas = new Map<string, ValidateFunction>()
/** Every message of the file, to be held against its schema in the end. */
const all: { type: string }[] = []

beforeAll(async () => {
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }) as never) as unknown as Ajv2020
  const { body } = await desk.as.admin.get('/webhooks/events')
  for (const { event, schema } of body.data) schemas.set(event, ajv.compile(schema))
})
beforeEach(() => {
  desk.clock.now = new Date()
})
afterAll(() => {
  expect(desk.errors).toEqual([])
})

async function hook(events: string[] = [], more: object = {}) {
  const made = await desk.as.admin.post('/webhooks', {
    ...{ name: 'The archive', url: receiver.at('/in'), events },
    ...more,
  })
  expect(made.status, made.text).toBe(201)
  return made.body as { id: string; secret: string; version: number }
}

/** Sends what is due and gives what came, in the order in which it came. */
async function delivered() {
  await deliverDue(desk.own)
  const got = receiver.got.splice(0)
  all.push(...got.map(({ message }) => message))
  return got
}

const types = (got: readonly { message: { type: string } }[]) => got.map(({ message }) => message.type)
const archive = ({ id }: { id: string }) => desk.as.admin.delete(`/webhooks/${id}`)
const log = async ({ id }: { id: string }, query = '') =>
  (await desk.as.admin.get(`/webhooks/${id}/deliveries${query}`)).body.data

describe('a message', () => {
  test('is one the Standard Webhooks library lets pass, and tells of the claim as it stands', async () => {
    const made = await hook()
    const claim = await makeClaim(desk)
    const got = await delivered()
    const [first] = got
    if (!first) throw new Error('nothing came')
    const message = verified(first, made.secret)
    expect(message).toMatchObject({
      type: 'claim.submitted',
      data: {
        claimId: claim.id,
        subject: claim.id,
        claim: { id: claim.id, status: 'submitted', version: 1 },
      },
    })
    expect(String(first.headers['webhook-id'])).toMatch(/^dlv_/)
    expect(first.headers['content-type']).toBe('application/json')
    expect(() => verified(first, `whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow()
    expect(first.body, 'people by their ids alone').not.toContain('"name"')
    await archive(made)
  })

  test('is sent only of what was asked for', async () => {
    const made = await hook(['claim.decided', 'claim.published'])
    const { id } = await makeDecidedClaim(desk)
    await desk.as.editor.post(`/claims/${id}/publication`)
    const got = await delivered()
    expect(types(got)).toEqual(['claim.decided', 'claim.published'])
    expect(got[0]?.message.data.answer).toMatchObject({ revision: 1, kind: 'initial', verdict: 'verified' })
    await archive(made)
  })

  test('of a correction names what readers were told before', async () => {
    const made = await hook(['claim.corrected', 'claim.published', 'claim.retracted', 'claim.voided'])
    const { id } = await makeDecidedClaim(desk)
    await desk.as.editor.post(`/claims/${id}/publication`)
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
    await decide(desk, id, { verdict: 'refuted', changeNote: 'We had the wrong bridge.' })
    await desk.as.editor.post(`/claims/${id}/voiding`, { reason: 'No bridge at all.' })
    const [published, corrected, retracted, voided] = (await delivered()).map(({ message }) => message)
    expect(published).toMatchObject({ type: 'claim.published', data: { answer: { revision: 1 } } })
    expect(corrected).toMatchObject({
      type: 'claim.corrected',
      data: {
        answer: { revision: 2, verdict: 'refuted', changeNote: 'We had the wrong bridge.' },
        before: { revision: 1, verdict: 'verified' },
      },
    })
    expect(retracted).toMatchObject({
      type: 'claim.retracted',
      data: { answer: { revision: 2 }, reason: 'No bridge at all.' },
    })
    expect(voided).toMatchObject({ type: 'claim.voided', data: { reason: 'No bridge at all.' } })
    await archive(made)
  })

  test('of a review in an open round holds its hash and nothing it says', async () => {
    const made = await hook()
    await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } })
    const { id } = await makeSupportedClaim(desk)
    const secret = 'Zanzibar'
    const said = {
      verdict: 'refuted',
      rationale: `The ${secret} ledger.`,
      asOf: '2026-01-20',
      summary: secret,
    }
    await decide(desk, id, said)
    const got = await delivered()
    await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 1 } })
    const review = got.find(({ message }) => message.type === 'review.submitted')
    const { body: history } = await desk.as.admin.get(`/claims/${id}/history`)
    const event = history.data.find(({ action }: { action: string }) => action === 'review.submitted')
    expect(review?.message.data.commitment).toBe(event.bodyHash)
    for (const { body } of got) {
      expect(body).not.toContain(secret)
      expect(body).not.toContain('refuted')
    }
    await archive(made)
  })

  test('names no withheld source and nobody who was erased, however late it is sent', async () => {
    const made = await hook(['claim.submitted', 'evidence.added', 'request.received'])
    const claim = await makeSupportedClaim(desk)
    const [piece] = claim.evidence as unknown as { source: { id: string; title: string } }[]
    await desk.as.reviewer.patch(`/sources/${piece?.source.id}`, {
      withheldReason: 'They would lose their job.',
    })
    const { id } = await makeDecidedClaim(desk)
    await desk.as.editor.post(`/claims/${id}/publication`)
    const { body: request } = await desk.as.reader.post(`/claims/${id}/correction-requests`, {
      ...{ revision: 1, what: 'Ask Quentin.', name: 'Quentin' },
    })
    await desk.as.admin.post(`/correction-requests/${request.id}/erasure`, { reason: 'They asked.' })
    const got = await delivered()
    expect(types(got)).toContain('request.received')
    const text = got.map(({ body }) => body).join()
    expect(text).toContain('a source not named')
    expect(text).not.toContain(piece?.source.title)
    expect(text).not.toContain('Quentin')
    await archive(made)
  })
})

describe('the secret', () => {
  test('is shown once, and stands nowhere: not in the database, the history or an answer', async () => {
    const made = await hook()
    const { body: rotated } = await desk.as.admin.post(`/webhooks/${made.id}/secret`)
    expect(rotated.secret).toMatch(/^whsec_/)
    const answers = await Promise.all(
      ['/webhooks', `/webhooks/${made.id}`, `/history?subject=${made.id}`, '/exports/history.ndjson'].map(
        (path) => desk.as.admin.get(path),
      ),
    )
    const rows = await desk.store.read.all(sql`select * from webhooks`)
    const events = await desk.store.read.all(sql`select * from events`)
    const everything = [
      ...answers.map(({ text, body }) => text ?? String(body)),
      JSON.stringify([rows, events]),
    ].join()
    expect(everything).toContain(made.id)
    for (const secret of [made.secret, rotated.secret]) {
      expect(everything).not.toContain(secret)
      expect(everything).not.toContain(secret.slice(6, 30))
    }
    await archive(made)
  })

  test('can be changed while messages go out: the one before signs for a day, too', async () => {
    const made = await hook(['claim.submitted'])
    const { body: rotated } = await desk.as.admin.post(`/webhooks/${made.id}/secret`)
    await makeClaim(desk)
    const [during] = await delivered()
    if (!during) throw new Error('nothing came')
    expect(verified(during, made.secret)).toEqual(verified(during, rotated.secret))
    wait(desk, 24 * 60 + 1)
    await makeClaim(desk)
    const [after] = await delivered()
    if (!after) throw new Error('nothing came')
    expect([made.secret, rotated.secret].map((secret) => isSignedBy(after, secret))).toEqual([false, true])
    await archive(made)
  })
})

describe('an address', () => {
  test.each([
    'http://archive.example/in',
    'https://127.0.0.1/in',
    'https://[::1]/in',
    'https://[::ffff:10.0.0.1]/in',
    'https://10.1.2.3/in',
    'https://169.254.169.254/latest',
    'https://localhost/in',
    'https://desk.localhost/in',
    'https://0x7f000001/in',
  ])('%s is refused', async (url) => {
    const answer = await desk.as.admin.post('/webhooks', { name: 'Inside', url })
    expect(refusal(answer)).toEqual([422, 'invalid-request', '/url'])
    const made = await hook()
    expect(refusal(await desk.as.admin.patch(`/webhooks/${made.id}`, { url }))[0]).toBe(422)
    await archive(made)
  })

  test('that redirects is not followed', async () => {
    receiver.answer = (_, path) =>
      path === '/in' ? { status: 307, headers: { location: receiver.at('/elsewhere') } } : 204
    const made = await hook(['claim.submitted'])
    await makeClaim(desk)
    expect(await delivered()).toHaveLength(1)
    const [delivery] = await log(made)
    expect(delivery).toMatchObject({ state: 'waiting', attempts: 1, statusCode: 307 })
    expect(delivery.error).toContain('redirects')
    await archive(made)
  })

  test('may hold a password of its own, so the history knows the host alone', async () => {
    const made = await hook([], { url: receiver.at('/in?token=hunter2') })
    await desk.as.admin.patch(`/webhooks/${made.id}`, { url: receiver.at('/in?token=hunter3') })
    const { text } = await desk.as.admin.get(`/history?subject=${made.id}`)
    expect(text).toContain(receiver.host)
    expect(text).not.toContain('hunter')
    await archive(made)
  })
})

describe('what is published of messages', () => {
  test('names and describes every one', async () => {
    const { body } = await desk.as.admin.get('/webhooks/events')
    expect(body.data.map(({ event }: { event: string }) => event)).toEqual([...webhookMessages])
  })

  test('fits every message that was sent', async () => {
    const made = await hook()
    await makeClaim(desk, {
      article: { title: 'Bridges', text: 'The bridge is longer than the tower.' },
      quote: 'longer than the tower',
    })
    await desk.as.admin.post(`/webhooks/${made.id}/test`)
    await delivered()
    await archive(made)
    const faults = all.flatMap((message) => {
      const { type } = message
      const fits = schemas.get(type)
      if (!fits) return [`${type} is not published`]
      return fits(message) ? [] : [`${type}: ${JSON.stringify(fits.errors?.slice(0, 3))}`]
    })
    expect(faults).toEqual([])
    expect(new Set(all.map(({ type }) => type)).size).toBeGreaterThan(12)
    const fits = schemas.get('claim.decided')
    expect(fits?.({ ...all.find(({ type }) => type === 'claim.decided'), extra: 1 })).toBe(false)
  })
})
