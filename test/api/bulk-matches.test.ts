// Many pairs at once: tried, decided, gone on with, taken back as one; and what becomes of what the public was shown.
import supertest from 'supertest'
import { beforeEach, describe, expect, test } from 'vitest'
import { deskOver, openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, makeDecidedClaim } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()
const bulk = (body: object, as: 'editor' | 'reviewer' | 'admin' = 'editor') =>
  desk.as[as].post('/matches/decisions', { minScore: 0.5, ...body })
const undo = (batchId: string) => desk.as.editor.post('/matches/undo', { batchId })
const read = async (id: string) => (await desk.as.reader.get(`/claims?id=${id}`)).body.data[0]

const syllables = ['ba', 'ko', 'mi', 'ru', 'te', 'la', 'so', 'ni', 'gu', 've']
let made = 0
/** A sentence whose telling words occur in no other, so that no pair waits but those a test makes. */
const sentence = () => {
  made += 1
  const word = (shift: number) =>
    `${(made * 7919 + shift * 104729) % 1_000_000}`.replaceAll(
      /\d/g,
      (digit) => syllables[Number(digit)] ?? '',
    )
  return `The ${word(1)} ${word(2)} has left ${word(3)} ${word(4)} ${word(5)}.`
}

/** Two claims in the same words from two articles: a pair that waits, in the band `same`. */
async function makeTwins(text = sentence()) {
  const first = await makeClaim(desk, { text, ...(await placeOf(text)) })
  const second = await makeClaim(desk, { text, ...(await placeOf(text)) })
  return { older: first.id, newer: second.id }
}
const placeOf = async (text: string) => ({
  articleId: (await makeArticle(desk, { text: `${text} So they say.` })).id,
  quote: text,
})

/** Nothing waits from before. */
beforeEach(async () => {
  for (;;) {
    const { body } = await bulk({ act: 'different', minScore: 0, limit: 200 })
    if (body.waiting === 0) break
  }
})

describe('all waiting pairs above a score', () => {
  test('are tried without a trace: how many, a sample, what will be left out and why', async () => {
    const twins = [await makeTwins(), await makeTwins()]
    const differing = sentence()
    await makeClaim(desk, { text: differing })
    await makeClaim(desk, { text: differing.replace('has left', 'has never left') })
    const { answer, events } = await caused(
      desk,
      bulk({ act: 'merge', dryRun: true, band: ['same', 'similar'] }),
    )
    expect(answer.status, answer.text).toBe(200)
    expect(events).toEqual([])
    const { body } = answer
    expect(body).toMatchObject({ dryRun: true, batchId: null, decided: 2, nextCursor: null })
    expect(body.refused).toBe(body.waiting - 2)
    expect(body.sample.length).toBe(Math.min(5, body.waiting))
    const merges = body.results.filter((one: { outcome: string }) => one.outcome === 'decided')
    expect(merges.map(({ loserId, winnerId }: Record<string, string>) => [loserId, winnerId]).sort()).toEqual(
      twins.map(({ older, newer }) => [newer, older]).sort(),
    )
    const refused = body.results.find((one: { outcome: string }) => one.outcome === 'refused')
    expect(refused.problem).toMatchObject({ type: '/problems/facts-differ', status: 409 })
    expect((await read(twins[0]?.newer ?? '')).mergedIntoId).toBeNull()
    const careful = (await bulk({ act: 'merge', dryRun: true })).body
    expect(careful).toMatchObject({ waiting: 2, decided: 2, refused: 0 })
  })

  test('are merged under one batch, call by call, and come apart again as one', async () => {
    const twins = [await makeTwins(), await makeTwins(), await makeTwins()]
    const first = (await bulk({ act: 'merge', band: ['same'], limit: 2, reason: 'Reprints.' })).body
    expect(first).toMatchObject({
      waiting: 3,
      decided: 2,
      refused: 0,
      batchId: expect.stringMatching(/^bat_/),
    })
    const { batchId, nextCursor } = first
    const { answer, events } = await caused(
      desk,
      bulk({ act: 'merge', band: ['same'], limit: 2, cursor: nextCursor, batchId }),
    )
    expect(answer.body).toMatchObject({ decided: 1, batchId, nextCursor: null })
    expect(new Set(events.map((event) => event.batchId))).toEqual(new Set([batchId]))
    for (const { older, newer } of twins) expect((await read(newer)).mergedIntoId).toBe(older)

    const back = await caused(desk, undo(batchId))
    expect(back.answer.body).toMatchObject({ reopened: 3, refused: 0, remaining: 0 })
    expect(new Set(actions(back.events))).toEqual(
      new Set(['claim.unmerged', 'claim.separated', 'match.reopened']),
    )
    for (const { newer } of twins) expect((await read(newer)).mergedIntoId).toBeNull()
    const waiting = (await desk.as.reader.get('/matches?band=same&total=true')).body
    expect(waiting.total).toBe(3)
    expect(refusal(await undo(batchId))).toEqual([409, 'nothing-to-undo'])
  })

  test('that were decided anew since stay so when the batch is taken back', async () => {
    const { older, newer } = await makeTwins()
    const { batchId } = (await bulk({ act: 'related', relation: 'newer' })).body
    await desk.as.reviewer.put(`/claims/${newer}/matches`, { otherId: older, decision: 'different' })
    expect(refusal(await undo(batchId))).toEqual([409, 'nothing-to-undo'])
  })

  test('are counted as a trial counts them: of three alike two are taken in, and pairs go on with who stays', async () => {
    const text = sentence()
    const { older, newer } = await makeTwins(text)
    const third = await makeClaim(desk, { text, ...(await placeOf(text)) })
    const tried = (await bulk({ act: 'merge', dryRun: true })).body
    const made = (await bulk({ act: 'merge' })).body
    const outcomes = ({ results }: typeof made) =>
      results.map(({ id, outcome, loserId }: Record<string, string>) => [id, outcome, loserId])
    expect(outcomes(tried)).toEqual(outcomes(made))
    for (let more = made; more.decided > 0; ) more = (await bulk({ act: 'merge' })).body
    const standing = [older, newer, third.id].map(async (id) => (await read(id)).mergedIntoId)
    expect((await Promise.all(standing)).filter((id) => id === null)).toHaveLength(1)
  })

  test('are merged by those who may merge; a batch is gone on with by whoever began it', async () => {
    await makeTwins()
    expect(refusal(await bulk({ act: 'merge' }, 'reviewer'))).toEqual([403, 'not-permitted'])
    const { batchId } = (await bulk({ act: 'same' }, 'reviewer')).body
    const others = await bulk({ act: 'same', batchId })
    expect(refusal(others)).toEqual([422, 'invalid-request', '/batchId'])
    expect(refusal(await bulk({ act: 'same', cursor: 'bogus' }))).toEqual([422, 'invalid-request', '/cursor'])
  })

  test('are answered again, not decided again, under the same key', async () => {
    await makeTwins()
    const send = () =>
      desk.as.editor
        .post('/matches/decisions', { act: 'merge', minScore: 0.5 })
        .set('idempotency-key', 'once')
    const [one, two] = [await send(), await send()]
    expect(two.body).toEqual(one.body)
    expect(one.body.decided).toBe(1)
  })
})

describe('one decision', () => {
  test('is taken back by who may, and the pair waits again', async () => {
    const { older, newer } = await makeTwins()
    const { body: pair } = await desk.as.reviewer.put(`/claims/${newer}/matches`, {
      ...{ otherId: older, decision: 'related', relation: 'narrower' },
    })
    const { answer, events } = await caused(desk, desk.as.reviewer.delete(`/matches/${pair.id}/decision`))
    expect(answer.body).toMatchObject({ id: pair.id, decided: null })
    expect(actions(events)).toEqual(['match.reopened', 'match.reopened'])
    expect(refusal(await desk.as.reviewer.delete(`/matches/${pair.id}/decision`))).toEqual([
      409,
      'match-not-decided',
    ])
    await desk.as.editor.post(`/claims/${newer}/merge`, { intoId: older })
    expect(refusal(await desk.as.reviewer.delete(`/matches/${pair.id}/decision`))).toEqual([
      403,
      'not-permitted',
    ])
    expect((await desk.as.editor.delete(`/matches/${pair.id}/decision`)).body.decided).toBeNull()
    expect((await read(newer)).mergedIntoId).toBeNull()
  })
})

describe('before and after a merge', () => {
  test('one is told what would move, and which merges stand', async () => {
    const { older, newer } = await makeTwins()
    await desk.as.contributor.post(`/claims/${newer}/notes`, { text: 'Ask the warden.' })
    const preview = await desk.as.editor.post(`/claims/${newer}/merge/preview`, { intoId: older })
    expect(preview.body).toEqual({
      ...{ loserId: newer, winnerId: older, verdict: null, hidesPublished: false, problem: null },
      moves: { appearances: 1, evidence: 0, notes: 1, contacts: 0, factChecks: 0 },
    })
    await desk.as.editor.post(`/claims/${newer}/merge`, { intoId: older, reason: 'A reprint.' })
    const { body } = await desk.as.reader.get(`/claims/${older}/merges`)
    expect(body.data).toMatchObject([
      { claim: { id: newer }, reason: 'A reprint.', moved: { appearances: 1, notes: 1 } },
    ])
    const again = await desk.as.editor.post(`/claims/${newer}/merge/preview`, { intoId: older })
    expect(again.body.problem).toMatchObject({ type: '/problems/claim-not-open' })
    await desk.as.editor.post(`/claims/${newer}/unmerge`, {})
    expect((await desk.as.reader.get(`/claims/${older}/merges`)).body.data).toEqual([])
  })

  test('a pair says who stays: the one with an answer, else the older', async () => {
    const text = sentence()
    const plain = await makeClaim(desk, { text })
    const judged = await makeDecidedClaim(desk, { text, ...(await placeOf(text)) })
    const { data } = (await desk.as.reader.get('/matches?band=same')).body
    expect(data[0]).toMatchObject({ claim: { id: judged.id }, other: { id: plain.id }, staysId: judged.id })
    const { older, newer } = await makeTwins()
    const pairs = (await desk.as.reader.get('/matches?band=same')).body.data
    const pair = pairs.find(({ claim }: { claim: { id: string } }) => claim.id === newer)
    expect(pair.staysId).toBe(older)
  })

  test('the next claim at the desk comes with what it may repeat', async () => {
    const text = sentence()
    const judged = await makeDecidedClaim(desk, { text }, { verdict: 'refuted' })
    const repeated = await makeClaim(desk, { text, topics: ['repeated'], ...(await placeOf(text)) })
    const { body } = await desk.as.reviewer.get('/desk/next?topic=repeated')
    expect(body.claim.id).toBe(repeated.id)
    expect(body.matches).toMatchObject([{ claim: { id: judged.id, verdict: 'refuted' }, decided: null }])
  })
})

describe('a claim whose verdict is public', () => {
  const publish = (id: string) => desk.as.editor.post(`/claims/${id}/publication`)
  const merge = (id: string, intoId: string) => desk.as.editor.post(`/claims/${id}/merge`, { intoId })
  const verdictOf = async () => [(await makeDecidedClaim(desk)).id, (await makeDecidedClaim(desk)).id]

  test('is not merged away unless the same answer is public there', async () => {
    const [loser = '', winner = ''] = await verdictOf()
    await publish(loser)
    const refused = await merge(loser, winner)
    expect(refusal(refused)).toEqual([409, 'claim-published'])
    expect(refused.body).toMatchObject({ published: 'verified', otherPublished: null })
    expect(
      (await desk.as.editor.post(`/claims/${loser}/merge/preview`, { intoId: winner })).body,
    ).toMatchObject({
      ...{ hidesPublished: true, problem: { type: '/problems/claim-published' } },
    })
    await publish(winner)
    expect((await merge(loser, winner)).status).toBe(200)
  })

  test('answers 308 from then on, leaves exports as merged, and whoever holds it is told', async () => {
    const [loser = '', winner = ''] = await verdictOf()
    await publish(loser)
    await publish(winner)
    const before = desk.clock.now.toISOString()
    desk.clock.now = new Date(desk.clock.now.getTime() + 60_000)
    await merge(loser, winner)
    const answer = await desk.as.reader.get(`/claims/${loser}`).redirects(0)
    expect([answer.status, answer.headers.location]).toEqual([308, `/api/v1/claims/${winner}`])
    const { body: held } = await desk.as.reader.post('/check-back', [{ id: loser, revision: 1 }])
    expect(held.data).toMatchObject([{ id: loser, isCurrent: false, reason: 'merged', mergedIntoId: winner }])
    const left = await desk.as.reader.get(`/exports/claims.ndjson?published=true&changedSince=${before}`)
    const rows = left.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toContainEqual(expect.objectContaining({ id: loser, removed: true, reason: 'merged' }))
    await desk.as.editor.post(`/claims/${loser}/unmerge`, {})
    expect(await read(loser)).toMatchObject({ publishedRevision: 1, mergedIntoId: null })
  })

  test('leads its readers to the one that stays, and to that one’s retraction', async () => {
    const site = deskOver(desk.store, { publicUrl: 'https://desk.example' })
    const page = (id: string) => supertest(site.server).get(`/claims/${id}`).redirects(0)
    const [loser = '', winner = ''] = await verdictOf()
    await publish(loser)
    await publish(winner)
    expect((await page(loser)).status).toBe(200)
    await merge(loser, winner)
    const moved = await page(loser)
    expect([moved.status, moved.headers.location]).toEqual([308, `/claims/${winner}`])
    await desk.as.editor.post(`/claims/${winner}/retraction`, { reason: 'We were wrong.' })
    expect([(await page(loser)).status, (await page(winner)).status]).toEqual([308, 410])
    site.server.close()
  })

  test('is merged once it was retracted', async () => {
    const [loser = '', winner = ''] = await verdictOf()
    await publish(loser)
    await desk.as.editor.post(`/claims/${loser}/retraction`, { reason: 'The same stands elsewhere.' })
    expect((await merge(loser, winner)).status).toBe(200)
  })
})

test('the same sentence in another article is proposed as an appearance of the claim there is', async () => {
  const text = 'The lighthouse at Skerry was sold for 3.4 million dollars in 2019.'
  const claim = await makeDecidedClaim(desk, { text }, { verdict: 'refuted' })
  const article = await makeArticle(desk, { text: `A short walk. ${text} Nobody minded.` })
  const { body } = await desk.as.contributor.post(`/articles/${article.id}/extraction`)
  const candidate = body.data.find(({ quote }: { quote: string }) => quote === text)
  expect(candidate.existing).toMatchObject({ id: claim.id, verdict: 'refuted', asOf: '2026-01-20' })
  const added = await desk.as.contributor.post(`/claims/${claim.id}/appearances`, {
    ...{ articleId: article.id, quote: text },
  })
  expect(added.status, added.text).toBe(201)
  const again = (await desk.as.contributor.post(`/articles/${article.id}/extraction?show=tracked`)).body.data
  expect(again[0]).toMatchObject({ claimIds: [claim.id], existing: null })
})
