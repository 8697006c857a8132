// Evidence: brought by anyone, judged by reviewers, looked for in what is kept of its source, withdrawn but readable.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim, makeSource, unique } from '../support/make.ts'
import { actions, caused, etagOf, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
type Who = 'contributor' | 'reviewer' | 'editor'
const bring = (claimId: string, body: object, who: Who = 'contributor') =>
  desk.as[who].post(`/claims/${claimId}/evidence`, body)
const change = (id: string, body: object, who: Who = 'reviewer') =>
  desk.as[who].patch(`/evidence/${id}`, body)
const withdraw = (id: string, who: Who) =>
  desk.as[who].post(`/evidence/${id}/withdrawal`, { reason: 'Wrong claim.' })

describe('evidence', () => {
  test('is brought with a new source, and the claim has a next version', async () => {
    const claim = await makeClaim(desk)
    const body = {
      source: { title: unique('Ledger'), level: 'primary' },
      excerpt: 'Paid in full.',
      locator: 'p. 9',
      question: 'Was it paid?',
      answerType: 'boolean',
      note: 'See the stamp.',
    }
    const { answer, events } = await caused(desk, bring(claim.id, body))
    const { source, ...fields } = body
    expect(answer.body).toMatchObject({
      ...fields,
      claimId: claim.id,
      stance: 'unassessed',
      judgedBy: null,
      addedBy: { id: await idOf(desk, 'contributor') },
      excerptFound: null,
      withdrawn: null,
      version: 1,
      source,
    })
    expect(actions(events)).toEqual(['source.created', 'evidence.added'])
    expect(events[1]).toMatchObject({
      subject: answer.body.id,
      claimId: claim.id,
      before: null,
      after: { ...fields, claimId: claim.id, sourceId: answer.body.source.id },
    })
    expect(await read(`/claims/${claim.id}`)).toMatchObject({ version: 2, evidenceChanged: false })
  })

  test('may come with a known source, or with none when nothing was found', async () => {
    const claim = await makeClaim(desk)
    const source = await makeSource(desk)
    expect((await bring(claim.id, { sourceId: source.id })).body.source.id).toBe(source.id)
    const searched = await bring(claim.id, { stance: 'not_found', note: 'Archive searched.' }, 'reviewer')
    expect(searched.body).toMatchObject({ source: null, stance: 'not_found' })
    const post = async (body: object) => refusal(await bring(claim.id, body, 'reviewer'))
    expect(await post({ stance: 'supports' })).toEqual([422, 'invalid-request', '/sourceId'])
    expect(await post({ sourceId: source.id, source: { title: 'x' } })).toEqual([
      422,
      'invalid-request',
      '/source',
    ])
    expect(await post({ sourceId: 'src_01jd9v6r2yf0bt8x5m3k7wq4ze' })).toEqual([
      422,
      'invalid-request',
      '/sourceId',
    ])
    const turned = await change(searched.body.id, { stance: 'supports' })
    expect(refusal(turned)).toEqual([422, 'invalid-request', '/stance'])
  })

  test('is judged by a reviewer, who is named', async () => {
    const claim = await makeClaim(desk)
    const { body } = await bring(claim.id, { source: { title: unique('x') } })
    const { answer, events } = await caused(desk, change(body.id, { stance: 'refutes', note: 'It falls.' }))
    const reviewer = await idOf(desk, 'reviewer')
    expect([etagOf(answer), answer.body.judgedBy.id]).toEqual([2, reviewer])
    expect(events).toMatchObject([
      {
        action: 'evidence.changed',
        subject: body.id,
        claimId: claim.id,
        before: { stance: 'unassessed', note: null, judgedBy: null },
        after: { stance: 'refutes', note: 'It falls.', judgedBy: reviewer },
      },
    ])
    expect((await read(`/claims/${claim.id}`)).version).toBe(3)
    expect((await change(body.id, { stance: 'unassessed' })).body.judgedBy).toBeNull()
    expect(refusal(await change(body.id, { note: 'x' }).set('if-match', '"1"'))).toEqual([
      412,
      'stale-record',
    ])
  })

  test('is corrected by whoever brought it, but judged by reviewers alone', async () => {
    const claim = await makeClaim(desk)
    const own = (await bring(claim.id, { source: { title: unique('x') } })).body
    expect((await change(own.id, { locator: 'p. 2' }, 'contributor')).body.locator).toBe('p. 2')
    expect(refusal(await change(own.id, { stance: 'supports' }, 'contributor'))).toEqual([
      403,
      'not-permitted',
    ])
    const theirs = (await bring(claim.id, { source: { title: unique('x') } }, 'editor')).body
    expect(refusal(await change(theirs.id, { locator: 'p. 2' }, 'contributor'))).toEqual([
      403,
      'not-permitted',
    ])
    expect(refusal(await withdraw(theirs.id, 'contributor'))).toEqual([403, 'not-permitted'])
  })

  test('that a reviewer has judged is no longer for a contributor to alter or withdraw', async () => {
    const claim = await makeClaim(desk)
    const own = (await bring(claim.id, { source: { title: unique('x') }, excerpt: 'True.' })).body
    await change(own.id, { stance: 'supports', note: 'Checked.' })
    expect(refusal(await change(own.id, { excerpt: 'Something else.' }, 'contributor'))).toEqual([
      403,
      'not-permitted',
    ])
    expect(refusal(await withdraw(own.id, 'contributor'))).toEqual([403, 'not-permitted'])
    expect((await read(`/claims/${claim.id}/evidence`)).data[0]).toMatchObject({
      excerpt: 'True.',
      withdrawn: null,
    })
  })

  test('is withdrawn with a reason, counts no more and stays readable', async () => {
    const claim = await makeClaim(desk)
    const { body } = await bring(claim.id, { source: { title: unique('x') } })
    const { answer, events } = await caused(desk, withdraw(body.id, 'contributor'))
    const at = desk.clock.now.toISOString()
    expect(answer.body).toMatchObject({ withdrawn: { at, reason: 'Wrong claim.' }, version: 2 })
    expect(events).toMatchObject([
      {
        action: 'evidence.withdrawn',
        claimId: claim.id,
        before: { withdrawnAt: null },
        after: { withdrawnAt: at },
        reason: 'Wrong claim.',
      },
    ])
    expect((await read(`/claims/${claim.id}?include=evidence`)).evidence).toEqual([])
    expect((await read(`/claims/${claim.id}/evidence`)).data).toMatchObject([
      { id: body.id, withdrawn: { at } },
    ])
    expect(refusal(await withdraw(body.id, 'reviewer'))).toEqual([409, 'evidence-withdrawn'])
    expect(refusal(await change(body.id, { note: 'x' }))).toEqual([409, 'evidence-withdrawn'])
  })

  test('added, judged or withdrawn after the verdict marks the claim', async () => {
    const claim = await makeDecidedClaim(desk)
    expect(claim.evidenceChanged).toBe(false)
    const { body } = await bring(claim.id, { source: { title: unique('Late') } })
    expect(await read(`/claims/${claim.id}`)).toMatchObject({
      evidenceChanged: true,
      status: 'decided',
      version: 3,
    })
    expect((await read('/claims?evidenceChanged=true')).data).toMatchObject([{ id: claim.id }])
    await desk.as.reviewer.post(`/claims/${claim.id}/reopening`, { reason: 'x' })
    const review = { verdict: 'verified', rationale: 'Still.', asOf: '2026-01-21' }
    await desk.as.reviewer.post(`/claims/${claim.id}/reviews`, review)
    expect((await read(`/claims/${claim.id}`)).evidenceChanged).toBe(false)
    await withdraw(body.id, 'reviewer')
    expect((await read(`/claims/${claim.id}`)).evidenceChanged).toBe(true)
  })

  test('is for contributors and above, and for claims that stand', async () => {
    const claim = await makeClaim(desk)
    const body = { source: { title: unique('x') } }
    expect(refusal(await desk.as.reader.post(`/claims/${claim.id}/evidence`, body))).toEqual([
      403,
      'not-permitted',
    ])
    await desk.as.reviewer.post(`/claims/${claim.id}/decline`, { declineReason: 'spam' })
    const { answer, events } = await caused(desk, bring(claim.id, body))
    expect([refusal(answer), events]).toEqual([[409, 'claim-not-open'], []])
    const unknown = 'evd_01jd9v6r2yf0bt8x5m3k7wq4ze'
    expect(refusal(await change(unknown, { note: 'x' }))).toEqual([404, 'not-found'])
  })
})

describe('an excerpt', () => {
  const sourceWith = async (text: string) => {
    const source = await makeSource(desk)
    await desk.as.contributor.post(`/sources/${source.id}/captures`, { text })
    return source.id
  }
  const found = async (sourceId: string, excerpt: string) => {
    const claim = await makeClaim(desk)
    return (await bring(claim.id, { sourceId, excerpt })).body
  }

  test('is looked for in the capture of its source', async () => {
    const sourceId = await sourceWith('Café de Paris\r\nOpen daily.')
    expect((await found(sourceId, 'Cafe\u0301 de Paris\nOpen')).excerptFound).toBe(true)
    const missing = await found(sourceId, 'Closed')
    expect(missing.excerptFound).toBe(false)
    expect((await change(missing.id, { excerpt: 'Open daily' })).body.excerptFound).toBe(true)
    expect((await change(missing.id, { excerpt: null })).body.excerptFound).toBeNull()
    expect((await found((await makeSource(desk)).id, 'x')).excerptFound).toBeNull()
  })
})

test('claims are found by a source that is given for them; one that is withheld leads only those who may know it', async () => {
  const source = await makeSource(desk)
  const [leaning, dropped] = [await makeClaim(desk), await makeClaim(desk)]
  const piece = { sourceId: source.id, stance: 'supports', excerpt: 'So it is.' }
  await bring(leaning.id, piece)
  const { body } = await bring(dropped.id, piece)
  await desk.as.reviewer.post(`/evidence/${body.id}/withdrawal`, { reason: 'Of another year.' })
  const leaningOn = async (who: 'reader' | 'contributor') =>
    (await desk.as[who].get(`/claims?sourceId=${source.id}&total=true&facets=status`)).body
  expect(await leaningOn('reader')).toMatchObject({
    ...{ data: [{ id: leaning.id }], total: 1 },
    facets: { status: [{ value: 'submitted', count: 1 }] },
  })
  await desk.as.editor.patch(`/sources/${source.id}`, { withheldReason: 'They would lose their post.' })
  expect((await leaningOn('reader')).data).toEqual([])
  expect((await leaningOn('contributor')).data).toMatchObject([{ id: leaning.id }])
})
