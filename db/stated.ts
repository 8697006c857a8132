// Reads by a statement that is the same each time: sent as it stands, where putting it together would cost as much as the answer.
import { runnerOf } from './database.ts'
import type { Database } from './store.ts'

/** @param args  for its question marks, in their order */
export async function readValues<Row extends unknown[]>(
  db: Database,
  sql: string,
  args: readonly (string | number)[] = [],
): Promise<Row[]> {
  const { rows } = await runnerOf(db).run({ sql, args: [...args] }, 'indexed')
  return rows as unknown as Row[]
}
