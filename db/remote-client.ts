// A libSQL server (sqld, Turso) behind the same interfaces as a file: bounded waits, the same argument rules.
import { type Client, createClient, type InArgs, type ResultSet, type Value } from '@libsql/client'
import { boundArguments } from './arguments.ts'
import { attemptBy } from './attempt.ts'
import type { Runner, Statement } from './client.ts'
import { StoreUnavailable } from './faults.ts'
import { indexedRows, type RowForm } from './rows.ts'
import type { Transaction, Transactions } from './writer.ts'

export interface RemoteOptions {
  readonly authToken: string | undefined
  /** Milliseconds to wait for one answer: a replica whose primary is down never answers a write. */
  readonly timeoutMs: number
}

const reading = /^\s*(?:select|values|with|explain|pragma)\b/i

export function openRemote(url: string, { authToken, timeoutMs }: RemoteOptions): Client {
  return createClient({
    url,
    ...(authToken ? { authToken } : {}),
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(timeoutMs) }),
  })
}

/** Each statement for itself, in one round trip. */
export function remoteRunner(client: Client, timeoutMs: number): Runner {
  return {
    run: async (statement, form) => formed(await answered(client.execute(bound(statement)), timeoutMs), form),
    batch: (statements) => answered(client.batch(statements.map(bound), 'write'), timeoutMs),
    migrate: (statements) => answered(client.migrate(statements.map(bound)), timeoutMs),
    script: (sql) => answered(client.executeMultiple(sql), timeoutMs),
  }
}

/** A server has no read-only connections, so what reads is recognised by its first word. */
export function remoteReader(client: Client, timeoutMs: number): Runner {
  const runner = remoteRunner(client, timeoutMs)
  return {
    async run(statement, form) {
      refuseWrite(statement)
      return runner.run(statement, form)
    },
    async batch(statements) {
      statements.forEach(refuseWrite)
      return runner.batch(statements)
    },
  }
}

/** One job to a transaction: a server takes a transaction away after five seconds when others wait. */
export function remoteTransactions(client: Client, timeoutMs: number): Transactions {
  return {
    groupSize: 1,
    runner: remoteRunner(client, timeoutMs),
    async begin() {
      const raw = await answered(client.transaction('write'), timeoutMs)
      let isUndone = false
      const transaction: Transaction = {
        runner: {
          run: async (statement, form) =>
            formed(await answered(raw.execute(bound(statement)), timeoutMs), form),
          batch: (statements) => answered(raw.batch(statements.map(bound)), timeoutMs),
        },
        attempt: attemptBy((sql) => answered(raw.execute(sql), timeoutMs)),
        async savepoint() {},
        async release() {},
        async undo() {
          isUndone = true
        },
        async commit() {
          try {
            await answered(isUndone ? raw.rollback() : raw.commit(), timeoutMs)
          } finally {
            raw.close()
          }
        },
        async abandon() {
          raw.close()
        },
      }
      return transaction
    },
  }
}

function bound({ sql, args }: Statement): { sql: string; args: InArgs } {
  return { sql, args: boundArguments(args) }
}

/** Typed queries and `values` get arrays, here because code written for a file takes them apart as such. */
function formed(result: ResultSet, form: RowForm): ResultSet {
  if (form === 'indexed') result.rows = indexedRows(result.rows.map((row) => Array.from(row, driverValue)))
  return result
}

function driverValue(value: Value): unknown {
  return value instanceof ArrayBuffer ? Buffer.from(value) : value
}

function refuseWrite({ sql }: Statement): void {
  if (!reading.test(sql)) throw new Error('the reading handle takes queries only')
}

/** The timeout given to fetch does not reach WebSockets. */
async function answered<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreUnavailable(`the database did not answer in ${timeoutMs} ms`)),
      timeoutMs,
    )
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
