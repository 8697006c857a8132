// Queries whose text is worked out once and for all: for what is read by nearly every request that is most of the cost.
import { fillPlaceholders } from 'drizzle-orm'
import { runnerOf } from './database.ts'
import type { Database } from './store.ts'

/** What drizzle makes of a query, and what it keeps to itself of that. */
interface Preparable {
  all(values?: Record<string, unknown>): Promise<unknown>
}
interface Inside {
  query: { sql: string; params: unknown[] }
  mapAllResult(rows: unknown): unknown
}

/** A query that is ready to be sent through one handle. */
export type Prepared<Query extends Preparable> = Pick<Query, 'all'>

/**
 * @param build  makes the query, with `sql.placeholder` for what differs, and ends in `.prepare()`
 * @returns the same query through any handle, also one that lives as long as a single write
 */
export function prepared<Query extends Preparable>(
  build: (db: Database) => Query,
): (db: Database) => Prepared<Query> {
  let made: Inside | undefined
  return (db) => {
    made ??= build(db) as unknown as Inside
    const { query } = made
    const inside = made
    const runner = runnerOf(db)
    const all = async (values: Record<string, unknown> = {}) => {
      const statement = { sql: query.sql, args: fillPlaceholders(query.params, values) as never }
      const { rows } = await runner.run(statement, 'indexed')
      return inside.mapAllResult(rows)
    }
    return { all } as Prepared<Query>
  }
}
