// The store: one reading handle, one writer, and how a URL becomes either a file or a server.
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator'
import type { Attempt } from './attempt.ts'
import type { Runner } from './client.ts'
import type { Connection } from './connection.ts'
import { type Database, databaseOver } from './database.ts'
import { faultOf, reasonOf } from './faults.ts'
import { localRunner, localTransactions, openLocal } from './local-client.ts'
import { refuseForeign } from './ownership.ts'
import { openRemote, remoteReader, remoteTransactions } from './remote-client.ts'
import { readNearby } from './replica.ts'
import { openWriter, type Transactions } from './writer.ts'
import { type Writing, watchWriting } from './writing.ts'

export type { Database } from './database.ts'

export interface Store {
  readonly kind: 'file' | 'remote'
  /** Of the database file, for a thread that reads it by itself; undefined for a server. */
  readonly path?: string | undefined
  /** Reads what is committed; refuses to write. */
  readonly read: Database
  /**
   * The one way to write: the statements of `work` are committed together, or not at all when it throws.
   * Answers once they are on disk. Other writes may share the transaction but see to nobody's failure but their own.
   * `tx` dies with the work; a write inside a write is refused; work over ten seconds is undone.
   */
  write<T>(work: (tx: Database, attempt: Attempt) => Promise<T>): Promise<T>
  /** How that goes. */
  readonly writing: Writing
  /** Each statement its own turn, reads at the reader, the rest as writes; for code that cannot be given a `tx`. */
  readonly each: Database
  /**
   * The same store, whose reads may be answered by a replica: without what was committed in the last moments, and also
   * while the primary cannot be reached. Undefined where there is no replica.
   */
  readonly nearby?: Store | undefined
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  /** Applies the migrations of a drizzle-kit folder that are not applied yet, all or none of them. */
  migrate(folder: string): Promise<void>
  /** Finishes the waiting writes, refuses new ones, and closes. */
  close(): Promise<void>
}

export interface StoreOptions {
  readonly authToken?: string
  /** Milliseconds to wait: for a lock of another process (file, 10 s), for an answer (server, 15 s). */
  readonly timeoutMs?: number
  /** A server that follows the one of the URL, to read from. */
  readonly replicaUrl?: string | undefined
}

interface Parts {
  readonly kind: Store['kind']
  readonly path?: string
  readonly reader: Runner
  /** Reads at a replica. */
  readonly nearby?: Runner
  readonly transactions: Transactions
  readonly schemaChanged: () => void
  readonly close: () => void
}

/**
 * Opens `file:` URLs (the missing folder is made) and `libsql: http: https: ws: wss:` servers.
 * @throws Error when the URL is of another kind, or the file is not a database.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const scheme = /^([a-z]+):/.exec(url)?.[1]
  if (scheme === 'file' && options.replicaUrl !== undefined)
    throw new Error('a replica follows a server: a database file has none')
  if (scheme === 'file') return assemble(await openFile(pathOf(url), options))
  if (scheme && ['libsql', 'http', 'https', 'ws', 'wss'].includes(scheme))
    return assemble(openServer(url, options))
  throw new Error(
    `cannot open ${JSON.stringify(url)}: the database is a file: URL or a libsql:, http(s): or ws(s): server`,
  )
}

/** A reading handle of its own on a database file that is open elsewhere, for a thread that reads much of it once. */
export async function openScanner(path: string): Promise<Database> {
  return databaseOver(localRunner(await openLocal(path, 'scanner')), 'file')
}

function assemble(parts: Parts): Store {
  const { kind, path, transactions, schemaChanged } = parts
  const { writing, ended } = watchWriting(() => writer.waiting())
  const writer = openWriter(transactions, { ended })
  const reading = withVersion(parts.reader, writing)
  let closing: Promise<void> | undefined

  function readingAt(reader: Runner, nearby?: Store): Store {
    const each: Runner = {
      run: (statement, form) =>
        /^\s*select\b/i.test(statement.sql) && !writer.isInside()
          ? reader.run(statement, form)
          : writer.write((runner) => runner.run(statement, form)),
      batch: (statements) => writer.write((runner) => runner.batch(statements)),
    }
    const read = databaseOver(reader, kind)
    return {
      kind,
      path,
      read,
      each: databaseOver(each, kind),
      nearby,
      write: (work) => writer.write((runner, attempt) => work(databaseOver(runner, kind), attempt)),
      writing,
      async ping() {
        await read.run(sql`select 1`)
      },
      async migrate(folder) {
        await writer.alone((runner) =>
          applyMigrations(databaseOver(runner, kind), { migrationsFolder: folder }),
        )
        schemaChanged()
      },
      close() {
        closing ??= writer.drain().then(parts.close)
        return closing
      },
    }
  }

  return readingAt(reading, parts.nearby && readingAt(parts.nearby))
}

/** Asked for once in a turn of the loop, and again when something was committed here: whoever commits elsewhere is seen in the next. */
function withVersion(reader: Runner, writing: Writing): Runner {
  const ask = reader.version
  if (!ask) return reader
  let known: number | undefined
  const forget = () => {
    known = undefined
  }
  writing.watch(forget)
  return {
    ...reader,
    version() {
      if (known === undefined) setImmediate(forget)
      known ??= ask()
      return known
    },
  }
}

async function openFile(path: string, options: StoreOptions): Promise<Parts> {
  try {
    await mkdir(dirname(path), { recursive: true })
    return await connectToFile(path, options)
  } catch (error) {
    throw new Error(`cannot use ${path}: ${reasonOf(error)}`, { cause: error })
  }
}

async function connectToFile(path: string, { timeoutMs }: StoreOptions): Promise<Parts> {
  // The reader comes first: opening the writer already changes a file, and this one may be somebody else's.
  const reader = await openLocal(path, 'reader', timeoutMs)
  try {
    const runner = localRunner(reader, timeoutMs)
    await refuseForeign(databaseOver(runner, 'file'))
    const writer = await openLocal(path, 'writer', timeoutMs)
    return {
      kind: 'file',
      path,
      reader: runner,
      transactions: localTransactions(writer, timeoutMs),
      schemaChanged: reader.forget,
      close: () => closeFile(writer, reader),
    }
  } catch (error) {
    reader.close()
    throw error
  }
}

function closeFile(writer: Connection, reader: Connection): void {
  reader.close()
  try {
    writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // On a disk that takes nothing any more the log stays, and whoever opens the file next reads what is in it.
    if (faultOf(error) === undefined) throw error
  } finally {
    writer.close()
  }
}

function openServer(url: string, { authToken, timeoutMs = 15_000, replicaUrl }: StoreOptions): Parts {
  const primary = openRemote(url, { authToken, timeoutMs })
  const reader = remoteReader(primary)
  const parts: Parts = {
    kind: 'remote',
    reader,
    transactions: remoteTransactions(primary),
    schemaChanged() {},
    close: () => primary.close(),
  }
  if (replicaUrl === undefined) return parts
  const replica = openRemote(replicaUrl, { authToken, timeoutMs })
  const following = readNearby({ primary: reader, replica: remoteReader(replica) })
  const close = () => {
    following.close()
    replica.close()
    primary.close()
  }
  return { ...parts, nearby: following.reader, close }
}

/** The path a `file:` URL means. @throws Error when it means none */
export function pathOf(url: string): string {
  if (url.includes(':memory:'))
    throw new Error('a database in memory is not supported: use a file, a temporary one in tests')
  if (/[?#]/.test(url)) throw new Error(`parameters are not supported in ${JSON.stringify(url)}`)
  if (/^file:\/\//.test(url)) return fileURLToPath(url)
  const path = decodeURIComponent(url.slice('file:'.length))
  if (path === '') throw new Error('a file: URL needs a path')
  return path
}
