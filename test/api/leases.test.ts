// Who is at work on a claim: seen by all, kept up by working, taken over with a reason, gone by itself.
import { beforeEach, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'
import { caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const start = new Date('2026-01-21T09:00:00Z')
const later = (seconds: number) => {
  desk.clock.now = new Date(desk.clock.now.getTime() + seconds * 1000)
}
const leaseOf = async (id: string) => (await desk.as.reader.get(`/claims/${id}`)).body.lease
const take = (role: 'reviewer' | 'editor' | 'admin' | 'contributor', id: string, body: object = {}) =>
  desk.as[role].put(`/claims/${id}/lease`, body)

beforeEach(() => {
  desk.clock.now = start
})

describe('a lease', () => {
  test('is seen on the claim and in lists, and runs out after 90 seconds', async () => {
    const { id } = await makeClaim(desk)
    expect(await leaseOf(id)).toBeNull()
    const { answer, events } = await caused(desk, take('reviewer', id))
    const lease = {
      holder: { id: await idOf(desk, 'reviewer'), name: 'The reviewer' },
      takenAt: '2026-01-21T09:00:00.000Z',
      expiresAt: '2026-01-21T09:01:30.000Z',
    }
    expect([answer.status, answer.body]).toEqual([200, lease])
    expect(events).toEqual([])
    expect(await leaseOf(id)).toEqual(lease)
    expect((await desk.as.reader.get(`/claims?id=${id}`)).body.data[0].lease).toEqual(lease)
    later(89)
    expect(await leaseOf(id)).toEqual(lease)
    later(1)
    expect(await leaseOf(id)).toBeNull()
  })

  test('is kept up by asking again', async () => {
    const { id } = await makeClaim(desk)
    await take('reviewer', id)
    later(60)
    const { body } = await take('reviewer', id)
    expect(body).toMatchObject({ takenAt: '2026-01-21T09:00:00.000Z', expiresAt: '2026-01-21T09:02:30.000Z' })
  })

  test('is kept up by what its holder does to the claim, and by nothing others do', async () => {
    const { id } = await makeClaim(desk)
    await take('reviewer', id)
    later(60)
    await desk.as.editor.patch(`/claims/${id}`, { topics: ['bridges'] })
    expect((await leaseOf(id)).expiresAt).toBe('2026-01-21T09:01:30.000Z')
    await desk.as.reviewer.post(`/claims/${id}/notes`, { text: 'Called the mayor.' })
    expect((await leaseOf(id)).expiresAt).toBe('2026-01-21T09:02:30.000Z')
    later(80)
    await desk.as.reviewer.patch(`/claims/${id}`, { topics: ['towers'] })
    expect((await leaseOf(id)).expiresAt).toBe('2026-01-21T09:03:50.000Z')
  })

  test('that has run out is not brought back by an act', async () => {
    const { id } = await makeClaim(desk)
    await take('reviewer', id)
    later(90)
    await desk.as.reviewer.patch(`/claims/${id}`, { topics: ['late'] })
    expect(await leaseOf(id)).toBeNull()
    expect((await take('editor', id)).status).toBe(200)
  })

  test('ends with the work: a decision, a decline', async () => {
    const decided = await makeSupportedClaim(desk)
    await take('reviewer', decided.id)
    await decide(desk, decided.id)
    expect(await leaseOf(decided.id)).toBeNull()
    const declined = await makeClaim(desk)
    await take('reviewer', declined.id)
    await desk.as.reviewer.post(`/claims/${declined.id}/decline`, { declineReason: 'opinion' })
    expect(await leaseOf(declined.id)).toBeNull()
  })

  test('is given back, as often as one likes', async () => {
    const { id } = await makeClaim(desk)
    await take('reviewer', id)
    for (let n = 0; n < 2; n++) {
      expect((await desk.as.reviewer.delete(`/claims/${id}/lease`)).status).toBe(204)
      expect(await leaseOf(id)).toBeNull()
    }
  })

  test('is for those who review, on claims that stand', async () => {
    const { id } = await makeClaim(desk)
    expect(refusal(await take('contributor', id))).toEqual([403, 'not-permitted'])
    await desk.as.contributor.post(`/claims/${id}/withdrawal`, { reason: 'A slip.' })
    expect(refusal(await take('reviewer', id))).toEqual([409, 'claim-not-open'])
    expect((await take('reviewer', (await makeDecidedClaim(desk)).id)).status).toBe(200)
  })

  test('leaves the claim’s version and history as they were', async () => {
    const claim = await makeClaim(desk)
    await take('reviewer', claim.id)
    expect((await desk.as.reader.get(`/claims/${claim.id}`)).body.version).toBe(claim.version)
  })
})

describe('a colleague', () => {
  test('is told who is at it and until when', async () => {
    const { id } = await makeClaim(desk)
    await take('reviewer', id)
    const answer = await take('editor', id)
    expect(refusal(answer)).toEqual([409, 'claim-leased'])
    expect(answer.body).toMatchObject({
      holder: { name: 'The reviewer' },
      expiresAt: '2026-01-21T09:01:30.000Z',
      detail: 'The reviewer is at work on this claim.',
    })
    expect(refusal(await desk.as.editor.delete(`/claims/${id}/lease`))).toEqual([409, 'claim-leased'])
    expect((await leaseOf(id)).holder.name).toBe('The reviewer')
  })

  test('takes over with a reason, which the history keeps', async () => {
    const { id } = await makeClaim(desk)
    await take('reviewer', id)
    later(10)
    const reason = 'The reviewer is on the phone.'
    const { answer, events } = await caused(desk, take('editor', id, { takeOver: { reason } }))
    expect(answer.body).toMatchObject({
      holder: { name: 'The editor' },
      takenAt: '2026-01-21T09:00:10.000Z',
      expiresAt: '2026-01-21T09:01:40.000Z',
    })
    expect(events).toMatchObject([
      {
        action: 'claim.lease_taken_over',
        subject: id,
        actor: await idOf(desk, 'editor'),
        reason,
        before: { holder: await idOf(desk, 'reviewer') },
        after: { holder: await idOf(desk, 'editor') },
      },
    ])
    expect(refusal(await take('reviewer', id))).toEqual([409, 'claim-leased'])
  })

  test('needs words for taking over, and none where nobody is', async () => {
    const { id } = await makeClaim(desk)
    const blank = await take('editor', id, { takeOver: { reason: ' ' } })
    expect(refusal(blank)).toEqual([422, 'invalid-request', '/takeOver/reason'])
    const { answer, events } = await caused(
      desk,
      take('editor', id, { takeOver: { reason: 'Nobody here.' } }),
    )
    expect([answer.status, events]).toEqual([200, []])
  })

  test('may review and change the claim all the same', async () => {
    const { id } = await makeSupportedClaim(desk)
    await take('admin', id)
    expect((await desk.as.editor.patch(`/claims/${id}`, { priority: 3 })).status).toBe(200)
    await decide(desk, id)
    expect((await desk.as.reader.get(`/claims/${id}`)).body.status).toBe('decided')
  })

  test('who asks at the same moment does not get it too', async () => {
    const { id } = await makeClaim(desk)
    const roles = ['reviewer', 'editor', 'admin'] as const
    const answers = await Promise.all(roles.map((role) => take(role, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
