// Which claims an export holds, read page by page: those that fit, and of those that changed the ones that no longer do.
import { and, asc, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { type ClaimRow, claims, publications, verdicts } from '../../db/schema.ts'
import { selectRows } from '../../db/select-rows.ts'
import type { Database } from '../../db/store.ts'
import type { Verdict } from '../../db/vocabulary.ts'
import { changedSince, claimConditions } from '../claims/conditions.ts'
import { foundBy } from '../claims/search.ts'
import { invalidParameter } from '../problems.ts'
import type { Present } from '../reviews/freshness.ts'
import type { Departure, ExportQuery } from './schema.ts'

export const usualVerdicts: NonNullable<ExportQuery['verdict']> = ['verified']

/** The number to go on from: that of the claim the reader holds last, or none. @throws Problem `invalid-request` */
export async function startOf(db: Database, { cursor }: Pick<ExportQuery, 'cursor'>): Promise<number> {
  if (cursor === undefined) return 0
  const [claim] = await db.select({ seq: claims.seq }).from(claims).where(eq(claims.id, cursor))
  if (!claim) throw invalidParameter('cursor', 'is not a claim of this desk')
  return claim.seq
}

/** Which answer of the desk an export holds: the verdict in force, or the one the public sees. */
export type Answer = 'inForce' | 'published'

/** In the order of their numbers; `isIn` says whether the export holds a claim or tells that it left. */
export async function pageAfter(
  db: Database,
  query: ExportQuery,
  answer: Answer,
  present: Present,
  seq: number,
  most: number,
) {
  const fits = exportConditions(query, answer, present)
  const since = query.changedSince
  if (since === undefined) {
    const all = sql`from ${claims} where ${and(fits, gt(claims.seq, seq))} order by ${asc(claims.seq)} limit ${most}`
    return (await selectRows(db, claims, all)).map((claim) => ({ claim, isIn: true }))
  }
  const rows = await db
    .select({ claim: claims, isIn: sql<number>`(${fits})` })
    .from(claims)
    .where(and(changedSince(since), wasEver[answer], gt(claims.seq, seq)))
    .orderBy(asc(claims.seq))
    .limit(most)
  return rows.map(({ claim, isIn }) => ({ claim, isIn: Boolean(isIn) }))
}

/** Whoever took it once must learn that it left; what was never decided was never taken. */
const wasEver: Record<Answer, SQL> = {
  inForce: sql`exists (select 1 from ${verdicts} where ${verdicts.claimId} = ${claims.id})`,
  published: sql`exists (select 1 from ${publications} where ${publications.claimId} = ${claims.id})`,
}

/** The filters of the list, over claims that stand with a verdict in force, even when named by id; `verified` unless asked. */
function exportConditions(query: ExportQuery, answer: Answer, present: Present): SQL | undefined {
  const {
    verdict = usualVerdicts,
    q,
    cursor: _cursor,
    limit: _limit,
    changedSince: _since,
    ...filters
  } = query
  const words = verdict.includes('any') ? undefined : verdict.filter((word) => word !== 'any')
  const stands = and(isNull(claims.withdrawnAt), isNull(claims.mergedIntoId))
  const found = foundBy(q, false)
  if (answer === 'published') {
    return and(stands, ...claimConditions({ ...filters, published: true }, present), publicly(words), found)
  }
  return and(
    isNotNull(claims.verdict),
    stands,
    ...claimConditions({ ...filters, verdict: words }, present),
    found,
  )
}

/** That the revision the public sees says one of these: another one may be in force. */
function publicly(words: readonly Verdict[] | undefined): SQL | undefined {
  if (!words) return undefined
  return sql`exists (select 1 from ${verdicts} where ${verdicts.claimId} = ${claims.id}
    and ${verdicts.revision} = ${claims.publishedRevision} and ${inArray(verdicts.verdict, [...words])})`
}

/** That a claim is no longer in the export, and why. */
export function departureOf(claim: ClaimRow, answer: Answer): Departure {
  return { id: claim.id, removed: true, reason: reasonOf(claim, answer), updatedAt: claim.updatedAt }
}

function reasonOf(
  { withdrawnAt, mergedIntoId, verdict, publishedRevision }: ClaimRow,
  answer: Answer,
): Departure['reason'] {
  if (mergedIntoId !== null) return 'merged'
  if (withdrawnAt !== null) return 'withdrawn'
  if (verdict === null) return 'voided'
  return answer === 'published' && publishedRevision === null ? 'retracted' : 'filtered'
}
