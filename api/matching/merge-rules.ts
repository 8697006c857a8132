// When a merge would hide an answer: one the desk gave, or one the public was shown.
import { and, eq } from 'drizzle-orm'
import { type ClaimRow, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Verdict } from '../../db/vocabulary.ts'
import { Problem } from '../problems.ts'

/** @throws Problem `verdicts-differ`, or `claim-published` where only the public would lose the loser's verdict */
export async function refuseHidingVerdict(db: Database, loser: ClaimRow, winner: ClaimRow): Promise<void> {
  refuseOtherVerdict(loser, winner)
  if (loser.publishedRevision === null) return
  const [shown, instead] = [await publishedVerdict(db, loser), await publishedVerdict(db, winner)]
  if (shown === instead) return
  const detail =
    instead === null
      ? `The public is shown that the claim is ${shown}, and nothing of the other; publish that one’s verdict too, or retract this one first.`
      : `The public is shown that the claim is ${shown} and that the other is ${instead}; settle that first.`
  throw new Problem('claim-published', { detail, published: shown, otherPublished: instead })
}

function refuseOtherVerdict(loser: ClaimRow, winner: ClaimRow): void {
  if (loser.verdict === null || loser.verdict === winner.verdict) return
  const isOtherWay = winner.verdict === null
  throw new Problem('verdicts-differ', {
    detail: isOtherWay
      ? 'Only the claim to be merged has a verdict; merge the other one into it.'
      : `The claim is ${loser.verdict}, the other ${winner.verdict}; settle that first.`,
    verdict: loser.verdict,
    otherVerdict: winner.verdict,
  })
}

async function publishedVerdict(
  db: Database,
  { id, publishedRevision }: Pick<ClaimRow, 'id' | 'publishedRevision'>,
): Promise<Verdict | null> {
  if (publishedRevision === null) return null
  const [row] = await db
    .select({ verdict: verdicts.verdict })
    .from(verdicts)
    .where(and(eq(verdicts.claimId, id), eq(verdicts.revision, publishedRevision)))
  return row?.verdict ?? null
}
