// Claims about the future: they wait for their day, are not decided before it without a reason, and say what came of them.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
const on = (day: string) => {
  desk.clock.now = new Date(`${day}T09:00:00Z`)
}
const lateJanuary = { from: '2026-01-21', by: '2026-01-31', wording: 'late January' }

/** Submitted on 20 January 2026: somebody will travel in late January. */
function makePrediction(given: object = {}) {
  on('2026-01-20')
  return makeSupportedClaim(desk, { kinds: ['prediction'], resolution: lateJanuary, ...given })
}
const answer = (id: string, given: object) =>
  desk.as.reviewer.post(`/claims/${id}/reviews`, { rationale: 'Seen.', asOf: '2026-02-02', ...given })
const defer = (id: string, until: string, reason = 'The vote was postponed.') =>
  desk.as.reviewer.post(`/claims/${id}/deferral`, { until, reason })
const undo = (id: string) => desk.as.reviewer.post(`/claims/${id}/undo`)

describe('a prediction', () => {
  test('waits for its day, and is due when that is over, though nothing is written', async () => {
    const { id } = await makePrediction()
    const waiting = await read(`/claims/${id}`)
    expect(waiting).toMatchObject({
      ...{ status: 'awaiting_outcome', dueFrom: '2026-01-21', dueOn: '2026-01-31', isDue: false },
      ...{ resolution: lateJanuary, deferred: null, outcome: null },
    })
    const found = async (query: string) => (await read(`/claims?id=${id}&${query}`)).data.length
    on('2026-01-31')
    expect([await found('due=false'), await found('due=true')]).toEqual([1, 0])
    on('2026-02-01')
    expect([await found('due=false'), await found('due=true')]).toEqual([0, 1])
    expect(await read(`/claims/${id}`)).toEqual({ ...waiting, isDue: true })
  })

  test.each([
    ['by a month', { by: '2026-09' }, 'awaiting_outcome', null, '2026-09-30'],
    ['in a year', { from: '2027' }, 'awaiting_outcome', '2027-01-01', '2027-12-31'],
    ['of the past', { by: '2025' }, 'submitted', null, '2025-12-31'],
    ['without a day', { wording: 'one day' }, 'submitted', null, null],
  ])('%s stands where its date puts it', async (_, resolution, status, dueFrom, dueOn) => {
    const { id } = await makePrediction({ resolution })
    expect(await read(`/claims/${id}`)).toMatchObject({ status, dueFrom, dueOn })
  })

  test('that is something else first does not wait', async () => {
    const { id } = await makePrediction({ kinds: ['event', 'prediction'] })
    expect(await read(`/claims/${id}`)).toMatchObject({ status: 'submitted', dueOn: '2026-01-31' })
  })

  test('moves with its kinds and its dates while it is open', async () => {
    const { id } = await makePrediction({ kinds: ['event'] })
    const change = async (changes: object) => (await desk.as.contributor.patch(`/claims/${id}`, changes)).body
    expect(await change({ kinds: ['prediction'] })).toMatchObject({ status: 'awaiting_outcome' })
    expect(await change({ resolution: null })).toMatchObject({ status: 'submitted', dueOn: null })
    expect(await change({ resolution: { by: '2026-03' } })).toMatchObject({
      status: 'awaiting_outcome',
      dueOn: '2026-03-31',
    })
    const userId = await idOf(desk, 'reviewer')
    await desk.as.reviewer.put(`/claims/${id}/assignment`, { userId })
    expect((await desk.as.reviewer.patch(`/claims/${id}`, { kinds: ['state'] })).body.status).toBe(
      'in_review',
    )
    expect((await undo(id)).body).toMatchObject({ status: 'awaiting_outcome', kinds: ['prediction'] })
    expect(refusal(await desk.as.contributor.patch(`/claims/${id}`, { headline: 'x' }))).toEqual([
      403,
      'not-permitted',
    ])
  })

  test('is listed in the order it comes due', async () => {
    const later = await makePrediction({ resolution: { by: '2026-12' } })
    const sooner = await makePrediction({ resolution: { by: '2026-11' } })
    const undated = await makePrediction({ resolution: undefined })
    const ids = [later, sooner, undated].map(({ id }) => `id=${id}`).join('&')
    const list = async (query: string) =>
      (await read(`/claims?${ids}&${query}`)).data.map(({ id }: { id: string }) => id)
    expect(await list('sort=dueOn')).toEqual([sooner.id, later.id])
    expect(await list('dueAfter=2026-11-01&dueBefore=2026-11-30')).toEqual([sooner.id])
    const first = await read(`/claims?${ids}&sort=dueOn&limit=1`)
    expect((await read(`/claims?${ids}&sort=dueOn&limit=1&cursor=${first.nextCursor}`)).data[0].id).toBe(
      later.id,
    )
  })
})

describe('a verdict on a prediction', () => {
  test('before its last day is over needs a reason, which the verdict keeps', async () => {
    const { id } = await makePrediction()
    on('2026-01-31')
    const early = { outcome: 'did_not', asOf: '2026-01-31' }
    const refused = await caused(desk, answer(id, early))
    expect([refusal(refused.answer), refused.events]).toEqual([[422, 'policy-not-met', '/verdict'], []])
    expect(refused.answer.body.unmet).toMatchObject([{ rule: 'due' }])
    expect(refused.answer.body.detail).toContain('2026-01-31')
    const waiver = 'The trip was cancelled for good.'
    expect((await answer(id, { ...early, waiver })).status).toBe(201)
    expect((await read(`/claims/${id}/verdicts`)).data[0]).toMatchObject({ outcome: 'did_not', waiver })
  })

  test('needs none when it has happened, from the first day it could', async () => {
    const { id } = await makePrediction()
    expect(refusal(await answer(id, { outcome: 'happened', asOf: '2026-01-20' }))[1]).toBe('policy-not-met')
    on('2026-01-22')
    expect((await answer(id, { outcome: 'happened', asOf: '2026-01-22' })).body).toMatchObject({
      verdict: 'verified',
      outcome: 'happened',
      waiver: null,
    })
    const open = await makePrediction({ resolution: { by: '2026-01-31' } })
    on('2026-01-22')
    expect(refusal(await answer(open.id, { outcome: 'happened', asOf: '2026-01-22' }))[1]).toBe(
      'policy-not-met',
    )
  })

  test.each([
    ['happened', 'verified', 'True'],
    ['partly', 'mixed', 'Partly true'],
    ['did_not', 'refuted', 'False'],
    ['undecidable', 'unproven', 'Unproven'],
    ['overtaken', 'mixed', 'Partly true'],
  ])('says what came of it: %s is %s', async (outcome, verdict, rating) => {
    const { id } = await makePrediction()
    on('2026-02-02')
    const { events } = await caused(desk, answer(id, { outcome }))
    expect(await read(`/claims/${id}`)).toMatchObject({ status: 'decided', outcome, verdict, rating })
    expect((await read(`/claims?outcome=${outcome}&id=${id}`)).data).toHaveLength(1)
    expect((await read(`/exports/claims.json?verdict=any&id=${id}`)).data[0]).toMatchObject({ outcome })
    expect(events.at(-1)?.after).toMatchObject({ outcome, verdict })
    expect((await undo(id)).body).toMatchObject({ outcome: null, verdict: null, status: 'awaiting_outcome' })
  })

  test('may be given beside its outcome where it fits, and not where it does not', async () => {
    const { id } = await makePrediction()
    on('2026-02-02')
    const wrong = [422, 'invalid-request', '/outcome']
    expect(refusal(await answer(id, { outcome: 'happened', verdict: 'refuted' }))).toEqual(wrong)
    expect(refusal(await answer(id, { outcome: 'overtaken', rating: 'True' }))).toEqual(wrong)
    expect((await answer(id, { outcome: 'overtaken', verdict: 'unproven' })).body.rating).toBe('Unproven')
    const state = await makeSupportedClaim(desk, { kinds: ['state'] })
    expect(refusal(await answer(state.id, { outcome: 'happened' }))).toEqual(wrong)
    const second = await makePrediction({ kinds: ['event', 'prediction'] })
    on('2026-02-02')
    expect((await answer(second.id, { outcome: 'partly', rating: 'Misleading' })).body).toMatchObject({
      verdict: 'mixed',
      rating: 'Misleading',
    })
  })

  test('that names another outcome is a correction', async () => {
    const { id } = await makePrediction()
    on('2026-02-02')
    await answer(id, { outcome: 'overtaken', verdict: 'unproven' })
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'x' })
    await answer(id, { outcome: 'undecidable' })
    expect((await read(`/claims/${id}/verdicts`)).data[1].kind).toBe('correction')
  })
})

describe('putting a prediction off', () => {
  test('moves its day, says why, and can be undone', async () => {
    const { id } = await makePrediction()
    on('2026-02-02')
    const before = await read(`/claims/${id}`)
    const { answer, events } = await caused(desk, defer(id, '2026-03'))
    expect(answer.body).toMatchObject({
      ...{ status: 'awaiting_outcome', dueOn: '2026-03-31', dueFrom: '2026-01-21', isDue: false },
      deferred: { until: '2026-03', reason: 'The vote was postponed.' },
      resolution: lateJanuary,
    })
    expect(actions(events)).toEqual(['claim.deferred'])
    expect(events[0]).toMatchObject({
      reason: 'The vote was postponed.',
      before: { dueOn: '2026-01-31', deferredUntil: null },
      after: { dueOn: '2026-03-31', deferredUntil: '2026-03' },
    })
    const { version: _, updatedAt: __, ...same } = before
    expect((await undo(id)).body).toMatchObject(same)
  })

  test('makes a verdict come too early again', async () => {
    const { id } = await makePrediction()
    on('2026-02-02')
    await defer(id, '2026-03-15')
    expect(refusal(await answer(id, { outcome: 'did_not' }))).toEqual([422, 'policy-not-met', '/verdict'])
    on('2026-03-16')
    expect((await answer(id, { outcome: 'did_not', asOf: '2026-03-16' })).status).toBe(201)
    expect(refusal(await defer(id, '2026-05'))).toEqual([409, 'claim-already-decided'])
  })

  test('gives one without a day its day, and takes one from the desk', async () => {
    const { id } = await makePrediction({ resolution: undefined })
    await desk.as.reviewer.put(`/claims/${id}/assignment`, { userId: await idOf(desk, 'reviewer') })
    expect((await defer(id, '2027')).body).toMatchObject({
      ...{ status: 'awaiting_outcome', dueOn: '2027-12-31' },
      assignee: { name: 'The reviewer' },
    })
  })

  test('is refused to the past, before its own last day, for what is no prediction and to contributors', async () => {
    const { id } = await makePrediction()
    const until = [422, 'invalid-request', '/until']
    expect(refusal(await defer(id, '2026-01-30'))).toEqual(until)
    on('2026-02-02')
    expect(refusal(await defer(id, '2026-02-01'))).toEqual(until)
    expect(refusal(await defer((await makeSupportedClaim(desk)).id, '2027'))).toEqual([
      409,
      'not-a-prediction',
    ])
    const body = { until: '2027', reason: 'x' }
    expect(refusal(await desk.as.contributor.post(`/claims/${id}/deferral`, body))).toEqual([
      403,
      'not-permitted',
    ])
  })
})

test('a prediction under review by several is not put off between two of them', async () => {
  const { id } = await makePrediction()
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } })
  on('2026-02-02')
  expect((await answer(id, { outcome: 'did_not' })).status).toBe(201)
  expect(refusal(await defer(id, '2026-05'))).toEqual([409, 'round-open'])
  const second = { outcome: 'did_not', rationale: 'Not seen.', asOf: '2026-02-02' }
  expect((await desk.as.editor.post(`/claims/${id}/reviews`, second)).status).toBe(201)
  expect(await read(`/claims/${id}`)).toMatchObject({ status: 'decided', outcome: 'did_not' })
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 1 } })
})

test('“late January” is kept as it was said, with the days it means, from the sentence to the claim', async () => {
  on('2026-01-20')
  const text = 'The mayor said on Monday that she will travel to Lisbon in late January. The lake is deep.'
  const article = await makeArticle(desk, { text, publishedOn: '2026-01-19' })
  const { data } = (await desk.as.contributor.post(`/articles/${article.id}/extraction`)).body
  const found = data.find(({ quote }: { quote: string }) => quote.includes('late January'))
  expect(found).toMatchObject({ kinds: ['prediction'], resolution: lateJanuary })
  const { quote, kinds, resolution } = found
  const body = {
    text: unique('The mayor will travel to Lisbon'),
    articleId: article.id,
    ...{ quote, kinds, resolution },
  }
  const claim = (await desk.as.contributor.post('/claims', body)).body
  expect(claim).toMatchObject({
    ...{ status: 'awaiting_outcome', dueFrom: '2026-01-21', dueOn: '2026-01-31' },
    resolution: lateJanuary,
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
