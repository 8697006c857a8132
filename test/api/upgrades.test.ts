// Databases as older versions of this program wrote them, each holding the demo newsroom, brought up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { hashKey } from '../../api/accounts/secrets.ts'
import { newId } from '../../api/ids.ts'
import { runNextJob } from '../../api/imports/run.ts'
import { indexMissing } from '../../api/matching/indexing.ts'
import { deliverDue } from '../../api/webhooks/keep-delivering.ts'
import { migrateStore, migrationTags, pendingMigrations } from '../../db/migrate.ts'
import { migrationsTable } from '../../db/ownership.ts'
import { apiKeys } from '../../db/schema.ts'
import { openStore, type Store } from '../../db/store.ts'
import { type Desk, deskOver } from '../support/desk.ts'
import { keyOf } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { receiveForFile } from '../support/webhook-receiver.ts'

/**
 * Named for the newest migration each of them has; made with `--demo` by the program of that day, and filled over its API with
 * what it had beyond the demo: imports (one finished, one undone, one paused half way), then fact-checks and verdicts of
 * others, notifications, and a webhook whose receiver was gone with messages waiting.
 */
const folder = new URL('./upgrades/', import.meta.url)
const versions = readdirSync(folder).map((name) => basename(name, '.db.br'))
const receiver = receiveForFile()

let objectsOfToday: unknown[] = []
beforeAll(async () => {
  const store = await openStore(`file:${inject('template')}`)
  objectsOfToday = await objectsOf(store)
  await store.close()
})

test('there is a database of every version that was in use, without a gap', async () => {
  const [, ...numbers] = (await migrationTags()).map((tag) => tag.slice(0, 4))
  // The first two migrations were made on one day and never apart.
  expect(versions).toEqual(numbers.slice(0, versions.length))
  expect(versions.length).toBeGreaterThanOrEqual(14)
})

test.each(versions)('what a desk of %s held is all there, and can be worked with', async (version) => {
  const file = join(temporaryFolder(), 'desk.db')
  writeFileSync(file, brotliDecompressSync(readFileSync(new URL(`${version}.db.br`, folder))))
  const store = await openStore(`file:${file}`)
  const [before, columns] = [await heldBy(store), await columnsOf(store)]
  const rows = await rowsOf(store, columns)
  expect(before.claims).toBeGreaterThan(20)
  await migrateStore(store)
  await indexMissing(store)
  expect(await pendingMigrations(store)).toEqual([])
  expect(await rowsOf(store, columns)).toEqual(rows)
  expect(await objectsOf(store), 'as if it had been made today').toEqual(objectsOfToday)
  expect(await countedIn(store)).toEqual(await countedByHand(store))

  await giveKey(store)
  const desk = deskOver(store, { webhookPrivateHosts: [receiver.host] })
  desk.clock.now = new Date()
  onTestFinished(async () => {
    desk.server.close()
    await store.close()
  })
  const { body: chain } = await desk.as.admin.get('/history/verify')
  expect(chain).toMatchObject({ events: before.events })
  expect(chain.brokenAt).toBeUndefined()
  const { body: list } = await desk.as.admin.get('/claims?limit=40&sort=createdAt&facets=status,verdict')
  for (const { id } of list.data) {
    const { status } = await desk.as.admin.get(
      `/claims/${id}?include=evidence,appearances,verdicts,reviews,article`,
    )
    expect(status, id).toBe(200)
  }
  const { body: exported } = await desk.as.admin.get('/exports/claims.json?verdict=any')
  expect(exported.data).toHaveLength(before.decided)
  const [{ id, text }] = list.data
  const { body: found } = await desk.as.admin.get(`/claims?q=${encodeURIComponent(text.split(' ').at(-1))}`)
  expect(found.data.map((claim: { id: string }) => claim.id)).toContain(id)
  const noted = await desk.as.admin.post(`/claims/${id}/notes`, { text: 'Brought up to date.' })
  expect(noted.status).toBe(201)
  if (version >= '0013') await goOnDelivering(desk)
  if (version >= '0010') await goOnImporting(desk)
  expect(desk.errors).toEqual([])
})

/** The job that was paused before the upgrade ends after it, with every row once. */
async function goOnImporting(desk: Desk): Promise<void> {
  const { body: paused } = await desk.as.admin.get('/jobs?state=paused')
  const [job] = paused.data
  expect(job.created).toBeLessThan(job.total)
  await desk.as.admin.post(`/jobs/${job.id}/resume`)
  while (await runNextJob(desk.own));
  const { body: done } = await desk.as.admin.get(`/jobs/${job.id}`)
  expect(done).toMatchObject({ state: 'finished', created: job.total, failed: 0 })
}

/** What waited for a receiver that was gone arrives, signed, when there is one again. */
async function goOnDelivering(desk: Desk): Promise<void> {
  const { body: hooks } = await desk.as.admin.get('/webhooks')
  const [hook] = hooks.data
  const log = async () => (await desk.as.admin.get(`/webhooks/${hook.id}/deliveries?limit=200`)).body.data
  const waiting = (await log()).filter((one: { state: string }) => one.state === 'waiting')
  expect(waiting.length).toBeGreaterThan(0)
  await desk.as.admin.patch(`/webhooks/${hook.id}`, { url: receiver.at('/in') })
  desk.clock.now = new Date(desk.clock.now.getTime() + 60 * 60 * 1000)
  await deliverDue(desk.own)
  const arrived = receiver.got.map(({ headers }) => headers['webhook-id'])
  expect(arrived).toEqual(expect.arrayContaining(waiting.map((one: { id: string }) => one.id)))
}

const rowsBy = ({ read }: Store, query: string) => read.values<unknown[]>(sql.raw(query))

async function heldBy(store: Store) {
  const count = async (of: string) => Number((await rowsBy(store, `select count(*) from ${of}`))[0]?.[0])
  return {
    claims: await count('claims'),
    events: await count('events'),
    decided: await count(`claims where verdict is not null and status = 'decided'`),
  }
}

/** Of every table that holds records and no index of them. */
async function columnsOf(store: Store): Promise<Map<string, string[]>> {
  const all = await rowsBy(
    store,
    `select tables.name, columns.name from sqlite_master as tables, pragma_table_info(tables.name) as columns
      where tables.type = 'table' and tables.sql not like 'create virtual%' order by 1, 2`,
  )
  const columns = new Map<string, string[]>()
  for (const [table, name] of all as [string, string][]) {
    if (/_fts_|^sqlite_/.test(table) || table === migrationsTable) continue
    columns.set(table, [...(columns.get(table) ?? []), name])
  }
  return columns
}

/** What an upgrade must not touch, read without the schema of today: these columns, each row as one text. */
async function rowsOf(store: Store, columns: Map<string, string[]>): Promise<Record<string, unknown[]>> {
  const held: Record<string, unknown[]> = {}
  for (const [table, names] of columns) {
    const one = names.map((name) => `quote("${name}")`).join(` || ' ' || `)
    held[table] = (await rowsBy(store, `select ${one} from "${table}" order by 1`)).flat()
  }
  return held
}

const objectsOf = (store: Store) =>
  rowsBy(store, `select type, name, tbl_name, sql from sqlite_master order by type, name`)

/** What is counted beside the records, by migrations for older rows and by triggers for newer ones. */
async function countedIn(store: Store) {
  return {
    decisions: await rowsBy(
      store,
      'select seq, claim_seq, day, verdict, is_first, waited from decisions order by seq',
    ),
    days: await rowsBy(store, 'select day, submitted, decided from day_counts order by day'),
    reappearances: await rowsBy(store, 'select seq, claim_seq, day from reappearances order by seq'),
  }
}

/** The same counted anew, claim by claim. */
async function countedByHand(store: Store) {
  const claims = await rowsBy(store, 'select id, seq, created_at from claims order by seq')
  const given = await rowsBy(
    store,
    'select claim_id, seq, revision, kind, verdict, imported, reason, voids_revision, created_at from verdicts order by seq',
  )
  const places = await rowsBy(store, 'select claim_id, seq, created_at from appearances order by seq')
  const days = new Map<string, [number, number]>()
  const counted = { decisions: [] as unknown[][], reappearances: [] as unknown[][] }
  const countDay = (at: unknown, column: 0 | 1) => {
    const counts = days.get(dayOf(at)) ?? [0, 0]
    counts[column] += 1
    days.set(dayOf(at), counts)
  }
  for (const [id, claimSeq, submittedAt] of claims) {
    countDay(submittedAt, 0)
    const own = given.filter(([claimId]) => claimId === id)
    const slips = own
      .filter(([, , , kind, , , reason]) => kind === 'void' && reason === 'slip')
      .map((one) => one[7])
    const meant = own.filter(([, , revision, , verdict, imported]) => {
      return verdict !== null && imported === null && !slips.includes(revision)
    })
    for (const [at, [, seq, , , verdict, , , , givenAt]] of meant.entries()) {
      const minutes = Math.floor((secondsOf(givenAt) - secondsOf(submittedAt)) / 60)
      const waited = at === 0 ? Math.max(0, minutes) : null
      counted.decisions.push([seq, claimSeq, dayOf(givenAt), verdict, at === 0 ? 1 : 0, waited])
      countDay(givenAt, 1)
    }
    const answeredAt = own.filter(([, , , , verdict]) => verdict !== null).map((one) => String(one[8]))
    for (const [claimId, seq, foundAt] of places)
      if (claimId === id && answeredAt.some((before) => before < String(foundAt)))
        counted.reappearances.push([seq, claimSeq, dayOf(foundAt)])
  }
  const bySeq = ([one]: unknown[], [other]: unknown[]) => Number(one) - Number(other)
  return {
    decisions: counted.decisions.sort(bySeq),
    days: [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, counts]) => [day, ...counts]),
    reappearances: counted.reappearances.sort(bySeq),
  }
}

const dayOf = (at: unknown) => String(at).slice(0, 10)
const secondsOf = (at: unknown) => Math.floor(Date.parse(String(at)) / 1000)

async function giveKey(store: Store): Promise<void> {
  const [[userId] = []] = await store.read.values<[string]>(sql`select id from users where role = 'admin'`)
  await store.write((tx) =>
    tx.insert(apiKeys).values({
      ...{ id: newId('key'), userId: userId as string, name: 'upgrade', hash: hashKey(keyOf('admin')) },
      ...{ start: 'cdk_', createdAt: '2026-01-21T09:00:00.000Z' },
    }),
  )
}
