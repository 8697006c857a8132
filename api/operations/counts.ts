// How many records there are of each kind that is watched, read so that nobody has to wait for it.
import { setImmediate as otherRequests } from 'node:timers/promises'
import { count, sql } from 'drizzle-orm'
import { deliveries, jobs } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type ClaimStatus, claimStatuses, type DeliveryState, type JobState } from '../../db/vocabulary.ts'

export interface RecordCounts {
  claims: Partial<Record<ClaimStatus, number>>
  jobs: Partial<Record<JobState, number>>
  deliveries: Partial<Record<DeliveryState, number>>
}

/** Rows of the index that are counted at once: about three milliseconds. */
const pieceRows = 50_000
const claimsGoodForMs = 60_000
const goodForMs = 1_000

/** Reads at most once a second, and claims, of which there may be a million, at most once a minute. */
export function countRecords(db: Database): () => Promise<RecordCounts> {
  const claims = kept(claimsGoodForMs, () => countClaims(db))
  return kept(goodForMs, async () => ({
    claims: await claims(),
    jobs: await countJobs(db),
    deliveries: await countDeliveries(db),
  }))
}

async function countClaims(db: Database): Promise<RecordCounts['claims']> {
  const counts: RecordCounts['claims'] = {}
  for (const status of claimStatuses) counts[status] = await countOfStatus(db, status)
  return counts
}

/** In pieces of the index `claims_status`, with others answered between them. */
async function countOfStatus(db: Database, status: ClaimStatus): Promise<number> {
  for (let all = 0, after = 0; ; ) {
    const [piece] = await db.all<{ rows: number; last: number }>(
      sql`select count(*) as rows, max(seq) as last from
        (select seq from claims where status = ${status} and seq > ${after} order by seq limit ${pieceRows})`,
    )
    all += piece?.rows ?? 0
    if (!piece || piece.rows < pieceRows) return all
    after = piece.last
    await otherRequests()
  }
}

async function countJobs(db: Database): Promise<RecordCounts['jobs']> {
  const rows = await db.select({ state: jobs.state, rows: count() }).from(jobs).groupBy(jobs.state)
  return Object.fromEntries(rows.map(({ state, rows }) => [state, rows]))
}

/** Those that arrived are no news; a webhook has few of the others. */
async function countDeliveries(db: Database): Promise<RecordCounts['deliveries']> {
  const rows = await db
    .select({ state: deliveries.state, rows: count() })
    .from(deliveries)
    .where(
      sql`${deliveries.webhookId} in (select id from webhooks) and ${deliveries.state} in ('waiting', 'failed')`,
    )
    .groupBy(deliveries.state)
  return { waiting: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, rows }) => [state, rows])) }
}

/** Reads again only when what was read is older; everybody who asks meanwhile waits for the same. */
function kept<T>(goodForMs: number, read: () => Promise<T>): () => Promise<T> {
  let newest: { at: number; value: Promise<T> } | undefined
  return () => {
    if (newest && performance.now() - newest.at < goodForMs) return newest.value
    const value = read()
    newest = { at: performance.now(), value }
    value.catch(() => {
      newest = undefined
    })
    return value
  }
}
