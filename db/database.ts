// drizzle on top of a runner: typed queries get their rows as bare arrays, which is a twentieth of the cost.
import type { Client } from '@libsql/client'
import type { ExtractTablesWithRelations, SQL } from 'drizzle-orm'
import { LibSQLDatabase, type LibSQLPreparedQuery, LibSQLSession } from 'drizzle-orm/libsql'
import { type PreparedQueryConfig, SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import { clientOf, type Runner } from './client.ts'
import { mapQuickly } from './row-mapper.ts'

/** The handle for reads and writes alike. Relational queries (`db.query`) are not used and not set up. */
export type Database = LibSQLDatabase

type NoTables = Record<string, never>
type Session = LibSQLSession<NoTables, ExtractTablesWithRelations<NoTables>>

const dialect = new SQLiteAsyncDialect()

const runners = new WeakMap<object, Runner>()

export function databaseOver(runner: Runner, protocol: string): Database {
  const named = clientOf(runner, { protocol })
  const indexed = clientOf(runner, { protocol, form: 'indexed' })
  const db = new LibSQLDatabase('async', dialect, new StoreSession(named, indexed), undefined)
  runners.set(db, runner)
  return db
}

/** Lets a part of a handle stand for it where queries are prepared. */
export function standsFor<T extends object>(part: T, db: Database): T {
  runners.set(part, runnerOf(db))
  return part
}

/** Where the statements of a handle are sent. */
export function runnerOf(db: Pick<Database, 'select'>): Runner {
  const runner = runners.get(db)
  if (!runner) throw new TypeError('this is no handle of a store')
  return runner
}

class StoreSession extends LibSQLSession<NoTables, ExtractTablesWithRelations<NoTables>> {
  readonly #typed: Session

  constructor(named: Client, indexed: Client) {
    super(named, dialect, undefined, {}, undefined)
    this.#typed = new LibSQLSession(indexed, dialect, undefined, {}, undefined)
  }

  override prepareQuery<T extends Omit<PreparedQueryConfig, 'run' | 'statement'>>(
    ...query: Parameters<Session['prepareQuery']>
  ): LibSQLPreparedQuery<T & PreparedQueryConfig> {
    const [, fields, , , mapper] = query
    return fields || mapper ? mapQuickly(this.#typed.prepareQuery(...query)) : super.prepareQuery(...query)
  }

  override values<T extends unknown[] = unknown[]>(query: SQL): Promise<T[]> {
    return this.#typed.values(query)
  }

  /** drizzle's own throws a TypeError when there is no row. */
  override async get<T = unknown>(query: SQL): Promise<T> {
    const [row] = await this.all<T>(query)
    return row as T
  }
}
