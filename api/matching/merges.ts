// Merges as one looks at them: what one would do, and what a claim was merged from.
import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import { type ClaimRow, claims, merges } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { requireClaim, requireStanding } from '../claims/record.ts'
import type { Ctx } from '../context.ts'
import { asProblem, invalid } from '../problems.ts'
import { refuseHidingVerdict } from './merge-rules.ts'
import type { MergePreview, StandingMerge } from './merge-schema.ts'
import { type Movable, movable, movingRows } from './merging.ts'
import { briefOf } from './present.ts'
import type { Merge } from './schema.ts'

/** What merging a claim into another would do, or why it would be refused. */
export async function previewMerge(ctx: Ctx, id: string, { intoId }: Merge): Promise<MergePreview> {
  if (intoId === id) throw invalid('/intoId', 'is the claim itself')
  const db = ctx.store.read
  const [loser, winner] = [await requireClaim(db, id), await findWinner(db, intoId)]
  const problem = await problemOf(db, loser, winner)
  const moves = {
    appearances: await counted(db, 'appearances', id, winner.id),
    evidence: await counted(db, 'evidence', id, winner.id),
    notes: await counted(db, 'notes', id, winner.id),
    contacts: await counted(db, 'contacts', id, winner.id),
    factChecks: await counted(db, 'factChecks', id, winner.id),
  }
  const hidesPublished = loser.publishedRevision !== null
  return { loserId: id, winnerId: winner.id, moves, verdict: winner.verdict, hidesPublished, problem }
}

async function findWinner(db: Database, id: string): Promise<ClaimRow> {
  const [row] = await db.select().from(claims).where(eq(claims.id, id))
  if (!row) throw invalid('/intoId', 'is not a claim of this desk')
  return row
}

async function problemOf(db: Database, loser: ClaimRow, winner: ClaimRow): Promise<MergePreview['problem']> {
  try {
    for (const { id } of [loser, winner]) await requireStanding(db, id)
    await refuseHidingVerdict(db, loser, winner)
    return null
  } catch (error) {
    const problem = asProblem(error)
    if (problem.status >= 500) throw error
    return problem.toJSON() as MergePreview['problem']
  }
}

async function counted(db: Database, name: Movable, loserId: string, winnerId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(movable[name])
    .where(movingRows(db, name, loserId, winnerId))
  return row?.count ?? 0
}

const mostListed = 200

/** The claims that were merged into one and still are, the newest merge first. */
export async function listMerges(ctx: Ctx, id: string): Promise<{ data: StandingMerge[] }> {
  const db = ctx.store.read
  await requireClaim(db, id)
  const rows = await db
    .select()
    .from(merges)
    .where(and(eq(merges.winnerId, id), isNull(merges.undoneAt)))
    .orderBy(desc(merges.seq))
    .limit(mostListed)
  const ids = rows.map(({ loserId }) => loserId)
  const losers = ids.length === 0 ? [] : await db.select().from(claims).where(inArray(claims.id, ids))
  const byId = new Map(losers.map((row) => [row.id, row]))
  const people = await findPeople(
    db,
    rows.map(({ mergedBy }) => mergedBy),
  )
  const data = rows.flatMap(({ id: mergeId, loserId, moved, reason, mergedBy, mergedAt }) => {
    const loser = byId.get(loserId)
    if (!loser) return []
    const of = (name: string) => moved[name]?.length ?? 0
    const counts = {
      ...{ appearances: of('appearances'), evidence: of('evidence') },
      ...{ notes: of('notes'), contacts: of('contacts'), factChecks: of('factChecks') },
    }
    const made = { reason, mergedBy: people(mergedBy), mergedAt }
    return [{ id: mergeId, claim: briefOf(loser), moved: counts, ...made }]
  })
  return { data }
}
