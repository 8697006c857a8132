// One change to many claims: assigned, and given or rid of topics; tried first when asked, each claim on its own; and undone.
import type { ClaimRow } from '../../db/schema.ts'
import { inBatch } from '../batch.ts'
import { type Ctx, change, Replay, requirePermission, type Tx } from '../context.ts'
import { asProblem, Problem } from '../problems.ts'
import type { ManyChanges, ManyResults, ManyUndo } from './acts.ts'
import { assign, requireAssignable, unassign } from './assignment.ts'
import { requireStanding } from './record.ts'
import { step } from './service.ts'
import { undoInBatch } from './undo.ts'

type Outcome = ManyResults['results'][number]

/** Thrown to undo what a trial did; carries what it would have done. */
class Trial extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('a trial')
    this.outcome = outcome
  }
}

/** Claims that cannot take the change are left as they are and say why; the others share a batch id. */
export function changeClaims(ctx: Ctx, input: ManyChanges): Promise<ManyResults> {
  return eachAlone(ctx, input.ids, input.dryRun, (one, id) => changeOne(one, id, input))
}

/** Takes back what the batch did, claim by claim, each as its own act is undone. */
export function undoChanges(ctx: Ctx, { ids, batchId }: ManyUndo): Promise<ManyResults> {
  return eachAlone(ctx, ids, false, (one, id) => undoInBatch(one, id, batchId))
}

type OneAct = (ctx: Ctx, id: string) => Promise<Outcome>

function eachAlone(ctx: Ctx, given: readonly string[], dryRun: boolean, act: OneAct): Promise<ManyResults> {
  return inBatch(ctx, async (contextOf, batchId) => {
    const ids = [...new Set(given)]
    const results = await Promise.all(ids.map((id, at) => outcomeOf(contextOf(at), id, act)))
    const count = (outcome: Outcome['outcome']) => results.filter((each) => each.outcome === outcome).length
    const counts = { changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') }
    return { dryRun, batchId: dryRun ? null : batchId, ...counts, results }
  })
}

async function outcomeOf(ctx: Ctx, id: string, act: OneAct): Promise<Outcome> {
  try {
    return await act(ctx, id)
  } catch (error) {
    if (error instanceof Trial) return error.outcome
    if (error instanceof Replay) return error.result as Outcome
    const problem = asProblem(error)
    if (problem.status >= 500) throw error
    return { id, outcome: 'refused', problem: problem.toJSON() as Outcome['problem'] }
  }
}

function changeOne(ctx: Ctx, id: string, input: ManyChanges): Promise<Outcome> {
  return change(ctx, async (tx) => {
    const claim = await requireStanding(tx.db, id)
    const after = await retopic(tx, await reassign(tx, claim, input), input)
    const outcome: Outcome = { id, outcome: after === claim ? 'unchanged' : 'changed' }
    if (input.dryRun || after === claim) throw new Trial(outcome)
    return outcome
  })
}

async function reassign(tx: Tx, claim: ClaimRow, { assigneeId }: ManyChanges): Promise<ClaimRow> {
  if (assigneeId === undefined || assigneeId === claim.assigneeId) return claim
  if (claim.status === 'decided') throw new Problem('claim-already-decided')
  if (assigneeId === null) return unassign(tx, claim)
  await requireAssignable(tx, assigneeId, '/assigneeId')
  return assign(tx, claim, assigneeId)
}

async function retopic(tx: Tx, claim: ClaimRow, { addTopics = [], removeTopics = [] }: ManyChanges) {
  const kept = claim.topics.filter((topic) => !removeTopics.includes(topic))
  const topics = [...new Set([...kept, ...addTopics])]
  if (topics.join('\n') === claim.topics.join('\n')) return claim
  requirePermission(tx.ctx, 'claims:edit-any')
  return step(tx, claim, 'claim.changed', { topics })
}
