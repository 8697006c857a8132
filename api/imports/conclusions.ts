// What a row of an import brings beside the claim: evidence, what others concluded, and a verdict that came along.
import type { ClaimRow } from '../../db/schema.ts'
import { touchClaim } from '../claims/record.ts'
import type { Tx } from '../context.ts'
import { insertEvidence } from '../evidence/service.ts'
import { bringFactCheck } from '../fact-checks/service.ts'
import { importVerdict } from '../reviews/imported.ts'
import type { FactCheckInput, ImportRow } from './row.ts'

/** For a claim the row has just made. @param importId  the job that brings it */
export async function storeConclusions(
  tx: Tx,
  claim: ClaimRow,
  { evidence = [], factChecks = [], verdict }: ImportRow,
  importId: string | null,
): Promise<void> {
  for (const { given, imported } of evidence) await insertEvidence(tx, claim, given, imported)
  for (const factCheck of factChecks) await bringFactCheck(tx, claim.id, factCheck, importId)
  if (!verdict) return
  const { format, record, ...answer } = verdict
  await importVerdict(tx, claim, { ...answer, imported: { format, record } })
}

/** For a claim the desk has already: what others concluded is added to it, unless it is known. */
export async function addConclusions(
  tx: Tx,
  claim: ClaimRow,
  factChecks: readonly FactCheckInput[],
  importId: string | null,
): Promise<boolean> {
  const outcomes: string[] = []
  for (const factCheck of factChecks) {
    outcomes.push(await bringFactCheck(tx, claim.id, factCheck, importId))
  }
  const isNews = outcomes.some((outcome) => outcome !== 'known')
  if (isNews) await touchClaim(tx, claim)
  return isNews
}
