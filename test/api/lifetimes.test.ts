// How long a verdict holds: fresh, due, overdue, expired by today's date; confirmed by a recheck, or overtaken.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
const on = (day: string) => {
  desk.clock.now = new Date(`${day}T09:00:00Z`)
}
const set = (policy: object) => desk.as.admin.patch('/settings', { policy })
const confirm = (id: string, given: object = {}) =>
  desk.as.reviewer.post(`/claims/${id}/reviews`, {
    verdict: 'verified',
    rationale: 'Still so.',
    kind: 'recheck',
    ...given,
  })
const undo = (id: string) => desk.as.reviewer.post(`/claims/${id}/undo`)

/** Decided for 20 January 2026: to be looked at again on 1 March, valid until 1 April. */
async function makeAging() {
  on('2026-01-21')
  await set({ lifetimes: { state: 40 }, validFor: { state: 71 }, graceDays: 14 })
  return makeDecidedClaim(desk, { kinds: ['state'] })
}
const freshOn = async (id: string, day: string) => {
  on(day)
  return (await read(`/claims/${id}`)).freshness
}

describe('a verdict', () => {
  test('ages by the policy it was given under, and the claim says how far', async () => {
    const claim = await makeAging()
    expect(claim).toMatchObject({
      recheckOn: '2026-03-01',
      validUntil: '2026-04-01',
      overtakenOn: null,
      freshness: 'fresh',
    })
    await set({ lifetimes: { state: 1 }, validFor: {} })
    const { id } = claim
    expect(await freshOn(id, '2026-02-28')).toBe('fresh')
    expect(await freshOn(id, '2026-03-01')).toBe('due')
    expect(await freshOn(id, '2026-03-15')).toBe('overdue')
    expect(await freshOn(id, '2026-04-01')).toBe('expired')
    expect(await read(`/claims/${id}`)).toMatchObject({ status: 'decided', verdict: 'verified', version: 2 })
    const [verdict] = (await read(`/claims/${id}/verdicts`)).data
    expect(verdict).toMatchObject({ recheckOn: '2026-03-01', validUntil: '2026-04-01', isInForce: true })
  })

  test('is found by how fresh it is, in the order it comes due, and exported with it', async () => {
    const { id } = await makeAging()
    const younger = await makeDecidedClaim(desk, { kinds: ['state'] }, { asOf: '2026-01-21' })
    const open = await makeClaim(desk)
    const ids = [id, younger.id, open.id]
    const named = ids.map((each) => `id=${each}`).join('&')
    const found = async (query: string) =>
      (await read(`/claims?${named}&sort=recheckOn&${query}`)).data.map((claim: { id: string }) => claim.id)
    const fresh = async () =>
      (await read(`/claims?${named}&freshness=fresh`)).data.map((claim: { id: string }) => claim.id)
    expect(await fresh()).toEqual([younger.id, id])
    on('2026-03-01')
    expect(await found('freshness=due')).toEqual([id])
    expect(await fresh()).toEqual([younger.id])
    on('2026-03-15')
    expect(await found('freshness=overdue&freshness=due')).toEqual([id, younger.id])
    expect(await found('freshness=overdue')).toEqual([id])
    expect(await found('recheckBefore=2026-03-01')).toEqual([id])
    expect(await found('recheckAfter=2026-03-02')).toEqual([younger.id])
    on('2026-04-01')
    expect(await found('freshness=expired')).toEqual([id])
    const { data } = await read(`/exports/claims.json?id=${id}`)
    expect(data[0]).toMatchObject({ freshness: 'expired', recheckOn: '2026-03-01', validUntil: '2026-04-01' })
    expect((await read(`/exports/claims.json?freshness=expired&id=${younger.id}`)).data).toEqual([])
  })

  test('has no freshness where there is none, and needs no second look by default for an event', async () => {
    expect(await read(`/claims/${(await makeClaim(desk)).id}`)).toMatchObject({ freshness: null })
    on('2026-01-21')
    await set({ lifetimes: { state: 40 }, validFor: {} })
    const event = await makeDecidedClaim(desk, { kinds: ['event', 'state'] })
    expect(event).toMatchObject({ recheckOn: null, validUntil: null })
    expect(await freshOn(event.id, '2036-01-01')).toBe('fresh')
  })
})

describe('a recheck', () => {
  test('confirms what is due without reopening it, and is no correction', async () => {
    const { id } = await makeAging()
    on('2026-03-20')
    const { answer, events } = await caused(desk, confirm(id, { asOf: '2026-03-20' }))
    expect([answer.status, answer.body.kind, answer.body.verdictRevision]).toEqual([201, 'recheck', 2])
    expect(actions(events)).toEqual(['review.submitted', 'claim.decided'])
    expect(await read(`/claims/${id}`)).toMatchObject({
      ...{ status: 'decided', verdict: 'verified', verdictRevision: 2, asOf: '2026-03-20' },
      ...{ recheckOn: '2026-04-29', validUntil: '2026-05-30', freshness: 'fresh' },
    })
    const { data } = await read(`/exports/claims.json?id=${id}`)
    expect(data[0]).toMatchObject({ revisionKind: 'recheck', corrections: [] })
  })

  test('is refused while the verdict is fresh, but not when its evidence changed', async () => {
    const { id } = await makeAging()
    const early = await caused(desk, confirm(id, { asOf: '2026-01-21' }))
    expect([refusal(early.answer), early.events]).toEqual([[409, 'claim-already-decided'], []])
    expect(early.answer.body).toMatchObject({ verdict: 'verified', recheckOn: '2026-03-01' })
    const source = { title: unique('x'), level: 'primary' }
    await desk.as.reviewer.post(`/claims/${id}/evidence`, { source, stance: 'supports' })
    expect((await read(`/claims/${id}`)).evidenceChanged).toBe(true)
    expect((await confirm(id, { asOf: '2026-01-21' })).status).toBe(201)
    expect((await read(`/claims/${id}`)).evidenceChanged).toBe(false)
  })

  test('cannot be another answer, and no other kind gets round reopening', async () => {
    const { id } = await makeAging()
    on('2026-03-20')
    const asOf = '2026-03-20'
    expect(refusal(await confirm(id, { asOf, verdict: 'refuted' }))).toEqual([
      422,
      'invalid-request',
      '/kind',
    ])
    expect(refusal(await confirm(id, { asOf, kind: 'correction', verdict: 'refuted' }))).toEqual([
      409,
      'claim-already-decided',
    ])
    expect(refusal(await confirm(id, { asOf, kind: undefined }))).toEqual([409, 'claim-already-decided'])
    expect(await read(`/claims/${id}`)).toMatchObject({ verdictRevision: 1, freshness: 'overdue' })
  })

  test('that is undone leaves the verdict before it in force, as old as it was', async () => {
    const { id } = await makeAging()
    on('2026-03-20')
    const before = await read(`/claims/${id}`)
    await confirm(id, { asOf: '2026-03-20' })
    const { body } = await undo(id)
    const { version: _, updatedAt: __, ...same } = before
    expect(body).toMatchObject(same)
    expect(body.freshness).toBe('overdue')
  })
})

describe('what was right for its date and is no longer so', () => {
  test('is an update that says since when, keeps its answer and needs no further look', async () => {
    const { id } = await makeAging()
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'The next model is out.' })
    on('2026-03-20')
    const overtaken = { overtakenOn: '2026-03-10', overtakenNote: 'The next model went on sale.' }
    await decide(desk, id, overtaken)
    expect(await read(`/claims/${id}`)).toMatchObject({
      ...{ verdict: 'verified', asOf: '2026-01-20', overtakenOn: '2026-03-10' },
      ...{ recheckOn: null, validUntil: null, freshness: 'fresh' },
    })
    const verdicts = (await read(`/claims/${id}/verdicts`)).data
    expect(verdicts[1]).toMatchObject({ kind: 'update', ...overtaken })
    expect((await read(`/claims/${id}/reviews`)).data[1]).toMatchObject(overtaken)
    const { data } = await read(`/exports/claims.json?id=${id}`)
    expect(data[0]).toMatchObject({ ...overtaken, corrections: [] })
    expect((await undo(id)).body).toMatchObject({ overtakenOn: null, recheckOn: '2026-03-01' })
  })

  test('may be so from the first answer on', async () => {
    const { id } = await makeSupportedClaim(desk)
    on('2026-03-20')
    await decide(desk, id, { overtakenOn: '2026-03-10' })
    expect((await read(`/claims/${id}/verdicts`)).data[0]).toMatchObject({
      kind: 'initial',
      overtakenOn: '2026-03-10',
    })
  })

  test.each([
    ['not after the day it was right for', { overtakenOn: '2026-01-20' }, '/overtakenOn'],
    ['in the future', { overtakenOn: '2026-03-22' }, '/overtakenOn'],
    ['as a correction', { overtakenOn: '2026-03-10', kind: 'correction' }, '/kind'],
    ['with a note and no day', { overtakenNote: 'x' }, '/overtakenNote'],
  ])('is refused %s', async (_, given, pointer) => {
    const { id } = await makeSupportedClaim(desk)
    on('2026-03-20')
    const body = { verdict: 'verified', rationale: 'x', asOf: '2026-01-20', ...given }
    const answer = await desk.as.reviewer.post(`/claims/${id}/reviews`, body)
    expect(refusal(answer)).toEqual([422, 'invalid-request', pointer])
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
