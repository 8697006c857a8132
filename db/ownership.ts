// Whether a database is ours to write to.
import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'

export const migrationsTable = '__drizzle_migrations'

/** @throws Error when there are tables but no record of migrations: somebody else's database. Writes nothing. */
export async function refuseForeign(read: Database): Promise<void> {
  const names = await tableNames(read)
  if (names.length === 0 || names.includes(migrationsTable)) return
  const some = names.slice(0, 3).join(', ')
  throw new Error(
    `this database is not Claimdesk's: it holds ${some} but no record of migrations. Nothing was changed`,
  )
}

export async function tableNames(read: Database): Promise<string[]> {
  const rows = await read.values<[string]>(
    sql`select name from sqlite_master where type = 'table' and substr(name, 1, 7) <> 'sqlite_'`,
  )
  return rows.map(([name]) => name)
}
