// A client that knows Google's Fact Check Tools API, and no desk: it switches to ours by its base address.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOver, openDesk } from '../support/desk.ts'
import { decide, makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'

/** As the reference of the API describes an answer; every field may be missing. */
interface Answer {
  claims?: {
    text?: string
    claimant?: string
    claimDate?: string
    claimReview?: {
      publisher?: { name?: string; site?: string }
      url?: string
      title?: string
      reviewDate?: string
      textualRating?: string
      languageCode?: string
    }[]
  }[]
  nextPageToken?: string
}

let folder = ''
let closed: Desk
let desk: Desk
const made: Record<string, string> = {}

const claimsSearch = (parameters: Record<string, string>) =>
  supertest(desk.server)
    .get('/v1alpha1/claims:search')
    .query({ key: 'AIzaNotOurs', ...parameters })

async function found(parameters: Record<string, string>): Promise<Answer> {
  const { status, text, body } = await claimsSearch(parameters)
  expect(status, text).toBe(200)
  return body
}

const textsOf = ({ claims = [] }: Answer) => claims.map(({ text }) => text)

/** Page after page until no token comes, as the reference says. */
async function all(parameters: Record<string, string>): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = []
  let pageToken = ''
  for (let pages = 0; pages < 50; pages++) {
    const answer = await found({ ...parameters, ...(pageToken && { pageToken }) })
    texts.push(...textsOf(answer))
    pageToken = answer.nextPageToken ?? ''
    if (pageToken === '') return texts
  }
  throw new Error('the pages do not end')
}

async function publish(name: string, claim: object, review: object = {}): Promise<void> {
  const { id } = await makeDecidedClaim(desk, { text: name, ...claim }, review)
  made[name] = id
  await desk.as.editor.post(`/claims/${id}/publication`)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-search-'))
  closed = await openDesk(join(folder, 'desk.db'))
  desk = deskOver(closed.store, { publicUrl: 'https://www.desk.example/' })
  await desk.as.admin.patch('/settings', { desk: { name: 'Town Desk' } })
  for (let n = 1; n <= 23; n++) await publish(`Windmill number ${n} stands idle`, { topics: ['wind'] })
  await publish('The harbour bridge carries forty thousand cars a day', {
    headline: 'Cars on the harbour bridge',
    speaker: 'Mayor Ito',
    claimedOn: '2026-01-18',
    language: 'en-GB',
  })
  await publish('Die Brücke am Hafen ist gesperrt', { language: 'de', claimedOn: '2026-01' })
  await makeDecidedClaim(desk, { text: 'The secret bridge carries nobody' })
})
afterAll(async () => {
  for (const one of [desk, closed]) one.server.close()
  await desk.store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a search', () => {
  test('answers in the shape of the reference', async () => {
    const answer = await found({ query: 'harbour bridge' })
    expect(answer).toEqual({
      claims: [
        {
          text: 'The harbour bridge carries forty thousand cars a day',
          claimant: 'Mayor Ito',
          claimDate: '2026-01-18T00:00:00Z',
          claimReview: [
            {
              publisher: { name: 'Town Desk', site: 'desk.example' },
              url: `https://www.desk.example/claims/${made['The harbour bridge carries forty thousand cars a day']}`,
              title: 'Cars on the harbour bridge',
              reviewDate: '2026-01-21T09:00:00.000Z',
              textualRating: 'True',
              languageCode: 'en-GB',
            },
          ],
        },
      ],
    })
  })

  test('looks for all words, and for claims that look alike where these find few', async () => {
    expect(textsOf(await found({ query: 'zeppelin' }))).toEqual([])
    const post = 'so 40,000 cars a day are carried by the harbour bridge??'
    expect(textsOf(await found({ query: post }))[0]).toBe(
      'The harbour bridge carries forty thousand cars a day',
    )
    expect(textsOf(await found({ query: 'secret bridge' }))).not.toContain('The secret bridge carries nobody')
  })

  test('is paged to the end without repeats, ten at a time unless asked', async () => {
    expect((await found({ query: 'windmill' })).claims).toHaveLength(10)
    const whole = await all({ query: 'windmill', pageSize: '4' })
    expect(whole).toHaveLength(23)
    expect(new Set(whole).size).toBe(23)
    expect(textsOf(await found({ query: 'windmill', pageSize: '3', offset: '20' }))).toEqual(whole.slice(20))
    expect(textsOf(await found({ query: 'windmill', pageSize: '50' }))).toEqual(whole)
    expect(await all({ reviewPublisherSiteFilter: 'desk.example', pageSize: '7' })).toHaveLength(25)
  })

  test('is not put out by what is published meanwhile', async () => {
    const first = await found({ query: 'windmill', pageSize: '20' })
    await publish('Windmill number 24 stands idle', {})
    const rest = await found({
      query: 'windmill',
      pageSize: '20',
      pageToken: first.nextPageToken ?? '',
    })
    expect(new Set([...textsOf(first), ...textsOf(rest)]).size).toBe(23)
  })

  test('is narrowed by language whatever its region, by site, and by age', async () => {
    expect(textsOf(await found({ query: 'brücke', languageCode: 'de-AT' }))).toHaveLength(1)
    expect(textsOf(await found({ query: 'bridge', languageCode: 'en-US' }))).toHaveLength(1)
    expect(textsOf(await found({ query: 'bridge', languageCode: 'fr' }))).toEqual([])
    for (const site of ['desk.example', 'www.desk.example', 'https://desk.example/']) {
      expect(textsOf(await found({ query: 'bridge', reviewPublisherSiteFilter: site }))).toHaveLength(1)
    }
    expect(await found({ query: 'bridge', reviewPublisherSiteFilter: 'other.example' })).toEqual({
      claims: [],
    })
    const before = desk.clock.now
    expect(textsOf(await found({ query: 'bridge', maxAgeDays: '1' }))).toHaveLength(1)
    desk.clock.now = new Date('2026-02-20T09:00:00Z')
    expect(textsOf(await found({ query: 'bridge', maxAgeDays: '29' }))).toEqual([])
    expect(textsOf(await found({ query: 'bridge', maxAgeDays: '30' }))).toHaveLength(1)
    desk.clock.now = before
  })

  test('needs no account, and the scripts of other sites may ask', async () => {
    const answer = await supertest(desk.server)
      .get('/v1alpha1/claims:search?query=bridge')
      .set('Authorization', 'Bearer ya29.not-ours')
    expect(answer.status).toBe(200)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
  })
})

describe('what is told', () => {
  test('is the answer that is public: the one before what is held, and none once retracted', async () => {
    const { id } = await makeSupportedClaim(desk, { text: 'The lighthouse is lit by gas' })
    const ratings = async () =>
      (await found({ query: 'lighthouse' })).claims?.map((one) => one.claimReview?.[0]?.textualRating)
    await decide(desk, id)
    expect(await ratings()).toEqual([])
    await desk.as.editor.post(`/claims/${id}/publication`)
    expect(await ratings()).toEqual(['True'])
    await desk.as.editor.put(`/claims/${id}/hold`, { reason: 'Legal reads it.' })
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New survey.' })
    await desk.as.reviewer.patch(`/claims/${id}`, {
      headline: 'A secret headline',
      speaker: 'A secret speaker',
    })
    await decide(desk, id, { verdict: 'refuted' })
    expect(await ratings()).toEqual(['True'])
    expect(JSON.stringify(await found({ query: 'lighthouse' }))).not.toContain('secret')
    expect((await found({ query: 'secret headline' })).claims).toEqual([])
    expect((await found({ query: 'lighthouse secret' })).claims).toEqual([])
    await desk.as.editor.delete(`/claims/${id}/hold`)
    expect(await ratings()).toEqual(['False'])
    await desk.as.editor.post(`/claims/${id}/retraction`, { reason: 'The photo was another.' })
    expect(await ratings()).toEqual([])
  })
})

describe('a fault', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['neither words nor a site', {}, 'query'],
    ['a page size that is no number', { query: 'x', pageSize: 'many' }, 'pageSize'],
    ['a negative age', { query: 'x', maxAgeDays: '-1' }, 'maxAgeDays'],
    ['an unknown parameter', { query: 'x', colour: 'red' }, 'colour'],
    ['a token nobody gave', { query: 'x', pageToken: 'abc' }, 'pageToken'],
  ]
  test.each(cases)('is told in the shape of Google: %s', async (_, parameters, field) => {
    const { status, body, headers } = await claimsSearch(parameters)
    expect(status).toBe(400)
    expect(headers['content-type']).toContain('application/json')
    expect(body).toEqual({
      error: {
        code: 400,
        message: expect.any(String),
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [{ field, description: body.error.message }],
          },
        ],
      },
    })
  })

  test('is a token that comes with other parameters than it was given for', async () => {
    const { nextPageToken = '' } = await found({ query: 'windmill' })
    expect(nextPageToken).not.toBe('')
    expect((await claimsSearch({ query: 'bridge', pageToken: nextPageToken })).status).toBe(400)
  })

  test('is what is not offered', async () => {
    const image = await supertest(desk.server).get(
      '/v1alpha1/claims:imageSearch?imageUri=https://a.example/b.png',
    )
    expect([image.status, image.body.error.status]).toEqual([501, 'UNIMPLEMENTED'])
    const pages = await supertest(desk.server).get('/v1alpha1/pages')
    expect([pages.status, pages.body.error.status]).toEqual([404, 'NOT_FOUND'])
    const post = await supertest(desk.server).post('/v1alpha1/pages').send({})
    expect([post.status, post.body.error.status]).toEqual([405, 'UNIMPLEMENTED'])
  })

  test('is none of ours where there is no public site', async () => {
    const answer = await supertest(closed.server).get('/v1alpha1/claims:search?query=bridge')
    expect([answer.status, answer.body.type]).toEqual([404, '/problems/no-such-route'])
    const demo = deskOver(desk.store, { isDemo: true })
    expect((await supertest(demo.server).get('/v1alpha1/claims:search?query=bridge')).status).toBe(200)
    demo.server.close()
  })
})
