// Databases as older versions of this program wrote them, each holding the demo newsroom, brought up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { hashKey } from '../../api/accounts/secrets.ts'
import { newId } from '../../api/ids.ts'
import { indexMissing } from '../../api/matching/indexing.ts'
import { migrateStore, migrationTags, pendingMigrations } from '../../db/migrate.ts'
import { apiKeys } from '../../db/schema.ts'
import { openStore, type Store } from '../../db/store.ts'
import { deskOver } from '../support/desk.ts'
import { keyOf } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary.ts'

/** Named for the newest migration each of them has; made with `--demo` by the program of that day. */
const folder = new URL('./upgrades/', import.meta.url)
const versions = readdirSync(folder).map((name) => basename(name, '.db.br'))

test('there is a database of every version that was in use, without a gap', async () => {
  const [, ...numbers] = (await migrationTags()).map((tag) => tag.slice(0, 4))
  // The first two migrations were made on one day and never apart.
  expect(versions).toEqual(numbers.slice(0, versions.length))
  expect(versions.length).toBeGreaterThanOrEqual(9)
})

test.each(versions)('what a desk of %s held is all there, and can be worked with', async (version) => {
  const file = join(temporaryFolder(), 'desk.db')
  writeFileSync(file, brotliDecompressSync(readFileSync(new URL(`${version}.db.br`, folder))))
  const store = await openStore(`file:${file}`)
  const before = await heldBy(store)
  expect(before.claims.length).toBeGreaterThan(20)
  await migrateStore(store)
  await indexMissing(store)
  expect(await pendingMigrations(store)).toEqual([])
  expect(await heldBy(store)).toEqual(before)

  await giveKey(store)
  const desk = deskOver(store)
  onTestFinished(async () => {
    desk.server.close()
    await store.close()
  })
  const { body: chain } = await desk.as.admin.get('/history/verify')
  expect(chain).toMatchObject({ events: before.events.length })
  expect(chain.brokenAt).toBeUndefined()
  const { body: list } = await desk.as.admin.get('/claims?limit=200&facets=status,verdict')
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
  expect(desk.errors).toEqual([])
})

/** What an upgrade must not touch, read without the schema of today. */
async function heldBy({ read }: Store) {
  const rows = (query: string) => read.values<unknown[]>(sql.raw(query))
  const [[decided] = []] = await rows(
    `select count(*) from claims where verdict is not null and status = 'decided'`,
  )
  return {
    claims: await rows('select id, text, status, verdict, version from claims order by seq'),
    evidence: await rows('select id, claim_id, source_id, stance, excerpt from evidence order by id'),
    verdicts: await rows(
      'select id, claim_id, revision, verdict, rationale, as_of from verdicts order by id',
    ),
    texts: await rows('select id, sha256, text from captures order by id'),
    places: await rows('select id, exact, "start", "end" from appearances order by id'),
    notes: await rows('select id, text from notes order by id'),
    events: await rows('select seq, action, subject, before, after, hash from events order by seq'),
    decided: Number(decided),
  }
}

async function giveKey(store: Store): Promise<void> {
  const [[userId] = []] = await store.read.values<[string]>(sql`select id from users where role = 'admin'`)
  await store.write((tx) =>
    tx.insert(apiKeys).values({
      ...{ id: newId('key'), userId: userId as string, name: 'upgrade', hash: hashKey(keyOf('admin')) },
      ...{ start: 'cdk_', createdAt: '2026-01-21T09:00:00.000Z' },
    }),
  )
}
