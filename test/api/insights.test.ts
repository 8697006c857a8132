// Insights: decisions by week and month, how long they took, by topic, outlet and speaker; and the same when a thread reads.
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { readInsights } from '../../api/insights/read.ts'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'

const desk = openDeskForFile()
const at = (instant: string) => {
  desk.clock.now = new Date(instant)
}
const ask = async (query = '', role: 'reader' | 'reviewer' = 'reviewer') => {
  const answer = await desk.as[role].get(`/insights${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}
const of = (words: Record<string, number>) => ({ verified: 0, refuted: 0, mixed: 0, unproven: 0, ...words })

/** No day of these is before it. */
const asOf = '2026-01-05'

const herald = { title: 'The ferry', publisher: 'Herald', text: 'The ferry is late.' }

beforeAll(async () => {
  at('2026-01-06T08:00:00Z')
  const slow = await makeSupportedClaim(desk, {
    topics: ['ferries', 'boats'],
    speaker: 'Ito',
    article: herald,
  })
  at('2026-01-12T08:00:00Z')
  await makeDecidedClaim(desk, { topics: ['ferries'], speaker: 'Ito' }, { verdict: 'refuted', asOf })
  const quick = await makeSupportedClaim(desk, { speaker: 'Falk' })
  at('2026-01-12T08:45:00Z')
  await decide(desk, quick.id, { asOf })
  at('2026-01-18T23:59:00Z')
  await decide(desk, slow.id, { verdict: 'mixed', asOf })
  at('2026-01-20T08:00:00Z')
  await desk.as.reviewer.post(`/claims/${slow.id}/reopening`, { reason: 'Misread.' })
  await decide(desk, slow.id, { verdict: 'refuted', changeNote: 'We misread the timetable.' })
  const slip = await makeDecidedClaim(desk, { topics: ['slips'] })
  expect((await desk.as.reviewer.post(`/claims/${slip.id}/undo`)).status).toBe(200)
  await decide(desk, slip.id, { verdict: 'unproven' })
  const body = { text: 'An opinion.', speaker: 'Falk' }
  const opinion = (await desk.as.contributor.post('/claims', body)).body
  const declined = await desk.as.reviewer.post(`/claims/${opinion.id}/decline`, { declineReason: 'opinion' })
  expect(declined.status, declined.text).toBe(200)
  await desk.as.contributor.post('/claims', { text: 'The ferry is blue.' })
  at('2026-01-21T09:00:00Z')
})

test('decisions stand in their weeks, first ones and later ones, without slips', async () => {
  const { from, to, by, decisions } = await ask('?by=week&from=2026-01-06')
  expect({ from, to, by }).toEqual({ from: '2026-01-05', to: '2026-01-21', by: 'week' })
  expect(decisions).toEqual([
    { from: '2026-01-05', isPartial: false, ...of({}), first: 0, again: 0 },
    {
      from: '2026-01-12',
      isPartial: false,
      ...of({ verified: 1, refuted: 1, mixed: 1 }),
      first: 3,
      again: 0,
    },
    { from: '2026-01-19', isPartial: true, ...of({ refuted: 1, unproven: 1 }), first: 1, again: 1 },
  ])
})

test('months, and what is asked for when nothing is said', async () => {
  const months = await ask()
  expect(months.decisions).toHaveLength(12)
  expect(months.decisions.at(-1)).toMatchObject({ from: '2026-01-01', refuted: 2, first: 4, again: 1 })
  const weeks = await ask('?by=week')
  expect(weeks.decisions).toHaveLength(26)
  expect(weeks.decisions.at(-1).from).toBe('2026-01-19')
})

test('the time to the first verdict is told with its number, and the slow end only of enough', async () => {
  const { timeToVerdict } = await ask('?by=week&from=2026-01-05')
  const days = 12 * 24 * 60 + 15 * 60
  expect(timeToVerdict).toEqual({
    ...{ claims: 4, medianMinutes: 0, ninthMinutes: null, fewestForNinth: 10 },
    buckets: [
      { from: '2026-01-05', claims: 0, medianMinutes: null, ninthMinutes: null },
      { from: '2026-01-12', claims: 3, medianMinutes: 45, ninthMinutes: null },
      { from: '2026-01-19', claims: 1, medianMinutes: 0, ninthMinutes: null },
    ],
  })
  const { timeToVerdict: ferry } = await ask('?by=week&from=2026-01-05&topic=boats')
  expect(ferry).toMatchObject({ claims: 1, medianMinutes: days })
})

test('topics, outlets and speakers', async () => {
  const { topics, outlets, speakers } = await ask('?by=week&from=2026-01-05')
  expect(topics).toEqual({
    data: [
      { value: 'ferries', ...of({ mixed: 1, refuted: 2 }), total: 3 },
      { value: 'boats', ...of({ mixed: 1, refuted: 1 }), total: 2 },
      { value: 'slips', ...of({ unproven: 1 }), total: 1 },
    ],
    more: 0,
  })
  expect(outlets).toEqual({ data: [{ value: 'Herald', ...of({ mixed: 1, refuted: 1 }), total: 2 }], more: 0 })
  expect(speakers).toEqual({
    ...{ claims: 6, withoutSpeaker: 2, more: 0 },
    data: [
      { value: 'Falk', ...of({ verified: 1 }), total: 2, open: 0, declined: 1 },
      { value: 'Ito', ...of({ refuted: 2 }), total: 2, open: 0, declined: 0 },
    ],
  })
})

test('a topic, an outlet or a speaker narrows all of it', async () => {
  for (const query of ['topic=boats', 'outlet=Herald', 'topic=ferries&outlet=Herald&speaker=Ito']) {
    const { decisions, topics, speakers } = await ask(`?by=week&from=2026-01-05&${query}`)
    expect(
      decisions.map(({ first, again }: { first: number; again: number }) => [first, again]),
      query,
    ).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ])
    expect(topics.data, query).toHaveLength(2)
    expect(speakers.claims, query).toBe(1)
  }
  expect((await ask('?speaker=Nobody')).topics.data).toEqual([])
})

test('how far reviewers agree is for whoever may know, and not of an outlet', async () => {
  expect((await ask('', 'reader')).agreement).toBeNull()
  expect((await ask('')).agreement).toMatchObject({ pairs: 0, percent: null, fewestPairs: 20 })
  expect((await ask('?outlet=Herald')).agreement).toBeNull()
})

describe('refused is', () => {
  test.each([
    [
      'a span that ends before it begins',
      '?by=week&from=2026-01-20&to=2026-01-01',
      'must not be before from',
    ],
    ['a span of too many weeks', '?by=week&from=2020-01-01', 'must be at most 120 weeks after from'],
    ['a span of too many months', '?from=2012-01-01', 'must be at most 120 months after from'],
  ])('%s', async (_, query, detail) => {
    const { status, body } = await desk.as.reader.get(`/insights${query}`)
    expect(status).toBe(422)
    expect(body.errors).toEqual([{ parameter: 'to', detail }])
  })
})

test('a review of an open round is told by no number', async () => {
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } })
  const before = await ask()
  const claim = await makeSupportedClaim(desk, { topics: ['secret'] })
  await decide(desk, claim.id, { verdict: 'mixed' })
  const open = await ask()
  expect(open.decisions).toEqual(before.decisions)
  expect(open.timeToVerdict).toEqual(before.timeToVerdict)
  expect(open.topics).toEqual(before.topics)
  expect(open.agreement.pairs).toBe(0)
  expect((await ask('?topic=secret')).speakers).toMatchObject({ claims: 1 })
  const second = { verdict: 'mixed', rationale: 'It is mixed.', asOf: '2026-01-20' }
  expect((await desk.as.editor.post(`/claims/${claim.id}/reviews`, second)).status).toBe(201)
  const closed = await ask()
  expect(closed.topics.data).toContainEqual({ value: 'secret', ...of({ mixed: 1 }), total: 1 })
  expect(closed.agreement.pairs).toBe(1)
})

test('an imported verdict is none of the desk’s', async () => {
  const before = await ask()
  const sample =
    desk.routes.find(({ upload }) => upload)?.upload?.consumes['application/vnd.averitec+json'] ?? ''
  const upload = desk.as.admin.post('/imports?wait=true').set('content-type', 'application/vnd.averitec+json')
  const { body: job } = await upload.send(sample)
  expect(job).toMatchObject({ state: 'finished', failed: 0 })
  expect(job.created).toBeGreaterThan(0)
  const after = await ask()
  expect(after.decisions).toEqual(before.decisions)
  expect(after.speakers.claims).toBe(before.speakers.claims + job.created)
})

test('of many claims a thread gives the same answer', { timeout: 60_000 }, async () => {
  const lines = Array.from({ length: 2_100 }, (_, n) =>
    JSON.stringify({ text: `Ferry number ${n} was late.`, speaker: `Captain ${n % 30}`, topics: ['fleet'] }),
  )
  const upload = desk.as.contributor.post('/imports?wait=true').set('content-type', 'application/x-ndjson')
  const { body: job } = await upload.send(lines.join('\n'))
  expect(job).toMatchObject({ created: 2_100 })
  const { at: _, ...answer } = await ask('?by=week&from=2026-01-05')
  const asked = { from: '2026-01-05', to: '2026-01-21', today: '2026-01-21', by: 'week' } as const
  expect(answer).toEqual(await readInsights(desk.store.read, { ...asked, withAgreement: true }))
  expect(answer.speakers.data).toHaveLength(25)
  expect(answer.speakers.more).toBe(7)
})

test('what is counted is what the verdicts say, as a new database would count them', async () => {
  const kept = await desk.store.read.all(
    sql`select claim_seq, day, verdict, is_first from decisions order by seq`,
  )
  const anew = await desk.store.read.all(sql`
    select c.seq as claim_seq, substr(v.created_at, 1, 10) as day, v.verdict as verdict,
      row_number() over (partition by v.claim_id order by v.seq) = 1 as is_first
    from verdicts as v join claims as c on c.id = v.claim_id
    where v.verdict is not null and v.imported is null and not exists (select 1 from verdicts as slip
      where slip.claim_id = v.claim_id and slip.voids_revision = v.revision and slip.reason = 'slip')
    order by v.seq`)
  expect(kept).toEqual(anew)
  expect(kept.length).toBeGreaterThan(5)
})
