// What happens to evidence: brought to a claim, judged, corrected, withdrawn.
import { eq } from 'drizzle-orm'
import { type ClaimRow, type EvidenceRow, evidence } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { holds, readForAnchors } from '../captures/anchor.ts'
import { latestCapture } from '../captures/service.ts'
import { requireClaim, requireStanding, touchEvidence } from '../claims/record.ts'
import { type Ctx, change, requirePermission, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { invalid, Problem } from '../problems.ts'
import { requireSource } from '../sources/record.ts'
import { findOrInsertSource } from '../sources/service.ts'
import { evidenceFor, listEvidenceOf, presentEvidence } from './present.ts'
import type { Evidence, EvidenceChanges, NewEvidence } from './schema.ts'
import { requireToLeanOn } from './verdict-of.ts'

export async function listEvidence(ctx: Ctx, claimId: string) {
  await requireClaim(ctx.store.read, claimId)
  const data = evidenceFor(ctx.actor, await listEvidenceOf(ctx.store.read, claimId))
  return { data, nextCursor: null, total: data.length }
}

export function addEvidence(ctx: Ctx, claimId: string, input: NewEvidence): Promise<Evidence> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, claimId)
    const row = await insertEvidence(tx, claim, input)
    await touchEvidence(tx, claim)
    return presentOne(tx.db, row)
  })
}

/** Evidence as part of a larger change; the caller makes the claim's next version. */
export async function insertEvidence(
  tx: Tx,
  claim: ClaimRow,
  input: NewEvidence,
  imported: EvidenceRow['imported'] = null,
): Promise<EvidenceRow> {
  const { source: newSource, sourceId: givenId, verdictOf, ...fields } = input
  if (verdictOf !== undefined) await requireToLeanOn(tx.db, claim.id, verdictOf)
  const source = newSource
    ? await findOrInsertSource(tx, newSource)
    : givenId === undefined
      ? undefined
      : await requireKnownSource(tx.db, givenId)
  const isJudged = fields.stance !== 'unassessed' && imported === null
  const [row] = await tx.db
    .insert(evidence)
    .values({
      id: newId('evd'),
      claimId: claim.id,
      sourceId: source?.id ?? null,
      verdictOfClaimId: verdictOf ?? null,
      ...fields,
      imported,
      ...(await findExcerpt(tx.db, source?.id ?? null, fields.excerpt ?? null)),
      addedBy: tx.ctx.actor.id,
      judgedBy: isJudged ? tx.ctx.actor.id : null,
      createdAt: tx.at,
      updatedAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the evidence was not inserted')
  const { sourceId, verdictOfClaimId } = row
  const after = { claimId: claim.id, sourceId, ...(verdictOfClaimId && { verdictOfClaimId }), ...fields }
  tx.happened({ action: 'evidence.added', subject: row.id, claimId: claim.id, after })
  return row
}

export function changeEvidence(
  ctx: Ctx,
  id: string,
  { excerptConfirmed, ...changes }: EvidenceChanges,
): Promise<Evidence> {
  return change(ctx, async (tx) => {
    const before = await requireEvidence(tx.db, id)
    requireOwn(ctx, before)
    if (changes.stance !== undefined || excerptConfirmed !== undefined)
      requirePermission(ctx, 'evidence:judge')
    await requireFresh(tx, before)
    if (before.withdrawnAt) throw new Problem('evidence-withdrawn')
    const claim = await requireStanding(tx.db, before.claimId)
    const excerpt = changes.excerpt === undefined ? before.excerpt : changes.excerpt
    const stance = changes.stance ?? before.stance
    if (before.sourceId === null && before.verdictOfClaimId === null && stance !== 'not_found') {
      throw invalid('/stance', 'evidence without a source can only be not_found')
    }
    const row = await updateEvidence(tx, before, {
      ...changes,
      ...(changes.stance === undefined ? {} : { judgedBy: stance === 'unassessed' ? null : ctx.actor.id }),
      ...(await findExcerpt(tx.db, before.sourceId, excerpt)),
      ...confirmation(ctx, changes, excerptConfirmed),
    })
    await touchEvidence(tx, claim)
    tx.happened({ action: 'evidence.changed', subject: id, claimId: claim.id, ...changedFields(before, row) })
    return presentOne(tx.db, row)
  })
}

/** Other words need to be confirmed anew. */
function confirmation({ actor }: Ctx, { excerpt }: EvidenceChanges, isConfirmed: boolean | undefined) {
  if (isConfirmed !== undefined) return { excerptConfirmedBy: isConfirmed ? actor.id : null }
  return excerpt === undefined ? {} : { excerptConfirmedBy: null }
}

export function withdrawEvidence(ctx: Ctx, id: string, reason: string): Promise<Evidence> {
  return change(ctx, async (tx) => {
    const before = await requireEvidence(tx.db, id)
    requireOwn(ctx, before)
    await requireFresh(tx, before)
    if (before.withdrawnAt) throw new Problem('evidence-withdrawn')
    return presentOne(tx.db, await withdraw(tx, before, reason))
  })
}

/** Whoever brought evidence may correct it until somebody else has judged it as it is. */
function requireOwn(ctx: Ctx, row: EvidenceRow): void {
  const isJudgedByOthers = row.judgedBy !== null && row.judgedBy !== ctx.actor.id
  if (row.addedBy !== ctx.actor.id || isJudgedByOthers) requirePermission(ctx, 'evidence:judge')
}

/** Takes evidence back as part of a larger change. */
export async function withdraw(tx: Tx, before: EvidenceRow, reason: string): Promise<EvidenceRow> {
  const claim = await requireClaim(tx.db, before.claimId)
  const row = await updateEvidence(tx, before, { withdrawnAt: tx.at, withdrawnReason: reason })
  await touchEvidence(tx, claim)
  tx.happened({
    action: 'evidence.withdrawn',
    subject: row.id,
    claimId: claim.id,
    ...changedFields(before, row),
    reason,
  })
  return row
}

/** The next version of evidence as part of a larger change; the caller tells of it. */
export async function updateEvidence(
  tx: Tx,
  before: EvidenceRow,
  fields: Partial<EvidenceRow>,
): Promise<EvidenceRow> {
  const [row] = await tx.db
    .update(evidence)
    .set({ ...fields, version: before.version + 1, updatedAt: tx.at })
    .where(eq(evidence.id, before.id))
    .returning()
  if (!row) throw new Problem('not-found')
  return row
}

/** Looks for the excerpt in what is kept of its source. */
async function findExcerpt(db: Database, sourceId: string | null, excerpt: string | null) {
  const capture = sourceId === null ? undefined : await latestCapture(db, { sourceId })
  if (!capture || excerpt === null) return { captureId: null, excerptFound: null }
  return { captureId: capture.id, excerptFound: holds(readForAnchors(capture.text ?? ''), excerpt) }
}

async function requireKnownSource(db: Database, id: string) {
  try {
    return await requireSource(db, id)
  } catch (error) {
    if (error instanceof Problem) throw invalid('/sourceId', 'is not a source of this desk')
    throw error
  }
}

export async function requireEvidence(db: Database, id: string): Promise<EvidenceRow> {
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no evidence ${id}.` })
  return row
}

async function requireFresh({ ctx, db }: Tx, row: EvidenceRow): Promise<void> {
  if (ctx.ifMatch !== undefined && ctx.ifMatch !== row.version) {
    throw new Problem('stale-record', { current: await presentOne(db, row) })
  }
}

async function presentOne(db: Database, row: EvidenceRow): Promise<Evidence> {
  const [piece] = await presentEvidence(db, [row])
  if (!piece) throw new Error('a piece of evidence was lost on the way out')
  return piece
}
