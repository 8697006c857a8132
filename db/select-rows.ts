// Whole rows of one table by conditions that are put together anew each time: only these are worked out, not the columns.
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { qualifiedName, readsAsJson, rowsOfJson } from './json-rows.ts'
import { mapperOf } from './row-mapper.ts'
import type { Database } from './store.ts'

interface Selection {
  list: SQL
  isJson: boolean
  rowOf: (values: unknown[]) => Record<string, unknown>
}

const selections = new WeakMap<SQLiteTable, Map<string, Selection>>()

/**
 * @param rest  from `from` on
 * @param without  columns to leave unread
 */
export async function selectRows<T extends SQLiteTable>(
  db: Database,
  table: T,
  rest: SQL,
  without: readonly string[] = [],
): Promise<T['$inferSelect'][]> {
  const { list, isJson, rowOf } = selectionOf(table, without)
  const rows = await db.values<unknown[]>(sql`select ${list} ${rest}`)
  return (isJson ? rowsOfJson(rows) : rows).map(rowOf) as T['$inferSelect'][]
}

function selectionOf(table: SQLiteTable, without: readonly string[]): Selection {
  const known = selections.get(table) ?? new Map<string, Selection>()
  selections.set(table, known)
  const name = without.join()
  const selection = known.get(name) ?? newSelection(table, without)
  known.set(name, selection)
  return selection
}

function newSelection(table: SQLiteTable, without: readonly string[]): Selection {
  const columns: [string, SQLiteColumn][] = Object.entries(getTableColumns(table))
  const read = columns.filter(([name]) => !without.includes(name))
  const rowOf = mapperOf(read.map(([name, field]) => ({ path: [name], field })))
  if (!rowOf) throw new TypeError(`the rows of ${getTableName(table)} cannot be read so`)
  const list = read.map(([, column]) => qualifiedName(column)).join(', ')
  const isJson = readsAsJson(read.map(([, column]) => column))
  return { list: sql.raw(isJson ? `json_array(${list})` : list), isJson, rowOf }
}
