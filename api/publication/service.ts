// What editors do with verdicts: publish them, retract them, hold back what comes next, and void what should not have been said.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { type ClaimRow, publications, verdicts } from '../../db/schema.ts'
import { findPeople } from '../accounts/present.ts'
import { presentClaim, requireFresh } from '../claims/present.ts'
import { requireClaim, touchClaim } from '../claims/record.ts'
import type { Claim } from '../claims/schema.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { shakeDependants } from '../evidence/verdict-of.ts'
import { changedFields } from '../history/changed.ts'
import { Problem } from '../problems.ts'
import { voidVerdict as voidRevision } from '../reviews/decide.ts'
import { currentSettings } from '../settings/service.ts'
import { publishRevision, wasPublished } from './publish.ts'
import type { PublicationList } from './schema.ts'

/** Every time a verdict on this claim became public, oldest first. */
export async function listPublications(ctx: Ctx, claimId: string): Promise<PublicationList> {
  const db = ctx.store.read
  await requireClaim(db, claimId)
  const rows = await db
    .select()
    .from(publications)
    .where(eq(publications.claimId, claimId))
    .orderBy(asc(publications.seq))
  const people = await findPeople(
    db,
    rows.flatMap(({ publishedBy, retractedBy }) => [publishedBy, retractedBy]),
  )
  const data = rows.map(({ id, revision, publishedAt, publishedBy, retractedAt, retractedBy, ...row }) => ({
    ...{ id, claimId, verdictId: row.verdictId, revision, publishedAt, publishedBy: people(publishedBy) },
    retracted:
      retractedAt === null
        ? null
        : { at: retractedAt, by: people(retractedBy ?? ''), reason: row.retractedReason ?? '' },
  }))
  return { data, nextCursor: null, total: data.length }
}

/** Shows the verdict in force to the public, whatever was held back. */
export function publishVerdict(ctx: Ctx, id: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireHere(tx, id)
    if (claim.verdict === null) throw new Problem('nothing-to-publish')
    if (claim.verdictImported) throw new Problem('verdict-imported')
    if (claim.publishedRevision === claim.verdictRevision) throw new Problem('already-published')
    return presentClaim(tx, await publishInForce(tx, claim))
  })
}

/** The public no longer sees the verdict, and is told why. In the desk it stays in force. */
export function retractVerdict(ctx: Ctx, id: string, reason: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireClaim(tx.db, id)
    await requireFresh(tx, claim)
    if (claim.publishedRevision === null) throw new Problem('not-published')
    const after = await retract(tx, claim, reason)
    await shakeDependants(tx, id, 'retracted', reason)
    return presentClaim(tx, after)
  })
}

/** What comes next is not published until somebody releases it. */
export function holdPublication(ctx: Ctx, id: string, reason: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireHere(tx, id)
    const after = await touchClaim(tx, claim, { holdReason: reason })
    tx.happened({
      action: 'claim.held',
      subject: id,
      claimId: id,
      ...changedFields(claim, after),
      reason,
    })
    return presentClaim(tx, after)
  })
}

/** A revision that waited is published with it. */
export function releasePublication(ctx: Ctx, id: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireHere(tx, id)
    if (claim.holdReason === null) throw new Problem('claim-not-held')
    const released = await touchClaim(tx, claim, { holdReason: null })
    tx.happened({
      action: 'claim.released',
      subject: id,
      claimId: id,
      ...changedFields(claim, released),
    })
    const after = (await isWaiting(tx, released)) ? await publishInForce(tx, released) : released
    return presentClaim(tx, after)
  })
}

/** The desk takes its answer back without another one: the claim is open again, and no verdict is in force. */
export function voidVerdict(ctx: Ctx, id: string, reason: string): Promise<Claim> {
  return change(ctx, async (tx) => {
    const claim = await requireHere(tx, id)
    if (claim.verdict === null) throw new Problem('claim-not-decided')
    const shown = claim.publishedRevision === null ? claim : await retract(tx, claim, reason)
    await voidRevision(tx, shown, reason)
    const after = await touchClaim(tx, shown, { ...noVerdict, status: statusWithout(shown) })
    tx.happened({
      action: claim.status === 'decided' ? 'claim.reopened' : 'claim.changed',
      subject: id,
      claimId: id,
      ...changedFields(shown, after),
      reason,
    })
    return presentClaim(tx, after)
  })
}

const statusWithout = ({ status }: ClaimRow) => (status === 'decided' ? 'in_review' : status)

/** All that a claim tells of the verdict in force. */
const noVerdict = {
  verdict: null,
  rating: null,
  asOf: null,
  verdictRevision: null,
  outcome: null,
  recheckOn: null,
  validUntil: null,
  overtakenOn: null,
  evidenceChanged: false,
  verdictImported: false,
} as const

/** A claim that was neither withdrawn nor merged, at the version the caller saw. */
async function requireHere(tx: Tx, id: string): Promise<ClaimRow> {
  const claim = await requireClaim(tx.db, id)
  await requireFresh(tx, claim)
  if (claim.withdrawnAt) throw new Problem('claim-not-open', { detail: 'The claim was withdrawn.' })
  if (claim.mergedIntoId) {
    throw new Problem('claim-not-open', { detail: `The claim was merged into ${claim.mergedIntoId}.` })
  }
  return claim
}

async function publishInForce(tx: Tx, claim: ClaimRow): Promise<ClaimRow> {
  const [verdict] = await tx.db
    .select({ id: verdicts.id, revision: verdicts.revision })
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claim.id), eq(verdicts.revision, claim.verdictRevision ?? 0)))
  if (!verdict) throw new Error(`claim ${claim.id} has a verdict in force that is not there`)
  return publishRevision(tx, claim, verdict)
}

/** Whether the verdict in force would be public by now, had nobody held it. */
async function isWaiting(tx: Tx, claim: ClaimRow): Promise<boolean> {
  if (claim.verdict === null || claim.verdictImported || (await wasPublished(tx, claim))) return false
  return claim.publishedRevision !== null || (await currentSettings(tx.db)).policy.autoPublish
}

async function retract(tx: Tx, claim: ClaimRow, reason: string): Promise<ClaimRow> {
  await tx.db
    .update(publications)
    .set({ retractedAt: tx.at, retractedBy: tx.ctx.actor.id, retractedReason: reason })
    .where(
      and(
        eq(publications.claimId, claim.id),
        eq(publications.revision, claim.publishedRevision ?? 0),
        isNull(publications.retractedAt),
      ),
    )
  const after = await touchClaim(tx, claim, { publishedRevision: null })
  tx.happened({
    action: 'claim.retracted',
    subject: claim.id,
    claimId: claim.id,
    before: { publishedRevision: claim.publishedRevision },
    after: { publishedRevision: null },
    reason,
  })
  return after
}
