// The demo newsroom: played through the services, once; a lived-in desk with an honest history.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playDemo } from '../../api/demo.ts'
import { migrateStore } from '../../db/migrate.ts'
import { openStore, type Store } from '../../db/store.ts'
import { claimStatuses, correctionRequestStatuses } from '../../db/vocabulary.ts'

let folder = ''
let store: Store

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-demo-'))
  store = await openStore(`file:${join(folder, 'demo.db')}`)
  await migrateStore(store)
  await playDemo(store, 's'.repeat(40))
})

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const countOf = async (query: string) => Number((await store.read.values(sql.raw(query)))[0]?.[0])

test('the demo has claims in every status there is so far, a correction and a duplicate pair', async () => {
  const rows = await store.read.values<[string]>(sql.raw('select distinct status from claims'))
  const notYet = ['second_review', 'adjudication']
  expect(rows.map(([status]) => status).sort()).toEqual(
    claimStatuses.filter((each) => !notYet.includes(each)).sort(),
  )
  expect(await countOf("select count(*) from verdicts where kind = 'correction'")).toBe(1)
  expect(await countOf("select count(*) from claims where text like '%Harbour Street%third%'")).toBe(2)
  expect(await countOf('select count(*) from sources where derived_from_id is not null')).toBeGreaterThan(1)
  expect(await countOf('select count(distinct role) from users')).toBe(4)
  const asked = await store.read.values<[string]>(sql.raw('select distinct status from correction_requests'))
  expect(asked.map(([status]) => status).sort()).toEqual([...correctionRequestStatuses].sort())
  expect(await countOf('select count(*) from saved_exports where archived_at is null')).toBe(1)
})

test('playing it again changes nothing and tells the same logins', async () => {
  const before = await countOf('select count(*) from events')
  const again = await playDemo(store, 's'.repeat(40))
  expect(await countOf('select count(*) from events')).toBe(before)
  expect(again.apiKey).toMatch(/^cdk_[0-9a-f]{40}$/)
  expect((await playDemo(store, 't'.repeat(40))).password).not.toBe(again.password)
})

test('it refuses a desk that is somebody’s own, and a server', async () => {
  const own = await openStore(`file:${join(folder, 'own.db')}`)
  await migrateStore(own)
  await own.write(async (tx) => {
    await tx.run(sql`insert into users (id, name, email, email_verified, role, created_at, updated_at)
      values ('usr_x', 'x', 'x@x.example', 1, 'admin', '', '')`)
  })
  await expect(playDemo(own, 's'.repeat(40))).rejects.toThrow('a desk of its own')
  await expect(playDemo({ ...own, kind: 'remote' }, 's'.repeat(40))).rejects.toThrow(
    'not on a database server',
  )
  await own.close()
})
