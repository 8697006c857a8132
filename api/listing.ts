// Reads one page of a table, by keyset (a cursor) or by number, newest first unless told otherwise.
import { and, asc, desc, getTableName, gt, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { selectRows } from '../db/select-rows.ts'
import type { Database } from '../db/store.ts'
import { type Cursor, deepestRow, encodeCursor, type PageQuery } from './http/paging.ts'
import { toFullTextQuery } from './matching/full-text.ts'
import { Problem } from './problems.ts'

/** A table with the integer key that gives its rows their order. */
type Listed = SQLiteTable & ({ seq: SQLiteColumn } | { number: SQLiteColumn })

const keyOf = (table: Listed) => ('seq' in table ? table.seq : table.number)
const keyIn = (row: Record<string, unknown>) => Number(row.seq ?? row.number)

/** Another table that names the rows wanted, in the order of their keys. */
export interface Through {
  table: SQLiteTable
  key: SQLiteColumn
  where: SQL
}

interface Listing<T extends Listed> {
  table: T
  where: (SQL | undefined)[]
  /** What each sort word orders by; left out, it is the order of creation (`seq`). */
  orders?: Record<string, SQLiteColumn>
  /** Words to find in the table's full-text index, as somebody typed them. */
  q?: string | undefined
  /** The same, read already; null finds nothing. */
  match?: string | null | undefined
  /** Whether few rows may fit `where`; when not said, whether there is any. */
  isNarrowed?: boolean | undefined
  /** Where few rows are wanted of many, and in the order of creation: where to begin. */
  through?: Through | undefined
  /** Columns to leave unread, because they are large and the list does not show them. */
  without?: readonly string[]
}

export interface Page<Row> {
  rows: Row[]
  nextCursor: string | null
  total: number | null
  totalCapped?: boolean
}

/** @throws Problem `invalid-request` for a cursor of another order or a page too deep */
export async function listRows<T extends Listed>(
  db: Database,
  { table, where: wanted, orders = {}, q, match: read, isNarrowed, through, without = [] }: Listing<T>,
  query: PageQuery,
): Promise<Page<T['$inferSelect']>> {
  const match = q === undefined ? read : toFullTextQuery(q)
  if (match === null) return { rows: [], nextCursor: null, total: query.total ? 0 : null }
  const isByColumn = orders[query.sort.replace('-', '')] !== undefined
  const isCapped = isByColumn || (isNarrowed ?? wanted.some((filter) => filter !== undefined))
  const found = match === undefined ? undefined : fullText(table, match, isCapped)
  const named = through && !found && !isByColumn ? along(table, through) : found
  const order = ordering(table, orders, query.sort, named)
  const asked =
    through && named === found
      ? sql`${keyOf(table)} in (select ${through.key} from ${through.table} where ${through.where})`
      : undefined
  const filters = [...wanted, asked, named?.matches, named?.joins]

  // A cross join keeps its order: the words are looked up first, whatever other index would offer itself.
  const from = named ? sql`from ${named.table} cross join ${table}` : sql`from ${table}`
  const fits = and(...filters, query.cursor && order.after(checkedCursor(query, order.isByColumn)))
  const where = fits ? sql` where ${fits}` : sql.empty()
  const page = sql`limit ${query.limit + 1} offset ${checkedOffset(query)}`
  const rest = sql`${from}${where} order by ${sql.join(order.by, sql`, `)} ${page}`
  const all = await selectRows(db, table, rest, without)
  const rows = all.slice(0, query.limit)
  const last = rows.at(-1)
  return {
    rows,
    nextCursor: last && all.length > query.limit ? encodeCursor(order.at(last)) : null,
    ...(await countRows(db, table, filters, named, query.total)),
  }
}

/** The same for the few tables whose order is that of their ids, which begin with the time. */
export async function listRowsById<T extends SQLiteTable & { id: SQLiteColumn }>(
  db: Database,
  { table, where }: { table: T; where: (SQL | undefined)[] },
  query: PageQuery,
): Promise<Page<T['$inferSelect']>> {
  const isDescending = query.sort.startsWith('-')
  const after = query.cursor && (isDescending ? lt : gt)(table.id, checkedCursor(query, true).value)
  const all = await db
    .select()
    .from(table as SQLiteTable)
    .where(and(...where, after))
    .orderBy((isDescending ? desc : asc)(table.id))
    .limit(query.limit + 1)
    .offset(checkedOffset(query))
  const rows = all.slice(0, query.limit)
  const last = rows.at(-1)
  return {
    rows,
    nextCursor:
      last && all.length > query.limit
        ? encodeCursor({ sort: query.sort, value: String(last.id), seq: 0 })
        : null,
    ...(await countRows(db, table, where, undefined, query.total)),
  }
}

/** Of the rows with these words, so many of the newest are looked at where they must be filtered or put in another order. */
export const mostHits = deepestRow

/**
 * The rows with these words. Reading them newest first costs the same however many there are; anything else must see
 * them all, and a common word is in most rows: then only the newest hits count.
 */
function fullText(table: Listed, match: string, isCapped: boolean) {
  const index = sql.raw(`${getTableName(table)}_fts`)
  const newest = sql`select rowid as hit from ${index} where ${index} match ${match} order by rowid desc limit ${mostHits}`
  const since = sql` and ${index}.rowid >= (select coalesce(min(hit), 0) from (${newest}))`
  return {
    table: index,
    rowid: sql`${index}.rowid`,
    joins: sql`${index}.rowid = ${keyOf(table)}`,
    matches: sql`${index} match ${match}${isCapped ? since : sql``}`,
    /** How many are looked at, where not all are. */
    looked: isCapped ? sql<number>`(select count(*) from (${newest}))` : undefined,
  }
}

type Named = ReturnType<typeof fullText>

function along(table: Listed, { table: other, key, where }: Through): Named {
  return {
    table: sql`${other}`,
    rowid: sql`${key}`,
    joins: sql`${key} = ${keyOf(table)}`,
    matches: where,
    looked: undefined,
  }
}

function ordering(table: Listed, orders: Record<string, SQLiteColumn>, sort: string, found?: Named) {
  const isDescending = sort.startsWith('-')
  const direction = isDescending ? desc : asc
  const than = sql.raw(isDescending ? '<' : '>')
  const column = orders[sort.replace('-', '')]
  const seq = found ? found.rowid : keyOf(table)
  if (!column) {
    return {
      isByColumn: false,
      by: [direction(seq)],
      after: (cursor: Cursor) => sql`${seq} ${than} ${cursor.seq}`,
      at: (row: Record<string, unknown>): Cursor => ({ sort, value: null, seq: keyIn(row) }),
    }
  }
  const name = Object.entries(table).find(([, each]) => each === column)?.[0] ?? ''
  return {
    isByColumn: true,
    by: [direction(column), direction(keyOf(table))],
    after: (cursor: Cursor) => sql`(${column}, ${keyOf(table)}) ${than} (${cursor.value}, ${cursor.seq})`,
    at: (row: Record<string, unknown>): Cursor => ({ sort, value: String(row[name]), seq: keyIn(row) }),
  }
}

async function countRows(
  db: Database,
  table: SQLiteTable,
  filters: (SQL | undefined)[],
  found: Named | undefined,
  isWanted: boolean,
): Promise<{ total: number | null; totalCapped?: boolean }> {
  if (!isWanted) return { total: null }
  const one = { one: sql`1`.as('one') }
  const some = found ? db.select(one).from(found.table).crossJoin(table) : db.select(one).from(table)
  const capped = some
    .where(and(...filters))
    .limit(deepestRow + 1)
    .as('capped')
  const [row] = await db
    .select({ count: sql<number>`count(*)`, looked: found?.looked ?? sql<number>`0` })
    .from(capped)
  const { count = 0, looked = 0 } = row ?? {}
  if (count > deepestRow) return { total: deepestRow, totalCapped: true }
  return looked < mostHits ? { total: count } : { total: count, totalCapped: true }
}

function checkedCursor({ cursor, page, sort }: PageQuery, isByColumn: boolean): Cursor {
  const wrong = (detail: string) =>
    new Problem('invalid-request', { detail: `cursor ${detail}`, errors: [{ parameter: 'cursor', detail }] })
  if (!cursor) throw wrong('is missing')
  if (page !== undefined) throw wrong('and page exclude each other')
  if (cursor.sort !== sort) throw wrong(`was given for sort=${cursor.sort}`)
  if ((cursor.value !== null) !== isByColumn) throw wrong('is not one this list gave')
  return cursor
}

function checkedOffset({ page = 1, limit }: PageQuery): number {
  const offset = (page - 1) * limit
  if (offset + limit <= deepestRow || offset === 0) return offset
  const detail = `reaches deeper than ${deepestRow} rows; follow nextCursor instead`
  throw new Problem('invalid-request', { detail: `page ${detail}`, errors: [{ parameter: 'page', detail }] })
}
