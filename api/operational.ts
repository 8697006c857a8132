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
  matches,
  notifications,
  sessions,
  sourceWords,
  turnstile,
  uncompared,
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
  notifications,
  checkpoints,
  claimWords,
  articleWords,
  sourceWords,
  turnstile,
  jobs,
  jobInputs,
  jobErrors,
  importRows,
  webhookProgress,
  deliveries,
  uncompared,
])

/** What machinery finds and people decide of: it may be added to without a history, and no more. */
export const addable: ReadonlySet<SQLiteTable> = new Set<SQLiteTable>([matches])
