// A store that remembers every statement it is asked, for tests of how they are answered.

import type { Runner, Statement } from '../../db/client.ts'
import { databaseOver } from '../../db/database.ts'
import { localRunner, openLocal } from '../../db/local-client.ts'
import type { Store } from '../../db/store.ts'

export interface RecordedStore {
  store: Store
  /** What was read since it was last emptied. */
  statements: Statement[]
  /** The steps of SQLite's plan for a statement. */
  planOf(statement: Statement): Promise<string[]>
  close(): void
}

/** The same store, with a reader of its own that remembers. */
export async function recordReads(store: Store, path: string): Promise<RecordedStore> {
  const connection = await openLocal(path, 'reader')
  const runner = localRunner(connection)
  // Apart from the reader: libsql leaves an EXPLAIN open, which would hold the reader at an old snapshot.
  const planner = await openLocal(path, 'reader')
  const statements: Statement[] = []
  const { version: _, ...everyTime } = runner
  const recorder: Runner = {
    ...everyTime,
    run: (statement, form) => {
      statements.push(statement)
      return runner.run(statement, form)
    },
  }
  return {
    store: { ...store, read: databaseOver(recorder, 'file') },
    statements,
    async planOf({ sql, args }) {
      const { rows } = await localRunner(planner).run({ sql: `explain query plan ${sql}`, args }, 'named')
      return rows.map((row) => String((row as unknown as { detail: string }).detail))
    },
    close() {
      connection.close()
      planner.close()
    },
  }
}
