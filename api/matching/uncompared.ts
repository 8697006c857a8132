// Claims that came in by the many are compared with the others later: what waits for it is kept, and worked off in slices.
import { asc, eq, inArray } from 'drizzle-orm'
import { insertMany } from '../../db/insert-many.ts'
import { type ClaimRow, claims, jobs, matches, uncompared } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type Ctx, operate, type Tx } from '../context.ts'
import { asProblem } from '../problems.ts'
import { Rest } from './rest.ts'
import { findSimilarTo, pairsThatWait } from './service.ts'

/** Claims whose pairs are written together, unless comparing them takes longer than `keepMs`. */
const atOnce = 100
const keepMs = 1_000
/** Comparing goes on for so long before others get a turn. */
const sliceMs = 10

type Pairs = ReturnType<typeof pairsThatWait>

/** To be called in the change that writes the claims: they are compared once it is committed, whatever happens. */
export async function compareLater(tx: Tx, seqs: readonly number[]): Promise<void> {
  await insertMany(
    tx.db,
    uncompared,
    seqs.map((claimSeq) => ({ claimSeq })),
  )
}

/** Works until none waits, an import is to be done or the desk stops. @returns how many were compared */
export async function compareWaiting(ctx: Ctx): Promise<number> {
  const rest = new Rest()
  let compared = 0
  while (!ctx.stopping?.aborted && !(await isImporting(ctx.store.read))) {
    const waiting = await nextWaiting(ctx.store.read)
    if (waiting.length === 0) break
    const found = await compareSome(ctx, waiting, rest)
    await keepPairs(ctx, found)
    compared += found.size
  }
  return compared
}

export async function hasUncompared(db: Database): Promise<boolean> {
  return (await db.select().from(uncompared).limit(1)).length > 0
}

async function nextWaiting(db: Database): Promise<ClaimRow[]> {
  const rows = await db
    .select({ claim: claims })
    .from(uncompared)
    .innerJoin(claims, eq(claims.seq, uncompared.claimSeq))
    .orderBy(asc(uncompared.claimSeq))
    .limit(atOnce)
  return rows.map(({ claim }) => claim)
}

/** An import is not to take longer for it, and brings more of them. */
async function isImporting(db: Database): Promise<boolean> {
  const isUnderWay = inArray(jobs.state, ['running', 'undoing'])
  return (await db.select({ id: jobs.id }).from(jobs).where(isUnderWay).limit(1)).length > 0
}

/** The pairs of each, as far as time allows. */
async function compareSome(ctx: Ctx, waiting: readonly ClaimRow[], rest: Rest): Promise<Map<number, Pairs>> {
  const found = new Map<number, Pairs>()
  const begunAt = performance.now()
  let sliceAt = begunAt
  for (const claim of waiting) {
    found.set(claim.seq, await pairsOf(ctx, claim))
    const now = performance.now()
    if (now - sliceAt < sliceMs) continue
    if (now - begunAt > keepMs || ctx.stopping?.aborted) break
    await rest.take()
    sliceAt = performance.now()
  }
  return found
}

/** A claim that cannot be compared for a fault of ours keeps nobody else waiting. */
async function pairsOf(ctx: Ctx, claim: ClaimRow): Promise<Pairs> {
  if (claim.withdrawnAt !== null || claim.mergedIntoId !== null || claim.status === 'split') return []
  try {
    return pairsThatWait(claim, await findSimilarTo(ctx, claim), ctx.now().toISOString())
  } catch (error) {
    if (asProblem(error).slug === 'unavailable') throw error
    ctx.report?.(error, null)
    return []
  }
}

/** Another process may have been at the same claims: whoever takes one off the list writes its pairs. */
async function keepPairs({ store }: Ctx, found: ReadonlyMap<number, Pairs>): Promise<void> {
  await operate(store, async (db) => {
    const taken = await db
      .delete(uncompared)
      .where(inArray(uncompared.claimSeq, [...found.keys()]))
      .returning()
    const pairs = taken.flatMap(({ claimSeq }) => found.get(claimSeq) ?? [])
    // What two claims were found from both sides, or has been decided meanwhile, stays as it is.
    if (pairs.length > 0) await db.insert(matches).values(pairs).onConflictDoNothing()
  })
}
