// Many rows of one table in one statement, whatever their number: the rows travel as one JSON text, which SQLite takes apart.
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { runnerOf } from './database.ts'
import type { Database } from './store.ts'

/** SQLite takes a text of a gigabyte; this keeps one statement from holding up the others. */
const atOnce = 500

/**
 * Inserts rows that all name the same columns; a column that is left out gets its default. A fifth of the cost of
 * `values()`, which binds every value on its own. Only for what JSON can carry: no blobs.
 */
export async function insertMany<T extends SQLiteTable>(
  db: Database,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const { sql, valuesOf } = insertionOf(table, Object.keys(first))
  for (let at = 0; at < rows.length; at += atOnce) {
    const chunk = rows.slice(at, at + atOnce) as Record<string, unknown>[]
    await runnerOf(db).run({ sql, args: [JSON.stringify(chunk.map(valuesOf))] }, 'indexed')
  }
}

interface Insertion {
  sql: string
  valuesOf: (row: Record<string, unknown>) => unknown[]
}

/** By the names of the columns: whoever inserts into a table names the same few lists of them. */
const insertions = new WeakMap<SQLiteTable, Map<string, Insertion>>()

function insertionOf(table: SQLiteTable, names: readonly string[]): Insertion {
  const known = insertions.get(table) ?? new Map<string, Insertion>()
  insertions.set(table, known)
  const listed = names.join()
  const insertion = known.get(listed) ?? newInsertion(table, names)
  known.set(listed, insertion)
  return insertion
}

function newInsertion(table: SQLiteTable, names: readonly string[]): Insertion {
  const known = getTableColumns(table)
  const columns = names.map((name) => {
    const column = known[name]
    if (!column) throw new TypeError(`${getTableName(table)} has no column ${name}`)
    return column
  })
  const listed = columns.map(({ name }) => `"${name}"`).join(', ')
  const taken = columns.map((_, at) => `value ->> ${at}`).join(', ')
  return {
    sql: `insert into "${getTableName(table)}" (${listed}) select ${taken} from json_each(?)`,
    valuesOf: (row) =>
      names.map((name, at) => {
        const value = row[name] ?? null
        return value === null ? null : columns[at]?.mapToDriverValue(value)
      }),
  }
}
