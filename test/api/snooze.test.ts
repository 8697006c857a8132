// Claims that are put off and wake by themselves, and claims with a deadline that become overdue by themselves.
import { beforeEach, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { caused, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (id: string) => (await desk.as.reader.get(`/claims/${id}`)).body
let topic = ''
const idsOf = async (query: string) => {
  const answer = await desk.as.reader.get(`/claims?topic=${encodeURIComponent(topic)}&${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body.data.map(({ id }: { id: string }) => id)
}

beforeEach(() => {
  topic = unique('topic')
  desk.clock.now = new Date('2026-01-21T09:00:00Z')
})

describe('a claim that is put off', () => {
  const untilAt = '2026-01-26T08:00:00.000Z'

  test('says until when and why, and wakes by itself', async () => {
    const { id } = await makeClaim(desk, { topics: [topic] })
    const body = { untilAt: '2026-01-26T08:00:00Z', reason: 'The figures come out on Monday.' }
    const { answer, events } = await caused(desk, desk.as.reviewer.put(`/claims/${id}/snooze`, body))
    expect(answer.body).toMatchObject({
      snoozed: { untilAt, reason: body.reason },
      status: 'submitted',
      version: 2,
    })
    expect(events).toMatchObject([
      {
        action: 'claim.snoozed',
        subject: id,
        reason: body.reason,
        before: { snoozedUntilAt: null },
        after: { snoozedUntilAt: untilAt },
      },
    ])
    expect(await idsOf('snoozed=true')).toEqual([id])
    expect(await idsOf('snoozed=false')).toEqual([])
    desk.clock.now = new Date(untilAt)
    expect((await read(id)).snoozed).toBeNull()
    expect(await idsOf('snoozed=true')).toEqual([])
    expect(await idsOf('snoozed=false')).toEqual([id])
  })

  test('is woken before its time, once', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.reviewer.put(`/claims/${id}/snooze`, { untilAt })
    const { answer, events } = await caused(desk, desk.as.editor.delete(`/claims/${id}/snooze`))
    expect(answer.body.snoozed).toBeNull()
    expect(events).toMatchObject([{ action: 'claim.woken', subject: id }])
    expect(refusal(await desk.as.editor.delete(`/claims/${id}/snooze`))).toEqual([409, 'claim-not-snoozed'])
  })

  test('is no longer held, and can be had back by undo', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.reviewer.put(`/claims/${id}/lease`, {})
    await desk.as.reviewer.put(`/claims/${id}/snooze`, { untilAt })
    expect((await read(id)).lease).toBeNull()
    expect((await desk.as.reviewer.post(`/claims/${id}/undo`)).body.snoozed).toBeNull()
  })

  test('that was sent back stays so', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.reviewer.post(`/claims/${id}/return`, { reason: 'Which table?' })
    await desk.as.reviewer.put(`/claims/${id}/snooze`, { untilAt })
    expect((await read(id)).returned).toMatchObject({ reason: 'Which table?' })
  })

  test('is refused for a time that has passed, an old version, and those who do not review', async () => {
    const { id } = await makeClaim(desk)
    const past = await desk.as.reviewer.put(`/claims/${id}/snooze`, { untilAt: '2026-01-21T09:00:00Z' })
    expect(refusal(past)).toEqual([422, 'invalid-request', '/untilAt'])
    const stale = desk.as.reviewer.put(`/claims/${id}/snooze`, { untilAt }).set('If-Match', '"7"')
    expect(refusal(await stale)).toEqual([412, 'stale-record'])
    const contributor = await desk.as.contributor.put(`/claims/${id}/snooze`, { untilAt })
    expect(refusal(contributor)).toEqual([403, 'not-permitted'])
  })
})

describe('a deadline', () => {
  test('that passes makes an undecided claim overdue, and no other', async () => {
    const body = { topics: [topic], deadlineAt: '2026-01-22T12:00:00Z' }
    const late = await makeClaim(desk, body)
    const decided = await makeDecidedClaim(desk, body)
    const withdrawn = await makeClaim(desk, body)
    await desk.as.contributor.post(`/claims/${withdrawn.id}/withdrawal`, { reason: 'A slip.' })
    const free = await makeClaim(desk, { topics: [topic] })
    expect(await idsOf('overdue=true')).toEqual([])
    expect((await read(late.id)).isOverdue).toBe(false)

    desk.clock.now = new Date('2026-01-22T12:00:01Z')
    expect((await read(late.id)).isOverdue).toBe(true)
    for (const { id } of [decided, withdrawn, free]) expect((await read(id)).isOverdue).toBe(false)
    expect(await idsOf('overdue=true')).toEqual([late.id])
    expect(await idsOf('overdue=false')).toEqual([free.id, decided.id])
  })

  test('narrows and orders a list', async () => {
    const second = await makeClaim(desk, { topics: [topic], deadlineAt: '2026-02-02T00:00:00Z' })
    const third = await makeClaim(desk, { topics: [topic], deadlineAt: '2026-02-03T00:00:00Z' })
    await makeClaim(desk, { topics: [topic] })
    const first = await makeClaim(desk, { topics: [topic], deadlineAt: '2026-02-01T00:00:00Z' })
    expect(await idsOf('sort=deadlineAt')).toEqual([first.id, second.id, third.id])
    expect(await idsOf('sort=-deadlineAt')).toEqual([third.id, second.id, first.id])
    expect(await idsOf('sort=deadlineAt&deadlineAfter=2026-02-02T00:00:00Z')).toEqual([second.id, third.id])
    expect(await idsOf('deadlineBefore=2026-02-01T12:00:00Z')).toEqual([first.id])
  })

  test('is met by a decision, also late', async () => {
    const { id } = await makeSupportedClaim(desk, { deadlineAt: '2026-01-20T12:00:00Z' })
    expect((await read(id)).isOverdue).toBe(true)
    await decide(desk, id)
    expect((await read(id)).isOverdue).toBe(false)
  })
})
