// Decides many waiting pairs at once: tried first when asked, each pair on its own, a bounded number in one call.
import { eq } from 'drizzle-orm'
import { matches } from '../../db/schema.ts'
import { inBatch } from '../batch.ts'
import { requireStanding } from '../claims/record.ts'
import { type Ctx, change, Replay, requirePermission, type Tx } from '../context.ts'
import { asProblem, invalid, Problem } from '../problems.ts'
import { isBatchOf } from './batches.ts'
import type { DecidedMatches, MatchDecisions } from './bulk-schema.ts'
import { stays } from './direction.ts'
import { mergeInto } from './merging.ts'
import { presentPairs } from './present.ts'
import { type MatchPair, MatchQuery } from './schema.ts'
import { findWaiting, recordDecision } from './service.ts'

type Outcome = DecidedMatches['results'][number]

/** Thrown to undo what a trial did; carries what it would have done. */
class Trial extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('a trial')
    this.outcome = outcome
  }
}

const sampled = 5

/**
 * Pairs that cannot be decided so are left waiting and say why; the others share a batch id. A pair whose claims
 * differ in a fact is never taken for the same here, whatever its score.
 */
export function decideMatches(ctx: Ctx, input: MatchDecisions): Promise<DecidedMatches> {
  if (input.act === 'merge') requirePermission(ctx, 'claims:merge')
  return inBatch(ctx, async (contextOf, newBatchId) => {
    const db = ctx.store.read
    const batchId = await batchOf(ctx, input, newBatchId)
    const { rows, nextCursor, total, totalCapped } = await findWaiting(db, queryOf(input))
    const pairs = await presentPairs(ctx.store, db, rows)
    const gone = new Set<string>()
    const results: Outcome[] = []
    for (const [at, pair] of pairs.entries()) {
      const outcome = await decideOne({ ...contextOf(at), batchId }, pair, input, gone)
      if (outcome.outcome === 'decided' && outcome.loserId) gone.add(outcome.loserId)
      results.push(outcome)
    }
    const decided = results.filter(({ outcome }) => outcome === 'decided').length
    return {
      ...{ dryRun: input.dryRun, batchId: input.dryRun || decided === 0 ? null : batchId },
      ...{ waiting: total ?? 0, ...(totalCapped && { waitingCapped: true }) },
      ...{ decided, refused: results.length - decided, results, sample: sampleOf(pairs), nextCursor },
    }
  })
}

async function batchOf(ctx: Ctx, { batchId }: MatchDecisions, newBatchId: string): Promise<string> {
  if (batchId === undefined) return newBatchId
  if (await isBatchOf(ctx.store.read, batchId, ctx.actor.id)) return batchId
  throw invalid('/batchId', 'is not a batch of decisions that you made')
}

/** The pairs as the list of those waiting gives them. */
function queryOf({ act, minScore, limit, cursor, ...input }: MatchDecisions): MatchQuery {
  const { band = isForSame(act) ? ['same'] : undefined } = input
  const read = MatchQuery.safeParse({ ...(cursor && { cursor }), ...(band && { band }) })
  if (!read.success) throw invalid('/cursor', 'is not a cursor that was given here')
  return { ...read.data, minScore, limit, total: true }
}

const isForSame = (act: MatchDecisions['act']) => act === 'merge' || act === 'same'

/** From the likeliest to the least likely, evenly spread: what is doubtful stands at the end. */
function sampleOf(pairs: MatchPair[]): MatchPair[] {
  const most = Math.min(sampled, pairs.length)
  const step = most > 1 ? (pairs.length - 1) / (most - 1) : 0
  return Array.from({ length: most }, (_, at) => pairs[Math.round(at * step)]).flatMap((pair) => pair ?? [])
}

async function decideOne(
  ctx: Ctx,
  pair: MatchPair,
  input: MatchDecisions,
  gone: ReadonlySet<string>,
): Promise<Outcome> {
  try {
    return await change(ctx, async (tx) => {
      refuseDiffering(pair, input)
      // A trial takes each merge back before the next, and must answer as if it had not.
      const lost = [pair.claim.id, pair.other.id].find((id) => gone.has(id))
      if (lost)
        throw new Problem('claim-not-open', { detail: `${lost} is merged by a pair before this one.` })
      const outcome = await decideWithin(tx, pair, input)
      if (input.dryRun) throw new Trial(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Trial) return error.outcome
    if (error instanceof Replay) return error.result as Outcome
    const problem = asProblem(error)
    if (problem.status >= 500) throw error
    const said = problem.toJSON() as Outcome['problem']
    return { id: pair.id, outcome: 'refused', ...noMerge, problem: said }
  }
}

const noMerge = { loserId: null, winnerId: null }

function refuseDiffering({ why }: MatchPair, { act }: MatchDecisions): void {
  const [difference] = why.differs
  if (!difference || !isForSame(act)) return
  const { fact, query, claim } = difference
  const says = query && claim ? `“${query}” and “${claim}”` : `“${query || claim}”`
  throw new Problem('facts-differ', { detail: `They differ in a ${fact}: ${says}.` })
}

async function decideWithin(
  tx: Tx,
  { id, claim, other }: MatchPair,
  input: MatchDecisions,
): Promise<Outcome> {
  const [row] = await tx.db.select().from(matches).where(eq(matches.id, id))
  if (row?.decision) throw new Problem('match-decided', { decision: row.decision })
  const one = await requireStanding(tx.db, claim.id)
  const two = await requireStanding(tx.db, other.id)
  if (input.act !== 'merge') {
    await recordDecision(tx, one, two, { decision: input.act, relation: input.relation })
    return { id, outcome: 'decided', ...noMerge }
  }
  const winner = stays(one, two)
  const loser = winner === one ? two : one
  await mergeInto(tx, loser, winner, input.reason ?? null)
  return { id, outcome: 'decided', loserId: loser.id, winnerId: winner.id }
}
