// No record is written without its event, whichever route is called; and the writer's two doors keep what they promise.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { system } from '../../api/accounts/present.ts'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { change, operate } from '../../api/context.ts'
import { allRoutes } from '../../api/routes.ts'
import { claims, users } from '../../db/schema.ts'
import { openStore, type Store } from '../../db/store.ts'
import { type Desk, deskOver } from '../support/desk.ts'
import { makeArticle, makeClaim } from '../support/make.ts'
import { prepareVisit, send } from './tour.ts'
import { beginRequest, jobsOf, logWrites } from './write-log.ts'

/** Machinery without a history: what `operate()` may write. */
const operational = [
  'sessions',
  'accounts',
  'verifications',
  'idempotency_keys',
  'api_keys',
  'leases',
  'notifications',
  'checkpoints',
  'jobs',
  'job_inputs',
  'job_errors',
  'import_rows',
  'webhook_progress',
  'deliveries',
  'turnstile',
  'uncompared',
]

let desk: Desk
let store: Store
let logged: Store
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-writes-'))
  const path = join(folder, 'desk.db')
  copyFileSync(inject('template'), path)
  store = await openStore(`file:${path}`)
  logged = await logWrites(store)
  desk = deskOver(logged)
})

afterAll(async () => {
  desk.server.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Tables of records that a job wrote to without telling the history. */
async function untold(): Promise<string[]> {
  return (await jobsOf(store)).flatMap(({ isJob, tables }) => {
    const records = [...tables].filter((table) => table !== 'events' && !operational.includes(table))
    return isJob && tables.has('events') ? [] : records
  })
}

/** A claim that is decided is found in another article a minute later. */
async function findAgain(): Promise<void> {
  const route = desk.routes.find(({ name }) => name === 'reopenClaim')
  if (!route) throw new Error('reopenClaim is not mounted')
  const { path } = await prepareVisit(desk, route, 'admin')
  desk.clock.now = new Date(desk.clock.now.getTime() + 60_000)
  const article = await makeArticle(desk, { text: 'They say so again.' })
  const place = { articleId: article.id, quote: 'say so again' }
  const answer = await desk.as.contributor.post(path.replace('/reopening', '/appearances'), place)
  expect(answer.status, answer.text).toBe(201)
}

describe('what is written is told, by', () => {
  const writing = allRoutes({} as SignIn).filter(({ method }) => method !== 'get')
  test.each(writing.map(({ name }) => name))('%s', async (name) => {
    const route = desk.routes.find((each) => each.name === name)
    if (!route) throw new Error(`${name} is not mounted`)
    const visit = await prepareVisit(desk, route, 'admin')
    await beginRequest(store)
    const answer = await send(desk, route, 'admin', visit)
    expect(answer.status, answer.text).toBe(route.status ?? 200)
    expect(await untold()).toEqual([])
  })

  test('every kind of table there is', async () => {
    await findAgain()
    const touched = new Set((await jobsOf(store)).flatMap(({ tables }) => [...tables]))
    const known = await store.read.all<{ name: string }>(
      sql`select substr(name, 12) as name from sqlite_schema where name glob 'log_insert_*'`,
    )
    const untouched = known.map(({ name }) => name).filter((name) => !touched.has(name))
    // Keys are remembered in test/contract/idempotency; nobody here sends one.
    expect(untouched).toEqual(['idempotency_keys'])
  })

  test('nobody else: the log sees a write that is not told', async () => {
    const claim = await makeClaim(desk)
    await logged.write((tx) => tx.update(claims).set({ priority: 9 }).where(eq(claims.id, claim.id)))
    expect(await untold()).toEqual(['claims'])
  })
})

describe('change()', () => {
  const ctx = () => ({ store, actor: system, now: () => new Date(), requestId: null })

  test('refuses a change that says nothing, and undoes it', async () => {
    const claim = await makeClaim(desk)
    const silent = change(ctx(), async (tx) => {
      await tx.db.update(claims).set({ priority: 7 }).where(eq(claims.id, claim.id))
    })
    await expect(silent).rejects.toThrow('must say what happened')
    expect((await desk.as.reader.get(`/claims/${claim.id}`)).body.priority).toBe(0)
  })

  test('undoes the change and its events when it fails at the end', async () => {
    const before = (await desk.as.admin.get('/history/verify')).body
    const failing = change(ctx(), async (tx) => {
      tx.happened({ action: 'settings.changed', subject: 'settings', after: { a: 1 } })
      await tx.db.run(sql`insert into claims (id) values ('x')`)
    })
    await expect(failing).rejects.toThrow()
    expect((await desk.as.admin.get('/history/verify')).body).toEqual(before)
  })
})

test('operate() refuses the tables of records, whatever is asked of them', async () => {
  const name = { name: 'x' }
  await expect(operate(store, async (db) => db.update(users).set(name))).rejects.toThrow(
    'through change() only',
  )
  await expect(operate(store, async (db) => db.delete(claims))).rejects.toThrow('through change() only')
  await expect(operate(store, async (db) => db.insert(claims).values({} as never))).rejects.toThrow(
    'change() only',
  )
})
