// A libSQL server (sqld, Turso) behind the same interfaces as a file: bounded waits, the same argument rules.
import { type Client, createClient, type InArgs, type ResultSet, type Value } from '@libsql/client'
import { boundArguments } from './arguments.ts'
import { attemptBy } from './attempt.ts'
import type { Runner, Statement } from './client.ts'
import { StoreUnavailable } from './faults.ts'
import { watchReach } from './reach.ts'
import { indexedRows, type RowForm } from './rows.ts'
import type { Transaction, Transactions } from './writer.ts'

export interface RemoteOptions {
  readonly authToken: string | undefined
  /** Milliseconds to wait for one answer: a replica whose primary is down never answers a write. */
  readonly timeoutMs: number
}

/** A server, and what waits for its answers no longer than it is there. */
export interface Server {
  readonly client: Client
  ask<T>(work: () => Promise<T>): Promise<T>
  close(): void
}

const probeMs = 1_000
const reading = /^\s*(?:select|values|with|explain|pragma)\b/i

export function openRemote(url: string, { authToken, timeoutMs }: RemoteOptions): Server {
  const clientWith = (url: string, milliseconds: number) =>
    createClient({
      url,
      ...(authToken ? { authToken } : {}),
      fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(milliseconds) }),
    })
  const client = clientWith(url, timeoutMs)
  // Apart from the others, or it would have to wait for them.
  const probe = clientWith(url.replace(/^ws/, 'http'), probeMs)
  const reach = watchReach(() => probe.execute('select 1'))
  return {
    client,
    ask: (work) => reach.within(() => answered(work(), timeoutMs)),
    close() {
      reach.close()
      probe.close()
      client.close()
    },
  }
}

/** Each statement for itself, in one round trip. */
export function remoteRunner({ client, ask }: Server, mode: 'read' | 'write' = 'write'): Runner {
  return {
    run: async (statement, form) => formed(await ask(() => client.execute(bound(statement))), form),
    batch: (statements) => ask(() => client.batch(statements.map(bound), mode)),
    migrate: (statements) => ask(() => client.migrate(statements.map(bound))),
    script: (sql) => ask(() => client.executeMultiple(sql)),
  }
}

/** A server has no read-only connections, so what reads is recognised by its first word. */
export function remoteReader(server: Server): Runner {
  const runner = remoteRunner(server, 'read')
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
export function remoteTransactions(server: Server): Transactions {
  const { client, ask } = server
  return {
    groupSize: 1,
    runner: remoteRunner(server),
    async begin() {
      const raw = await ask(() => client.transaction('write'))
      let isUndone = false
      const transaction: Transaction = {
        runner: {
          run: async (statement, form) => formed(await ask(() => raw.execute(bound(statement))), form),
          batch: (statements) => ask(() => raw.batch(statements.map(bound))),
        },
        attempt: attemptBy((sql) => ask(() => raw.execute(sql))),
        async savepoint() {},
        async release() {},
        async undo() {
          isUndone = true
        },
        async commit() {
          try {
            await ask(() => (isUndone ? raw.rollback() : raw.commit()))
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
