// The two forms of a result row: bare arrays for typed queries, and rows by name and index for everything else.
import type { Row } from '@libsql/client'

/** Rows as @libsql/client gives them (by name and by index), or as bare arrays, which cost a twentieth. */
export type RowForm = 'named' | 'indexed'

// drizzle reads the columns of a typed query by index alone, so for these an array is as good as a Row.
export function indexedRows(values: unknown[][]): Row[] {
  return values as unknown as Row[]
}

/** Makes rows whose enumerable properties are the columns, readable by index as well, like @libsql/client's. */
export function rowNamer(columns: readonly string[]): (values: readonly unknown[]) => Row {
  // Of two columns with one name the first keeps it.
  const names = [...new Set(columns)].map((name) => ({ name, index: columns.indexOf(name) }))

  class NamedRow {
    readonly #values: readonly unknown[];
    [name: string]: unknown

    constructor(values: readonly unknown[]) {
      this.#values = values
      for (const { name, index } of names) this[name] = contractValue(values[index])
    }

    static at(row: NamedRow, index: number): unknown {
      return contractValue(row.#values[index])
    }
  }
  Object.defineProperty(NamedRow.prototype, 'length', { value: columns.length, writable: true })
  for (const index of columns.keys()) {
    Object.defineProperty(NamedRow.prototype, index, {
      get(this: NamedRow) {
        return NamedRow.at(this, index)
      },
    })
  }
  return (values) => new NamedRow(values) as unknown as Row
}

function contractValue(value: unknown): unknown {
  return Buffer.isBuffer(value) ? Uint8Array.from(value).buffer : value
}
