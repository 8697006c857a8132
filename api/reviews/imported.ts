// A verdict that others reached, taken over with an import: a revision that says so, without review, round or publication.
import { type ClaimRow, verdicts } from '../../db/schema.ts'
import type { ClaimKind, Verdict } from '../../db/vocabulary.ts'
import { touchClaim } from '../claims/record.ts'
import type { Tx } from '../context.ts'
import { countOriginsOf, findStandingEvidence } from '../evidence/present.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problems.ts'
import { currentSettings } from '../settings/service.ts'
import { judgedEvidence } from './judged.ts'
import type { Imported, Judged } from './schema.ts'

export interface OthersVerdict {
  verdict: Verdict
  /** Their label, as they write it. */
  label: string
  rationale?: string | undefined
  asOf?: string | undefined
  imported: Imported
}

/** The claim’s first revision. @throws Problem `claim-already-decided` where the desk has an answer in force */
export async function importVerdict(tx: Tx, claim: ClaimRow, given: OthersVerdict): Promise<ClaimRow> {
  if (claim.verdict !== null || claim.status === 'decided') throw new Problem('claim-already-decided')
  const { verdict, label: rating, rationale = null, asOf = tx.at.slice(0, 10), imported } = given
  const id = newId('vrd')
  const evidence = await findStandingEvidence(tx.db, [claim.id])
  const judged: Judged = {
    text: claim.text,
    kinds: claim.kinds as ClaimKind[],
    scope: { ...claim.scope },
    evidence: judgedEvidence(evidence),
    ...(await countOriginsOf(tx.db, [claim], evidence))(claim),
  }
  await tx.db.insert(verdicts).values({
    id,
    claimId: claim.id,
    revision: 1,
    kind: 'initial',
    ...{ verdict, rating, rationale, asOf, imported, judged },
    isSelfReviewed: false,
    settingsVersion: (await currentSettings(tx.db)).version,
    decidedBy: [],
    createdAt: tx.at,
  })
  const inForce = {
    status: 'decided',
    ...{ verdict, rating, asOf },
    verdictRevision: 1,
    verdictImported: true,
  } as const
  const { status } = claim
  tx.happened({
    action: 'verdict.imported',
    subject: id,
    claimId: claim.id,
    before: {
      status,
      verdict: null,
      rating: null,
      asOf: null,
      verdictRevision: null,
      verdictImported: false,
    },
    after: { ...inForce, rationale, format: imported.format, judged },
  })
  return touchClaim(tx, claim, inForce)
}
