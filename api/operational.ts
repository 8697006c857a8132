// The tables that have no history: machinery, and what is made again from the records.
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  accounts,
  apiKeys,
  articleWords,
  checkpoints,
  claimWords,
  deliveries,
  idempotencyKeys,
  importRows,
  jobErrors,
  jobInputs,
  jobs,
  leases,
  sessions,
  sourceWords,
  verifications,
  webhookProgress,
} from '../db/schema.ts'

export const operational: ReadonlySet<SQLiteTable> = new Set<SQLiteTable>([
  sessions,
  accounts,
  verifications,
  idempotencyKeys,
  apiKeys,
  leases,
  checkpoints,
  claimWords,
  articleWords,
  sourceWords,
  jobs,
  jobInputs,
  jobErrors,
  importRows,
  webhookProgress,
  deliveries,
])
