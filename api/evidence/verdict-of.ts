// Evidence that is another claim's verdict: read, allowed, and shaken when that verdict falls.
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type ClaimRow, claims, type EvidenceRow, evidence } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { touchEvidence } from '../claims/record.ts'
import type { Tx } from '../context.ts'
import { invalid, Problem } from '../problems.ts'
import { wouldRestOnItself } from './dependence.ts'
import type { VerdictOf } from './schema.ts'

export type VerdictsOf = ReadonlyMap<string, VerdictOf>

/** The claims whose verdicts are evidence among these rows, by id. */
export async function findVerdictsOf(db: Database, rows: readonly EvidenceRow[]): Promise<VerdictsOf> {
  const ids = [...new Set(rows.flatMap(({ verdictOfClaimId }) => verdictOfClaimId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await db.select().from(claims).where(inArray(claims.id, ids))
  return new Map(found.map((row) => [row.id, briefVerdict(row)]))
}

function briefVerdict(row: ClaimRow): VerdictOf {
  const { id, text, verdict, rating, verdictRevision: revision } = row
  return stands(row) ? { id, text, verdict, rating, revision } : { id, text, ...nothing }
}

const nothing = { verdict: null, rating: null, revision: null }
const stands = ({ verdict, withdrawnAt, mergedIntoId }: ClaimRow) =>
  verdict !== null && withdrawnAt === null && mergedIntoId === null

/** @throws Problem `invalid-request` when there is no verdict to lean on, `dependence-cycle` when it leans back */
export async function requireToLeanOn(db: Database, claimId: string, onId: string): Promise<void> {
  const [row] = await db.select().from(claims).where(eq(claims.id, onId))
  if (!row) throw invalid('/verdictOf', 'is not a claim of this desk')
  if (!stands(row)) throw invalid('/verdictOf', 'is a claim without a verdict in force')
  await requireNoRing(db, claimId, onId)
}

/** @throws Problem `dependence-cycle` */
export async function requireNoRing(db: Database, claimId: string, onId: string): Promise<void> {
  if (wouldRestOnItself(claimId, onId, await findAllBelow(db, onId))) throw new Problem('dependence-cycle')
}

/** What the claim leans on, level by level, down to those that lean on sources alone. */
async function findAllBelow(db: Database, id: string): Promise<Map<string, string[]>> {
  const leansOn = new Map<string, string[]>()
  for (let level = [id]; level.length > 0; ) {
    for (const claimId of level) leansOn.set(claimId, [])
    const rows = await db
      .selectDistinct({ claimId: evidence.claimId, onId: evidence.verdictOfClaimId })
      .from(evidence)
      .where(
        and(
          inArray(evidence.claimId, level),
          isNotNull(evidence.verdictOfClaimId),
          isNull(evidence.withdrawnAt),
        ),
      )
    for (const { claimId, onId } of rows) if (onId !== null) leansOn.get(claimId)?.push(onId)
    level = [...new Set(rows.flatMap(({ onId }) => onId ?? []))].filter((onId) => !leansOn.has(onId))
  }
  return leansOn
}

/** What became of a verdict that others lean on. */
export type Fall = 'changed' | 'voided' | 'retracted' | 'withdrawn'

/** Every claim that leans on this one's verdict makes its next version; one with a verdict is marked. */
export async function shakeDependants(tx: Tx, claimId: string, fall: Fall, reason: string): Promise<void> {
  const rows = await tx.db
    .selectDistinct({ claim: claims })
    .from(evidence)
    .innerJoin(claims, eq(claims.id, evidence.claimId))
    .where(and(eq(evidence.verdictOfClaimId, claimId), isNull(evidence.withdrawnAt)))
    .orderBy(asc(claims.seq))
  for (const { claim } of rows) {
    const after = await touchEvidence(tx, claim)
    tx.happened({
      action: 'claim.evidence_shaken',
      subject: claim.id,
      claimId: claim.id,
      before: { evidenceChanged: claim.evidenceChanged },
      after: { evidenceChanged: after.evidenceChanged, shock: `verdict_${fall}`, claimIds: [claimId] },
      reason,
    })
  }
}
