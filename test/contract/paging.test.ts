// Every list can be walked from end to end, by cursor and by page, in each of its orders, and counts what it holds.
import { beforeAll, describe, expect, test } from 'vitest'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { allRoutes } from '../../api/routes.ts'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeArticle, makeClaim, makeDecidedClaim, makeSource } from '../support/make.ts'
import { documentOf, Judge } from './documented.ts'
import { prepareVisit } from './tour.ts'

const desk = openDeskForFile()
const routes = allRoutes({} as SignIn)
const judge = new Judge(documentOf(routes))
const lists = routes.flatMap((route) => {
  const sort = judge.operation(route).parameters.find(({ name }) => name === 'sort')
  return ((sort?.schema.enum ?? []) as string[]).map((order) => [route.name, order] as const)
})

beforeAll(async () => {
  for (let n = 0; n < 4; n++) {
    const dates = { resolution: { by: `2026-0${n + 1}` }, deadlineAt: `2026-02-0${5 - n}T12:00:00Z` }
    await makeClaim(desk, dates)
    await makeDecidedClaim(desk, { kinds: ['state'] })
    await makeArticle(desk, { text: `Text ${n}` })
    await makeSource(desk)
    await desk.as.admin.post('/api-keys', { name: `Key ${n}` })
    await desk.as.reviewer.post('/views', { name: `View ${n}` })
    await desk.as.reviewer.post('/saved-exports', { name: `Export ${n}` })
    await desk.as.contributor.post('/imports').set('content-type', 'text/csv').send('text\nThe lake froze.\n')
    await makeCorrection()
    await makeRequest(n)
    await mentionAdmin()
    await desk.as.admin.post('/history/checkpoints')
    await desk.as.admin.post('/webhooks', { name: `Hook ${n}`, url: 'https://archive.example/in' })
    desk.clock.now = new Date(desk.clock.now.getTime() + 1000)
  }
  await makeClaim(desk)
})

async function makeCorrection(): Promise<void> {
  const { id } = await makeDecidedClaim(desk)
  await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
  await decide(desk, id, { verdict: 'refuted' })
}

async function mentionAdmin(): Promise<void> {
  const { id } = await makeClaim(desk)
  const { body: me } = await desk.as.admin.get('/me')
  await desk.as.editor.post(`/claims/${id}/notes`, { text: 'Look here.', mentions: [me.id] })
}

async function makeRequest(n: number): Promise<void> {
  const { id } = await makeDecidedClaim(desk)
  await desk.as.editor.post(`/claims/${id}/publication`)
  const path = `/claims/${id}/correction-requests`
  const { body } = await desk.as.reader.post(path, { revision: 1, what: 'It is not so.' })
  const answer = { status: 'dismissed', answer: 'It is.' }
  if (n % 2 === 0) await desk.as.editor.post(`/correction-requests/${body.id}/answer`, answer)
}

type Row = { id?: string; seq?: number; number?: number }
const nameOf = ({ id, seq, number }: Row) => id ?? seq ?? number

async function rowsAt(
  address: string,
): Promise<{ names: unknown[]; nextCursor: string | null; total: number | null }> {
  const { status, text, body } = await desk.as.admin.get(address)
  expect(status, text).toBe(200)
  return { ...body, names: body.data.map(nameOf) }
}

describe('a list is walked', () => {
  test.each(lists)('%s by %s', async (name, order) => {
    const route = desk.routes.find((each) => each.name === name)
    if (!route) throw new Error(`${name} is not mounted`)
    const { path } = await prepareVisit(desk, route, 'admin')
    for (let n = 2; n <= 4; n++) {
      if (/\/(captures|versions)$/.test(path)) await desk.as.admin.post(path, { text: `Version ${n}` })
      if (path.endsWith('/deliveries')) await desk.as.admin.post(path.replace('/deliveries', '/test'))
      if (path.endsWith('/history'))
        await desk.as.admin.patch(path.replace('/history', ''), changeOf(path, n))
    }
    const address = `${path}?sort=${order}`
    const whole = await rowsAt(`${address}&limit=200&total=true`)
    expect(whole.names.length).toBeGreaterThan(2)
    expect(whole.total).toBe(whole.names.length)
    expect(whole.nextCursor).toBeNull()

    const byCursor: unknown[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await rowsAt(`${address}&limit=3${cursor && `&cursor=${cursor}`}`)
      byCursor.push(...page.names)
      cursor = page.nextCursor
    }
    expect(byCursor).toEqual(whole.names)
    expect((await rowsAt(`${address}&limit=2&page=2`)).names).toEqual(whole.names.slice(2, 4))
    const reverse = order.startsWith('-') ? order.slice(1) : `-${order}`
    expect((await rowsAt(`${path}?sort=${reverse}&limit=200`)).names).toEqual(whole.names.toReversed())
  })
})

function changeOf(path: string, n: number): object {
  return path.startsWith('/articles')
    ? { author: `A. ${n}` }
    : path.startsWith('/sources')
      ? { owner: `O. ${n}` }
      : { priority: n }
}

test('an address asked in another way says which ways there are', async () => {
  const answer = await desk.as.admin.put('/claims', {})
  expect(answer.status).toBe(405)
  expect(answer.headers.allow?.split(', ').sort()).toEqual(['GET', 'POST'])
  expect(answer.body.type).toBe('/problems/method-not-allowed')
})

test('an export that cannot begin is a problem, not a file that breaks off', async () => {
  const read = desk.store.read
  const broken = new Proxy(read, {
    get: (target, name) => {
      if (name === 'select')
        return (...given: unknown[]) => failOnClaims(Reflect.apply(target.select, target, given))
      return Reflect.get(target, name)
    },
  })
  Object.assign(desk.store, { read: broken })
  const answer = await desk.as.reader.get('/exports/claims.json')
  Object.assign(desk.store, { read })
  expect(answer.status).toBe(500)
  expect(answer.headers['content-type']).toBe('application/problem+json')
})

/** Lets keys and people be read, and fails where an export begins. */
function failOnClaims(select: { from(table: object): unknown }) {
  return {
    from(table: object) {
      if ('verdictRevision' in table) throw new Error('the disk is gone')
      return select.from(table)
    },
  }
}
