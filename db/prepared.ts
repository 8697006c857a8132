// Queries whose text is worked out once for each handle: for what is read by nearly every request that is most of the cost.
import type { Database } from './store.ts'

/** @param build  makes the query, with `sql.placeholder` for what differs, and ends in `.prepare()` */
export function prepared<Query extends object>(build: (db: Database) => Query): (db: Database) => Query {
  const made = new WeakMap<Database, Query>()
  return (db) => {
    const known = made.get(db)
    if (known) return known
    const query = build(db)
    made.set(db, query)
    return query
  }
}
