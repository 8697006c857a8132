// Lists: every filter narrows to what it names, every walk meets each claim once, and counts are right.
import { beforeAll, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeSupportedClaim } from '../support/make.ts'
import { idOf, refusal, wait } from './caused.ts'

const desk = openDeskForFile()
type Row = { id: string; text: string }
const list = async (query: string) => (await desk.as.reader.get(`/claims?${query}`)).body
const texts = async (query: string) => (await list(query)).data.map(({ text }: Row) => text).sort()
const named: Record<string, { id: string; originArticleId: string }> = {}

beforeAll(async () => {
  const make = async (name: string, body: object, made = makeClaim) => {
    named[name] = (await made(desk, { text: name, ...body })) as never
    wait(desk, 1)
  }
  await make('Alpha runs', { topics: ['sport', 'town'], kinds: ['event'], speaker: 'Ana', language: 'en' })
  await make('Bravo walks', {
    topics: ['sport'],
    kinds: ['state', 'number'],
    speaker: 'Ben',
    language: 'en-GB',
    externalId: 'b-1',
  })
  await make('Charlie sits', { topics: ['home'], kinds: ['number'], article: { title: 'C' } })
  await make('Delta decided', { speaker: 'Ana' }, makeSupportedClaim)
  await make('Echo reopened', {}, makeSupportedClaim)
  await make('Foxtrot withdrawn', { speaker: 'Ana' })
  await make('Golf declined', {})
  const id = (name: string) => named[name]?.id ?? ''
  await decide(desk, id('Delta decided'))
  await decide(desk, id('Echo reopened'), { verdict: 'refuted' })
  await desk.as.reviewer.post(`/claims/${id('Echo reopened')}/reopening`, { reason: 'x' })
  await desk.as.reviewer.post(`/claims/${id('Foxtrot withdrawn')}/withdrawal`, { reason: 'x' })
  await desk.as.reviewer.post(`/claims/${id('Golf declined')}/decline`, { declineReason: 'spam' })
  await desk.as.reviewer.put(`/claims/${id('Alpha runs')}/assignment`, {
    userId: await idOf(desk, 'reviewer'),
  })
  await desk.as.reviewer.post(`/claims/${id('Delta decided')}/evidence`, { stance: 'not_found' })
})

describe('a filter', () => {
  const all = ['Alpha runs', 'Bravo walks', 'Charlie sits', 'Delta decided', 'Echo reopened', 'Golf declined']
  test.each([
    ['', all],
    ['status=submitted', ['Bravo walks', 'Charlie sits']],
    ['status=decided&status=declined', ['Delta decided', 'Golf declined']],
    ['verdict=refuted', ['Echo reopened']],
    ['verdict=refuted&verdict=verified', ['Delta decided', 'Echo reopened']],
    ['kind=number', ['Bravo walks', 'Charlie sits']],
    ['topic=sport', ['Alpha runs', 'Bravo walks']],
    ['topic=town&topic=home', ['Alpha runs', 'Charlie sits']],
    ['topic=sport&kind=event', ['Alpha runs']],
    ['speaker=Ana', ['Alpha runs', 'Delta decided']],
    ['speaker=ana', []],
    ['language=en', ['Alpha runs']],
    ['externalId=b-1', ['Bravo walks']],
    ['assigneeId=none&status=submitted', ['Bravo walks', 'Charlie sits']],
    ['underReview=true', ['Echo reopened']],
    ['underReview=false&verdict=verified', ['Delta decided']],
    ['evidenceChanged=true', ['Delta decided']],
    ['evidenceChanged=false&verdict=verified', []],
    ['withdrawn=true', ['Foxtrot withdrawn']],
    ['q=sits', ['Charlie sits']],
    ['q=ana&status=decided', ['Delta decided']],
  ])('%s', async (query, expected) => expect(await texts(query)).toEqual(expected))

  test('by person, article, parent, id and time', async () => {
    const reviewer = await idOf(desk, 'reviewer')
    const charlie = named['Charlie sits']
    expect(await texts(`assigneeId=${reviewer}`)).toEqual(['Alpha runs'])
    expect(await texts(`assigneeId=${reviewer}&assigneeId=none&topic=sport`)).toEqual([
      'Alpha runs',
      'Bravo walks',
    ])
    expect(await texts(`submittedBy=${reviewer}`)).toEqual([])
    expect(await texts(`articleId=${charlie?.originArticleId}`)).toEqual(['Charlie sits'])
    expect(await texts(`id=${charlie?.id}&id=${named['Foxtrot withdrawn']?.id}`)).toEqual([
      'Charlie sits',
      'Foxtrot withdrawn',
    ])
    const at = (minute: number) => `2026-01-21T09:0${minute}:00`
    expect(await texts(`createdAfter=${at(1)}.000Z&createdBefore=${at(2)}.000Z`)).toEqual([
      'Bravo walks',
      'Charlie sits',
    ])
    expect(await texts(`createdBefore=${at(0)}Z`)).toEqual(['Alpha runs'])
  })

  test('by time sees the moment, however it is written', async () => {
    for (const moment of ['2026-01-21T09:02:00Z', '2026-01-21T09:02:00.000000Z', '2026-01-21T09:02:00.0Z']) {
      expect(await texts(`createdAfter=${moment}&createdBefore=${moment}`), moment).toEqual(['Charlie sits'])
    }
  })

  test.each([
    ['colour=red', 'colour'],
    ['status=done', 'status'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=ten', 'limit'],
    ['sort=text', 'sort'],
    ['cursor=%25', 'cursor'],
    ['cursor=WyJ4Il0', 'cursor'],
    ['page=0', 'page'],
    ['page=401', 'page'],
    ['include=people', 'include'],
    ['facets=text', 'facets'],
    ['createdAfter=yesterday', 'createdAfter'],
    ['createdAfter=2026-02-30T00:00:00Z', 'createdAfter'],
    ['id=usr_01jd9v6r2yf0bt8x5m3k7wq4ze', 'id'],
    ['withdrawn=perhaps', 'withdrawn'],
    [`q=${'x'.repeat(1001)}`, 'q'],
    ['speaker=%00', 'speaker'],
    ['topic=%00', 'topic'],
    ['externalId=%00', 'externalId'],
    ['language=%00', 'language'],
    ['__proto__=1', '__proto__'],
  ])('%s is refused, not ignored', async (query, parameter) => {
    const answer = await desk.as.reader.get(`/claims?${query}`)
    expect(refusal(answer)).toEqual([422, 'invalid-request', parameter])
  })
})

describe('facets', () => {
  const facet = async (query: string) => {
    const { facets } = await list(query)
    return Object.fromEntries(
      Object.entries(facets as Record<string, { value: string | null; count: number }[]>).map(
        ([name, counts]) => [
          name,
          Object.fromEntries(counts.map(({ value, count }) => [String(value), count])),
        ],
      ),
    )
  }
  test('count the words of each field among what is listed', async () => {
    expect(await facet('facets=status,verdict,kind,topic,speaker,assigneeId,language')).toEqual({
      status: { in_review: 2, submitted: 2, decided: 1, declined: 1 },
      verdict: { null: 4, verified: 1, refuted: 1 },
      kind: { event: 1, state: 1, number: 2 },
      topic: { sport: 2, town: 1, home: 1 },
      speaker: { null: 3, Ana: 2, Ben: 1 },
      assigneeId: { null: 5, [await idOf(desk, 'reviewer')]: 1 },
      language: { null: 4, en: 1, 'en-GB': 1 },
    })
  })

  test('are narrowed by every filter but their own', async () => {
    expect(await facet('facets=status,topic&topic=sport')).toEqual({
      status: { in_review: 1, submitted: 1 },
      topic: { sport: 2, town: 1, home: 1 },
    })
    expect(await facet('facets=status&q=decided')).toEqual({ status: { decided: 1 } })
    expect(await facet('facets=speaker&q=***')).toEqual({ speaker: {} })
  })
})

describe('an include', () => {
  const rowsOf = async (query: string) => (await list(query)).data
  test('adds the lists it names to each row, and no other', async () => {
    const [row] = await rowsOf('q=decided&include=evidence,verdicts&include=article')
    expect(row).toMatchObject({
      evidence: [{ stance: 'supports' }, { stance: 'not_found' }],
      verdicts: [{ revision: 1 }],
      article: null,
    })
    for (const absent of ['appearances', 'reviews', 'parts']) expect(row).not.toHaveProperty(absent)
    const [plain] = await rowsOf('q=decided')
    expect(plain).not.toHaveProperty('evidence')
  })

  test('gives each claim its own', async () => {
    const rows = await rowsOf('verdict=verified&verdict=refuted&include=reviews,evidence')
    for (const row of rows) {
      expect(row.reviews.map((review: { claimId: string }) => review.claimId)).toEqual([row.id])
      expect(new Set(row.evidence.map((piece: { claimId: string }) => piece.claimId))).toEqual(
        new Set([row.id]),
      )
    }
    expect(rows).toHaveLength(2)
  })
})
