// Tells whoever took verdicts away which of them no longer stand.
import { and, asc, inArray, isNotNull } from 'drizzle-orm'
import { claims, publications, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Ctx } from '../context.ts'
import type { CheckedBack, HeldVerdicts } from './schema.ts'
import { type Known, reasonFor } from './stale.ts'

export async function checkBack(ctx: Ctx, held: HeldVerdicts): Promise<CheckedBack> {
  const known = await findKnown(ctx.store.read, [...new Set(held.map(({ id }) => id))])
  const data = held.map(({ id, revision }) => {
    const claim = known.get(id)
    const reason = reasonFor(revision, claim)
    return {
      ...{ id, revision, isCurrent: reason === 'current', reason },
      currentRevision: claim?.verdictRevision ?? null,
      verdict: claim?.verdict ?? null,
      mergedIntoId: claim?.mergedIntoId ?? null,
    }
  })
  return { data }
}

type Found = Known & Pick<typeof claims.$inferSelect, 'verdict' | 'mergedIntoId'>

async function findKnown(db: Database, ids: string[]): Promise<Map<string, Found>> {
  const rows = await db.select().from(claims).where(inArray(claims.id, ids))
  const revisions = await findRevisions(db, ids)
  const retracted = await db
    .select({ claimId: publications.claimId, revision: publications.revision })
    .from(publications)
    .where(and(inArray(publications.claimId, ids), isNotNull(publications.retractedAt)))
  const newest = new Map<string, number>()
  for (const { claimId, revision } of retracted) {
    newest.set(claimId, Math.max(revision, newest.get(claimId) ?? 0))
  }
  return new Map(
    rows.map(({ id, verdict, verdictRevision, publishedRevision, withdrawnAt, mergedIntoId }) => [
      id,
      {
        ...{ verdict, verdictRevision, publishedRevision, mergedIntoId },
        isWithdrawn: withdrawnAt !== null,
        isMerged: mergedIntoId !== null,
        retractedRevision: newest.get(id) ?? null,
        revisions: revisions.get(id) ?? [],
      },
    ]),
  )
}

type Revision = Known['revisions'][number] & { claimId: string }

async function findRevisions(db: Database, ids: string[]): Promise<Map<string, Revision[]>> {
  const { claimId, revision, kind, voidsRevision, reason, createdAt } = verdicts
  const rows = await db
    .select({ claimId, revision, kind, voidsRevision, reason, createdAt })
    .from(verdicts)
    .where(inArray(claimId, ids))
    .orderBy(asc(claimId), asc(revision))
  const byClaim = new Map<string, Revision[]>()
  for (const row of rows) {
    const known = byClaim.get(row.claimId)
    if (known) known.push(row)
    else byClaim.set(row.claimId, [row])
  }
  return byClaim
}
