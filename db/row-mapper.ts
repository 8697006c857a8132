// Rows as drizzle makes them of bare arrays, but with what is the same for every row worked out once: half the time of a long read.
import { Column, getTableName, is, SQL } from 'drizzle-orm'
import type { LibSQLPreparedQuery } from 'drizzle-orm/libsql'
import type { PreparedQueryConfig } from 'drizzle-orm/sqlite-core'

type Decode = ((value: unknown) => unknown) | undefined
type Made = Record<string, unknown>

interface Field {
  path: string[]
  field: unknown
}

/** What drizzle keeps to itself in a prepared query. */
interface Inside {
  fields?: Field[]
  customResultMapper?: unknown
  joinsNotNullableMap?: Record<string, boolean>
  mapAllResult(rows: unknown[][], isFromBatch?: boolean): unknown
}

/** Gives a prepared query the quicker mapping wherever it means the same as drizzle's own. */
export function mapQuickly<T extends PreparedQueryConfig>(
  prepared: LibSQLPreparedQuery<T>,
): LibSQLPreparedQuery<T> {
  const inside = prepared as unknown as Inside
  const { fields } = inside
  if (!fields || inside.customResultMapper) return prepared
  const own = inside.mapAllResult.bind(prepared)
  // Asked for when there are rows: only then is all known of the query. A prepared one has many answers.
  let map: ReturnType<typeof mapperOf> | null = null
  inside.mapAllResult = (rows, isFromBatch) => {
    // A table that an outer join left without a row becomes null as a whole: drizzle knows how.
    const mayBeMissing = () =>
      fields.some(
        ({ path, field }) =>
          path.length === 2 &&
          is(field, Column) &&
          inside.joinsNotNullableMap?.[getTableName(field.table)] === false,
      )
    if (map === null) map = mayBeMissing() ? undefined : mapperOf(fields)
    return map && !isFromBatch ? rows.map(map) : own(rows, isFromBatch)
  }
  return prepared
}

/** Undefined where drizzle knows of more than a column. */
export function mapperOf(fields: readonly Field[]): ((row: unknown[]) => Made) | undefined {
  if (fields.some(({ path }) => path.length > 2)) return undefined
  const decoders = fields.map(({ field }) => decoderOf(field))
  if (decoders.includes('unknown')) return undefined
  const decode = decoders as Decode[]
  const names = fields.map(({ path }) => path.at(-1) ?? '')
  const groups = fields.map(({ path }) => (path.length === 2 ? (path[0] as string) : undefined))
  const groupNames = [...new Set(groups)].filter((name) => name !== undefined)
  const blank = blankOf(names.filter((_, at) => groups[at] === undefined))
  return (row) => {
    const made: Made = { ...blank }
    for (const name of groupNames) made[name] = {}
    for (let at = 0; at < names.length; at++) {
      const value = row[at]
      const group = groups[at]
      if (group === undefined && value === null) continue
      const into = group === undefined ? made : (made[group] as Made)
      into[names[at] as string] = valueFrom(value, decode[at])
    }
    return made
  }
}

/** What rows are copied from: a third of what it takes to name the columns of each anew. Its shape is the parser's, which is copied as a whole. */
const blankOf = (names: readonly string[]) =>
  JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as Made

function valueFrom(raw: unknown, decode: Decode): unknown {
  if (raw === null) return null
  const value = raw instanceof ArrayBuffer ? Buffer.from(raw) : raw
  return decode ? decode(value) : value
}

/** Undefined where the value is taken as it comes. */
function decoderOf(field: unknown): Decode | 'unknown' {
  const decoder = is(field, Column)
    ? field
    : is(field, SQL)
      ? (field as unknown as { decoder: Decoder }).decoder
      : is(field, SQL.Aliased)
        ? (field.sql as unknown as { decoder: Decoder }).decoder
        : undefined
  if (!decoder) return 'unknown'
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined
  return (value) => decoder.mapFromDriverValue(value)
}

interface Decoder {
  mapFromDriverValue(value: unknown): unknown
}
