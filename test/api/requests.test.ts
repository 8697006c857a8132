// Requests for correction: a reader without an account says what is wrong, the desk reads it and answers.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { emailOf, password } from '../support/people.ts'
import { actions, caused, refusal, wait } from './caused.ts'

const desk = openDeskForFile()

async function publishedClaim(): Promise<string> {
  const { id } = await makeDecidedClaim(desk)
  expect((await desk.as.editor.post(`/claims/${id}/publication`)).status).toBe(200)
  return id
}

/** By a partner's program, which nothing throttles. */
const asked = async (claimId: string, more: object = {}) => {
  const body = { revision: 1, what: unique('The tower was measured without its mast'), ...more }
  const answer = await desk.as.reader.post(`/claims/${claimId}/correction-requests`, body)
  expect(answer.status, answer.text).toBe(201)
  return answer.body as { id: string; claimId: string; revision: number; receivedAt: string }
}

const reader = {
  revision: 1,
  what: 'The tower was measured without its mast.',
  sourceUrl: 'https://towers.example/mast',
  name: 'Philomena Reader',
  email: 'philomena@mail.example',
}

async function correct(id: string): Promise<void> {
  await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'A reader is right.' })
  await decide(desk, id, { verdict: 'refuted', changeNote: 'We had left out the mast.' })
}

describe('a reader asks for a correction', () => {
  test('without an account; the desk finds it with what they had read and what is in force by now', async () => {
    wait(desk, 120)
    const id = await publishedClaim()
    const { answer, events } = await caused(
      desk,
      desk.nobody.post(`/claims/${id}/correction-requests`, reader),
    )
    expect(answer.status, answer.text).toBe(201)
    const receivedAt = desk.clock.now.toISOString()
    expect(answer.body).toEqual({ id: expect.stringMatching(/^cor_/), claimId: id, revision: 1, receivedAt })
    expect(answer.headers.location).toBe(`/api/v1/correction-requests/${answer.body.id}`)
    expect(events).toMatchObject([
      { action: 'request.received', actor: 'visitor', keyId: null, subject: answer.body.id, claimId: id },
    ])
    await correct(id)
    const found = await desk.as.reviewer.get(`/correction-requests/${answer.body.id}`)
    const { sourceUrl, what, name, email } = reader
    expect(found.body).toMatchObject({
      claim: { id, status: 'decided', verdict: 'refuted' },
      read: { revision: 1, verdict: 'verified', asOf: '2026-01-20' },
      inForce: { revision: 2, verdict: 'refuted' },
      publishedRevision: 2,
      ...{ what, sourceUrl, name, email },
      ...{ isErased: false, status: 'open', answer: null, answeredBy: null, version: 1 },
    })
  })

  test('and what the history keeps names nobody, and is for those who work on requests', async () => {
    const id = await publishedClaim()
    const { id: requestId } = await asked(id, reader)
    const told = async (role: 'reviewer' | 'contributor') => {
      const { text, body } = await desk.as[role].get(`/claims/${id}/history?limit=1`)
      for (const secret of ['Philomena', 'philomena@mail']) expect(text).not.toContain(secret)
      return body.data[0]
    }
    const { revision, what, sourceUrl } = reader
    expect(await told('reviewer')).toMatchObject({
      action: 'request.received',
      subject: requestId,
      after: { revision, what, sourceUrl },
    })
    expect(await told('contributor')).toMatchObject({ action: 'request.received', after: null, salt: null })
    const answer = { status: 'dismissed', answer: 'Ms Reader, masts count for nothing.' }
    await desk.as.editor.post(`/correction-requests/${requestId}/answer`, answer)
    expect(await told('reviewer')).toMatchObject({ action: 'request.answered', after: answer })
    expect(await told('contributor')).toMatchObject({ action: 'request.answered', after: null })
  })

  test('only of what the public sees or saw', async () => {
    const ask = (id: string, revision = 1) =>
      desk.as.reader.post(`/claims/${id}/correction-requests`, { revision, what: unique('No') })
    const { id: open } = await makeSupportedClaim(desk)
    const { id: decided } = await makeDecidedClaim(desk)
    const never = 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze'
    for (const id of [open, decided, never]) {
      const { status, body } = await ask(id)
      expect([status, body.type]).toEqual([404, '/problems/not-found'])
      expect(body.detail).toBe(`There is no published verdict on ${id}.`)
    }
    const id = await publishedClaim()
    await desk.as.editor.put(`/claims/${id}/hold`, { reason: 'Wait.' })
    await correct(id)
    // The held revision and one there never was are refused alike.
    const held = await ask(id, 2)
    const none = await ask(id, 3)
    expect(refusal(held)).toEqual([422, 'invalid-request', '/revision'])
    expect(held.body.detail).toBe(none.body.detail)
    expect((await ask(id, 1)).status).toBe(201)
    await desk.as.editor.delete(`/claims/${id}/hold`)
    expect((await ask(id, 2)).status).toBe(201)
    expect((await ask(id, 1)).status).toBe(201)
    await desk.as.editor.post(`/claims/${id}/retraction`, { reason: 'Withdrawn by its publisher.' })
    expect((await ask(id, 2)).status).toBe(404)
  })

  test('within limits of size and form', async () => {
    const path = `/claims/${await publishedClaim()}/correction-requests`
    const faults: [object, string][] = [
      [{ what: ' ' }, '/what'],
      [{ what: 'x'.repeat(5001) }, '/what'],
      [{ sourceUrl: 'javascript:alert(1)' }, '/sourceUrl'],
      [{ email: 'philomena' }, '/email'],
      [{ email: `${'p'.repeat(250)}@mail.example` }, '/email'],
      [{ name: 'x'.repeat(201) }, '/name'],
      [{ revision: 0 }, '/revision'],
      [{ status: 'accepted' }, '/status'],
    ]
    for (const [fault, place] of faults) {
      const answer = await desk.as.reader.post(path, { ...reader, ...fault })
      expect(refusal(answer)).toEqual([422, 'invalid-request', place])
    }
  })

  test('once, however often the same words come while they wait', async () => {
    const id = await publishedClaim()
    const { id: first } = await asked(id, reader)
    const { answer, events } = await caused(
      desk,
      desk.as.reader.post(`/claims/${id}/correction-requests`, reader),
    )
    expect([answer.status, answer.body.id, events.length]).toEqual([201, first, 0])
    await desk.as.editor.post(`/correction-requests/${first}/answer`, { status: 'accepted', answer: 'Yes.' })
    expect((await asked(id, reader)).id).not.toBe(first)
    expect((await asked(await publishedClaim(), reader)).id).not.toBe(first)
  })
})

describe('an editor answers', () => {
  test('once, with a reason, and it is told', async () => {
    const { id, claimId } = await asked(await publishedClaim())
    const path = `/correction-requests/${id}/answer`
    const answer = { status: 'accepted', answer: 'The mast counts. We look again.' }
    expect(refusal(await desk.as.reviewer.post(path, answer))).toEqual([403, 'not-permitted'])
    expect(refusal(await desk.as.editor.post(path, { status: 'accepted' }))[2]).toBe('/answer')
    expect(refusal(await desk.as.editor.post(path, { ...answer, status: 'open' }))[2]).toBe('/status')
    const stale = await desk.as.editor.post(path, answer).set('If-Match', '"9"')
    expect(refusal(stale)).toEqual([412, 'stale-record'])
    const { answer: done, events } = await caused(
      desk,
      desk.as.editor.post(path, answer).set('If-Match', '"1"'),
    )
    expect(done.status, done.text).toBe(200)
    expect(done.body).toMatchObject({
      ...answer,
      answeredBy: { name: expect.any(String) },
      answeredAt: desk.clock.now.toISOString(),
      version: 2,
    })
    expect(events).toMatchObject([
      { action: 'request.answered', subject: id, claimId, before: { status: 'open' }, after: answer },
    ])
    expect(refusal(await desk.as.editor.post(path, answer))).toEqual([409, 'request-already-answered'])
  })

  test('what waits comes first when asked so, and can be asked for alone', async () => {
    const claimId = await publishedClaim()
    const other = await publishedClaim()
    const ids: string[] = []
    for (let n = 0; n < 4; n++) ids.push((await asked(claimId)).id)
    await asked(other)
    const [a, b, c, d] = ids
    await desk.as.editor.post(`/correction-requests/${d}/answer`, { status: 'dismissed', answer: 'No.' })
    await desk.as.editor.post(`/correction-requests/${b}/answer`, { status: 'accepted', answer: 'Yes.' })
    const list = async (query: string) => {
      const { status, text, body } = await desk.as.reviewer.get(`/correction-requests?${query}&total=true`)
      expect(status, text).toBe(200)
      return { ids: body.data.map(({ id }: { id: string }) => id), total: body.total }
    }
    expect(await list(`claimId=${claimId}`)).toEqual({ ids: [d, c, b, a], total: 4 })
    expect((await list(`claimId=${claimId}&sort=-status`)).ids).toEqual([c, a, d, b])
    expect(await list(`claimId=${claimId}&status=open`)).toEqual({ ids: [c, a], total: 2 })
    expect((await list(`claimId=${claimId}&status=accepted&status=dismissed`)).ids).toEqual([d, b])
    expect((await list(`claimId=${claimId}&claimId=${other}`)).total).toBe(5)
    expect(refusal(await desk.as.contributor.get('/correction-requests'))).toEqual([403, 'not-permitted'])
  })
})

describe('the door', () => {
  const send = (path: string) => desk.nobody.post(path, { revision: 1, what: unique('Once more') })

  test('lets five in from one address in an hour, and says when there is room again', async () => {
    wait(desk, 120)
    const path = `/claims/${await publishedClaim()}/correction-requests`
    for (let n = 0; n < 5; n++) {
      expect((await send(path)).status).toBe(201)
      wait(desk, 10)
    }
    const sixth = await send(path)
    expect(refusal(sixth)).toEqual([429, 'too-many-attempts'])
    expect(sixth.headers['retry-after']).toBe('600')
    expect((await send(path).set('x-forwarded-for', '10.0.0.9')).status).toBe(429)
    // Whoever sends a key is known, and asked nothing more.
    await asked(path.split('/')[2] ?? '')
    wait(desk, 10)
    expect((await send(path)).status).toBe(201)
    expect((await send(path)).status).toBe(429)
  })

  test('gives a signed-in browser nothing', async () => {
    wait(desk, 120)
    const path = `/claims/${await publishedClaim()}/correction-requests`
    const signedIn = await desk.nobody.post('/session', { email: emailOf('editor'), password })
    const cookie = (signedIn.headers['set-cookie'] as unknown as string[])
      .map((each) => each.split(';')[0])
      .join('; ')
    expect((await desk.nobody.get('/me').set('cookie', cookie)).status).toBe(200)
    const { events } = await caused(desk, send(path).set('cookie', cookie))
    expect([actions(events), events[0]?.actor]).toEqual([['request.received'], 'visitor'])
    for (let n = 0; n < 4; n++) expect((await send(path).set('cookie', cookie)).status).toBe(201)
    expect((await send(path).set('cookie', cookie)).status).toBe(429)
    const foreign = send(path).set('cookie', cookie).set('sec-fetch-site', 'cross-site')
    expect(refusal(await foreign)).toEqual([403, 'cross-site-request'])
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
