// Many rows of one table in one statement, whatever their number: the rows travel as one JSON text, which SQLite takes apart.
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from './store.ts'

/** SQLite takes a text of a gigabyte; this keeps one statement from holding up the others. */
const atOnce = 500

/**
 * Inserts rows that all name the same columns; a column that is left out gets its default. A fifth of the cost of
 * `values()`, which binds every value on its own. Only for what JSON can carry: no blobs.
 */
export async function insertMany<T extends SQLiteTable>(
  db: Pick<Database, 'run'>,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const insert = insertionOf(table, Object.keys(first))
  for (let at = 0; at < rows.length; at += atOnce) {
    const chunk = rows.slice(at, at + atOnce) as Record<string, unknown>[]
    await db.run(sql`${insert.into} ${JSON.stringify(chunk.map(insert.valuesOf))}${insert.end}`)
  }
}

interface Insertion {
  into: SQL
  end: SQL
  valuesOf: (row: Record<string, unknown>) => unknown[]
}

function insertionOf(table: SQLiteTable, names: readonly string[]): Insertion {
  const known = getTableColumns(table)
  const columns = names.map((name) => {
    const column = known[name]
    if (!column) throw new TypeError(`${getTableName(table)} has no column ${name}`)
    return column
  })
  const listed = columns.map(({ name }) => `"${name}"`).join(', ')
  const taken = columns.map((_, at) => `value ->> ${at}`).join(', ')
  return {
    into: sql.raw(`insert into "${getTableName(table)}" (${listed}) select ${taken} from json_each(`),
    end: sql.raw(')'),
    valuesOf: (row) =>
      names.map((name, at) => {
        const value = row[name] ?? null
        return value === null ? null : columns[at]?.mapToDriverValue(value)
      }),
  }
}
