// A claim is changed, noted on and found in more places: who may, what stays, and what each leaves behind.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, makeDecidedClaim, unique } from '../support/make.ts'
import { actions, caused, etagOf, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (id: string, query = '') => (await desk.as.reader.get(`/claims/${id}${query}`)).body
const unknownClaim = 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze'

describe('a change', () => {
  test('makes the next version and tells what was and what is', async () => {
    const { id } = await makeClaim(desk, { topics: ['a'], speaker: 'One' })
    const changes = { topics: ['b', 'c'], speaker: null, priority: 2 }
    const { answer, events } = await caused(desk, desk.as.contributor.patch(`/claims/${id}`, changes))
    expect([answer.status, etagOf(answer)]).toEqual([200, 2])
    expect(answer.body).toMatchObject({ ...changes, version: 2 })
    expect(events).toMatchObject([
      {
        action: 'claim.changed',
        subject: id,
        claimId: id,
        actor: await idOf(desk, 'contributor'),
        before: { topics: ['a'], speaker: 'One', priority: 0 },
        after: changes,
      },
    ])
    expect(Object.keys(events[0]?.after ?? {}).sort()).toEqual(['priority', 'speaker', 'topics'])
  })

  test('is found by its new words and topics, and no longer by the old', async () => {
    const { id } = await makeClaim(desk, {
      text: unique('Zeppelin over town'),
      topics: ['airships'],
      kinds: ['event'],
    })
    const changes = { text: unique('Balloon over town'), topics: ['balloons'], kinds: ['state'] }
    await desk.as.contributor.patch(`/claims/${id}`, changes)
    const found = async (query: string) =>
      (await desk.as.reader.get(`/claims?${query}`)).body.data.map((claim: { id: string }) => claim.id)
    expect(await found('q=balloon')).toEqual([id])
    expect(await found('topic=balloons')).toEqual([id])
    expect(await found('q=zeppelin')).toEqual([])
    expect(await found('topic=airships')).toEqual([])
    expect(await found(`id=${id}&kind=event`)).toEqual([])
  })

  test('is a contributor’s on their own claim while it is submitted, a reviewer’s on any', async () => {
    const theirs = (await desk.as.editor.post('/claims', { text: unique('Theirs') })).body
    const change = { headline: 'New' }
    expect(refusal(await desk.as.contributor.patch(`/claims/${theirs.id}`, change))).toEqual([
      403,
      'not-permitted',
    ])
    expect((await desk.as.reviewer.patch(`/claims/${theirs.id}`, change)).status).toBe(200)
    const own = await makeClaim(desk)
    await desk.as.reviewer.put(`/claims/${own.id}/assignment`, { userId: await idOf(desk, 'reviewer') })
    expect(refusal(await desk.as.contributor.patch(`/claims/${own.id}`, change))).toEqual([
      403,
      'not-permitted',
    ])
    expect(refusal(await desk.as.reader.patch(`/claims/${own.id}`, change))).toEqual([403, 'not-permitted'])
  })

  test('made on an old version is refused with the claim as it is', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.contributor.patch(`/claims/${id}`, { headline: 'First' })
    const request = desk.as.contributor.patch(`/claims/${id}`, { headline: 'Second' }).set('if-match', '"1"')
    const { answer, events } = await caused(desk, request)
    expect(refusal(answer)).toEqual([412, 'stale-record'])
    expect(answer.body.current).toMatchObject({ id, version: 2, headline: 'First' })
    expect(events).toEqual([])
    const fresh = await desk.as.contributor
      .patch(`/claims/${id}`, { headline: 'Second' })
      .set('if-match', '"2"')
    expect(fresh.status).toBe(200)
    const odd = await desk.as.contributor.patch(`/claims/${id}`, { headline: 'x' }).set('if-match', 'three')
    expect(refusal(odd)).toEqual([400, 'malformed-header', 'If-Match'])
  })

  test('to the words of another claim is refused, and to its own words in other type is not', async () => {
    const other = await makeClaim(desk, { text: unique('The canal is full') })
    const { id } = await makeClaim(desk, { text: unique('The canal is empty') })
    const clash = await desk.as.contributor.patch(`/claims/${id}`, { text: `${other.text}.` })
    expect([refusal(clash), clash.body.existing.id]).toEqual([[409, 'duplicate-claim'], other.id])
    expect((await read(id)).version).toBe(1)
    const { text } = await read(id)
    expect((await desk.as.contributor.patch(`/claims/${id}`, { text: `${text}.` })).status).toBe(200)
  })

  test('of a claim that was insisted on may repeat its words', async () => {
    const { text } = await makeClaim(desk)
    const twin = (await desk.as.contributor.post('/claims?onDuplicate=create', { text })).body
    const answer = await desk.as.contributor.patch(`/claims/${twin.id}`, { text, headline: 'The twin' })
    expect([answer.status, answer.body.headline]).toEqual([200, 'The twin'])
  })

  test('of what a decided claim says is refused at each frozen field; the rest may be tidied', async () => {
    const claim = await makeDecidedClaim(desk)
    const frozen = {
      text: unique('Another'),
      kinds: ['quote'],
      scope: { place: { value: 'x', basis: 'stated' } },
      resolution: { by: '2027' },
    }
    const answer = await desk.as.reviewer.patch(`/claims/${claim.id}`, { ...frozen, headline: 'x' })
    expect(refusal(answer)).toEqual([
      409,
      'claim-already-decided',
      '/text',
      '/scope',
      '/kinds',
      '/resolution',
    ])
    expect((await read(claim.id)).version).toBe(claim.version)
    const tidied = await desk.as.reviewer.patch(`/claims/${claim.id}`, { headline: 'Tidy', topics: ['t'] })
    expect([tidied.status, tidied.body.evidenceChanged]).toEqual([200, false])
    await desk.as.reviewer.post(`/claims/${claim.id}/reopening`, { reason: 'To mend it.' })
    expect((await desk.as.reviewer.patch(`/claims/${claim.id}`, frozen)).status).toBe(200)
  })

  test('that repeats what a decided claim says changes nothing frozen', async () => {
    const { id, text, kinds, scope } = await makeDecidedClaim(desk)
    const answer = await desk.as.reviewer.patch(`/claims/${id}`, { text, kinds, scope, headline: 'Form' })
    expect([answer.status, answer.body.headline]).toEqual([200, 'Form'])
  })

  test('of no such claim is 404, and an id of another kind is told apart', async () => {
    expect(refusal(await desk.as.reader.get(`/claims/${unknownClaim}`))).toEqual([404, 'not-found'])
    expect(refusal(await desk.as.editor.patch(`/claims/${unknownClaim}`, { headline: 'x' }))).toEqual([
      404,
      'not-found',
    ])
    expect(refusal(await desk.as.reader.get('/claims/usr_01jd9v6r2yf0bt8x5m3k7wq4ze'))).toEqual([
      422,
      'invalid-request',
      'id',
    ])
  })
})

describe('a note', () => {
  test('is for the desk, and reaches no reader, not even by history', async () => {
    const { id } = await makeClaim(desk)
    const { answer, events } = await caused(
      desk,
      desk.as.contributor.post(`/claims/${id}/notes`, { text: 'Ask at the archive.' }),
    )
    expect([answer.status, answer.body.author.name]).toEqual([201, 'The contributor'])
    expect(events).toMatchObject([
      { action: 'note.added', claimId: id, after: { text: 'Ask at the archive.' } },
    ])
    expect((await read(id)).version).toBe(1)
    const { body } = await desk.as.reviewer.get(`/claims/${id}/notes`)
    expect(body).toMatchObject({ data: [{ text: 'Ask at the archive.' }], total: 1 })
    expect(refusal(await desk.as.reader.get(`/claims/${id}/notes`))).toEqual([403, 'not-permitted'])
    const toReviewer = await desk.as.reviewer.get(`/claims/${id}/history`)
    expect(JSON.stringify(toReviewer.body)).toContain('archive')
    const toReader = await desk.as.reader.get(`/claims/${id}/history`)
    expect(JSON.stringify(toReader.body)).not.toContain('archive')
  })
})

test('an appearance is added to a claim that stands, in an article there is', async () => {
  const claim = await makeClaim(desk)
  const article = await makeArticle(desk, { text: 'The bridge is long. Very long.' })
  const at = `/claims/${claim.id}/appearances`
  const { answer, events } = await caused(
    desk,
    desk.as.contributor.post(at, { articleId: article.id, quote: 'Very long', modality: 'asserted' }),
  )
  expect(answer.body).toMatchObject({
    claimId: claim.id,
    start: 20,
    end: 29,
    isFirst: true,
    modality: 'asserted',
  })
  expect(actions(events)).toEqual(['appearance.added'])
  expect((await read(claim.id)).version).toBe(2)
  const again = await desk.as.contributor.post(at, { articleId: article.id, quote: 'The bridge' })
  expect(again.body.isFirst).toBe(false)
  expect((await desk.as.reader.get(at)).body).toMatchObject({ total: 2, data: [{ start: 20 }, { start: 0 }] })
  const post = async (body: object) => refusal(await desk.as.contributor.post(at, body))
  expect(await post({ articleId: article.id, quote: 'long' })).toEqual([422, 'quote-ambiguous', '/quote'])
  expect(await post({ articleId: article.id, quote: 'tall' })).toEqual([422, 'quote-not-found', '/quote'])
  expect(await post({ articleId: unknownClaim.replace('clm', 'art'), quote: 'x' })).toEqual([
    422,
    'invalid-request',
    '/articleId',
  ])
  expect((await read(claim.id)).version).toBe(3)
})
