// A new version of an article arrives: every quote taken from it is looked for again, and says how it stands.
// The search is done before the change, which only writes what was found: a long text must not hold up other writers.
import { setImmediate as otherRequests } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { asc, eq, inArray } from 'drizzle-orm'
import {
  type AppearanceRow,
  appearances,
  type CaptureRow,
  type ClaimRow,
  captures,
  claims,
  type Quoted,
} from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type AnchorState, needsAPerson } from '../../db/vocabulary.ts'
import { type ReadText, readForAnchors } from '../captures/anchor.ts'
import type { Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { touchClaim } from './record.ts'
import { type Standing, standingIn } from './standing.ts'

/** How many quotes of an article stand how. */
export type AnchorCounts = Partial<Record<AnchorState, number>>

/** How quotes will stand in a text that is about to be kept, by the appearance and the words it was asked for. */
export type ForeseenQuotes = ReadonlyMap<string, { quoted: Quoted; standing: Standing }>

/** Looks for every quote of the article in a text, in its normal form, and lets other requests pass between them. */
export async function foreseeQuotes(db: Database, articleId: string, text: string): Promise<ForeseenQuotes> {
  const rows = await quotesOf(db, articleId)
  const find = finder(db, rows, text)
  const foreseen = new Map<string, { quoted: Quoted; standing: Standing }>()
  for (const { id, quoted } of rows) {
    foreseen.set(id, { quoted, standing: await find(quoted) })
    await otherRequests()
  }
  return foreseen
}

/**
 * Settles every quote of the article in its new capture, and marks the claims whose words need a person.
 * @param foreseen  what was found in this very text before; a quote that came or changed since is looked for again
 */
export async function settleQuotes(
  tx: Tx,
  articleId: string,
  capture: CaptureRow,
  foreseen: ForeseenQuotes = new Map(),
): Promise<AnchorCounts> {
  const rows = await quotesOf(tx.db, articleId)
  if (rows.length === 0 || capture.text === null) return {}
  const find = finder(tx.db, rows, capture.text)
  const counts: AnchorCounts = {}
  const told: AppearanceRow[] = []
  for (const row of rows) {
    const known = foreseen.get(row.id)
    const isAsForeseen = known && isDeepStrictEqual(known.quoted, row.quoted)
    const settled = await settle(tx, row, capture.id, isAsForeseen ? known.standing : await find(row.quoted))
    counts[settled.anchor] = (counts[settled.anchor] ?? 0) + 1
    if (settled.anchor !== row.anchor || settled.exact !== row.exact) told.push(settled)
  }
  await markClaims(tx, told)
  return counts
}

function quotesOf(db: Database, articleId: string): Promise<AppearanceRow[]> {
  return db
    .select()
    .from(appearances)
    .where(eq(appearances.articleId, articleId))
    .orderBy(asc(appearances.seq))
}

/** Finds quotes in a text. It, and those the quotes were taken from, are prepared once, and only if it comes to that. */
function finder(db: Database, rows: AppearanceRow[], text: string): (quoted: Quoted) => Promise<Standing> {
  let texts: Promise<{ after: ReadText; before: Map<string, ReadText> }> | undefined
  const prepare = async () => ({ after: readForAnchors(text), before: await readQuoted(db, rows) })
  return async (quoted) => {
    texts ??= prepare()
    const { after, before } = await texts
    return standingIn(after, quoted, before.get(quoted.captureId ?? ''))
  }
}

/** The texts the quotes were taken from, each prepared once. */
async function readQuoted(db: Database, rows: AppearanceRow[]): Promise<Map<string, ReadText>> {
  const ids = [...new Set(rows.flatMap(({ quoted }) => quoted.captureId ?? []))]
  if (ids.length === 0) return new Map()
  const texts = await db.select().from(captures).where(inArray(captures.id, ids))
  return new Map(texts.flatMap(({ id, text }) => (text === null ? [] : [[id, readForAnchors(text)]])))
}

async function settle(
  tx: Tx,
  row: AppearanceRow,
  captureId: string,
  place: Standing,
): Promise<AppearanceRow> {
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
