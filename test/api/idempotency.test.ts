// An Idempotency-Key: the same request again gets the same answer, another one is refused, and nothing is written twice.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { caused, refusal, wait } from './caused.ts'

const desk = openDeskForFile()

describe('a request repeated under its key', () => {
  const submit = (text: string, key: string, who: 'contributor' | 'editor' = 'contributor') =>
    desk.as[who].post('/claims', { text }).set('idempotency-key', key)

  test('gets the answer of the first, headers too, and writes nothing', async () => {
    const text = unique('Once')
    const first = await submit(text, 'a')
    const { answer, events } = await caused(desk, submit(text, 'a'))
    expect([answer.status, answer.body]).toEqual([201, first.body])
    expect([answer.headers.location, answer.headers.etag]).toEqual([
      first.headers.location,
      first.headers.etag,
    ])
    expect(answer.headers['idempotency-replayed']).toBe('true')
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    expect(events).toEqual([])
  })

  test('at the same time is done once', async () => {
    const text = unique('At once')
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(text, 'b')))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  })

  test('with another body, at another address or with another query is refused', async () => {
    const text = unique('Other')
    await submit(text, 'c')
    const reused = [409, 'idempotency-key-reused']
    expect(refusal(await submit(unique('Other'), 'c'))).toEqual(reused)
    expect(
      refusal(await desk.as.contributor.post('/articles', { title: 'x' }).set('idempotency-key', 'c')),
    ).toEqual(reused)
    const query = desk.as.contributor.post('/claims?onDuplicate=create', { text }).set('idempotency-key', 'c')
    expect(refusal(await query)).toEqual(reused)
  })

  test('by somebody else is a request of their own', async () => {
    const text = unique('Mine')
    await submit(text, 'd')
    expect(refusal(await submit(text, 'd', 'editor'))).toEqual([409, 'duplicate-claim'])
  })

  test('after a refusal is tried again', async () => {
    const claim = await makeClaim(desk)
    const review = () =>
      desk.as.reviewer
        .post(`/claims/${claim.id}/reviews`, { verdict: 'verified', rationale: 'x', asOf: '2026-01-20' })
        .set('idempotency-key', 'e')
    expect((await review()).status).toBe(422)
    await desk.as.reviewer.post(`/claims/${claim.id}/evidence`, {
      source: { title: 'x', level: 'primary' },
      stance: 'supports',
    })
    const decided = await review()
    expect(decided.status).toBe(201)
    expect((await review()).body).toEqual(decided.body)
  })

  test('after a day is a new request', async () => {
    const text = unique('Day')
    await submit(text, 'f')
    wait(desk, 24 * 60 - 1)
    expect((await submit(text, 'f')).headers['idempotency-replayed']).toBe('true')
    wait(desk, 2)
    expect(refusal(await submit(text, 'f'))).toEqual([409, 'duplicate-claim'])
  })

  test('works without a body too', async () => {
    const claim = await makeSupportedClaim(desk)
    await desk.as.reviewer.patch(`/claims/${claim.id}`, { headline: 'Slip' })
    const undo = () => desk.as.reviewer.post(`/claims/${claim.id}/undo`).set('idempotency-key', 'g')
    const first = await undo()
    expect((await undo()).body).toEqual(first.body)
    expect(first.body.headline).toBeNull()
  })
})

test('a key of odd characters or length is malformed', async () => {
  for (const key of ['with space', 'x'.repeat(256), 'ünïcode'.normalize('NFC')]) {
    const answer = await desk.as.contributor.post('/claims', { text: 'x' }).set('idempotency-key', key)
    expect(refusal(answer)).toEqual([400, 'malformed-header', 'Idempotency-Key'])
  }
})
