// Two claims that say the same become one: what belongs to the loser moves, and can be put back for ever.
import { and, desc, eq, inArray, isNotNull, isNull, notInArray, or } from 'drizzle-orm'
import {
  appearances,
  type ClaimRow,
  contacts,
  evidence,
  factChecks,
  type MergeRow,
  merges,
  notes,
} from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { presentClaim, requireFresh } from '../claims/present.ts'
import { finalIdOf, requireClaim, requireStanding, touchClaim, touchEvidence } from '../claims/record.ts'
import type { Claim } from '../claims/schema.ts'
import { markQuotes } from '../claims/settling.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { invalid, Problem } from '../problems.ts'
import { carryWaiting } from './carrying.ts'
import { refuseHidingVerdict } from './merge-rules.ts'
import type { Merge } from './schema.ts'
import { recordDecision } from './service.ts'

/** What moves, by table. A loser's verdicts, reviews and history stay its own. */
export const movable = { appearances, evidence, notes, contacts, factChecks } as const
export type Movable = keyof typeof movable
const tables = Object.keys(movable) as Movable[]

/**
 * @returns the claim that stays
 * @throws Problem `verdicts-differ` where the loser's verdict would be lost, `claim-published` where the public would
 * lose it, `claim-not-open` where one does not stand
 */
export function mergeClaims(ctx: Ctx, id: string, { intoId, reason }: Merge): Promise<Claim> {
  if (intoId === id) throw invalid('/intoId', 'is the claim itself')
  return change(ctx, async (tx) => {
    const loser = await requireStanding(tx.db, id)
    await requireFresh(tx, loser)
    const winner = await requireWinner(tx, intoId)
    return presentAfter(tx, await mergeInto(tx, loser, winner, reason ?? null))
  })
}

/** The merge as part of a larger change. @throws as `mergeClaims` does */
export async function mergeInto(
  tx: Tx,
  loser: ClaimRow,
  winner: ClaimRow,
  reason: string | null,
): Promise<ClaimRow> {
  await refuseHidingVerdict(tx.db, loser, winner)
  const moved = await moveAll(tx, loser, winner)
  await recordDecision(tx, loser, winner, { decision: 'same' })
  await carryWaiting(tx, loser, winner)
  await tx.db.insert(merges).values({
    id: newId('mrg'),
    ...{ winnerId: winner.id, loserId: loser.id, moved, reason },
    ...{ mergedBy: tx.ctx.actor.id, mergedAt: tx.at },
  })
  await touchClaim(tx, loser, { mergedIntoId: winner.id })
  const lost = { mergedIntoId: winner.id }
  tx.happened({ action: 'claim.merged', subject: loser.id, claimId: loser.id, after: lost, reason })
  const gained = { mergedId: loser.id, moved }
  tx.happened({ action: 'claim.absorbed', subject: winner.id, claimId: winner.id, after: gained, reason })
  return touchWinner(tx, winner, moved)
}

async function requireWinner(tx: Tx, id: string): Promise<ClaimRow> {
  try {
    return await requireStanding(tx.db, id)
  } catch (error) {
    if (error instanceof Problem && error.slug === 'not-found')
      throw invalid('/intoId', 'is not a claim of this desk')
    throw error
  }
}

/** What moves of a table: everything, but no fact-check that the winner has from the same address. */
export function movingRows(db: Database, table: Movable, loserId: string, winnerId: string) {
  const { claimId, url, withdrawnAt } = factChecks
  const ofLoser = eq(movable[table].claimId, loserId)
  if (table !== 'factChecks') return ofLoser
  const told = db
    .select({ url })
    .from(factChecks)
    .where(and(eq(claimId, winnerId), isNull(withdrawnAt), isNotNull(url)))
  return and(ofLoser, or(isNull(url), isNotNull(withdrawnAt), notInArray(url, told)))
}

/** Ids of what moved, by table, and of the appearance that was the loser's first. */
async function moveAll(tx: Tx, loser: ClaimRow, winner: ClaimRow): Promise<Record<string, string[]>> {
  const moved: Record<string, string[]> = {}
  for (const table of tables) {
    const rows = await tx.db
      .update(movable[table])
      .set({ claimId: winner.id })
      .where(movingRows(tx.db, table, loser.id, winner.id))
      .returning({ id: movable[table].id })
    moved[table] = rows.map((row) => row.id)
  }
  moved.first = await keepOneFirst(tx, winner.id, moved.appearances ?? [])
  return moved
}

/** A claim has one first appearance; that of a claim that was taken in steps back, if there is another. */
async function keepOneFirst(tx: Tx, winnerId: string, arrived: readonly string[]): Promise<string[]> {
  const firsts = await tx.db
    .select({ id: appearances.id })
    .from(appearances)
    .where(and(eq(appearances.claimId, winnerId), eq(appearances.isFirst, true)))
  const theirs = firsts.filter(({ id }) => arrived.includes(id)).map(({ id }) => id)
  if (firsts.length > theirs.length && theirs.length > 0) {
    await tx.db.update(appearances).set({ isFirst: false }).where(inArray(appearances.id, theirs))
  }
  return theirs
}

async function touchWinner(tx: Tx, winner: ClaimRow, moved: Record<string, string[]>): Promise<ClaimRow> {
  const hasEvidence = (moved.evidence?.length ?? 0) > 0
  const touched = hasEvidence ? await touchEvidence(tx, winner) : await touchClaim(tx, winner)
  return (moved.appearances?.length ?? 0) > 0 ? markQuotes(tx, touched) : touched
}

const presentAfter = (tx: Tx, row: ClaimRow) => presentClaim(tx, row, ['article', 'appearances', 'evidence'])

/**
 * Puts everything back, also when the winner was itself merged since. What came to the winner later stays there.
 * @returns the claim that stands again
 */
export function unmergeClaim(ctx: Ctx, id: string, reason: string | undefined): Promise<Claim> {
  return change(ctx, async (tx) => {
    const loser = await requireClaim(tx.db, id)
    await requireFresh(tx, loser)
    const merge = await findStandingMerge(tx.db, loser)
    if (!merge) throw new Problem('claim-not-merged')
    const winner = await requireClaim(tx.db, merge.winnerId)
    await recordDecision(tx, loser, winner, { decision: 'different' })
    return presentAfter(tx, await separate(tx, loser, merge, reason ?? null))
  })
}

/** The merge that took a claim in and has not been taken back. */
export async function findStandingMerge(db: Database, loser: ClaimRow): Promise<MergeRow | undefined> {
  if (loser.mergedIntoId === null) return undefined
  const [merge] = await db
    .select()
    .from(merges)
    .where(and(eq(merges.loserId, loser.id), isNull(merges.undoneAt)))
    .orderBy(desc(merges.seq))
    .limit(1)
  return merge
}

/** Takes a merge back as part of a larger change. @returns the claim that stands again */
export async function separate(
  tx: Tx,
  loser: ClaimRow,
  merge: MergeRow,
  reason: string | null,
): Promise<ClaimRow> {
  const holder = await requireClaim(tx.db, await finalIdOf(tx.db, loser))
  await putBack(tx, merge.moved, holder, loser)
  await tx.db
    .update(merges)
    .set({ undoneAt: tx.at, undoneBy: tx.ctx.actor.id })
    .where(eq(merges.id, merge.id))
  const back = await touchClaim(tx, loser, { mergedIntoId: null })
  const before = { mergedIntoId: merge.winnerId }
  tx.happened({ action: 'claim.unmerged', subject: loser.id, claimId: loser.id, before, reason })
  const gone = { mergedId: loser.id, moved: merge.moved }
  tx.happened({ action: 'claim.separated', subject: holder.id, claimId: holder.id, before: gone, reason })
  await touchWinner(tx, holder, merge.moved)
  return markQuotes(tx, back)
}

async function putBack(
  tx: Tx,
  moved: Record<string, string[]>,
  holder: ClaimRow,
  loser: ClaimRow,
): Promise<void> {
  for (const table of tables) {
    const ids = moved[table] ?? []
    if (ids.length === 0) continue
    await tx.db
      .update(movable[table])
      .set({ claimId: loser.id })
      .where(and(inArray(movable[table].id, ids), eq(movable[table].claimId, holder.id)))
  }
  const first = moved.first ?? []
  if (first.length > 0) {
    await tx.db.update(appearances).set({ isFirst: true }).where(inArray(appearances.id, first))
  }
}
