// A claim is declined, withdrawn and reopened: who may, when, and what each step leaves behind.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim, unique } from '../support/make.ts'
import { caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (id: string, query = '') => (await desk.as.reader.get(`/claims/${id}${query}`)).body

describe('declining', () => {
  test('says why, and can be taken back by reopening', async () => {
    const { id } = await makeClaim(desk)
    const decline = { declineReason: 'opinion', note: 'A matter of taste.' }
    const { answer, events } = await caused(desk, desk.as.reviewer.post(`/claims/${id}/decline`, decline))
    expect(answer.body).toMatchObject({
      status: 'declined',
      declined: { reason: 'opinion', note: 'A matter of taste.' },
      version: 2,
    })
    expect(events).toMatchObject([
      {
        action: 'claim.declined',
        before: { status: 'submitted', declineReason: null, declineNote: null },
        after: { status: 'declined', declineReason: 'opinion', declineNote: 'A matter of taste.' },
        reason: 'opinion',
      },
    ])
    const reopened = await caused(
      desk,
      desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'A fact after all.' }),
    )
    expect(reopened.answer.body).toMatchObject({ status: 'submitted', declined: null, version: 3 })
    expect(reopened.events).toMatchObject([{ action: 'claim.reopened', reason: 'A fact after all.' }])
  })

  test('is for reviewers, for reasons there are, and for claims without a verdict', async () => {
    const { id } = await makeClaim(desk)
    const decline = (who: 'contributor' | 'reviewer', claim: string, declineReason = 'spam') =>
      desk.as[who].post(`/claims/${claim}/decline`, { declineReason })
    expect(refusal(await decline('contributor', id))).toEqual([403, 'not-permitted'])
    expect(refusal(await decline('reviewer', id, 'boring'))).toEqual([
      422,
      'invalid-request',
      '/declineReason',
    ])
    const decided = await makeDecidedClaim(desk)
    expect(refusal(await decline('reviewer', decided.id))).toEqual([409, 'claim-already-decided'])
    await desk.as.reviewer.post(`/claims/${decided.id}/reopening`, { reason: 'x' })
    expect(refusal(await decline('reviewer', decided.id))).toEqual([409, 'claim-not-open'])
    await decline('reviewer', id)
    expect(refusal(await decline('reviewer', id))).toEqual([409, 'claim-not-open'])
  })

  test('a claim somebody works on leaves it theirs when it is reopened', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.reviewer.put(`/claims/${id}/assignment`, { userId: await idOf(desk, 'reviewer') })
    await desk.as.reviewer.post(`/claims/${id}/decline`, { declineReason: 'hedged' })
    const { body } = await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'x' })
    expect(body).toMatchObject({ status: 'in_review', assignee: { name: 'The reviewer' } })
  })
})

describe('withdrawing', () => {
  test('hides a claim from lists and keeps it readable', async () => {
    const { id, text } = await makeClaim(desk)
    const request = desk.as.contributor.post(`/claims/${id}/withdrawal`, { reason: 'Sent twice.' })
    const { answer, events } = await caused(desk, request)
    const at = desk.clock.now.toISOString()
    expect(answer.body).toMatchObject({
      withdrawn: { at, reason: 'Sent twice.' },
      status: 'submitted',
      version: 2,
    })
    expect(events).toMatchObject([
      {
        action: 'claim.withdrawn',
        reason: 'Sent twice.',
        before: { withdrawnAt: null },
        after: { withdrawnAt: at },
      },
    ])
    const listed = async (query: string) =>
      (await desk.as.reader.get(`/claims?q="${encodeURIComponent(String(text))}"${query}`)).body.data.length
    expect([await listed(''), await listed('&withdrawn=true'), await listed(`&id=${id}`)]).toEqual([0, 1, 1])
    expect((await read(id)).withdrawn.reason).toBe('Sent twice.')
  })

  test('is a contributor’s on their own submitted claim, a reviewer’s on any, and once', async () => {
    const theirs = (await desk.as.editor.post('/claims', { text: unique('Theirs') })).body
    const withdraw = (who: 'contributor' | 'reviewer', id: string) =>
      desk.as[who].post(`/claims/${id}/withdrawal`, { reason: 'x' })
    expect(refusal(await withdraw('contributor', theirs.id))).toEqual([403, 'not-permitted'])
    expect((await withdraw('reviewer', theirs.id)).status).toBe(200)
    expect(refusal(await withdraw('reviewer', theirs.id))).toEqual([409, 'claim-not-open'])
    const decided = await makeDecidedClaim(desk)
    expect(refusal(await withdraw('contributor', decided.id))).toEqual([403, 'not-permitted'])
  })
})

describe('reopening', () => {
  test('keeps the verdict in force and says the claim is under review', async () => {
    const { id, version } = await makeDecidedClaim(desk)
    const { answer, events } = await caused(
      desk,
      desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' }),
    )
    expect(answer.body).toMatchObject({
      status: 'in_review',
      verdict: 'verified',
      verdictRevision: 1,
      underReview: true,
      version: version + 1,
    })
    expect(events).toMatchObject([
      {
        action: 'claim.reopened',
        before: { status: 'decided' },
        after: { status: 'in_review' },
        reason: 'New figures.',
      },
    ])
    expect(refusal(await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'x' }))).toEqual([
      409,
      'claim-not-decided',
    ])
  })

  test('is for reviewers, on claims that were decided or declined', async () => {
    const { id } = await makeClaim(desk)
    expect(refusal(await desk.as.contributor.post(`/claims/${id}/reopening`, { reason: 'x' }))).toEqual([
      403,
      'not-permitted',
    ])
    expect(refusal(await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'x' }))).toEqual([
      409,
      'claim-not-decided',
    ])
  })
})
