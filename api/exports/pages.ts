// Which claims an export holds, read page by page: those that fit, and of those that changed the ones that no longer do.
import { and, asc, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { type ClaimRow, claims, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { changedSince, claimConditions } from '../claims/queries.ts'
import { foundBy } from '../claims/search.ts'
import { invalidParameter } from '../problems.ts'
import type { Present } from '../reviews/freshness.ts'
import type { Departure, ExportQuery } from './schema.ts'

const rowsPerPage = 200
export const usualVerdicts: NonNullable<ExportQuery['verdict']> = ['verified']

/** The number to go on from: that of the claim the reader holds last, or none. @throws Problem `invalid-request` */
export async function startOf(db: Database, { cursor }: Pick<ExportQuery, 'cursor'>): Promise<number> {
  if (cursor === undefined) return 0
  const [claim] = await db.select({ seq: claims.seq }).from(claims).where(eq(claims.id, cursor))
  if (!claim) throw invalidParameter('cursor', 'is not a claim of this desk')
  return claim.seq
}

/** In the order of their numbers; `isIn` says whether the export holds a claim or tells that it left. */
export async function pageAfter(
  db: Database,
  query: ExportQuery,
  present: Present,
  seq: number,
  most: number,
) {
  const fits = exportConditions(query, present)
  const since = query.changedSince
  const wanted = since === undefined ? fits : and(changedSince(since), wasEverDecided)
  const rows = await db
    .select({ claim: claims, isIn: since === undefined ? sql<number>`1` : sql<number>`(${fits})` })
    .from(claims)
    .where(and(wanted, gt(claims.seq, seq)))
    .orderBy(asc(claims.seq))
    .limit(Math.min(rowsPerPage, most))
  return rows.map(({ claim, isIn }) => ({ claim, isIn: Boolean(isIn) }))
}

/** Whoever took it once must learn that it left; what was never decided was never taken. */
const wasEverDecided = sql`exists (select 1 from ${verdicts} where ${verdicts.claimId} = ${claims.id})`

/** The filters of the list, over claims that stand with a verdict in force, even when named by id; `verified` unless asked. */
function exportConditions(query: ExportQuery, present: Present): SQL | undefined {
  const {
    verdict = usualVerdicts,
    q,
    cursor: _cursor,
    limit: _limit,
    changedSince: _since,
    ...filters
  } = query
  const words = verdict.includes('any') ? undefined : verdict.filter((word) => word !== 'any')
  const stands = and(isNotNull(claims.verdict), isNull(claims.withdrawnAt), isNull(claims.mergedIntoId))
  return and(stands, ...claimConditions({ ...filters, verdict: words }, present), foundBy(q, false))
}

/** That a claim is no longer in the export, and why. */
export function departureOf(claim: ClaimRow): Departure {
  return { id: claim.id, removed: true, reason: reasonOf(claim), updatedAt: claim.updatedAt }
}

function reasonOf({ withdrawnAt, mergedIntoId, verdict }: ClaimRow): Departure['reason'] {
  if (mergedIntoId !== null) return 'merged'
  if (withdrawnAt !== null) return 'withdrawn'
  return verdict === null ? 'voided' : 'filtered'
}
