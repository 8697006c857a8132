// One synchronous connection to a database file: cached statements, settled PRAGMAs, errors shaped like @libsql/client's.
import { type InArgs, LibsqlError, type ResultSet, type Row } from '@libsql/client'
import Libsql from 'libsql'
import { type Bound, boundArguments } from './arguments.ts'
import { indexedRows, type RowForm, rowNamer } from './rows.ts'

/** A scanner reads long and everything once, so a cache would only hold memory. */
export type Role = 'reader' | 'writer' | 'scanner'

export interface Connection {
  /** Runs one statement; @throws LibsqlError, or TypeError and RangeError for arguments that cannot be stored. */
  run(sql: string, args: InArgs | undefined, form: RowForm): ResultSet
  /** Runs a script without arguments. */
  exec(sql: string): void
  /** Forgets prepared statements, so that a changed schema is seen. */
  forget(): void
  /** Drops the connection and what is not committed; the next use opens a fresh one. */
  discard(): void
  /** Final. */
  close(): void
  readonly role: Role
  readonly inTransaction: boolean
  readonly closed: boolean
}

interface Prepared {
  readonly statement: Libsql.Statement
  readonly parameters: number
  readonly writes: boolean
  columns: string[]
  columnTypes: string[]
  nameRow: (values: readonly unknown[]) => Row
}

/** Milliseconds SQLite itself waits for a lock. It blocks the process, so real waiting happens above, asynchronously. */
const lockTimeoutMs = 100
const cachedStatements = 500

const sharedPragmas = ['temp_store=MEMORY', 'mmap_size=0', 'foreign_keys=ON']
const largeCache = 'cache_size=-65536'
const smallCache = 'cache_size=-4096'
const pragmas: Record<Role, readonly string[]> = {
  writer: [
    'journal_mode=WAL',
    'synchronous=FULL',
    'journal_size_limit=67108864',
    largeCache,
    ...sharedPragmas,
  ],
  reader: ['query_only=ON', largeCache, ...sharedPragmas],
  scanner: ['query_only=ON', smallCache, ...sharedPragmas],
}

const transactionControl = /^\s*(?:begin|commit|end|rollback|savepoint|release)\b/i
const reading = /^\s*(?:select|values|explain|pragma)\b/i

/** Opens the file, which is created when missing; its folder must exist. */
export function openConnection(path: string, role: Role): Connection {
  let raw: Libsql.Database | undefined
  let closed = false
  // Two generations instead of a list in order of use: moving an entry at every hit costs more than the query.
  let young = new Map<string, Prepared>()
  let old = new Map<string, Prepared>()

  function forget(): void {
    young = new Map()
    old = new Map()
  }

  function open(): Libsql.Database {
    if (closed) throw new LibsqlError('the database is closed', 'CLIENT_CLOSED')
    const opened = guarded(() => new Libsql(path, { timeout: lockTimeoutMs }))
    try {
      guarded(() => opened.exec(pragmas[role].map((pragma) => `PRAGMA ${pragma};`).join('')))
    } catch (error) {
      opened.close()
      throw error
    }
    raw = opened
    return opened
  }

  function discard(): void {
    const discarded = raw
    raw = undefined
    forget()
    try {
      // Closing takes effect only when the garbage collector comes by; until then the lock would stay held.
      if (discarded?.inTransaction) discarded.exec('ROLLBACK')
    } catch {
      // Closing is all that is left to do.
    }
    discarded?.close()
  }

  function database(): Libsql.Database {
    return raw ?? open()
  }

  function exec(sql: string): void {
    const connection = database()
    guarded(() => connection.exec(sql))
  }

  function remember(sql: string, prepared: Prepared): Prepared {
    if (young.size >= cachedStatements / 2) {
      old = young
      young = new Map()
    }
    young.set(sql, prepared)
    return prepared
  }

  function find(sql: string, args: Bound[] | Record<string, Bound>): Prepared {
    // A parameter left out keeps its value from the call before, so only an equal number of arguments may share.
    if (!Array.isArray(args)) return prepare(database(), sql, 0)
    const recent = young.get(sql)
    if (recent?.parameters === args.length) return recent
    const earlier = old.get(sql)
    if (earlier?.parameters === args.length) return remember(sql, earlier)
    return remember(sql, prepare(database(), sql, args.length))
  }

  function run(sql: string, args: InArgs | undefined, form: RowForm): ResultSet {
    const values = boundArguments(args)
    return guarded(() => execute(find(sql, values), values, form))
  }

  open()
  return {
    role,
    run,
    exec,
    forget,
    discard,
    close() {
      discard()
      closed = true
    },
    get inTransaction() {
      // Asking a closed connection aborts the process.
      return raw?.inTransaction ?? false
    },
    get closed() {
      return closed
    },
  }
}

function prepare(raw: Libsql.Database, sql: string, parameters: number): Prepared {
  if (transactionControl.test(sql)) {
    throw new LibsqlError('transactions are begun and ended by the writer only', 'TRANSACTION_CONTROL')
  }
  const statement = raw.prepare(sql)
  const writes = !reading.test(sql) && /\breturning\b/i.test(sql)
  const prepared: Prepared = {
    statement,
    parameters,
    writes,
    columns: [],
    columnTypes: [],
    nameRow: rowNamer([]),
  }
  describe(prepared)
  if (prepared.columns.length > 0) statement.raw(true)
  return prepared
}

function describe(prepared: Prepared): void {
  const columns = prepared.statement.columns()
  prepared.columns = columns.map((column) => column.name)
  prepared.columnTypes = columns.map((column) => column.type ?? '')
  prepared.nameRow = rowNamer(prepared.columns)
}

function execute(prepared: Prepared, args: Bound[] | Record<string, Bound>, form: RowForm): ResultSet {
  if (prepared.columns.length === 0) {
    const { changes, lastInsertRowid } = prepared.statement.run(args)
    return resultSet(prepared, [], changes, BigInt(lastInsertRowid))
  }
  const values = prepared.statement.all(args) as unknown[][]
  // "select *" widens when another process adds a column.
  if (values[0] && values[0].length !== prepared.columns.length) describe(prepared)
  const rows = form === 'indexed' ? indexedRows(values) : values.map(prepared.nameRow)
  return resultSet(prepared, rows, prepared.writes ? values.length : 0, undefined)
}

function resultSet(
  { columns, columnTypes }: Pick<Prepared, 'columns' | 'columnTypes'>,
  rows: Row[],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  const plain = { columns, columnTypes, rows, rowsAffected, lastInsertRowid }
  return { ...plain, toJSON: () => ({ ...plain, lastInsertRowid: lastInsertRowid?.toString() ?? null }) }
}

export function emptyResult(): ResultSet {
  return resultSet({ columns: [], columnTypes: [] }, [], 0, undefined)
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw libsqlError(error)
  }
}

function libsqlError(error: unknown): unknown {
  if (error instanceof LibsqlError || !(error instanceof Error)) return error
  if (error.message.startsWith('ConnectionFailed'))
    return new LibsqlError(error.message, 'SQLITE_CANTOPEN', undefined, 14, error)
  if (!(error instanceof Libsql.SqliteError)) return error
  const base = baseCodes[(error.rawCode ?? 0) & 0xff] ?? 'SQLITE_UNKNOWN'
  return new LibsqlError(error.message, base, error.code, error.rawCode, error)
}

const baseCodes: Readonly<Record<number, string>> = {
  1: 'SQLITE_ERROR',
  3: 'SQLITE_PERM',
  4: 'SQLITE_ABORT',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  9: 'SQLITE_INTERRUPT',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  17: 'SQLITE_SCHEMA',
  18: 'SQLITE_TOOBIG',
  19: 'SQLITE_CONSTRAINT',
  20: 'SQLITE_MISMATCH',
  21: 'SQLITE_MISUSE',
  23: 'SQLITE_AUTH',
  25: 'SQLITE_RANGE',
  26: 'SQLITE_NOTADB',
}
