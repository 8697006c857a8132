// Today: for every role, each tile counts what the list it names holds, and tells of no review that is not to be read yet.
import { beforeAll, describe, expect, test } from 'vitest'
import { tileNames } from '../../api/today/schema.ts'
import { type Role, roles } from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { idOf } from './caused.ts'

const desk = openDeskForFile()
const at = (instant: string) => {
  desk.clock.now = new Date(instant)
}
const now = '2026-01-21T09:00:00Z'

interface Item {
  id: string
  text: string
  verdict: string | null
  at: string | null
}
interface Tile {
  name: string
  count: number
  isCapped?: boolean
  list: { path: string; query: Record<string, string[]> }
  items: Item[]
  days?: { day: string; count: number }[]
}

const todayOf = async (role: Role) => {
  const { body, status, text } = await desk.as[role].get('/today')
  expect(status, text).toBe(200)
  return body as { tiles: Tile[]; isEmpty: boolean; pace: { claims: number; medianMinutes: number | null } }
}
const tileOf = async (role: Role, name: string) =>
  (await todayOf(role)).tiles.find((one) => one.name === name)
const must = async (test: PromiseLike<{ status: number; text: string; body: { id: string } }>) => {
  const answer = await test
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`)
  return answer.body
}

const appear = async (id: string) => {
  const text = unique('Somebody said so again, in these very words')
  const article = await must(desk.as.contributor.post('/articles', { title: text, text: `${text}.` }))
  await must(desk.as.contributor.post(`/claims/${id}/appearances`, { articleId: article.id, quote: text }))
}

beforeAll(async () => {
  // Some time ago.
  at('2026-01-02T08:00:00Z')
  const old = await makeDecidedClaim(desk, {}, { verdict: 'refuted', asOf: '2026-01-01' })
  const kept = await makeDecidedClaim(desk, {}, { asOf: '2026-01-01' })
  const twice = await makeSupportedClaim(desk)
  await makeDecidedClaim(desk, { deadlineAt: '2026-01-03T08:00:00Z' }, { asOf: '2026-01-01' })
  const aged = { kinds: ['state'] }
  await makeDecidedClaim(desk, aged, { asOf: '2025-05-01' })
  for (const days of [0, 1]) await makeClaim(desk, { deadlineAt: `2026-01-0${5 + days}T08:00:00Z` })

  at('2026-01-20T09:00:00Z')
  await appear(twice.id)
  await decide(desk, twice.id, { verdict: 'refuted' })

  at(now)
  for (const { id } of [old, kept]) await appear(id)
  await makeClaim(desk, { deadlineAt: '2026-01-24T08:00:00Z' })
  await makeClaim(desk, { deadlineAt: '2026-03-24T08:00:00Z' })
  await must(
    desk.as.contributor.post('/claims', {
      ...{ text: 'It will rain in Paris.', kinds: ['prediction'] },
      resolution: { by: '2026-01-19' },
    }),
  )
  const assigned = await makeClaim(desk)
  const reviewerId = await idOf(desk, 'reviewer')
  await must(desk.as.editor.put(`/claims/${assigned.id}/assignment`, { userId: reviewerId }))
  await must(desk.as.reviewer.put(`/claims/${assigned.id}/lease`, {}))
  const settled = await makeSupportedClaim(desk)
  await must(desk.as.editor.put(`/claims/${settled.id}/assignment`, { userId: reviewerId }))
  await decide(desk, settled.id)
  const back = await makeClaim(desk)
  await must(desk.as.reviewer.post(`/claims/${back.id}/return`, { reason: 'Which bridge?' }))
  const gone = await makeClaim(desk)
  await must(desk.as.contributor.post(`/claims/${gone.id}/withdrawal`, { reason: 'Twice.' }))
  const reopened = await makeDecidedClaim(desk)
  await must(desk.as.reviewer.post(`/claims/${reopened.id}/reopening`, { reason: 'New survey.' }))
  const shaken = await makeDecidedClaim(desk)
  const piece = { source: { title: unique('Survey') }, stance: 'refutes', excerpt: 'It is not.' }
  await must(desk.as.reviewer.post(`/claims/${shaken.id}/evidence`, piece))
  const slipped = await makeDecidedClaim(desk)
  await must(desk.as.reviewer.post(`/claims/${slipped.id}/undo`))
  const corrected = await makeDecidedClaim(desk)
  await must(desk.as.reviewer.post(`/claims/${corrected.id}/reopening`, { reason: 'Misread.' }))
  await decide(desk, corrected.id, { verdict: 'refuted' })

  const shown = await makeDecidedClaim(desk)
  await must(desk.as.editor.post(`/claims/${shown.id}/publication`))
  const wrong = { revision: 1, what: 'The tower is longer.' }
  await must(desk.as.reader.post(`/claims/${shown.id}/correction-requests`, wrong))

  const words = 'The ferry to the island takes forty minutes in good weather'
  await makeClaim(desk, { text: `${words}.` })
  await makeClaim(desk, { text: `${words}, they say.` })
  const upload = desk.as.contributor.post('/imports').set('content-type', 'application/x-ndjson')
  // What was refuted comes in as a claim of its own, and is merged.
  const article = { title: 'At the lake', text: 'Nothing is longer, the mayor said at the lake.' }
  const anew = await makeClaim(desk, { article, quote: 'Nothing is longer' })
  await must(desk.as.editor.post(`/claims/${anew.id}/merge`, { intoId: twice.id }))
  const { id: jobId } = await must(upload.send(JSON.stringify({ text: 'The harbour froze.' })))
  await must(desk.as.contributor.post(`/jobs/${jobId}/pause`))

  await must(desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } }))
  const waiting = await makeSupportedClaim(desk)
  await decide(desk, waiting.id)
  const disputed = await makeSupportedClaim(desk)
  await decide(desk, disputed.id)
  const other = { verdict: 'refuted', rationale: 'It is not.', asOf: '2026-01-20' }
  await must(desk.as.editor.post(`/claims/${disputed.id}/reviews`, other))
}, 60_000)

describe('a tile', () => {
  test.each(roles)('counts what its list holds, for a %s', async (role) => {
    const { tiles } = await todayOf(role)
    for (const { name, count, list, items } of tiles) {
      const query = new URLSearchParams(
        Object.entries(list.query).flatMap(([key, all]) => all.map((one) => [key, one])),
      )
      query.set('total', 'true')
      query.set('limit', '200')
      const { body, status, text } = await desk.as[role].get(`${list.path}?${query}`)
      expect(status, `${name}: ${text}`).toBe(200)
      expect(body.total, name).toBe(count)
      const ids = body.data.flatMap((row: { id: string; claim?: { id: string } }) => [row.id, row.claim?.id])
      for (const { id } of items) expect(ids, name).toContain(id)
      expect(items, name).toHaveLength(Math.min(3, count))
    }
  })

  test('is there for whoever may see its list, and somewhere counts something', async () => {
    const counts = new Map<string, number>()
    for (const role of roles) {
      for (const { name, count } of (await todayOf(role)).tiles) {
        counts.set(name, Math.max(count, counts.get(name) ?? 0))
      }
    }
    expect(tileNames.filter((name) => !counts.get(name))).toEqual([])
    const names = (await todayOf('reader')).tiles.map(({ name }) => name)
    expect(names).toContain('waiting')
    expect(names).not.toContain('requests')
    expect(names).not.toContain('imports')
    expect(names).not.toContain('assigned')
  })

  test('is not known to whoever has no key', async () => {
    expect((await desk.nobody.get('/today')).status).toBe(401)
  })
})

test('what was refuted and is said again is told, merged in or found; not what was said before, or is true', async () => {
  const tile = await tileOf('reader', 'reappeared')
  const told = { verdict: 'refuted', at: '2026-01-21T09:00:00.000Z' }
  expect(tile?.items).toMatchObject([told, told])
  expect(tile?.count).toBe(2)
})

test('the most pressing come first', async () => {
  const overdue = await tileOf('reader', 'overdue')
  expect(overdue?.items.map((item) => item.at)).toEqual([
    '2026-01-05T08:00:00.000Z',
    '2026-01-06T08:00:00.000Z',
  ])
  const waiting = await tileOf('reader', 'waiting')
  const told = waiting?.items.map((item) => item.at ?? '') ?? []
  expect(told).toEqual([...told].sort())
})

test('the last days count each claim that came and each verdict that was meant', async () => {
  const { tiles, pace } = await todayOf('reader')
  const days = (name: string) => tiles.find((tile) => tile.name === name)?.days ?? []
  expect(days('waiting')).toHaveLength(14)
  expect(days('waiting').at(-1)?.day).toBe('2026-01-21')
  const { body } = await desk.as.reader.get('/claims?createdAfter=2026-01-21T00:00:00Z&total=true&limit=1')
  // And the one that was merged, which no list shows.
  const { body: without } = await desk.as.reader.get(
    '/claims?createdAfter=2026-01-21T00:00:00Z&withdrawn=true&total=true&limit=1',
  )
  expect(days('waiting').at(-1)?.count).toBe(body.total + without.total + 1)
  // Twice for the claim that was corrected, and not for the slip.
  const decided = await tileOf('reader', 'decided')
  expect(days('decided').at(-1)?.count).toBe((decided?.count ?? 0) + 1)
  expect(days('decided').at(-2)).toEqual({ day: '2026-01-20', count: 1 })
  expect(pace.claims).toBeGreaterThan(3)
  expect(pace.medianMinutes).toBe(0)
})

test('lists know by what day the desk decided, and that a claim came up again', async () => {
  const total = async (query: string) =>
    (await desk.as.reader.get(`/claims?${query}&total=true&limit=1`)).body.total
  expect(await total('decidedAfter=2026-01-20&decidedBefore=2026-01-20')).toBe(1)
  expect(await total('decidedBefore=2026-01-02')).toBe(4)
  expect(await total('decidedAfter=2026-01-22')).toBe(0)
  expect(await total('reappearedAfter=2026-01-21')).toBe(3)
  expect(await total('reappearedAfter=2026-01-22')).toBe(0)
})
