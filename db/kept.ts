// What is read of a few rows that change seldom, kept for as long as nobody has committed anything.
import { runnerOf } from './database.ts'
import type { Database } from './store.ts'

interface Kept {
  version: number
  values: Map<unknown, Map<string, unknown>>
}

const keptOf = new WeakMap<Database, Kept>()
/** Of one kind; whoever asks for ever other things fills no memory. */
const most = 1_000

/**
 * Reads what is asked for by a key, and the next time only looks whether the database has changed since: asking for that
 * costs a tenth of reading. Inside a change, and at a server, it reads each time.
 * @param read  must depend on the database and the key alone; what it answers is shared and may not be changed
 */
export function kept<T>(
  read: (db: Database, key: string) => Promise<T>,
): (db: Database, key?: string) => Promise<T> {
  return async (db, key = '') => {
    const { version } = runnerOf(db)
    if (!version) return read(db, key)
    const values = valuesAt(db, version(), read)
    if (values.has(key)) return values.get(key) as T
    const value = await read(db, key)
    if (values.size >= most) values.clear()
    values.set(key, value)
    return value
  }
}

function valuesAt(db: Database, version: number, read: unknown): Map<string, unknown> {
  let known = keptOf.get(db)
  if (known?.version !== version) {
    known = { version, values: new Map() }
    keptOf.set(db, known)
  }
  const values = known.values.get(read) ?? new Map<string, unknown>()
  known.values.set(read, values)
  return values
}
