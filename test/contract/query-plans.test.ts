// No list, filter, order, facet, export or history reads a whole table that grows: SQLite's own plans are asked.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import type { Route } from '../../api/http/route.ts'
import { allRoutes } from '../../api/routes.ts'
import { openStore } from '../../db/store.ts'
import { type Desk, deskOver } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim } from '../support/make.ts'
import { documentOf, Judge, type Schema } from './documented.ts'
import { type RecordedStore, recordReads } from './recorded-store.ts'
import { prepareVisit, send } from './tour.ts'

const routes = allRoutes({} as SignIn)
const judge = new Judge(documentOf(routes))
let desk: Desk
let recorded: RecordedStore
let folder = ''
/** A queue that is there, for the parameter that names one. */
let view = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-plans-'))
  const path = join(folder, 'desk.db')
  copyFileSync(inject('template'), path)
  recorded = await recordReads(await openStore(`file:${path}`), path)
  desk = deskOver(recorded.store)
  const article = { title: 'Bridges', text: 'A bridge longer than the tower.' }
  for (let n = 0; n < 3; n++)
    await makeClaim(desk, { topics: ['water'], kinds: ['event'], article, quote: 'A bridge' })
  await makeDecidedClaim(desk)
  view = (await desk.as.reviewer.post('/views', { name: 'Water', filters: { topic: ['water'] } })).body.id
})

afterAll(async () => {
  desk.server.close()
  recorded.close()
  await desk.store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Grows by hand, and slowly. */
const small = ['users', 'settings', 'views', 'saved_exports', 'webhooks']

/** Most rows fit these, so reading the newest first soon fills a page; a limit ends the reading. */
const dense =
  /^(\?(limit|page|sort|total|include|facets|returned|overdue|snoozed|underReview|published|withdrawn|notReviewedBy)=-?\w+|\?(updatedBefore|inForceAt)=.*|\?freshness=fresh|)$/
const rare = [
  '?returned=true',
  '?overdue=true',
  '?snoozed=true',
  '?published=true',
  '?underReview=true',
  '?withdrawn=true',
]

/** A queue reads few rows of these kinds and sorts them: predictions that are due, and up to 2,000 deadlines. */
const sortsFew = /\bclaims as due\b/

interface Step {
  sql: string
  plan: string[]
}

/** What is wrong with how a statement is answered; undefined when nothing is. */
function fault({ sql, plan }: Step, query: string): string | undefined {
  const isPage = / limit \?/.test(sql)
  const mayScan = isPage && dense.test(query) && !rare.includes(query)
  const isSorted = !sortsFew.test(sql) && plan.some((step) => /USE TEMP B-TREE FOR ORDER BY/.test(step))
  const scan = plan.find((step) => {
    const [, table = ''] = /^SCAN (\w+)\b(?!.* (USING|VIRTUAL TABLE))/.exec(step) ?? []
    return table !== '' && !small.includes(table) && !['capped', 'CONSTANT'].includes(table)
  })
  if (plan.some((step) => /AUTOMATIC/.test(step))) return 'makes an index for one statement'
  if (scan && !mayScan) return `reads a whole table: ${scan}`
  if (mayScan && isSorted && !sql.includes(' group by ')) return 'sorts a whole table for one page'
  return undefined
}

/** One request for every value a parameter can have, or one that fits. */
function valuesOf(schema: Schema): string[] {
  const {
    type,
    items,
    anyOf,
    enum: words,
    examples,
    format,
  } = schema as {
    type?: string
    items?: Schema
    anyOf?: Schema[]
    enum?: string[]
    examples?: string[]
    format?: string
  }
  if (items) return valuesOf(items)
  if (anyOf) return anyOf.flatMap(valuesOf)
  if (words) return words
  if (type === 'boolean') return ['true', 'false']
  if (type === 'integer') return ['2']
  if (format === 'date-time') return ['2026-01-20T00:00:00Z']
  return examples ?? [typeof schema.const === 'string' ? schema.const : 'words']
}

function queriesOf(route: Route): string[] {
  const asked = judge.operation(route).parameters.filter((one) => one.in === 'query' && one.name !== 'cursor')
  const single = asked.flatMap(({ name, schema }) =>
    valuesOf(schema).map((value) => `?${name}=${encodeURIComponent(value)}`),
  )
  const usual = [
    '?status=submitted&status=in_review&sort=-updatedAt',
    '?topic=water&verdict=verified',
    '?q=bridge&facets=status,topic',
  ]
  return ['', ...single, ...(route.name === 'listClaims' ? usual : [])]
}

async function stepsOf(route: Route, query: string): Promise<Step[]> {
  const { path } = await prepareVisit(desk, route, 'admin')
  recorded.statements.length = 0
  const answer = await send(desk, route, 'admin', { path: path + query.replace(/view_\w+/, view) })
  expect(answer.status, path + query + answer.text).toBe(200)
  const statements = recorded.statements.splice(0)
  expect(statements.length).toBeGreaterThan(0)
  return Promise.all(statements.map(async (one) => ({ sql: one.sql, plan: await recorded.planOf(one) })))
}

describe('SQLite finds by index what is asked of', () => {
  const reading = routes.filter(({ method }) => method === 'get').map(({ name }) => name)
  test.each(reading)('%s', async (name) => {
    const route = desk.routes.find((each) => each.name === name)
    if (!route) throw new Error(`${name} is not mounted`)
    const faults: string[] = []
    for (const query of queriesOf(route)) {
      for (const step of await stepsOf(route, query)) {
        const wrong = fault(step, query)
        if (wrong) faults.push(`${query} ${wrong}\n${step.sql}\n${step.plan.join('\n')}`)
      }
    }
    expect(faults).toEqual([])
  })
})

describe('SQLite finds by index what readers ask of the public site:', () => {
  let site: Desk
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    site = deskOver(recorded.store, { publicUrl: 'https://desk.example' })
    const article = { title: 'Bridges again', publisher: 'Herald', text: 'A long bridge.' }
    const body = { topics: ['water'], speaker: 'Ada', language: 'en', article, quote: 'A long bridge' }
    for (const name of ['published', 'corrected', 'retracted']) {
      const { id } = await makeDecidedClaim(site, body)
      await site.as.editor.post(`/claims/${id}/publication`)
      ids[name] = id
    }
    await site.as.reviewer.post(`/claims/${ids.corrected}/reopening`, { reason: 'x' })
    await decide(site, ids.corrected ?? '', { verdict: 'refuted' })
    await site.as.editor.post(`/claims/${ids.retracted}/retraction`, { reason: 'x' })
  })
  afterAll(() => site.server.close())

  const narrowed = [
    '',
    '?verdict=refuted',
    '?topic=water',
    '?speaker=Ada',
    '?outlet=Herald',
    '?q=bridge',
  ].concat([
    '?topic=water&speaker=Ada&q=bridge&outlet=Herald&verdict=verified',
    '?topic=water&after={published}',
  ])
  const asked = [
    ...narrowed.map((query) => `/${query}`),
    ...narrowed.slice(0, -1).map((query) => `/feed.xml${query}`),
    ...[
      '/claims/{published}',
      '/claims/{corrected}',
      '/claims/{corrected}/revisions/1',
      '/claims/{retracted}',
    ],
    ...['/claims/{published}/embed', '/oembed?url=https://desk.example/claims/{published}', '/sitemap.xml'],
    ...[
      '/topics',
      '/speakers',
      '/outlets',
      '/corrections',
      '/corrections.json',
      '/corrections?after={entry}',
    ],
    ...['/v1alpha1/claims:search?query=bridge&languageCode=en&maxAgeDays=900&key=x', '/methodology'],
  ]
  test.each(asked)('%s', async (address) => {
    const path = address.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '')
    recorded.statements.length = 0
    const answer = await supertest(site.server).get(path)
    expect(answer.status, answer.text).toBeLessThan(address.includes('retracted') ? 411 : 300)
    const statements = recorded.statements.splice(0)
    expect(statements.length).toBeGreaterThan(0)
    const faults: string[] = []
    for (const one of statements) {
      const plan = await recorded.planOf(one)
      // What asks for the newest of all reads one row, and may.
      const wrong = fault({ sql: one.sql, plan }, / where /.test(one.sql) ? '?q=public' : '')
      if (wrong) faults.push(`${wrong}\n${one.sql}\n${plan.join('\n')}`)
    }
    expect(faults).toEqual([])
    if (address === '/corrections') {
      const [entry] = (await supertest(site.server).get('/corrections.json')).body.items
      expect(entry).toBeDefined()
      const [row] = await recorded.store.read.values<[string]>(
        sql.raw('select id from publications where retracted_at is not null'),
      )
      ids.entry = row?.[0] ?? ''
    }
  })
})

test('the check sees a table read whole, sorted whole, or indexed for once', async () => {
  const ask = async (sql: string) => ({ sql, plan: await recorded.planOf({ sql, args: [] }) })
  const byReason = 'select * from claims where withdrawn_reason = 1 limit ?'
  expect(fault(await ask(byReason.replace('?', '5')), '')).toContain('reads a whole table')
  expect(
    fault({ ...(await ask('select * from claims where headline = 1 limit 5')), sql: byReason }, '?speaker=x'),
  ).toContain('reads a whole')
  const sorted = await ask('select * from claims order by headline limit 5')
  expect(fault({ ...sorted, sql: `${sorted.sql} limit ?` }, '')).toContain('sorts a whole table')
  expect(fault(await ask('select * from users'), '')).toBeUndefined()
})

test('captures are paged by their number, in both directions', async () => {
  const article = await desk.as.contributor.post('/articles', { title: 'Versions', text: 'version 1' })
  const path = `/articles/${article.body.id}/captures`
  for (let n = 2; n <= 11; n++) await desk.as.contributor.post(path, { text: `version ${n}` })
  for (const sort of ['-number', 'number']) {
    const numbers: number[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await desk.as.reader.get(
        `${path}?limit=4&sort=${sort}${cursor && `&cursor=${cursor}`}`,
      )
      numbers.push(...body.data.map((capture: { number: number }) => capture.number))
      cursor = body.nextCursor
    }
    const expected = Array.from({ length: 11 }, (_, at) => at + 1)
    expect(numbers).toEqual(sort === 'number' ? expected : expected.reverse())
  }
})

test('what happened or was submitted in a span of time is paged in the order of all', async () => {
  for (const path of ['/claims?createdAfter=2020-01-01T00:00:00Z', '/history?after=2020-01-01T00:00:00Z']) {
    const whole = (await desk.as.reviewer.get(`${path}&limit=200`)).body.data
    const paged: unknown[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await desk.as.reviewer.get(`${path}&limit=7${cursor && `&cursor=${cursor}`}`)
      paged.push(...body.data)
      cursor = paged.length < 60 ? body.nextCursor : null
    }
    expect(paged).toEqual(whole.slice(0, paged.length))
  }
})
