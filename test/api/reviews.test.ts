// A review under the policy decides a claim; what it needs, what it leaves, and what it can never do.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
const body = { verdict: 'verified', rationale: 'Because.', asOf: '2026-01-20' }
const review = (id: string, given: object = {}, who: 'contributor' | 'reviewer' | 'editor' = 'reviewer') =>
  desk.as[who].post(`/claims/${id}/reviews`, { ...body, ...given })

describe('a review', () => {
  test('decides a submitted claim, as an immutable revision that says what it rested on', async () => {
    const claim = await makeSupportedClaim(desk, { kinds: ['state'] })
    const given = { summary: 'It is so.', note: 'Phone call pending.', reading: 'Length of the span.' }
    const { answer, events } = await caused(desk, review(claim.id, given))
    const reviewer = await idOf(desk, 'reviewer')
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      ...body,
      ...given,
      rating: 'True',
      round: 1,
      claimId: claim.id,
      claimVersion: 1,
      verdictRevision: 1,
      waiver: null,
      reviewer: { id: reviewer },
    })
    expect(await read(`/claims/${claim.id}`)).toMatchObject({
      status: 'decided',
      verdict: 'verified',
      rating: 'True',
      verdictRevision: 1,
      asOf: '2026-01-20',
      underReview: false,
      version: 2,
    })
    const { data } = await read(`/claims/${claim.id}/verdicts`)
    expect(data).toMatchObject([
      {
        revision: 1,
        kind: 'initial',
        verdict: 'verified',
        summary: 'It is so.',
        isSelfReviewed: false,
        isInForce: true,
        settingsVersion: 1,
        decidedBy: [{ id: reviewer }],
        judged: {
          text: claim.text,
          kinds: ['state'],
          evidence: [
            { stance: 'supports', excerpt: 'It is longer.', source: { level: 'primary', originKnown: true } },
          ],
          independentOrigins: { supports: 1, refutes: 0, unknown: 0 },
        },
      },
    ])
    expect(data[0]).not.toHaveProperty('note')
    expect(actions(events)).toEqual(['review.submitted', 'claim.decided'])
    expect(events[0]).toMatchObject({
      subject: answer.body.id,
      claimId: claim.id,
      before: null,
      after: { ...body, round: 1 },
    })
    expect(events[1]).toMatchObject({
      subject: claim.id,
      actor: reviewer,
      before: { status: 'submitted', verdict: null, verdictRevision: null },
      after: {
        status: 'decided',
        verdict: 'verified',
        verdictRevision: 1,
        kind: 'initial',
        settingsVersion: 1,
      },
    })
    for (const statement of ["update verdicts set rating = 'x'", 'delete from verdicts'])
      await expect(desk.store.write((db) => db.run(statement))).rejects.toThrow()
  })

  test('keeps its internal note from readers', async () => {
    const claim = await makeSupportedClaim(desk)
    await review(claim.id, { note: 'Source asked for discretion.' })
    for (const path of ['/reviews', '?include=reviews', '/history', '/verdicts']) {
      expect(JSON.stringify(await read(`/claims/${claim.id}${path}`)), path).not.toContain('discretion')
    }
    expect(JSON.stringify(await read(`/claims?include=reviews&id=${claim.id}`))).not.toContain('discretion')
    const { body } = await desk.as.contributor.get(`/claims/${claim.id}/reviews`)
    expect(body.data[0].note).toBe('Source asked for discretion.')
  })

  test('is for reviewers, on claims that stand and are not decided', async () => {
    const claim = await makeSupportedClaim(desk)
    expect(refusal(await review(claim.id, {}, 'contributor'))).toEqual([403, 'not-permitted'])
    const decided = await makeDecidedClaim(desk)
    const again = await review(decided.id, { verdict: 'refuted' })
    expect(refusal(again)).toEqual([409, 'claim-already-decided'])
    expect(again.body).toMatchObject({ verdict: 'verified', verdictRevision: 1 })
    await desk.as.reviewer.post(`/claims/${claim.id}/withdrawal`, { reason: 'x' })
    expect(refusal(await review(claim.id))).toEqual([409, 'claim-not-open'])
  })

  test('by two at once decides once', async () => {
    const { id } = await makeSupportedClaim(desk)
    const answers = await Promise.all([review(id), review(id, { verdict: 'refuted' }, 'editor')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await read(`/claims/${id}/verdicts`)).total).toBe(1)
  })

  test('made on an old version of the claim is refused with the claim as it is', async () => {
    const { id } = await makeSupportedClaim(desk)
    await desk.as.reviewer.post(`/claims/${id}/evidence`, {
      source: { title: unique('x') },
      stance: 'refutes',
    })
    const { answer, events } = await caused(desk, review(id).set('if-match', '"1"'))
    expect([refusal(answer), answer.body.current.version, events]).toEqual([[412, 'stale-record'], 2, []])
    expect((await review(id).set('if-match', '"2"')).status).toBe(201)
  })

  test('takes a rating of the scale for its verdict, and refuses what does not fit', async () => {
    const rated = async (given: object) => {
      const { id } = await makeSupportedClaim(desk)
      return desk.as.reviewer.post(`/claims/${id}/reviews`, { rationale: 'x', asOf: '2026-01-20', ...given })
    }
    expect((await rated({ rating: 'Misleading' })).body).toMatchObject({
      verdict: 'mixed',
      rating: 'Misleading',
    })
    expect((await rated({ verdict: 'mixed' })).body.rating).toBe('Partly true')
    expect(refusal(await rated({ rating: 'Misleading', verdict: 'refuted' }))).toEqual([
      422,
      'invalid-request',
      '/rating',
    ])
    expect(refusal(await rated({ rating: 'Rubbish' }))).toEqual([422, 'invalid-request', '/rating'])
    expect(refusal(await rated({}))).toEqual([422, 'invalid-request', '/verdict'])
  })

  test('judges a day that has begun somewhere on Earth', async () => {
    const { id } = await makeSupportedClaim(desk)
    expect(refusal(await review(id, { asOf: '2026-01-22' }))).toEqual([422, 'invalid-request', '/asOf'])
    expect(refusal(await review(id, { asOf: '2026-02-30' }))).toEqual([422, 'invalid-request', '/asOf'])
    expect((await review(id, { asOf: '2026-01-21' })).status).toBe(201)
  })
})

describe('another revision', () => {
  const anew = async (given: object) => {
    const { id } = await makeDecidedClaim(desk)
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
    await review(id, given)
    return (await read(`/claims/${id}/verdicts`)).data
  }
  test.each([
    ['a recheck when the answer stays', {}, 'recheck'],
    ['a correction when it does not', { verdict: 'refuted' }, 'correction'],
    ['what the reviewer names it', { verdict: 'refuted', kind: 'update' }, 'update'],
    ['a correction when only the rating changes', { verdict: undefined, rating: 'Misleading' }, 'correction'],
  ])('is %s', async (_, given, kind) => {
    expect(await anew(given)).toMatchObject([
      { revision: 1, kind: 'initial', isInForce: false },
      { revision: 2, kind, isInForce: true },
    ])
  })

  test('cannot be named initial or void', async () => {
    const { id } = await makeSupportedClaim(desk)
    expect(refusal(await review(id, { kind: 'void' }))).toEqual([422, 'invalid-request', '/kind'])
    expect(refusal(await review(id, { kind: 'initial' }))).toEqual([422, 'invalid-request', '/kind'])
  })

  test('leaves the first as it was judged, whatever changed since', async () => {
    const { id, text } = await makeDecidedClaim(desk)
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'x' })
    await desk.as.reviewer.patch(`/claims/${id}`, { text: unique('New words') })
    const [piece] = (await read(`/claims/${id}/evidence`)).data
    await desk.as.reviewer.patch(`/evidence/${piece.id}`, { stance: 'refutes' })
    await review(id, { verdict: 'refuted' })
    const [first, second] = (await read(`/claims/${id}/verdicts`)).data
    expect(first.judged).toMatchObject({ text, evidence: [{ stance: 'supports' }] })
    expect(second.judged).toMatchObject({ evidence: [{ stance: 'refutes' }] })
    expect((await read(`/claims/${id}/reviews`)).data).toMatchObject([
      { round: 1 },
      { round: 2, verdictRevision: 2 },
    ])
  })
})
