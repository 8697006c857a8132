// A revision becomes public, as part of a larger change; the acts of people are in service.ts.
import { and, eq } from 'drizzle-orm'
import { type ClaimRow, publications } from '../../db/schema.ts'
import { touchClaim } from '../claims/record.ts'
import type { Tx } from '../context.ts'
import { newId } from '../ids.ts'

/** A revision as far as publishing goes. */
export interface Publishable {
  id: string
  revision: number
}

export async function publishRevision(
  tx: Tx,
  claim: ClaimRow,
  { id, revision }: Publishable,
): Promise<ClaimRow> {
  await tx.db.insert(publications).values({
    id: newId('pub'),
    claimId: claim.id,
    verdictId: id,
    revision,
    publishedAt: tx.at,
    publishedBy: tx.ctx.actor.id,
  })
  const after = await touchClaim(tx, claim, { publishedRevision: revision, holdReason: null })
  tx.happened({
    action: 'claim.published',
    subject: claim.id,
    claimId: claim.id,
    before: { publishedRevision: claim.publishedRevision },
    after: { publishedRevision: revision },
  })
  return after
}

/** A new revision of a published claim replaces the old one at once; a first one only where the policy says so. */
export async function publishUnlessHeld(
  tx: Tx,
  claim: ClaimRow,
  verdict: Publishable,
  { autoPublish }: { autoPublish: boolean },
): Promise<void> {
  const isWanted = claim.publishedRevision !== null || autoPublish
  if (isWanted && claim.holdReason === null) await publishRevision(tx, claim, verdict)
}

/** Whether the verdict in force has ever been public. */
export async function wasPublished({ db }: Tx, { id, verdictRevision }: ClaimRow): Promise<boolean> {
  const [row] = await db
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.claimId, id), eq(publications.revision, verdictRevision ?? 0)))
    .limit(1)
  return row !== undefined
}
