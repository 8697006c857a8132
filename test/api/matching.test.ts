// Has this been checked already: asked over HTTP, offered at submission, queued for a person, decided once for all.
import { beforeAll, describe, expect, test } from 'vitest'
import { compareWaiting } from '../../api/matching/uncompared.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, makeDecidedClaim } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()
const match = async (body: object) => {
  const answer = await desk.as.reader.post('/claims/match', body)
  expect(answer.status, answer.text).toBe(200)
  return answer.body.data
}

const vaccine = 'The Kestrel vaccine contains microchips that track people.'
const bridge = 'The city of Marlow Bay spent 4.2 million dollars on its harbour bridge in 2021.'
let refuted: { id: string }
let spent: { id: string }
beforeAll(async () => {
  refuted = await makeDecidedClaim(desk, { text: vaccine }, { verdict: 'refuted' })
  spent = await makeClaim(desk, { text: bridge, headline: 'What the bridge cost', speaker: 'R. Ito' })
  await makeClaim(desk, { text: 'The Kestrel vaccine contains a small amount of aluminium salts.' })
  await makeClaim(desk, { text: 'Crime in the Lakeside district doubled after the station closed.' })
})

describe('a text that repeats a claim', () => {
  test('in other words is told with the verdict and why', async () => {
    const [first] = await match({
      text: 'OMG tracking microchips hidden in the #Kestrel jab https://x.example/1',
    })
    expect(first.claim).toMatchObject({
      id: refuted.id,
      verdict: 'refuted',
      rating: 'False',
      asOf: '2026-01-20',
    })
    expect(first.score).toBeGreaterThan(0.8)
    expect(first.band).toBe('similar')
    expect(first.why.sharedWords).toEqual(expect.arrayContaining(['Kestrel', 'microchips']))
  })

  test('in the same words is the same', async () => {
    const [first] = await match({ text: `“${bridge}”`.toUpperCase() })
    expect(first).toMatchObject({ claim: { id: spent.id }, band: 'same', why: { differs: [] } })
  })

  test('but for a number, a year or a negation is not, and says so', async () => {
    const differing = [
      [
        bridge.replace('4.2', '6'),
        { fact: 'number', query: '6 million dollars', claim: '4.2 million dollars' },
      ],
      [bridge.replace('2021', '2019'), { fact: 'date', query: '2019', claim: '2021' }],
      [
        bridge.replace('Marlow Bay', 'Port Cassel'),
        { fact: 'name', query: 'Port Cassel', claim: 'Marlow Bay' },
      ],
      [bridge.replace('spent', 'never spent'), { fact: 'negation', query: 'never', claim: '' }],
    ] as const
    for (const [text, difference] of differing) {
      const [first] = await match({ text })
      expect(first.claim.id).toBe(spent.id)
      expect(first.band, text).not.toBe('same')
      expect(first.why.differs).toContainEqual(difference)
    }
  })

  test('is found in a paragraph', async () => {
    const filler =
      'The council met on Tuesday and spoke at length about parking, trees and the new timetable. '
    const text = `${filler.repeat(4)}${bridge} ${filler.repeat(3)}`
    const [first] = await match({ text })
    expect([first.claim.id, first.score > 0.8]).toEqual([spent.id, true])
  })

  test('may be narrowed by verdict, score and number', async () => {
    const text = 'What does the Kestrel vaccine contain?'
    expect((await match({ text })).length).toBeGreaterThan(1)
    expect(await match({ text, limit: 1 })).toHaveLength(1)
    expect(
      (await match({ text, verdict: 'refuted' })).map((one: { claim: { id: string } }) => one.claim.id),
    ).toEqual([refuted.id])
    expect(await match({ text, verdict: ['verified', 'mixed'] })).toEqual([])
    expect(await match({ text, minScore: 1 })).toEqual([])
  })

  test('that is nowhere on the desk scores low, and may be any text', async () => {
    for (const text of [
      'Owls sing opera underwater.',
      '***',
      '" OR "',
      '的',
      '-',
      'NEAR(a b)',
      '1',
      'the and of',
    ]) {
      const found = await match({ text })
      expect(
        found.every(({ score }: { score: number }) => score < 0.5),
        text,
      ).toBe(true)
    }
    expect(refusal(await desk.as.reader.post('/claims/match', { text: ' ' }))).toEqual([
      422,
      'invalid-request',
      '/text',
    ])
  })

  test('is not found once the claim is withdrawn', async () => {
    const text = 'Zebrafish glow in the Tessin lake at midnight.'
    const { id } = await makeClaim(desk, { text })
    expect((await match({ text }))[0].claim.id).toBe(id)
    await desk.as.reviewer.post(`/claims/${id}/withdrawal`, { reason: 'A slip.' })
    expect(await match({ text })).toEqual([])
  })

  test('is found by its new words after the claim changed', async () => {
    const { id } = await makeClaim(desk, { text: 'Owlbears nest in Skerry.' })
    await desk.as.contributor.patch(`/claims/${id}`, { text: 'Gryphons winter on Quillmoor.' })
    expect(await match({ text: 'Owlbears nest in Skerry' })).toEqual([])
    expect((await match({ text: 'gryphons winter on quillmoor' }))[0].claim.id).toBe(id)
  })
})

describe('a submission', () => {
  test('is never kept out by claims that look alike, but told of them', async () => {
    const text = 'Kestrel vaccines contain microchips which track all people.'
    const { answer, events } = await caused(desk, desk.as.contributor.post('/claims', { text }))
    expect(answer.status).toBe(201)
    expect(answer.body.similar[0]).toMatchObject({
      claim: { id: refuted.id, verdict: 'refuted' },
    })
    expect(actions(events)).toEqual(['claim.submitted'])
    const { body } = await desk.as.reader.get('/matches')
    const pair = body.data.find((each: { claim: { id: string } }) => each.claim.id === answer.body.id)
    expect(pair).toMatchObject({ other: { id: refuted.id }, decided: null })
  })

  test('of the same sentence in another article is offered as an appearance, and can be made one at once', async () => {
    const text = 'The Balfour treaty lets foreign troops enter without consent.'
    const first = await makeClaim(desk, {
      text,
      article: { title: 'One', text: `${text} So they say.` },
      quote: text,
    })
    const again = { text, article: { title: 'Two', text: `As reported: ${text}` }, quote: text }
    const told = await desk.as.contributor.post('/claims', again)
    expect(told.body.similar[0]).toMatchObject({ claim: { id: first.id }, band: 'same', offer: 'appearance' })
    const third = { ...again, article: { title: 'Three', text: `Again: ${text}` } }
    const added = await desk.as.contributor.post('/claims?onDuplicate=appearance', third)
    expect([added.body.id, added.body.appearances.length]).toEqual([first.id, 2])
  })

  test('in bulk leaves its pairs waiting as well, once it has been compared', async () => {
    const text = 'The Kestrel vaccine contains microchips tracking people everywhere.'
    const { body } = await desk.as.contributor.post('/claims/bulk', [{ text }])
    const [{ id }] = body.results
    expect(await compareWaiting(desk.own)).toBe(1)
    const waiting = (await desk.as.reader.get('/matches?limit=200')).body.data
    expect(waiting.some((pair: { claim: { id: string } }) => pair.claim.id === id)).toBe(true)
  })
})

describe('a decision', () => {
  test('is recorded with who and when, on both claims, and the pair waits no longer', async () => {
    const one = await makeClaim(desk, { text: 'Ostrava Minor has the lowest corporate tax in Europe.' })
    const two = await desk.as.contributor.post('/claims', {
      text: 'Ostrava Minor has the lowest corporate tax in all Europe.',
    })
    const { answer, events } = await caused(
      desk,
      desk.as.reviewer.put(`/claims/${two.body.id}/matches`, {
        otherId: one.id,
        decision: 'related',
        relation: 'narrower',
      }),
    )
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body.decided).toMatchObject({ decision: 'related', relation: 'narrower' })
    expect(events.map(({ action, claimId }) => [action, claimId])).toEqual([
      ['match.decided', two.body.id],
      ['match.decided', one.id],
    ])
    const waiting = (await desk.as.reader.get('/matches?limit=200')).body.data
    expect(waiting.some(({ id }: { id: string }) => id === answer.body.id)).toBe(false)
    for (const [id, other] of [
      [one.id, two.body.id],
      [two.body.id, one.id],
    ]) {
      const { body } = await desk.as.reader.get(`/claims/${id}/matches`)
      const pair = body.data.find((each: { claim: { id: string } }) => each.claim.id === other)
      expect(pair.decided).toMatchObject({ decision: 'related', relation: 'narrower' })
    }
  })

  test('may be about claims that share nothing, and be changed', async () => {
    const [one, two] = [
      await makeClaim(desk, { text: 'Gold is heavy.' }),
      await makeClaim(desk, { text: 'Ravens count.' }),
    ]
    const path = `/claims/${one.id}/matches`
    await desk.as.reviewer.put(path, { otherId: two.id, decision: 'related', relation: 'contradicts' })
    await desk.as.reviewer.put(path, { otherId: two.id, decision: 'different' })
    const { body } = await desk.as.reader.get(path)
    expect(body.data.at(-1)).toMatchObject({
      claim: { id: two.id },
      decided: { decision: 'different', relation: null },
    })
  })

  test('tells what differs as the claim that is asked about words it, the older one as well', async () => {
    const [older, newer] = [
      await makeClaim(desk, { text: 'The gold reserve holds 40 tonnes.' }),
      await makeClaim(desk, { text: 'Ravens never count beyond 7 nuts.' }),
    ]
    const decision = { otherId: newer.id, decision: 'different' }
    await desk.as.reviewer.put(`/claims/${older.id}/matches`, decision)
    const differsFrom = async (id: string): Promise<Record<'fact' | 'query' | 'claim', string>[]> =>
      (await desk.as.reader.get(`/claims/${id}/matches`)).body.data.at(-1).why.differs
    const seen = await differsFrom(older.id)
    const [query, claim] = [expect.stringMatching(/^40/), expect.stringMatching(/^7/)]
    expect(seen).toContainEqual({ fact: 'number', query, claim })
    const turned = seen.map(({ fact, query, claim }) => ({ fact, query: claim, claim: query }))
    expect(await differsFrom(newer.id)).toEqual(turned)
  })

  test('needs a reviewer, another claim, and a relation only where they are related', async () => {
    const [one, two] = [await makeClaim(desk), await makeClaim(desk)]
    const put = (body: object, as: 'contributor' | 'reviewer' = 'reviewer') =>
      desk.as[as].put(`/claims/${one.id}/matches`, body)
    expect(refusal(await put({ otherId: two.id, decision: 'same' }, 'contributor'))).toEqual([
      403,
      'not-permitted',
    ])
    expect(refusal(await put({ otherId: one.id, decision: 'same' }))).toEqual([
      422,
      'invalid-request',
      '/otherId',
    ])
    expect(refusal(await put({ otherId: two.id, decision: 'same', relation: 'newer' }))).toEqual([
      422,
      'invalid-request',
      '/relation',
    ])
  })
})

describe('the queue', () => {
  test('is paged by score, the likeliest first', async () => {
    const all = (await desk.as.reader.get('/matches?limit=200&total=true')).body
    const scores = all.data.map(({ score }: { score: number }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(all.total).toBe(scores.length)
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await desk.as.reader.get(`/matches?limit=2${cursor && `&cursor=${cursor}`}`)
      paged.push(...body.data.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    }
    expect(paged).toEqual(all.data.map(({ id }: { id: string }) => id))
    const same = (await desk.as.reader.get('/matches?band=same')).body.data
    expect(same.every(({ band }: { band: string }) => band === 'same')).toBe(true)
  })
})

test('merging is an editor’s act', async () => {
  const { id } = await makeArticle(desk)
  expect(id).toMatch(/^art_/)
  const [one, two] = [await makeClaim(desk), await makeClaim(desk)]
  const answer = await desk.as.reviewer.post(`/claims/${one.id}/merge`, { intoId: two.id })
  expect(refusal(answer)).toEqual([403, 'not-permitted'])
})
