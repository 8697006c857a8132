// Giving the desk's verdict, as an immutable revision, and taking one back by another.
import { and, desc, eq, sql } from 'drizzle-orm'
import { insertMany } from '../../db/insert-many.ts'
import { prepared } from '../../db/prepared.ts'
import { type ClaimRow, type ReviewRow, type RoundRow, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { ClaimKind, RevisionKind } from '../../db/vocabulary.ts'
import { touchClaim } from '../claims/record.ts'
import type { Tx } from '../context.ts'
import { countOriginsOf, type findStandingEvidence } from '../evidence/present.ts'
import { shakeDependants } from '../evidence/verdict-of.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problems.ts'
import { publishUnlessHeld } from '../publication/publish.ts'
import type { Policy } from '../settings/schema.ts'
import { lifetimeOf } from './freshness.ts'
import { judgedEvidence } from './judged.ts'
import { closeRound } from './rounds.ts'
import type { Judged } from './schema.ts'

interface Decision {
  round: RoundRow
  review: ReviewRow
  settings: { version: number; policy: Pick<Policy, 'lifetimes' | 'validFor' | 'autoPublish'> }
  evidence: Awaited<ReturnType<typeof findStandingEvidence>>
  isSelfReviewed: boolean
  kind: RevisionKind | undefined
  /** Everybody whose reviews made it. */
  decidedBy: string[]
  /** Given by a person who settled reviews that differed. */
  isAdjudicated?: boolean
}

/** Closes the round and gives the verdict. @returns its revision */
export async function decideClaim(tx: Tx, claim: ClaimRow, decision: Decision): Promise<number> {
  const { round, review, settings, evidence, isAdjudicated = false } = decision
  const revision = (await lastRevision(tx.db, claim.id)) + 1
  const kind = revisionKind(claim, review, decision.kind)
  const { verdict, rating, asOf, reading, summary, rationale, waiver, changeNote } = review
  const verdictId = newId('vrd')
  const judged: Judged = {
    text: claim.text,
    kinds: claim.kinds as ClaimKind[],
    scope: { ...claim.scope },
    evidence: judgedEvidence(evidence),
    ...(await countOriginsOf(tx.db, [claim], evidence))(claim),
  }
  const { recheckOn, validUntil } = lifetimeOf(review, claim.kinds, settings.policy)
  const { outcome, overtakenOn, overtakenNote } = review
  await insertMany(tx.db, verdicts, [
    {
      id: verdictId,
      claimId: claim.id,
      revision,
      kind,
      verdict,
      rating,
      asOf,
      reading,
      summary,
      rationale,
      waiver,
      ...{ recheckOn, validUntil, outcome, overtakenOn, overtakenNote },
      changeNote,
      isSelfReviewed: decision.isSelfReviewed,
      isAdjudicated,
      settingsVersion: settings.version,
      roundId: round.id,
      judged,
      decidedBy: decision.decidedBy,
      createdAt: tx.at,
    },
  ])
  await closeRound(tx, round, 'decided')
  const inForce = {
    status: 'decided',
    verdict,
    rating,
    asOf,
    verdictRevision: revision,
    ...{ outcome, recheckOn, validUntil, overtakenOn },
    evidenceChanged: false,
    verdictImported: false,
  } as const
  const decided = await touchClaim(tx, claim, inForce)
  tx.happened({
    action: 'claim.decided',
    subject: claim.id,
    claimId: claim.id,
    before: {
      status: claim.status,
      verdict: claim.verdict,
      rating: claim.rating,
      asOf: claim.asOf,
      verdictRevision: claim.verdictRevision,
      outcome: claim.outcome,
      recheckOn: claim.recheckOn,
      validUntil: claim.validUntil,
      overtakenOn: claim.overtakenOn,
      evidenceChanged: claim.evidenceChanged,
      verdictImported: claim.verdictImported,
    },
    after: {
      ...inForce,
      kind,
      reading,
      summary,
      rationale,
      waiver,
      overtakenNote,
      ...(isAdjudicated && { isAdjudicated }),
      changeNote,
      settingsVersion: settings.version,
      judged,
    },
  })
  await publishUnlessHeld(tx, decided, { id: verdictId, revision }, settings.policy)
  if (claim.verdict !== null && claim.verdict !== verdict) {
    await shakeDependants(tx, claim.id, 'changed', `The verdict is now ${verdict}.`)
  }
  return revision
}

/** The first answer of the desk's own is `initial`; the same again is a `recheck`; another one owns up to being a `correction`. */
function revisionKind(claim: ClaimRow, review: ReviewRow, named: RevisionKind | undefined): RevisionKind {
  if (claim.verdict === null || claim.verdictImported) return 'initial'
  if (named) return named
  if (review.overtakenOn !== null && claim.overtakenOn === null) return 'update'
  const isSame = (['verdict', 'rating', 'outcome'] as const).every((field) => claim[field] === review[field])
  return isSame ? 'recheck' : 'correction'
}

async function lastRevision(db: Database, claimId: string): Promise<number> {
  const [last] = await newestOf(db).all({ claimId })
  return last?.revision ?? 0
}

const newestOf = prepared((db) =>
  db
    .select({ revision: verdicts.revision })
    .from(verdicts)
    .where(eq(verdicts.claimId, sql.placeholder('claimId')))
    .orderBy(desc(verdicts.revision))
    .limit(1)
    .prepare(),
)

/** Takes the verdict in force back by a revision of kind `void`; the caller puts the claim back where it was. */
export async function voidVerdict(tx: Tx, claim: ClaimRow, reason: string): Promise<void> {
  const [voided] = await tx.db
    .select()
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claim.id), eq(verdicts.revision, claim.verdictRevision ?? 0)))
  if (!voided) throw new Problem('nothing-to-undo')
  const revision = (await lastRevision(tx.db, claim.id)) + 1
  await tx.db.insert(verdicts).values({
    id: newId('vrd'),
    claimId: claim.id,
    revision,
    kind: 'void',
    voidsRevision: voided.revision,
    reason,
    isSelfReviewed: false,
    settingsVersion: voided.settingsVersion,
    judged: voided.judged,
    decidedBy: [tx.ctx.actor.id],
    createdAt: tx.at,
  })
  tx.happened({
    action: 'verdict.voided',
    subject: voided.id,
    claimId: claim.id,
    after: { revision, voidsRevision: voided.revision },
    reason,
  })
  await shakeDependants(tx, claim.id, 'voided', reason)
}
