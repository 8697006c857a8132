// Undo: one's own last act, within ten minutes, put back by new events; nothing is rewritten.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, idOf, refusal, wait } from './caused.ts'

const desk = openDeskForFile()
const undo = (id: string, role: 'contributor' | 'reviewer' | 'editor' = 'reviewer') =>
  desk.as[role].post(`/claims/${id}/undo`)
const read = async (id: string, query = '') => (await desk.as.reader.get(`/claims/${id}${query}`)).body
const nothing = [409, 'nothing-to-undo']

/** What undoing must leave as it was: all but the version and the time. */
function state({ version, updatedAt, ...claim }: Record<string, unknown>) {
  return claim
}

describe('undo puts back', () => {
  const acts: [string, (id: string) => PromiseLike<{ status: number }>][] = [
    [
      'a change',
      (id) => desk.as.reviewer.patch(`/claims/${id}`, { text: unique('New'), topics: ['x'], scope: {} }),
    ],
    [
      'a taking',
      async (id) =>
        desk.as.reviewer.put(`/claims/${id}/assignment`, { userId: await idOf(desk, 'reviewer') }),
    ],
    [
      'a declining',
      (id) => desk.as.reviewer.post(`/claims/${id}/decline`, { declineReason: 'spam', note: 'x' }),
    ],
    ['a withdrawal', (id) => desk.as.reviewer.post(`/claims/${id}/withdrawal`, { reason: 'x' })],
  ]
  test.each(acts)('%s', async (_, act) => {
    const made = await makeClaim(desk, {
      topics: ['old'],
      kinds: ['state'],
      scope: { place: { value: 'x', basis: 'stated' } },
    })
    const before = await read(made.id)
    expect((await act(made.id)).status).toBe(200)
    const { answer, events } = await caused(desk, undo(made.id))
    expect(answer.status).toBe(200)
    expect(state(await read(made.id))).toEqual(state(before))
    expect(answer.body.version).toBe(3)
    expect(events).toMatchObject([
      { action: 'claim.undone', subject: made.id, actor: await idOf(desk, 'reviewer') },
    ])
    expect(
      (await desk.as.reader.get(`/claims?q="${encodeURIComponent(before.text)}"&topic=old`)).body.data,
    ).toHaveLength(1)
  })

  test('a giving back, and a reopening', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.reviewer.put(`/claims/${id}/assignment`, { userId: await idOf(desk, 'reviewer') })
    await desk.as.reviewer.delete(`/claims/${id}/assignment`)
    expect((await undo(id)).body).toMatchObject({ status: 'in_review', assignee: { name: 'The reviewer' } })
    const decided = await makeDecidedClaim(desk)
    await desk.as.reviewer.post(`/claims/${decided.id}/reopening`, { reason: 'x' })
    expect(state((await undo(decided.id)).body)).toEqual(state(decided))
  })

  test('words another claim has taken meanwhile: both keep them', async () => {
    const { id, text } = await makeClaim(desk)
    await desk.as.reviewer.patch(`/claims/${id}`, { text: unique('Slip') })
    const taken = await desk.as.contributor.post('/claims', { text })
    expect(taken.status).toBe(201)
    expect((await undo(id)).body.text).toBe(text)
  })

  test('evidence that was brought, judged or withdrawn', async () => {
    const { id } = await makeClaim(desk)
    const at = `/claims/${id}/evidence`
    const brought = await desk.as.reviewer.post(at, { source: { title: unique('x') }, excerpt: 'One.' })
    const evidence = `/evidence/${brought.body.id}`
    const now = async () => (await desk.as.reader.get(at)).body.data[0]

    const before = await now()
    await desk.as.reviewer.patch(evidence, { stance: 'refutes', excerpt: 'Two.', note: 'Because.' })
    const changed = await caused(desk, undo(id))
    expect(await now()).toMatchObject({ stance: 'unassessed', excerpt: 'One.', note: null, judgedBy: null })
    expect(actions(changed.events)).toEqual(['evidence.changed', 'claim.undone'])
    expect(changed.events[0]).toMatchObject({
      subject: brought.body.id,
      claimId: id,
      before: { stance: 'refutes', excerpt: 'Two.', note: 'Because.' },
      after: { stance: 'unassessed', excerpt: 'One.', note: null },
    })

    await desk.as.reviewer.post(`${evidence}/withdrawal`, { reason: 'Slip of the hand.' })
    const restored = await caused(desk, undo(id))
    expect(state(await now())).toEqual(state(before))
    expect(restored.events[0]).toMatchObject({
      action: 'evidence.changed',
      before: { withdrawnReason: 'Slip of the hand.' },
      after: { withdrawnAt: null, withdrawnReason: null },
    })

    const second = await desk.as.reviewer.post(at, { source: { title: unique('y') }, stance: 'supports' })
    expect((await read(id)).independentOrigins.supports).toBe(1)
    const taken = await caused(desk, undo(id))
    expect(actions(taken.events)).toEqual(['evidence.withdrawn', 'claim.undone'])
    expect(taken.answer.body.independentOrigins.supports).toBe(0)
    const { data } = (await desk.as.reader.get(at)).body
    expect(data[1]).toMatchObject({ id: second.body.id, withdrawn: { reason: 'slip' } })
  })
})

test('undo takes back together what one request did', async () => {
  const { id } = await makeClaim(desk, { topics: ['old'] })
  const assigneeId = await idOf(desk, 'reviewer')
  const many = await desk.as.reviewer.post('/claims/changes', { ids: [id], assigneeId, addTopics: ['new'] })
  expect(many.body.changed).toBe(1)
  expect(await read(id)).toMatchObject({ status: 'in_review', topics: ['old', 'new'] })
  const { answer, events } = await caused(desk, undo(id))
  expect(answer.body).toMatchObject({ status: 'submitted', assignee: null, topics: ['old'] })
  expect(events).toMatchObject([
    { action: 'claim.undone', before: { status: 'in_review' }, after: { status: 'submitted' } },
  ])
  expect(events[0]?.reason).toMatch(/^claim\.changed \(\d+\), claim\.assigned \(\d+\)$/)
})

describe('undo of a verdict', () => {
  test('is a void revision, and the claim is where it was', async () => {
    const claim = await makeSupportedClaim(desk)
    await desk.as.reviewer.put(`/claims/${claim.id}/assignment`, { userId: await idOf(desk, 'reviewer') })
    const before = await read(claim.id)
    await decide(desk, claim.id)
    const { answer, events } = await caused(desk, undo(claim.id))
    expect(state(answer.body)).toEqual(state(before))
    expect(actions(events)).toEqual(['verdict.voided', 'claim.undone'])
    const { data } = (await desk.as.reader.get(`/claims/${claim.id}/verdicts`)).body
    expect(data).toMatchObject([
      { revision: 1, kind: 'initial', verdict: 'verified', isInForce: false },
      { revision: 2, kind: 'void', verdict: null, voidsRevision: 1, reason: 'slip', isInForce: false },
    ])
    expect(events[0]).toMatchObject({
      subject: data[0].id,
      after: { revision: 2, voidsRevision: 1 },
      reason: 'slip',
    })
    expect((await desk.as.reader.get(`/exports/claims.json?verdict=any&id=${claim.id}`)).body.data).toEqual(
      [],
    )
    const { verdictRevision } = await decide(desk, claim.id, { verdict: 'refuted' })
    expect(verdictRevision).toBe(3)
  })

  test('puts the revision before it back in force, and is no correction', async () => {
    const { id } = await makeDecidedClaim(desk)
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'x' })
    await decide(desk, id, { verdict: 'refuted' })
    expect((await undo(id)).body).toMatchObject({
      status: 'in_review',
      verdict: 'verified',
      rating: 'True',
      verdictRevision: 1,
      underReview: true,
    })
    const exported = async () =>
      (await desk.as.reader.get(`/exports/claims.json?verdict=any&id=${id}`)).body.data[0]
    expect(await exported()).toMatchObject({ verdict: 'verified', verdictRevision: 1, corrections: [] })
    await decide(desk, id, { verdict: 'mixed' })
    expect((await exported()).corrections).toMatchObject([
      { revision: 4, kind: 'correction', from: 'verified', to: 'mixed' },
    ])
  })
})

describe('undo is refused', () => {
  test('to somebody else, and to whoever may not', async () => {
    const { id } = await makeDecidedClaim(desk)
    expect(refusal(await undo(id, 'editor'))).toEqual(nothing)
    expect(refusal(await undo(id, 'contributor'))).toEqual(nothing)
    expect(refusal(await desk.as.reader.post(`/claims/${id}/undo`))).toEqual([403, 'not-permitted'])
  })

  test('after ten minutes, not a moment before', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.reviewer.patch(`/claims/${id}`, { headline: 'One' })
    wait(desk, 10)
    expect((await undo(id)).status).toBe(200)
    await desk.as.reviewer.patch(`/claims/${id}`, { headline: 'Two' })
    wait(desk, 10.01)
    const { answer, events } = await caused(desk, undo(id))
    expect([refusal(answer), events]).toEqual([nothing, []])
    expect((await read(id)).headline).toBe('Two')
  })

  test('twice in a row, for a split, and for a note', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.reviewer.patch(`/claims/${id}`, { headline: 'One' })
    await undo(id)
    expect(refusal(await undo(id))).toEqual(nothing)
    await desk.as.editor.post(`/claims/${id}/notes`, { text: 'x' })
    expect(refusal(await undo(id, 'editor'))).toEqual(nothing)
    await desk.as.editor.post(`/claims/${id}/parts`, {
      parts: [{ text: unique('a') }, { text: unique('b') }],
    })
    expect(refusal(await undo(id, 'editor'))).toEqual(nothing)
  })

  test('for a submission: taking back its last source alone would leave half of it', async () => {
    const { id } = await makeSupportedClaim(desk)
    expect(refusal(await undo(id, 'contributor'))).toEqual(nothing)
    expect((await read(id)).independentOrigins.supports).toBe(1)
  })

  test('on an old version', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.reviewer.patch(`/claims/${id}`, { headline: 'One' })
    expect(refusal(await undo(id).set('if-match', '"1"'))).toEqual([412, 'stale-record'])
  })
})
