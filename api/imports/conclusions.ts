// What a row of an import brings beside the claim: evidence, what others concluded, and a verdict that came along.
import type { ClaimRow } from '../../db/schema.ts'
import { finalIdOf, requireClaim, touchClaim } from '../claims/record.ts'
import { requirePermission, type Tx } from '../context.ts'
import { insertEvidence } from '../evidence/service.ts'
import { bringFactCheck } from '../fact-checks/service.ts'
import { importVerdict } from '../reviews/imported.ts'
import type { FactCheckInput, ImportRow } from './row.ts'

/** For a claim the row has just made. */
export async function storeConclusions(
  tx: Tx,
  claim: ClaimRow,
  { evidence = [], factChecks = [], verdict }: ImportRow,
): Promise<void> {
  for (const { given, imported } of evidence) await insertEvidence(tx, claim, given, imported)
  for (const factCheck of factChecks) await bringFactCheck(tx, claim.id, factCheck, importOf(tx))
  if (!verdict) return
  // Whoever may not judge must not bring judgements in by the back door either.
  requirePermission(tx.ctx, 'claims:review')
  const { format, record, ...answer } = verdict
  await importVerdict(tx, claim, { ...answer, imported: { format, record } })
}

/** For a claim the desk has already, or the one it was merged into. @returns whether anything of it was news */
export async function addConclusions(
  tx: Tx,
  known: ClaimRow,
  factChecks: readonly FactCheckInput[],
): Promise<boolean> {
  if (factChecks.length === 0) return false
  const claim = await requireClaim(tx.db, await finalIdOf(tx.db, known))
  const outcomes: string[] = []
  for (const factCheck of factChecks) {
    outcomes.push(await bringFactCheck(tx, claim.id, factCheck, importOf(tx)))
  }
  const isNews = outcomes.some((outcome) => outcome !== 'known')
  if (isNews) await touchClaim(tx, claim)
  return isNews
}

/** All that one import does is one batch. */
const importOf = ({ ctx }: Tx) => ctx.batchId ?? null
