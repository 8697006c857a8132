// `column in (…)` for lists that may be long: one bound value whatever their length, so that every page is the same statement.
import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** The same for a query that is prepared: what is bound is `JSON.stringify` of the list. */
export function isInBound(column: SQLiteColumn, name: string): SQL {
  return sql`${column} in (select value from json_each(${sql.placeholder(name)}))`
}

export function isIn(column: SQLiteColumn, values: readonly (string | number)[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`
}
