// Queries whose text is worked out once and for all: for what is read by nearly every request that is most of the cost.
import { fillPlaceholders } from 'drizzle-orm'
import { runnerOf } from './database.ts'
import { queriedAsJson, readsAsJson, rowsOfJson } from './json-rows.ts'
import type { Database } from './store.ts'

/** What drizzle makes of a query, and what it keeps to itself of that. */
interface Preparable {
  all(values?: Record<string, unknown>): Promise<unknown>
}
interface Inside {
  query: { sql: string; params: unknown[] }
  fields?: { field: unknown }[]
  mapAllResult(rows: unknown): unknown
}

interface Ready {
  sql: string
  params: unknown[]
  rowsOf: (rows: unknown[][]) => unknown
}

/** A query that is ready to be sent through one handle. */
export type Prepared<Query extends Preparable> = Pick<Query, 'all'>

/**
 * @param build  makes the query, with `sql.placeholder` for what differs, and ends in `.prepare()`
 * @returns the same query through any handle, also one that lives as long as a single write
 */
export function prepared<Query extends Preparable>(
  build: (db: Database) => Query,
): (db: Pick<Database, 'select'>) => Prepared<Query> {
  let ready: Ready | undefined
  return (db) => {
    ready ??= readyFrom(build(db as Database) as unknown as Inside)
    const { sql, params, rowsOf } = ready
    const runner = runnerOf(db)
    const all = async (values: Record<string, unknown> = {}) => {
      const { rows } = await runner.run({ sql, args: fillPlaceholders(params, values) as never }, 'indexed')
      return rowsOf(rows as unknown as unknown[][])
    }
    return { all } as Prepared<Query>
  }
}

function readyFrom(made: Inside): Ready {
  const { sql, params } = made.query
  const fields = (made.fields ?? []).map(({ field }) => field)
  const asJson = fields.length > 0 && readsAsJson(fields) ? queriedAsJson(sql, fields) : undefined
  if (asJson === undefined) return { sql, params, rowsOf: (rows) => made.mapAllResult(rows) }
  return { sql: asJson, params, rowsOf: (rows) => made.mapAllResult(rowsOfJson(rows)) }
}
