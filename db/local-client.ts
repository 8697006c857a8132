// A database file behind the interface of @libsql/client, and the writer's transactions on it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, InArgs, ResultSet } from '@libsql/client'
import { attemptBy } from './attempt.ts'
import { clientOf, type Runner, type Statement } from './client.ts'
import { type Connection, emptyResult, openConnection, type Role } from './connection.ts'
import { isBusy } from './faults.ts'
import type { Transaction, Transactions } from './writer.ts'

/** Milliseconds to wait for another process's lock before failing with a fault `busy`. */
const defaultPatienceMs = 10_000

const jobsPerTransaction = 64

/** Opens the file, waiting while another process opens it too. */
export function openLocal(path: string, role: Role, patienceMs = defaultPatienceMs): Promise<Connection> {
  return patiently(() => openConnection(path, role), undefined, patienceMs)
}

/** The `Client` of @libsql/client over a connection, each statement in a transaction of its own. */
export function localClient(connection: Connection, patienceMs?: number): Client {
  return clientOf(localRunner(connection, patienceMs), {
    protocol: 'file',
    close: connection.close,
    reconnect: connection.discard,
    isClosed: () => connection.closed,
  })
}

/** Statements, batches and migrations wait for locks; scripts do not, because they may have run in part. */
export function localRunner(connection: Connection, patienceMs = defaultPatienceMs): Runner {
  // A prepared statement that met SQLITE_BUSY stays open and fails every later COMMIT of its connection.
  const again = <T>(work: () => T) => patiently(work, connection.discard, patienceMs)
  return {
    ...(connection.role === 'reader' && { version: () => versionOf(connection) }),
    run: ({ sql, args }, form) => again(() => connection.run(sql, args, form)),
    batch: (statements) => again(() => runBatch(connection, statements)),
    migrate: (statements) => again(() => runMigration(connection, statements)),
    async script(sql) {
      connection.exec(sql)
    },
  }
}

/** @throws LibsqlError */
function versionOf(connection: Connection): number {
  const { rows } = connection.run('pragma data_version', [], 'indexed')
  return Number(rows[0]?.[0])
}

/** Transactions on the writer's connection, each shared by up to 64 jobs. */
export function localTransactions(connection: Connection, patienceMs = defaultPatienceMs): Transactions {
  return {
    groupSize: jobsPerTransaction,
    runner: localRunner(connection, patienceMs),
    async begin() {
      // Unlike a prepared statement, a script that met SQLITE_BUSY leaves its connection sound.
      await patiently(() => connection.exec('BEGIN IMMEDIATE'), undefined, patienceMs)
      return openTransaction(connection)
    },
  }
}

function openTransaction(connection: Connection): Transaction {
  let isLost = false
  let isStuck = false

  /** A full disk or RAISE(ROLLBACK) ends the transaction by itself; what came after would be committed on its own. */
  function inside<T>(work: () => T): T {
    if (isLost) throw new Error('the database rolled the transaction back')
    try {
      return work()
    } catch (error) {
      isStuck ||= isBusy(error)
      throw error
    } finally {
      isLost = !connection.inTransaction
    }
  }

  return {
    runner: {
      run: async ({ sql, args }, form) => inside(() => connection.run(sql, args, form)),
      batch: async (statements) => inside(() => runInSavepoint(connection, statements)),
    },
    savepoint: async () => inside(() => connection.exec('SAVEPOINT job')),
    release: async () => inside(() => connection.exec('RELEASE job')),
    undo: async () => inside(() => connection.exec('ROLLBACK TO job; RELEASE job')),
    attempt: attemptBy(async (sql) => inside(() => connection.exec(sql))),
    commit: async () => inside(() => connection.exec('COMMIT')),
    async abandon() {
      if (isStuck) return connection.discard()
      try {
        if (connection.inTransaction) connection.exec('ROLLBACK')
      } catch {
        connection.discard()
      }
    },
  }
}

function runBatch(connection: Connection, statements: readonly Statement[]): ResultSet[] {
  return runBetween(
    connection,
    connection.role === 'writer' ? 'BEGIN IMMEDIATE' : 'BEGIN',
    'COMMIT',
    'ROLLBACK',
    () => statements.map(({ sql, args }) => connection.run(sql, args, 'named')),
  )
}

function runInSavepoint(connection: Connection, statements: readonly Statement[]): ResultSet[] {
  return runBetween(connection, 'SAVEPOINT batch', 'RELEASE batch', 'ROLLBACK TO batch; RELEASE batch', () =>
    statements.map(({ sql, args }) => connection.run(sql, args, 'named')),
  )
}

function runMigration(connection: Connection, statements: readonly Statement[]): ResultSet[] {
  // Rebuilding a table drops the old one, which would delete its children. Inside a transaction the PRAGMA is ignored.
  connection.exec('PRAGMA foreign_keys=OFF')
  try {
    return runBetween(connection, 'BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', () =>
      statements.map(({ sql, args }) => {
        if (!isEmpty(args)) return connection.run(sql, args, 'named')
        // A prepared statement would silently run only the first of several.
        connection.exec(sql)
        return emptyResult()
      }),
    )
  } finally {
    connection.forget()
    connection.exec('PRAGMA foreign_keys=ON')
  }
}

function runBetween<T>(connection: Connection, begin: string, end: string, undo: string, work: () => T): T {
  connection.exec(begin)
  try {
    const result = work()
    connection.exec(end)
    return result
  } catch (error) {
    if (connection.inTransaction) connection.exec(undo)
    throw error
  }
}

function isEmpty(args: InArgs | undefined): boolean {
  return args === undefined || (Array.isArray(args) && args.length === 0)
}

/** Repeats what met SQLITE_BUSY after pauses that grow, until the patience ends. Only for work that is all or nothing. */
function patiently<T>(work: () => T, recover: (() => void) | undefined, patienceMs: number): Promise<T> {
  const startedAt = performance.now()
  try {
    return Promise.resolve(work())
  } catch (error) {
    return isBusy(error) ? repeat(work, recover, error, startedAt + patienceMs) : Promise.reject(error)
  }
}

async function repeat<T>(
  work: () => T,
  recover: (() => void) | undefined,
  failure: unknown,
  until: number,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    recover?.()
    if (performance.now() > until) throw failure
    await sleep(Math.min(200, 5 * 2 ** attempt) * (0.5 + Math.random()))
    try {
      return work()
    } catch (error) {
      if (!isBusy(error)) throw error
      failure = error
    }
  }
}
