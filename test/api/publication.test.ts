// A verdict is decided in the desk and published by an editor; what is public is replaced or retracted, never unsaid.
import { describe, expect, test } from 'vitest'
import type { Role } from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string, as: Role = 'reader') => (await desk.as[as].get(path)).body
const publish = (id: string) => desk.as.editor.post(`/claims/${id}/publication`)
const retract = (id: string) =>
  desk.as.editor.post(`/claims/${id}/retraction`, { reason: 'The table was wrong.' })
const hold = (id: string) =>
  desk.as.editor.put(`/claims/${id}/hold`, { reason: 'The ministry answers on Friday.' })
const release = (id: string) => desk.as.editor.delete(`/claims/${id}/hold`)
const reopen = (id: string) => desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })

async function makePublishedClaim() {
  const { id } = await makeDecidedClaim(desk)
  expect((await publish(id)).status).toBe(200)
  return read(`/claims/${id}`)
}

async function answerAgain(id: string, review: object = { verdict: 'refuted' }) {
  await reopen(id)
  return decide(desk, id, { ...review })
}

describe('publishing', () => {
  test('shows the verdict in force, and the claim and the history say so', async () => {
    const { id } = await makeDecidedClaim(desk)
    expect(await read(`/claims/${id}`)).toMatchObject({ publishedRevision: null, held: null })
    const { answer, events } = await caused(desk, publish(id))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ status: 'decided', publishedRevision: 1, version: 3 })
    expect(events).toMatchObject([
      {
        action: 'claim.published',
        subject: id,
        actor: await idOf(desk, 'editor'),
        before: { publishedRevision: null },
        after: { publishedRevision: 1 },
      },
    ])
    expect((await read(`/claims/${id}/publications`)).data).toMatchObject([
      { revision: 1, publishedBy: { name: 'The editor' }, retracted: null },
    ])
    const listed = async (query: string) => (await read(`/claims?id=${id}&published=${query}`)).data.length
    expect([await listed('true'), await listed('false')]).toEqual([1, 0])
    expect((await read(`/exports/claims.json?id=${id}`)).data[0].publishedRevision).toBe(1)
  })

  test('is for editors, and needs a verdict that is not public yet', async () => {
    const open = await makeSupportedClaim(desk)
    expect(refusal(await publish(open.id))).toEqual([409, 'nothing-to-publish'])
    await decide(desk, open.id)
    expect(refusal(await desk.as.reviewer.post(`/claims/${open.id}/publication`))).toEqual([
      403,
      'not-permitted',
    ])
    await publish(open.id)
    expect(refusal(await publish(open.id))).toEqual([409, 'already-published'])
  })

  test('is refused for a claim that was withdrawn or merged', async () => {
    const { id } = await makeDecidedClaim(desk)
    const other = await makeDecidedClaim(desk)
    await desk.as.reviewer.post(`/claims/${id}/withdrawal`, { reason: 'A slip.' })
    expect(refusal(await publish(id))).toEqual([409, 'claim-not-open'])
    await desk.store.write((db) =>
      db.run(`update claims set merged_into_id = '${id}' where id = '${other.id}'`),
    )
    expect(refusal(await publish(other.id))).toEqual([409, 'claim-not-open'])
  })

  test('keeps the claim from being withdrawn until it is retracted', async () => {
    const { id } = await makePublishedClaim()
    const withdraw = () => desk.as.reviewer.post(`/claims/${id}/withdrawal`, { reason: 'x' })
    expect(refusal(await withdraw())).toEqual([409, 'claim-published'])
    await retract(id)
    expect((await withdraw()).status).toBe(200)
  })

  test('ends undo: what the public saw is not taken back as a slip', async () => {
    const { id } = await makeDecidedClaim(desk)
    await publish(id)
    const undo = () => desk.as.reviewer.post(`/claims/${id}/undo`)
    expect(refusal(await undo())).toEqual([409, 'nothing-to-undo'])
    expect(await read(`/claims/${id}`)).toMatchObject({ verdictRevision: 1, publishedRevision: 1 })
    await desk.as.admin.patch('/settings', { policy: { autoPublish: true } })
    const auto = await makeDecidedClaim(desk)
    await desk.as.admin.patch('/settings', { policy: { autoPublish: false } })
    expect(refusal(await desk.as.reviewer.post(`/claims/${auto.id}/undo`))).toEqual([409, 'nothing-to-undo'])
    expect(await read(`/claims/${auto.id}`)).toMatchObject({ verdictRevision: 1, publishedRevision: 1 })
  })

  test('follows the decision where the policy says so, unless the claim is held', async () => {
    await desk.as.admin.patch('/settings', { policy: { autoPublish: true } })
    const free = await makeSupportedClaim(desk)
    const held = await makeSupportedClaim(desk)
    await hold(held.id)
    const { events } = await caused(desk, decide(desk, free.id))
    await decide(desk, held.id)
    expect(actions(events)).toEqual(['review.submitted', 'claim.decided', 'claim.published'])
    expect((await read(`/claims/${free.id}`)).publishedRevision).toBe(1)
    expect((await read(`/claims/${held.id}`)).publishedRevision).toBeNull()
    const let_go = await caused(desk, release(held.id))
    expect(actions(let_go.events)).toEqual(['claim.released', 'claim.published'])
    expect(let_go.answer.body).toMatchObject({ publishedRevision: 1, held: null })
    await desk.as.admin.patch('/settings', { policy: { autoPublish: false } })
  })
})

describe('a new revision of a published claim', () => {
  test('replaces the old one at once; both stay readable', async () => {
    const { id } = await makePublishedClaim()
    await reopen(id)
    expect(await read(`/claims/${id}`)).toMatchObject({ underReview: true, publishedRevision: 1 })
    const { events } = await caused(desk, decide(desk, id, { verdict: 'refuted' }))
    expect(actions(events)).toEqual(['review.submitted', 'claim.decided', 'claim.published'])
    expect(await read(`/claims/${id}`)).toMatchObject({ verdictRevision: 2, publishedRevision: 2 })
    expect((await read(`/claims/${id}/publications`)).data).toMatchObject([
      { revision: 1, retracted: null },
      { revision: 2, retracted: null, publishedBy: { name: 'The reviewer' } },
    ])
    expect((await read(`/claims/${id}/verdicts`)).data).toMatchObject([
      { revision: 1, verdict: 'verified', supersededBy: 2, isInForce: false },
      { revision: 2, verdict: 'refuted', supersededBy: null, isInForce: true },
    ])
  })

  test('waits while it is held, and comes out when the hold ends', async () => {
    const { id } = await makePublishedClaim()
    const held = await caused(desk, hold(id))
    expect(held.events).toMatchObject([
      { action: 'claim.held', after: { holdReason: 'The ministry answers on Friday.' } },
    ])
    expect(held.answer.body.held).toEqual({ reason: 'The ministry answers on Friday.' })
    await answerAgain(id)
    expect(await read(`/claims/${id}`)).toMatchObject({ verdictRevision: 2, publishedRevision: 1 })
    expect((await release(id)).body).toMatchObject({ publishedRevision: 2, held: null })
    expect(refusal(await release(id))).toEqual([409, 'claim-not-held'])
  })

  test('that is held can still be undone, for nobody has seen it', async () => {
    const { id } = await makePublishedClaim()
    await hold(id)
    await answerAgain(id)
    const { body } = await desk.as.reviewer.post(`/claims/${id}/undo`)
    expect(body).toMatchObject({ verdict: 'verified', verdictRevision: 1, publishedRevision: 1 })
    expect((await read(`/claims/${id}/verdicts`)).data).toMatchObject([
      { revision: 1, supersededBy: null, isInForce: true },
      { revision: 2, supersededBy: 3 },
      { revision: 3, kind: 'void', supersededBy: null },
    ])
    expect((await publish(id)).status).toBe(409)
  })

  test('published by hand ends the hold', async () => {
    const { id } = await makePublishedClaim()
    await hold(id)
    await answerAgain(id)
    expect((await publish(id)).body).toMatchObject({ publishedRevision: 2, held: null })
  })

  test('a hold and its end are undone by whoever made them', async () => {
    const { id } = await makePublishedClaim()
    await hold(id)
    const undo = () => desk.as.editor.post(`/claims/${id}/undo`)
    expect((await undo()).body.held).toBeNull()
    await hold(id)
    await release(id)
    expect((await undo()).body.held).toEqual({ reason: 'The ministry answers on Friday.' })
  })
})

describe('retracting', () => {
  test('takes the verdict out of the public with a reason, and leaves it in force', async () => {
    const { id } = await makePublishedClaim()
    const { answer, events } = await caused(desk, retract(id))
    expect(answer.body).toMatchObject({ status: 'decided', verdict: 'verified', publishedRevision: null })
    expect(events).toMatchObject([{ action: 'claim.retracted', reason: 'The table was wrong.' }])
    expect((await read(`/claims/${id}/publications`)).data).toMatchObject([
      { revision: 1, retracted: { by: { name: 'The editor' }, reason: 'The table was wrong.' } },
    ])
    expect(refusal(await retract(id))).toEqual([409, 'not-published'])
  })

  test('needs a reason, and an editor', async () => {
    const { id } = await makePublishedClaim()
    expect(refusal(await desk.as.editor.post(`/claims/${id}/retraction`, {}))).toEqual([
      422,
      'invalid-request',
      '/reason',
    ])
    const asReviewer = await desk.as.reviewer.post(`/claims/${id}/retraction`, { reason: 'x' })
    expect(refusal(asReviewer)).toEqual([403, 'not-permitted'])
  })

  test('marks only what the public saw last; the same revision can be published again', async () => {
    const { id } = await makePublishedClaim()
    await answerAgain(id)
    await retract(id)
    expect((await publish(id)).body.publishedRevision).toBe(2)
    expect((await read(`/claims/${id}/publications`)).data).toMatchObject([
      { revision: 1, retracted: null },
      { revision: 2, retracted: { reason: 'The table was wrong.' } },
      { revision: 2, retracted: null },
    ])
  })

  test('what comes after it is not published by itself', async () => {
    const { id } = await makePublishedClaim()
    await retract(id)
    await answerAgain(id)
    expect(await read(`/claims/${id}`)).toMatchObject({ verdictRevision: 2, publishedRevision: null })
  })
})

describe('voiding', () => {
  test('takes the answer back for good: the claim is open, nothing is in force or public', async () => {
    const { id } = await makePublishedClaim()
    const request = desk.as.editor.post(`/claims/${id}/voiding`, {
      reason: 'We had judged somebody else’s words.',
    })
    const { answer, events } = await caused(desk, request)
    expect(answer.body).toMatchObject({
      status: 'in_review',
      verdict: null,
      verdictRevision: null,
      publishedRevision: null,
      underReview: false,
    })
    expect(actions(events)).toEqual(['claim.retracted', 'verdict.voided', 'claim.reopened'])
    expect((await read(`/claims/${id}/verdicts`)).data).toMatchObject([
      { revision: 1, supersededBy: 2, isInForce: false },
      { revision: 2, kind: 'void', voidsRevision: 1, reason: 'We had judged somebody else’s words.' },
    ])
    expect((await read(`/exports/claims.json?id=${id}&verdict=any`)).data).toEqual([])
    await decide(desk, id, { verdict: 'mixed' })
    expect(await read(`/claims/${id}`)).toMatchObject({ verdictRevision: 3, publishedRevision: null })
  })

  test('is for editors, and needs a verdict', async () => {
    const { id } = await makeClaim(desk)
    const voiding = (as: Role) => desk.as[as].post(`/claims/${id}/voiding`, { reason: 'x' })
    expect(refusal(await voiding('reviewer'))).toEqual([403, 'not-permitted'])
    expect(refusal(await voiding('editor'))).toEqual([409, 'claim-not-decided'])
  })
})

describe('what a verdict was given for', () => {
  const changes: [string, object][] = [
    ['text', { text: 'Another statement altogether.' }],
    ['scope', { scope: { place: { value: 'elsewhere', basis: 'stated' } } }],
    ['kinds', { kinds: ['event'] }],
    ['resolution', { resolution: { by: '2027' } }],
  ]
  test.each(changes)('is frozen while the claim is decided, published or not: %s', async (field, change) => {
    const { id } = await makePublishedClaim()
    const answer = await desk.as.editor.patch(`/claims/${id}`, change)
    expect(refusal(answer)).toEqual([409, 'claim-already-decided', `/${field}`])
  })

  test('may be reworded while it is judged anew, and is taken away as it was judged all the same', async () => {
    const claim = await makePublishedClaim()
    await reopen(claim.id)
    const change = { text: unique('The tower is longer than the bridge'), kinds: ['number'] }
    expect((await desk.as.reviewer.patch(`/claims/${claim.id}`, change)).status).toBe(200)
    const exported = async () => (await read(`/exports/claims.json?id=${claim.id}&verdict=any`)).data[0]
    expect(await exported()).toMatchObject({ text: claim.text, kinds: [], underReview: true })
    await decide(desk, claim.id, { verdict: 'refuted' })
    expect(await exported()).toMatchObject({ text: change.text, kinds: ['number'], underReview: false })
  })
})
