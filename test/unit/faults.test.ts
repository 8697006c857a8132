// What a database error means, from a file and in the shapes a server sends.
import { LibsqlError } from '@libsql/client'
import { DrizzleQueryError, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { faultOf, isBusy, StoreUnavailable } from '../../db/faults.ts'
import { openStore, type Store } from '../../db/store.ts'
import { faultyStatements, faultyTables } from '../support/faulty-statements.ts'
import { migrationFolder, temporaryDatabase } from '../support/temporary.ts'

describe('an error of a file', () => {
  let store: Store

  beforeEach(async () => {
    store = await openStore(temporaryDatabase())
    await store.migrate(migrationFolder(faultyTables))
  })

  test.each(faultyStatements)('$statement', async ({ statement, fault }) => {
    onTestFinished(() => store.close())
    const error = await store.write((tx) => tx.run(sql.raw(statement))).catch((thrown: unknown) => thrown)
    expect(faultOf(error)).toEqual(fault)
  })

  test('is not read from the values a statement was given', async () => {
    onTestFinished(() => store.close())
    const error = await store
      .write((tx) => tx.run(sql`insert into missing values (${'UNIQUE constraint failed: a.b'})`))
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DrizzleQueryError)
    expect(faultOf(error)).toBeUndefined()
  })
})

describe('an error from elsewhere', () => {
  test.each([
    [new LibsqlError('database is locked', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 517), 'busy'],
    [new LibsqlError('Transaction timed-out', 'TRANSACTION_TIMEOUT'), 'busy'],
    [new LibsqlError('The stream has expired due to inactivity', 'STREAM_EXPIRED'), 'unavailable'],
    [new LibsqlError('Server returned HTTP status 502', 'SERVER_ERROR'), 'unavailable'],
    [
      new LibsqlError('Server returned HTTP status 400: Received an invalid baton', 'SERVER_ERROR'),
      'unavailable',
    ],
    [new LibsqlError('Server returned HTTP status 401', 'SERVER_ERROR'), 'denied'],
    [new LibsqlError('Server returned HTTP status 403', 'SERVER_ERROR'), 'denied'],
    [new LibsqlError('database or disk is full', 'SQLITE_FULL'), 'unavailable'],
    [new LibsqlError('disk I/O error', 'SQLITE_IOERR'), 'unavailable'],
    [new LibsqlError('attempt to write a readonly database', 'SQLITE_READONLY'), 'denied'],
    [
      new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
      'unavailable',
    ],
    [
      Object.assign(new Error('The operation was aborted due to timeout'), { name: 'TimeoutError' }),
      'unavailable',
    ],
    [new StoreUnavailable('too many wait'), 'unavailable'],
    [new LibsqlError('near "selec": syntax error', 'SQLITE_ERROR'), undefined],
    [new LibsqlError('file is not a database', 'SQLITE_NOTADB'), undefined],
    [new TypeError('undefined cannot be stored'), undefined],
    ['text', undefined],
    [undefined, undefined],
  ])('%s means %s', (error, kind) => {
    expect(faultOf(error)?.kind).toBe(kind)
    expect(faultOf(new DrizzleQueryError('select 1', [], new Error('wrapped', { cause: error })))?.kind).toBe(
      kind,
    )
    expect(isBusy(error)).toBe(kind === 'busy')
  })

  test('that is its own cause is survived', () => {
    const error = new Error('round')
    error.cause = error
    expect(faultOf(error)).toBeUndefined()
  })
})
