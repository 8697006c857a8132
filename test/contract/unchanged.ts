// What a refused request leaves behind: nothing. Every row of every table that keeps records, as one digest a table.
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Store } from '../../db/store.ts'

/** Sign-in, the use of keys and remembered answers are machinery, not records. */
const operational = ['sessions', 'verifications', 'accounts', 'api_keys', 'idempotency_keys']

const lastOf = new WeakMap<Store, { version: unknown; digests: Record<string, string> }>()

/** A digest of each table of records, by its name: equal before and after unless something was written. */
export async function digestOf(store: Store): Promise<Record<string, string>> {
  // Counted by SQLite for the reading connection whenever another one has committed.
  const [[version] = []] = await store.read.values<[number]>(sql`pragma data_version`)
  const last = lastOf.get(store)
  if (last && last.version === version) return last.digests
  const digests = await digestsOf(store)
  lastOf.set(store, { version, digests })
  return digests
}

async function digestsOf(store: Store): Promise<Record<string, string>> {
  const tables = await store.read.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table' and name not glob 'sqlite_*' and name not glob '*_fts*'
      and name not glob '__*' order by name`,
  )
  const records = tables.filter(({ name }) => !operational.includes(name))
  const digests = await Promise.all(
    records.map(async ({ name }) => {
      const rows = await store.read.values(sql`select * from ${sql.identifier(name)}`)
      return [name, createHash('sha256').update(JSON.stringify(rows)).digest('hex')] as const
    }),
  )
  return Object.fromEntries(digests)
}
