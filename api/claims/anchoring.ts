// A person settles a quote whose words changed: it stands here now, or it is left as it is.
import { eq } from 'drizzle-orm'
import { type AppearanceRow, appearances } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { needsAPerson } from '../../db/vocabulary.ts'
import { anchorAt, readForAnchors } from '../captures/anchor.ts'
import { latestCapture, requireCapture } from '../captures/service.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { invalid, Problem } from '../problems.ts'
import type { AnchorDecision, AnchorView } from './anchoring-schema.ts'
import { presentAppearances } from './present.ts'
import { requireClaim } from './record.ts'
import type { Appearance } from './schema.ts'
import { markQuotes } from './settling.ts'
import { passagesLike } from './standing.ts'

/** How a quote stands, and the passages of the newest text that are most like it. */
export async function findAnchor(ctx: Ctx, id: string): Promise<AnchorView> {
  const db = ctx.store.read
  const { articleId, anchor, quoted, lossAcceptedAt } = await requireAppearance(db, id)
  const capture = await latestCapture(db, { articleId })
  const places = capture?.text ? passagesLike(readForAnchors(capture.text), quoted) : []
  return { anchor, lossAcceptedAt, captureId: capture?.id ?? null, quoted, places }
}

/**
 * Anchors the quote by hand in the newest text, or accepts what became of it.
 * @throws Problem `not-found`; `anchor-outdated` when a newer text came meanwhile; `invalid-request` outside the text
 */
export function anchorAppearance(ctx: Ctx, id: string, decision: AnchorDecision): Promise<Appearance> {
  return change(ctx, async (tx) => {
    const before = await requireAppearance(tx.db, id)
    const claim = await requireClaim(tx.db, before.claimId)
    const row = await write(tx, before, await fieldsOf(tx, before, decision))
    tx.happened({
      action: 'appearance.anchored',
      subject: id,
      claimId: claim.id,
      ...changedFields(before, row),
      reason: 'accept' in decision ? 'left as it is' : null,
    })
    await markQuotes(tx, claim)
    const [appearance] = await presentAppearances(tx.db, [row])
    if (!appearance) throw new Error('the appearance was lost on the way out')
    return appearance
  })
}

async function fieldsOf(
  tx: Tx,
  row: AppearanceRow,
  decision: AnchorDecision,
): Promise<Partial<AppearanceRow>> {
  const capture = await latestCapture(tx.db, { articleId: row.articleId })
  if (capture?.id !== decision.captureId || capture.text === null) {
    await requireCapture(tx.db, decision.captureId)
    throw new Problem('anchor-outdated', { captureId: capture?.id ?? null })
  }
  if ('accept' in decision) {
    if (!needsAPerson(row.anchor)) throw new Problem('anchor-settled', { anchor: row.anchor })
    return { lossAcceptedAt: tx.at }
  }
  const place = anchorAt(readForAnchors(capture.text), decision)
  if (!place) throw invalid('/end', 'is not after `start` and inside the text')
  const quoted = { captureId: capture.id, ...place }
  return { ...quoted, quoted, anchor: 'exact', similarity: null, lossAcceptedAt: null }
}

async function write(tx: Tx, row: AppearanceRow, fields: Partial<AppearanceRow>): Promise<AppearanceRow> {
  const [written] = await tx.db.update(appearances).set(fields).where(eq(appearances.id, row.id)).returning()
  if (!written) throw new Problem('not-found')
  return written
}

async function requireAppearance(db: Database, id: string): Promise<AppearanceRow> {
  const [row] = await db.select().from(appearances).where(eq(appearances.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no appearance ${id}.` })
  return row
}
