// The tables that have no history: machinery, and what is made again from the records.
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  accounts,
  apiKeys,
  articleWords,
  checkpoints,
  claimWords,
  idempotencyKeys,
  importRows,
  jobErrors,
  jobInputs,
  jobs,
  leases,
  notifications,
  sessions,
  sourceWords,
  verifications,
} from '../db/schema.ts'

export const operational: ReadonlySet<SQLiteTable> = new Set<SQLiteTable>([
  sessions,
  accounts,
  verifications,
  idempotencyKeys,
  apiKeys,
  leases,
  notifications,
  checkpoints,
  claimWords,
  articleWords,
  sourceWords,
  jobs,
  jobInputs,
  jobErrors,
  importRows,
])
