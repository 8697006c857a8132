// Walking a list: each claim once, in order, while others arrive; totals, numbered pages and their ends.
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { indexMissing } from '../../api/matching/indexing.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim } from '../support/make.ts'
import { refusal, wait } from './caused.ts'

const desk = openDeskForFile()
type Page = { data: { id: string; text: string }[]; nextCursor: string | null; total: number | null }
const list = async (query: string): Promise<Page> => (await desk.as.reader.get(`/claims?${query}`)).body
const submit = (items: object[]) => desk.as.contributor.post('/claims/bulk', items)

beforeAll(async () => {
  await submit(Array.from({ length: 60 }, (_, at) => ({ text: `Walk ${at}` })))
})

/** Every page until the last, doing something between them. */
async function walk(query: string, between: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const ids: string[] = []
  for (let cursor = ''; ; ) {
    const page = await list(`${query}${cursor}`)
    ids.push(...page.data.map(({ id }) => id))
    if (page.nextCursor === null) return ids
    cursor = `&cursor=${page.nextCursor}`
    await between()
  }
}

describe('a walk by cursor', () => {
  test.each(['-createdAt', 'createdAt', '-updatedAt', 'updatedAt'])(
    'by %s meets every claim once',
    async (sort) => {
      const ids = await walk(`limit=7&sort=${sort}`)
      const { data } = await list(`limit=200&sort=${sort}`)
      expect(ids).toEqual(data.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeGreaterThanOrEqual(60)
    },
  )

  test('goes on without gaps or repeats while claims arrive', async () => {
    const there = (await list('limit=200')).data.map(({ id }) => id)
    const ids = await walk('limit=7', () => makeClaim(desk))
    expect(ids).toEqual(there)
    const searched = (await list('limit=200&q=walk')).data.map(({ id }) => id)
    let more = 0
    expect(await walk('limit=7&q=walk', () => makeClaim(desk, { text: `Walk on ${++more}` }))).toEqual(
      searched,
    )
    expect(more).toBeGreaterThan(5)
  })

  test('with a search in either order finds what the search finds', async () => {
    for (const sort of ['createdAt', '-updatedAt']) {
      const ids = await walk(`limit=11&q=walk&sort=${sort}`)
      expect(ids).toEqual((await list(`limit=200&q=walk&sort=${sort}`)).data.map(({ id }) => id))
    }
  })

  test('by the last change brings what changed to the front', async () => {
    const last = (await list('limit=1&sort=createdAt')).data[0]
    wait(desk, 1)
    await desk.as.reviewer.patch(`/claims/${last?.id}`, { headline: 'Moved' })
    expect((await list('limit=1&sort=-updatedAt')).data[0]?.id).toBe(last?.id)
  })

  test('ends with no cursor exactly when nothing follows', async () => {
    const { total } = await list('total=true&limit=1')
    expect((await list(`limit=${total}`)).nextCursor).toBeNull()
    expect((await list(`limit=${Number(total) - 1}`)).nextCursor).not.toBeNull()
    expect(await list('q=nosuchword')).toMatchObject({ data: [], nextCursor: null })
  })

  test('does not take a cursor of another order, nor with a page', async () => {
    const { nextCursor } = await list('limit=1')
    for (const query of [`sort=updatedAt&cursor=${nextCursor}`, `page=2&cursor=${nextCursor}`])
      expect(refusal(await desk.as.reader.get(`/claims?${query}`))).toEqual([
        422,
        'invalid-request',
        'cursor',
      ])
  })
})

describe('a numbered page', () => {
  test('shows the rows of its number', async () => {
    const all = (await list('limit=200')).data.map(({ id }) => id)
    const page = await list('limit=10&page=3')
    expect(page.data.map(({ id }) => id)).toEqual(all.slice(20, 30))
    expect((await list('limit=10&page=900')).data).toEqual([])
  })

  test('reaches ten thousand rows deep, and says where to go from there', async () => {
    expect((await desk.as.reader.get('/claims?limit=200&page=50')).status).toBe(200)
    const deep = await desk.as.reader.get('/claims?limit=200&page=51')
    expect(refusal(deep)).toEqual([422, 'invalid-request', 'page'])
    expect(deep.body.detail).toContain('nextCursor')
  })
})

describe('a total', () => {
  test('is counted only when asked for, under the filters', async () => {
    expect((await list('limit=1')).total).toBeNull()
    expect((await list('limit=1&total=true')).total).toBe((await list('limit=200')).data.length)
    expect((await list('limit=1&total=true&status=declined')).total).toBe(0)
    expect((await list('limit=1&total=true&q=walk')).total).toBe((await list('limit=200&q=walk')).data.length)
  })

  test('stops at ten thousand and says so', async () => {
    await desk.store.write(async (db) => {
      await db.run(sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 10000)
        insert into claims (id, text, kinds, topics, scope, status, submitted_by, fingerprint, created_at, updated_at)
        select 'clm_x' || i, 'Mass ' || i, '[]', '[]', '{}', 'submitted', (select id from users limit 1), 'f' || i, '2026-01-20T00:00:00.000Z', '2026-01-20T00:00:00.000Z' from n`)
    })
    // Written by no service: found by its words from the next start on.
    expect((await list('limit=1&q=mass')).data).toEqual([])
    expect(await indexMissing(desk.store)).toBe(10_000)
    expect(await list('limit=1&total=true')).toMatchObject({ total: 10_000, totalCapped: true })
    const exact = await list('limit=1&total=true&q=mass')
    expect(exact.total).toBe(10_000)
    expect(exact).not.toHaveProperty('totalCapped')
  })

  test('of filtered words says when older claims were not looked at, and so do facets', async () => {
    const filtered = await list('limit=1&total=true&q=mass&status=submitted')
    expect(filtered).toMatchObject({ total: 10_000, totalCapped: true })
    expect(filtered.data).toHaveLength(1)
    expect(await list('limit=1&q=mass&facets=status')).toMatchObject({
      facets: { status: [{ value: 'submitted', count: 2000 }] },
      facetsCapped: true,
    })
    const few = await list('limit=1&total=true&q=walk&status=submitted&facets=status')
    expect(few).not.toHaveProperty('totalCapped')
    expect(few).not.toHaveProperty('facetsCapped')
  })
})
