// Acts that are not allowed, not yet due or no longer possible are refused, and leave nothing half-done.
import { describe, expect, test } from 'vitest'
import type { Role } from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import {
  decide,
  makeArticle,
  makeClaim,
  makeDecidedClaim,
  makeSource,
  makeSupportedClaim,
} from '../support/make.ts'
import { at, expectRefusal } from './refusal.ts'

const desk = openDeskForFile()

const judgement = { verdict: 'verified', rationale: 'The survey says so.', asOf: '2026-01-20' }
const decided = { status: 409, type: 'claim-already-decided' }

describe('a review', () => {
  test.each(['reader', 'contributor'] as Role[])('by a %s, who may not, is refused', async (role) => {
    const claim = await makeSupportedClaim(desk)
    const send = () => desk.as[role].post(`/claims/${claim.id}/reviews`, judgement)
    const answer = await expectRefusal(desk, send, { status: 403, type: 'not-permitted' })
    expect(answer.body.permission).toBe('claims:review')
  })

  test('without evidence is refused, and says what is missing', async () => {
    const claim = await makeClaim(desk)
    const send = () => desk.as.reviewer.post(`/claims/${claim.id}/reviews`, judgement)
    const answer = await expectRefusal(desk, send, {
      status: 422,
      type: 'policy-not-met',
      place: { pointer: '/verdict' },
    })
    expect(answer.body.unmet.map(({ rule }: { rule: string }) => rule)).toEqual(['minEvidence', 'minOrigins'])
  })

  test('of a decided claim is refused, and says what was decided', async () => {
    const claim = await makeDecidedClaim(desk)
    const send = () => desk.as.reviewer.post(`/claims/${claim.id}/reviews`, judgement)
    const answer = await expectRefusal(desk, send, decided)
    expect(answer.body).toMatchObject({ verdict: 'verified', verdictRevision: 1 })
  })

  const unfit: [string, object, string][] = [
    ['without a verdict or a rating', { verdict: undefined }, '/verdict'],
    ['without a rationale', { rationale: ' ' }, '/rationale'],
    ['for a day that has not come', { asOf: '2026-02-20' }, '/asOf'],
    ['for a day that is not in the calendar', { asOf: '2026-02-30' }, '/asOf'],
    ['with a rating that is not on the scale', { verdict: undefined, rating: 'Pants on fire' }, '/rating'],
    ['with a rating of another verdict', { rating: 'False' }, '/rating'],
    ['with a verdict there is not', { verdict: 'true' }, '/verdict'],
    ['of a kind only the desk gives', { kind: 'void' }, '/kind'],
  ]
  test.each(unfit)('%s is refused', async (_, fault, pointer) => {
    const claim = await makeSupportedClaim(desk)
    await expectRefusal(
      desk,
      () => desk.as.reviewer.post(`/claims/${claim.id}/reviews`, { ...judgement, ...fault }),
      at(pointer),
    )
  })

  test('that half fails leaves no round, review or verdict', async () => {
    const claim = await makeSupportedClaim(desk)
    await desk.as.contributor.post(`/claims/${claim.id}/withdrawal`, { reason: 'A slip.' })
    const send = () => desk.as.reviewer.post(`/claims/${claim.id}/reviews`, judgement)
    await expectRefusal(desk, send, { status: 409, type: 'claim-not-open' })
  })
})

describe('what a decided claim says', () => {
  const changes: [string, object][] = [
    ['text', { text: 'Another statement.' }],
    ['scope', { scope: { place: { value: 'elsewhere', basis: 'stated' } } }],
    ['kinds', { kinds: ['event'] }],
    ['resolution', { resolution: { by: '2027' } }],
  ]
  test.each(changes)('stays as it was judged: %s', async (field, change) => {
    const claim = await makeDecidedClaim(desk)
    const send = () => desk.as.editor.patch(`/claims/${claim.id}`, change)
    await expectRefusal(desk, send, { ...decided, place: { pointer: `/${field}` } })
  })
})

describe('a submission that fails at its end leaves nothing of its beginning', () => {
  const article = { title: 'Bridges', text: 'A bridge. A bridge.' }
  const source = { title: 'Survey', stance: 'supports' }
  const late: [string, object, string][] = [
    ['a quote that is not there', { quote: 'no such words', article }, 'quote-not-found'],
    ['a quote that is there twice', { quote: 'A bridge.', article }, 'quote-ambiguous'],
  ]
  test.each(late)('%s', async (_, more, type) => {
    const body = { text: 'Bridges are many.', sources: [source], ...more }
    const refusal = { status: 422, type, place: { pointer: '/quote' } }
    await expectRefusal(desk, () => desk.as.contributor.post('/claims', body), refusal)
  })

  test('the same claim again', async () => {
    const claim = await makeClaim(desk)
    const body = { text: claim.text, sources: [source] }
    const answer = await expectRefusal(desk, () => desk.as.contributor.post('/claims', body), {
      status: 409,
      type: 'duplicate-claim',
    })
    expect(answer.body.existing.id).toBe(claim.id)
  })
})

describe('a change to a version that is no longer current', () => {
  const stale = { status: 412, type: 'stale-record' }
  type Case = [string, () => Promise<{ path: string; change: object; role?: Role }>]
  const cases: Case[] = [
    ['a claim', async () => ({ path: `/claims/${(await makeClaim(desk)).id}`, change: { priority: 1 } })],
    [
      'an article',
      async () => ({ path: `/articles/${(await makeArticle(desk)).id}`, change: { author: 'A. Clark' } }),
    ],
    [
      'a source',
      async () => ({ path: `/sources/${(await makeSource(desk)).id}`, change: { owner: 'The county' } }),
    ],
    [
      'a user',
      async () => ({
        path: `/users/${(await desk.as.reader.get('/me')).body.id}`,
        change: { name: 'R.' },
        role: 'admin',
      }),
    ],
    ['the settings', async () => ({ path: '/settings', change: { desk: { name: 'Desk' } }, role: 'admin' })],
  ]
  test.each(cases)('is refused with the current state: %s', async (_, prepare) => {
    const { path, change, role = 'reviewer' } = await prepare()
    // Compression weakens the tag; it is taken back either way.
    const seen = await desk.as[role].get(path).set('Accept-Encoding', 'gzip')
    expect(seen.headers.etag).toBe(`W/"${seen.body.version}"`)
    const old = seen.body.version - 1
    const send = () => desk.as[role].patch(path, change).set('If-Match', `"${old}"`)
    const answer = await expectRefusal(desk, send, stale)
    expect(answer.body.current).toMatchObject({ version: seen.body.version })
    const fresh = await desk.as[role].patch(path, change).set('If-Match', seen.headers.etag ?? '')
    expect(fresh.status, fresh.text).toBe(200)
    expect(fresh.body.version).toBe(seen.body.version + 1)
  })

  test('is refused with the current state: evidence', async () => {
    const [piece] = (await makeSupportedClaim(desk)).evidence as unknown as { id: string }[]
    const path = `/evidence/${piece?.id}`
    const send = () => desk.as.reviewer.patch(path, { note: 'Read twice.' }).set('If-Match', '"7"')
    const answer = await expectRefusal(desk, send, stale)
    expect(answer.body.current).toMatchObject({ id: piece?.id, version: 1 })
    const fresh = await desk.as.reviewer.patch(path, { note: 'Read twice.' }).set('If-Match', '"1"')
    expect(fresh.body.version).toBe(2)
  })

  test('is refused for acts on a claim too', async () => {
    const claim = await makeSupportedClaim(desk)
    for (const [path, body] of [
      ['reviews', judgement],
      ['decline', { declineReason: 'hedged' }],
      ['withdrawal', { reason: 'x' }],
      ['parts', { parts: [{ text: 'One.' }, { text: 'Two.' }] }],
      ['return', { reason: 'x' }],
    ] as const) {
      const send = () => desk.as.editor.post(`/claims/${claim.id}/${path}`, body).set('If-Match', '"999"')
      const answer = await expectRefusal(desk, send, stale)
      expect(answer.body.current.id).toBe(claim.id)
    }
  })

  test.each(['7', 'x', '"x"', '"1", "2"', '"-1"', '"1.5"', '""'])(
    'a malformed If-Match is refused: %s',
    async (value) => {
      const claim = await makeClaim(desk)
      const send = () => desk.as.reviewer.patch(`/claims/${claim.id}`, { priority: 1 }).set('If-Match', value)
      await expectRefusal(desk, send, {
        status: 400,
        type: 'malformed-header',
        place: { header: 'If-Match' },
      })
    },
  )
})

test('a key for a user nobody knows is refused at its place', async () => {
  const body = { name: 'A program', userId: 'usr_01jd9v6r2yf0bt8x5m3k7wq4ze' }
  await expectRefusal(desk, () => desk.as.admin.post('/api-keys', body), at('/userId'))
})

test('two reviewers at once give one verdict, not two', async () => {
  const claim = await makeSupportedClaim(desk)
  const answers = await Promise.all(
    (['reviewer', 'editor', 'admin'] as const).map((role) =>
      desk.as[role].post(`/claims/${claim.id}/reviews`, judgement),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const { body } = await desk.as.reader.get(`/claims/${claim.id}/verdicts`)
  expect(body.data).toHaveLength(1)
  await expect(decide(desk, claim.id)).rejects.toThrow('409')
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
