// A text of a source arrives: the excerpts said to be from it are found there, or contradicted by it.
import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { type CaptureRow, type EvidenceRow, evidence } from '../../db/schema.ts'
import { holds } from '../captures/anchor.ts'
import { requireClaim, touchClaim, touchEvidence } from '../claims/record.ts'
import type { Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'

/** An excerpt that was found once stays found, for the capture that held it is kept. */
export async function settleExcerpts(tx: Tx, sourceId: string, capture: CaptureRow): Promise<void> {
  const rows = await tx.db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.sourceId, sourceId),
        isNull(evidence.withdrawnAt),
        isNotNull(evidence.excerpt),
        or(isNull(evidence.excerptFound), ne(evidence.excerptFound, true)),
      ),
    )
  for (const row of rows) await settle(tx, row, capture)
}

async function settle(tx: Tx, before: EvidenceRow, capture: CaptureRow): Promise<void> {
  const isFound = holds(capture.text ?? '', before.excerpt ?? '')
  if (before.excerptFound === isFound) return
  const [row] = await tx.db
    .update(evidence)
    .set({ captureId: capture.id, excerptFound: isFound, version: before.version + 1, updatedAt: tx.at })
    .where(eq(evidence.id, before.id))
    .returning()
  if (!row) throw new Error('the evidence was not updated')
  const claim = await requireClaim(tx.db, before.claimId)
  await (isFound ? touchClaim(tx, claim) : touchEvidence(tx, claim))
  tx.happened({
    action: 'evidence.changed',
    subject: row.id,
    claimId: claim.id,
    ...changedFields(before, row),
  })
}
