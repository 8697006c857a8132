// A new version of an article arrives: every quote taken from it is looked for again, and says how it stands.
import { asc, eq, inArray } from 'drizzle-orm'
import {
  type AppearanceRow,
  appearances,
  type CaptureRow,
  type ClaimRow,
  captures,
  claims,
} from '../../db/schema.ts'
import { type AnchorState, needsAPerson } from '../../db/vocabulary.ts'
import { type ReadText, readForAnchors } from '../captures/anchor.ts'
import type { Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { touchClaim } from './record.ts'
import { standingIn } from './standing.ts'

/** How many quotes of an article stand how. */
export type AnchorCounts = Partial<Record<AnchorState, number>>

/** Settles every quote of the article in its new capture, and marks the claims whose words need a person. */
export async function settleQuotes(tx: Tx, articleId: string, capture: CaptureRow): Promise<AnchorCounts> {
  const rows = await tx.db
    .select()
    .from(appearances)
    .where(eq(appearances.articleId, articleId))
    .orderBy(asc(appearances.seq))
  if (rows.length === 0 || capture.text === null) return {}
  const after = readForAnchors(capture.text)
  const before = await readQuoted(tx, rows)
  const counts: AnchorCounts = {}
  const told: AppearanceRow[] = []
  for (const row of rows) {
    const settled = await settle(tx, row, capture.id, before.get(row.quoted.captureId ?? ''), after)
    counts[settled.anchor] = (counts[settled.anchor] ?? 0) + 1
    if (settled.anchor !== row.anchor || settled.exact !== row.exact) told.push(settled)
  }
  await markClaims(tx, told)
  return counts
}

/** The texts the quotes were taken from, each prepared once. */
async function readQuoted(tx: Tx, rows: AppearanceRow[]): Promise<Map<string, ReadText>> {
  const ids = [...new Set(rows.flatMap(({ quoted }) => quoted.captureId ?? []))]
  if (ids.length === 0) return new Map()
  const texts = await tx.db.select().from(captures).where(inArray(captures.id, ids))
  return new Map(texts.flatMap(({ id, text }) => (text === null ? [] : [[id, readForAnchors(text)]])))
}

async function settle(
  tx: Tx,
  row: AppearanceRow,
  captureId: string,
  before: ReadText | undefined,
  after: ReadText,
): Promise<AppearanceRow> {
  const place = standingIn(after, row.quoted, before)
  const quoted = row.quoted.captureId === null && place.anchor === 'exact' ? { ...place, captureId } : null
  const [settled] = await tx.db
    .update(appearances)
    .set({
      ...place,
      captureId,
      // What was accepted stays accepted as long as nothing else becomes of the words.
      lossAcceptedAt: place.anchor === row.anchor ? row.lossAcceptedAt : null,
      ...(quoted && { quoted: pickQuoted(quoted) }),
    })
    .where(eq(appearances.id, row.id))
    .returning()
  if (!settled) throw new Error('the appearance was not settled')
  if (settled.anchor === row.anchor && settled.exact === row.exact) return settled
  tx.happened({
    action: row.anchor === 'pending' ? 'appearance.settled' : 'appearance.reanchored',
    subject: row.id,
    claimId: row.claimId,
    ...changedFields(row, settled),
  })
  return settled
}

function pickQuoted({ captureId, exact, prefix, suffix, start, end }: AppearanceRow['quoted']) {
  return { captureId, exact, prefix, suffix, start, end }
}

async function markClaims(tx: Tx, settled: AppearanceRow[]): Promise<void> {
  const ids = [...new Set(settled.map(({ claimId }) => claimId))]
  if (ids.length === 0) return
  const rows = await tx.db.select().from(claims).where(inArray(claims.id, ids))
  for (const claim of rows) await markQuotes(tx, claim)
}

/** Tells on the claim whether any of its quotes needs a person. Work that was sent back stays sent back. */
export async function markQuotes(tx: Tx, claim: ClaimRow): Promise<ClaimRow> {
  const rows = await tx.db.select().from(appearances).where(eq(appearances.claimId, claim.id))
  const quoteChanged = rows.some(
    ({ anchor, lossAcceptedAt }) => needsAPerson(anchor) && lossAcceptedAt === null,
  )
  const { returnedAt, returnedReason } = claim
  return touchClaim(tx, claim, { quoteChanged, returnedAt, returnedReason })
}
