// Several reviewers read one claim without sight of each other: they agree, they differ, or the round ends early.
import { beforeEach, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
type Reader = 'reviewer' | 'editor' | 'admin'
const judgement = { verdict: 'verified', rationale: 'Because.', asOf: '2026-01-20' }
const review = (id: string, who: Reader, given: object = {}) =>
  desk.as[who].post(`/claims/${id}/reviews`, { ...judgement, ...given })
const adjudicate = (id: string, who: Reader, given: object = {}) =>
  desk.as[who].post(`/claims/${id}/adjudication`, { ...judgement, ...given })
const ask = (reviewsRequired: number, more: object = {}) =>
  desk.as.admin.patch('/settings', { policy: { reviewsRequired, ...more } })
const read = async (path: string, who: Reader | 'reader' = 'reader') => (await desk.as[who].get(path)).body
const claimNow = (id: string) => read(`/claims/${id}`)
const roundsOf = async (id: string, who: Reader | 'reader' = 'reader') =>
  (await read(`/claims/${id}/rounds`, who)).data

beforeEach(async () => void (await ask(2, { minEvidence: 1, minOrigins: 1, selfReview: 'flag' })))

async function inRound(given: object = {}): Promise<string> {
  const { id } = await makeSupportedClaim(desk)
  expect((await review(id, 'reviewer', given)).status).toBe(201)
  return id
}

async function disputed(): Promise<string> {
  const id = await inRound()
  expect((await review(id, 'editor', { verdict: 'refuted' })).status).toBe(201)
  return id
}

describe('with two reviewers', () => {
  test('the first leaves the claim for a second, and nobody but its author can read it', async () => {
    const { id } = await makeSupportedClaim(desk)
    await desk.as.reviewer.put(`/claims/${id}/assignment`, { userId: await idOf(desk, 'reviewer') })
    const { answer, events } = await caused(desk, review(id, 'reviewer'))
    expect(answer.body).toMatchObject({ round: 1, verdictRevision: null, verdict: 'verified' })
    expect(actions(events)).toEqual(['review.submitted', 'round.opened'])
    expect(await claimNow(id)).toMatchObject({
      status: 'second_review',
      verdict: null,
      assignee: null,
      openRound: { number: 1, reviewsRequired: 2, reviewers: [{ name: 'The reviewer' }] },
    })
    const [sealed] = await roundsOf(id, 'editor')
    expect(sealed).toMatchObject({ outcome: null, closedAt: null, isAdjudication: false })
    expect(sealed.reviews).toEqual([
      {
        id: answer.body.id,
        reviewer: { id: await idOf(desk, 'reviewer'), name: 'The reviewer' },
        createdAt: answer.body.createdAt,
        withdrawnAt: null,
        isSealed: true,
        commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    expect((await roundsOf(id, 'reviewer'))[0].reviews).toEqual([answer.body])
    expect((await read(`/claims/${id}/reviews`, 'editor')).data).toEqual([])
    expect((await read(`/claims/${id}/reviews`, 'reviewer')).data).toEqual([answer.body])
  })

  test('the same verdict twice decides: the closing label counts, and both are named', async () => {
    const id = await inRound({ verdict: undefined, rating: 'Partly true' })
    const { answer, events } = await caused(
      desk,
      review(id, 'editor', { verdict: 'mixed', rating: 'Misleading' }),
    )
    expect(answer.body).toMatchObject({ round: 1, verdictRevision: 1 })
    expect(actions(events)).toEqual(['review.submitted', 'claim.decided'])
    expect(await claimNow(id)).toMatchObject({
      status: 'decided',
      verdict: 'mixed',
      rating: 'Misleading',
      openRound: null,
    })
    const [verdict] = (await read(`/claims/${id}/verdicts`)).data
    expect(verdict.decidedBy.map(({ name }: { name: string }) => name)).toEqual([
      'The reviewer',
      'The editor',
    ])
    expect(verdict).toMatchObject({ isAdjudicated: false, isSelfReviewed: false })
    const [round] = await roundsOf(id)
    expect(round).toMatchObject({
      outcome: 'decided',
      reviews: [{ rating: 'Partly true' }, { rating: 'Misleading' }],
    })
    expect((await read(`/claims/${id}?include=reviews`)).reviews).toHaveLength(2)
  })

  test('what was sealed can be checked against its commitment once the round has closed', async () => {
    const id = await inRound()
    const [{ commitment }] = (await roundsOf(id, 'editor'))[0].reviews
    const told = async () =>
      (await read(`/claims/${id}/history`, 'editor')).data.find(
        ({ action }: { action: string }) => action === 'review.submitted',
      )
    expect(await told()).toMatchObject({ isSealed: true, after: null, salt: null, bodyHash: commitment })
    await review(id, 'editor')
    const { data } = await read(`/claims/${id}/history`, 'editor')
    const opened = data.findLast(({ action }: { action: string }) => action === 'review.submitted')
    expect(opened).toMatchObject({ isSealed: false, after: { rationale: 'Because.' }, bodyHash: commitment })
    expect(opened.salt).toMatch(/^[0-9a-f]+$/)
  })

  test('a list leaves out what one has reviewed in the open round, and nothing else', async () => {
    const id = await inRound()
    const listed = async (who: Reader) => {
      const query = `id=${id}&notReviewedBy=${await idOf(desk, who)}&total=true`
      return (await read(`/claims?${query}`)).total
    }
    expect([await listed('reviewer'), await listed('editor')]).toEqual([0, 1])
    await desk.as.reviewer.post(`/claims/${id}/undo`)
    expect(await listed('reviewer')).toBe(1)
    await review(id, 'reviewer')
    await review(id, 'editor')
    expect([await listed('reviewer'), await listed('editor')]).toEqual([1, 1])
  })

  test('nobody reviews twice in one round, however fast', async () => {
    const id = await inRound()
    const { answer, events } = await caused(desk, review(id, 'reviewer', { verdict: 'refuted' }))
    expect([refusal(answer), events]).toEqual([[409, 'already-reviewed'], []])
    const fresh = await makeSupportedClaim(desk)
    const answers = await Promise.all([1, 2, 3].map(() => review(fresh.id, 'editor')))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('three at once: one is too many, and one verdict is given', async () => {
    const { id } = await makeSupportedClaim(desk)
    const answers = await Promise.all(
      (['reviewer', 'editor', 'admin'] as const).map((who) => review(id, who)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409])
    expect((await read(`/claims/${id}/verdicts`)).data).toHaveLength(1)
  })

  test('a claim that is reopened keeps its verdict in force through the next round', async () => {
    const id = await inRound()
    await review(id, 'editor')
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
    await review(id, 'editor', { verdict: 'refuted' })
    expect(await claimNow(id)).toMatchObject({
      status: 'second_review',
      verdict: 'verified',
      underReview: true,
      openRound: { number: 2 },
    })
    await review(id, 'admin', { verdict: 'refuted' })
    expect(await claimNow(id)).toMatchObject({ status: 'decided', verdict: 'refuted', verdictRevision: 2 })
    expect((await read(`/claims/${id}/verdicts`)).data[1]).toMatchObject({ kind: 'correction' })
  })
})

test('a verdict that is due is reopened before several people judge it: a recheck would tell what the first found', async () => {
  const id = await inRound()
  await review(id, 'editor')
  await desk.as.editor.post(`/claims/${id}/evidence`, { stance: 'not_found', note: 'Looked again.' })
  expect((await claimNow(id)).evidenceChanged).toBe(true)
  const { answer, events } = await caused(desk, review(id, 'reviewer', { kind: 'recheck' }))
  expect([refusal(answer), events]).toEqual([[409, 'claim-already-decided'], []])
  expect(answer.body.detail).toContain('reopen the claim')
  await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'Evidence changed.' })
  await review(id, 'reviewer', { kind: 'recheck' })
  await review(id, 'editor')
  expect((await read(`/claims/${id}/verdicts`)).data[1]).toMatchObject({
    kind: 'recheck',
    verdict: 'verified',
  })
})

describe('a round that is open', () => {
  test.each([
    ['text', { text: 'Another statement.' }],
    ['scope', { scope: { place: { value: 'elsewhere', basis: 'stated' } } }],
    ['kinds', { kinds: ['event'] }],
    ['resolution', { resolution: { by: '2027' } }],
  ])('keeps what the claim says: %s', async (field, change) => {
    for (const id of [await inRound(), await disputed()]) {
      const { answer, events } = await caused(desk, desk.as.editor.patch(`/claims/${id}`, change))
      expect([refusal(answer), events]).toEqual([[409, 'round-open', `/${field}`], []])
    }
    expect((await desk.as.editor.patch(`/claims/${await inRound()}`, { topics: ['x'] })).status).toBe(200)
  })

  test('is not touched by another policy or scale', async () => {
    const id = await inRound()
    await ask(1, { minOrigins: 20, minEvidence: 20 })
    const { body: before } = await desk.as.admin.get('/settings')
    const renamed = before.scale.ratings.map((one: { label: string }) =>
      one.label === 'True' ? { ...one, label: 'Right' } : one,
    )
    await desk.as.admin.patch('/settings', { scale: { ratings: renamed } })
    const closing = await review(id, 'editor')
    await desk.as.admin.patch('/settings', { scale: before.scale })
    expect(closing.body).toMatchObject({ rating: 'True', verdictRevision: 1 })
    const [round] = await roundsOf(id)
    expect((await read(`/claims/${id}/verdicts`)).data[0].settingsVersion).toBe(round.settingsVersion)
    expect(round.settingsVersion).toBeLessThan(before.version)
  })

  const endings: [string, string, object, string][] = [
    ['returned', 'return', { reason: 'Which table?' }, 'claim.returned'],
    ['declined', 'decline', { declineReason: 'hedged' }, 'claim.declined'],
    ['withdrawn', 'withdrawal', { reason: 'Twice.' }, 'claim.withdrawn'],
    ['split', 'parts', { parts: [{ text: 'One thing.' }, { text: 'Another.' }] }, 'claim.split'],
  ]
  test.each(endings)(
    'is abandoned when its claim is %s, and its review becomes readable',
    async (_, path, given, action) => {
      const id = await inRound()
      const body = 'parts' in given ? { parts: [{ text: unique('One') }, { text: unique('Two') }] } : given
      const { answer, events } = await caused(desk, desk.as.editor.post(`/claims/${id}/${path}`, body))
      expect(answer.status, answer.text).toBeLessThan(300)
      const own = events.filter(({ claimId }) => claimId === id)
      expect(actions(own)).toEqual(['round.abandoned', action])
      expect(own[0]).toMatchObject({
        before: { outcome: null, status: 'second_review' },
        after: { outcome: 'abandoned', status: 'submitted' },
      })
      expect(await roundsOf(id)).toMatchObject([
        { outcome: 'abandoned', reviews: [{ rationale: 'Because.' }] },
      ])
      expect((await claimNow(id)).status).not.toBe('second_review')
    },
  )

  test('with three reviewers waits for the third, who alone sees it close', async () => {
    await ask(3)
    const { id } = await makeSupportedClaim(desk)
    await review(id, 'reviewer')
    await desk.as.editor.put(`/claims/${id}/assignment`, { userId: await idOf(desk, 'editor') })
    const second = await caused(desk, review(id, 'editor'))
    expect(actions(second.events)).toEqual(['review.submitted', 'claim.unassigned'])
    expect(await claimNow(id)).toMatchObject({ status: 'second_review', assignee: null })
    expect((await roundsOf(id, 'editor'))[0].reviews).toMatchObject([
      { isSealed: true },
      { verdict: 'verified' },
    ])
    const undone = await desk.as.editor.post(`/claims/${id}/undo`)
    expect(undone.body).toMatchObject({ status: 'second_review', assignee: { name: 'The editor' } })
    expect(undone.body.openRound.reviewers).toHaveLength(1)
    await review(id, 'editor')
    await review(id, 'admin')
    expect(await claimNow(id)).toMatchObject({ status: 'decided', verdict: 'verified' })
  })
})

describe('reviews that differ', () => {
  test('are shown to all and wait for somebody else to settle them', async () => {
    const id = await inRound()
    const { answer, events } = await caused(desk, review(id, 'editor', { verdict: 'refuted' }))
    expect(answer.body).toMatchObject({ verdict: 'refuted', verdictRevision: null })
    expect(actions(events)).toEqual(['review.submitted', 'round.disagreed'])
    expect(await claimNow(id)).toMatchObject({ status: 'adjudication', verdict: null, openRound: null })
    expect((await roundsOf(id))[0]).toMatchObject({
      outcome: 'disagreed',
      reviews: [{ verdict: 'verified' }, { verdict: 'refuted' }],
    })
    expect(refusal(await review(id, 'admin'))).toEqual([409, 'claim-not-open'])
  })

  test('are settled by an adjudicator, whose verdict says so', async () => {
    const id = await disputed()
    const { answer, events } = await caused(desk, adjudicate(id, 'admin', { verdict: 'mixed' }))
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({ round: 2, verdictRevision: 1, verdict: 'mixed' })
    expect(actions(events)).toEqual(['review.submitted', 'claim.decided'])
    expect(events[1]).toMatchObject({ before: { status: 'adjudication' }, after: { isAdjudicated: true } })
    expect((await read(`/claims/${id}/verdicts`)).data).toMatchObject([
      { isAdjudicated: true, verdict: 'mixed', decidedBy: [{ name: 'Administrator' }] },
    ])
    expect(await roundsOf(id)).toMatchObject([
      { outcome: 'disagreed', isAdjudication: false, reviews: [{}, {}] },
      { outcome: 'decided', isAdjudication: true, reviews: [{ verdict: 'mixed' }] },
    ])
  })

  test('are not settled by one of their authors, unless a waiver says why', async () => {
    const id = await disputed()
    const { answer, events } = await caused(desk, adjudicate(id, 'editor'))
    expect([refusal(answer), events]).toEqual([[422, 'policy-not-met', '/waiver'], []])
    expect(answer.body.unmet).toMatchObject([{ rule: 'otherReviewer' }])
    const waived = await adjudicate(id, 'editor', { waiver: 'The desk has two people.' })
    expect(waived.body).toMatchObject({ waiver: 'The desk has two people.', verdictRevision: 1 })
  })

  test('are for editors to settle, on claims that wait for it, under the policy of their round', async () => {
    const id = await disputed()
    expect(refusal(await adjudicate(id, 'reviewer'))).toEqual([403, 'not-permitted'])
    expect(refusal(await adjudicate(await inRound(), 'admin'))).toEqual([409, 'nothing-to-adjudicate'])
    await ask(2, { minEvidence: 20 })
    expect((await adjudicate(id, 'admin')).status).toBe(201)
  })

  test('are settled anew when the adjudicator takes a slip back', async () => {
    const id = await disputed()
    await adjudicate(id, 'admin')
    expect((await desk.as.admin.post(`/claims/${id}/undo`)).body).toMatchObject({
      status: 'adjudication',
      verdict: null,
    })
    expect((await adjudicate(id, 'admin', { verdict: 'refuted' })).body).toMatchObject({ verdictRevision: 3 })
  })
})

test('whose reviews once differed is given the claim again in a later round', async () => {
  const topic = unique('tides')
  const { id } = await makeSupportedClaim(desk, { topics: [topic] })
  const view = await desk.as.admin.post('/views', { name: topic, filters: { topic: [topic] }, isQueue: true })
  const offered = async (who: Reader) => (await read(`/desk/next?view=${view.body.id}`, who)).claim?.id
  await review(id, 'reviewer')
  expect(await offered('reviewer')).toBeUndefined()
  await review(id, 'editor', { verdict: 'refuted' })
  await adjudicate(id, 'admin')
  await desk.as.admin.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
  await review(id, 'reviewer')
  expect(await offered('reviewer')).toBeUndefined()
  expect(await offered('editor')).toBe(id)
})

describe('undo', () => {
  const undo = (id: string, who: Reader) => desk.as[who].post(`/claims/${id}/undo`)

  test('takes one’s own review back while nobody else could read it', async () => {
    const { id } = await makeSupportedClaim(desk)
    await desk.as.reviewer.put(`/claims/${id}/assignment`, { userId: await idOf(desk, 'reviewer') })
    await review(id, 'reviewer')
    expect(refusal(await undo(id, 'editor'))).toEqual([409, 'nothing-to-undo'])
    const { answer, events } = await caused(desk, undo(id, 'reviewer'))
    expect(answer.body).toMatchObject({
      status: 'in_review',
      assignee: { name: 'The reviewer' },
      openRound: null,
    })
    expect(actions(events)).toEqual(['review.withdrawn', 'claim.undone'])
    expect((await roundsOf(id, 'editor'))[0].reviews).toMatchObject([
      { isSealed: true, withdrawnAt: expect.any(String) },
    ])
    await review(id, 'reviewer', { verdict: 'refuted' })
    await review(id, 'editor', { verdict: 'refuted' })
    expect(await claimNow(id)).toMatchObject({ status: 'decided', verdict: 'refuted' })
    expect((await roundsOf(id))[0].reviews).toHaveLength(3)
  })

  test('of a decision ends its round for good: what was read is not blind any more', async () => {
    const id = await inRound()
    await review(id, 'editor')
    const { answer, events } = await caused(desk, undo(id, 'editor'))
    expect(actions(events)).toEqual(['verdict.voided', 'claim.undone'])
    expect(answer.body).toMatchObject({ status: 'submitted', verdict: null, openRound: null })
    expect(await roundsOf(id)).toMatchObject([{ number: 1, outcome: 'decided' }])
    await review(id, 'editor')
    expect(await claimNow(id)).toMatchObject({ status: 'second_review', openRound: { number: 2 } })
  })

  test('of a second review that differed is refused, for it has been read', async () => {
    expect(refusal(await undo(await disputed(), 'editor'))).toEqual([409, 'nothing-to-undo'])
  })

  test('of a return leaves the round ended', async () => {
    const id = await inRound()
    await desk.as.editor.post(`/claims/${id}/return`, { reason: 'Which table?' })
    expect((await undo(id, 'editor')).body).toMatchObject({
      status: 'submitted',
      returned: null,
      openRound: null,
    })
    expect((await review(id, 'reviewer')).body.round).toBe(2)
  })

  test('of the only review lets the next one begin under the policy of the day', async () => {
    const id = await inRound()
    await undo(id, 'reviewer')
    await ask(1)
    expect((await review(id, 'editor')).body).toMatchObject({ round: 1, verdictRevision: 1 })
    await ask(2)
    expect(await claimNow(id)).toMatchObject({ status: 'decided' })
  })
})

describe('who submitted a claim', () => {
  const own = async () => {
    const sources = [{ title: unique('Survey'), stance: 'supports', level: 'primary' }]
    return (await desk.as.reviewer.post('/claims', { text: unique('Own'), sources })).body.id as string
  }

  test('is flagged on the verdict by whichever review is theirs', async () => {
    const id = await own()
    await review(id, 'reviewer')
    await review(id, 'editor')
    expect((await read(`/claims/${id}/verdicts`)).data[0].isSelfReviewed).toBe(true)
    expect((await roundsOf(id))[0].reviews).toMatchObject([{ isSelfReview: true }, { isSelfReview: false }])
  })

  test('is refused by the policy the round was opened under', async () => {
    await ask(2, { selfReview: 'forbid' })
    const id = await own()
    await review(id, 'editor')
    await ask(2, { selfReview: 'flag' })
    expect(refusal(await review(id, 'reviewer'))).toEqual([403, 'not-permitted'])
    expect((await review(id, 'admin')).body.verdictRevision).toBe(1)
  })
})

test('a desk of one reviewer decides as ever, and its rounds can be read', async () => {
  await ask(1)
  const { id } = await makeDecidedClaim(desk)
  expect(await roundsOf(id)).toMatchObject([
    { number: 1, reviewsRequired: 1, outcome: 'decided', reviews: [{}] },
  ])
})

test('the chain of the history holds through all of it', async () => {
  expect(await read('/history/verify', 'reviewer')).toMatchObject({ valid: true })
  expect(desk.errors).toEqual([])
})
