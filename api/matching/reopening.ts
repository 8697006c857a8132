// What was decided of a pair is taken back: it waits again, and where the claims were merged they are two again.
import { eq, inArray } from 'drizzle-orm'
import { type ClaimRow, type MergeRow, matches } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { inBatch } from '../batch.ts'
import { requireClaim } from '../claims/record.ts'
import { type Ctx, change, Replay, requirePermission, type Tx } from '../context.ts'
import { asProblem, Problem } from '../problems.ts'
import { pairsOfBatch } from './batches.ts'
import type { MatchUndo, ReopenedMatches } from './bulk-schema.ts'
import { findStandingMerge, separate } from './merging.ts'
import { type MatchRow, presentPairs } from './present.ts'
import type { MatchPair } from './schema.ts'

/** @throws Problem `match-not-decided` */
export function reopenMatch(ctx: Ctx, id: string): Promise<MatchPair> {
  return change(ctx, async (tx) => {
    const row = await requireMatch(tx.db, id)
    const after = await reopen(tx, row)
    const [pair] = await presentPairs(ctx.store, tx.db, [after])
    if (!pair) throw new Error('a pair was lost on the way out')
    return pair
  })
}

async function requireMatch(db: Database, id: string): Promise<MatchRow> {
  const [row] = await db.select().from(matches).where(eq(matches.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no pair ${id}.` })
  return row
}

async function reopen(tx: Tx, row: MatchRow): Promise<MatchRow> {
  if (row.decision === null) throw new Problem('match-not-decided')
  const merged = await mergeOf(tx.db, row)
  if (merged) {
    requirePermission(tx.ctx, 'claims:merge')
    await separate(tx, merged.loser, merged.merge, null)
  }
  const [after] = await tx.db
    .update(matches)
    .set({ decision: null, relation: null, decidedBy: null, decidedAt: null })
    .where(eq(matches.id, row.id))
    .returning()
  if (!after) throw new Problem('not-found')
  const before = { decision: row.decision, relation: row.relation }
  for (const claimId of [row.claimId, row.otherId]) {
    tx.happened({ action: 'match.reopened', subject: row.id, claimId, before })
  }
  return after
}

/** The merge of one of the two into the other, where it stands. */
async function mergeOf(
  db: Database,
  { claimId, otherId }: MatchRow,
): Promise<{ loser: ClaimRow; merge: MergeRow } | undefined> {
  for (const [loserId, winnerId] of [
    [claimId, otherId],
    [otherId, claimId],
  ] as const) {
    const loser = await requireClaim(db, loserId)
    const merge = await findStandingMerge(db, loser)
    if (merge?.winnerId === winnerId) return { loser, merge }
  }
  return undefined
}

type Outcome = ReopenedMatches['results'][number]

/** Takes back what one batch decided; what somebody decided anew since stays. Called again, it goes on. */
export function undoMatches(ctx: Ctx, { batchId: of, limit }: MatchUndo): Promise<ReopenedMatches> {
  return inBatch(ctx, async (contextOf, batchId) => {
    const rows = await findStillSo(ctx.store.read, of)
    if (rows.length === 0) throw new Problem('nothing-to-undo', { detail: 'Nothing of this batch is left.' })
    const results: Outcome[] = []
    for (const [at, row] of rows.slice(0, limit).entries()) results.push(await reopenOne(contextOf(at), row))
    const reopened = results.filter(({ outcome }) => outcome === 'reopened').length
    return {
      ...{ batchId: reopened === 0 ? null : batchId, reopened, refused: results.length - reopened, results },
      remaining: rows.length - reopened,
    }
  })
}

const inOneQuery = 500

/** The pairs of a batch as they stand, the last decided first: claims that were merged in a row come apart in order. */
async function findStillSo(db: Database, batchId: string): Promise<MatchRow[]> {
  const ids = await pairsOfBatch(db, batchId)
  const rows: MatchRow[] = []
  for (let at = 0; at < ids.length; at += inOneQuery) {
    const some = inArray(matches.id, ids.slice(at, at + inOneQuery))
    rows.push(...(await db.select().from(matches).where(some)))
  }
  const order = new Map(ids.map((id, at) => [id, at]))
  return rows
    .filter(({ decision }) => decision !== null)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

async function reopenOne(ctx: Ctx, row: MatchRow): Promise<Outcome> {
  try {
    return await change(ctx, async (tx) => {
      await reopen(tx, await requireMatch(tx.db, row.id))
      return { id: row.id, outcome: 'reopened' as const }
    })
  } catch (error) {
    if (error instanceof Replay) return error.result as Outcome
    const problem = asProblem(error)
    if (problem.status >= 500) throw error
    return { id: row.id, outcome: 'refused', problem: problem.toJSON() as Outcome['problem'] }
  }
}
