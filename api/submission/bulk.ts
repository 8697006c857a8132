// Many submissions in one call: each stands or falls alone, all that were taken are durable when it answers.
import { type ContextOf, inBatch } from '../batch.ts'
import { type Ctx, Replay } from '../context.ts'
import { asProblem, faultsOf, Problem } from '../problems.ts'
import { type BulkResults, Submission, type SubmissionQuery } from './schema.ts'
import { submitClaim, type Turn } from './service.ts'

type Result = BulkResults['results'][number]

/** So many may share a transaction; preparing more of them at once would only fill the memory. */
const preparedAhead = 64

/** Results come in the order of the items: an id, or the problem that item met. */
export function submitClaims(
  ctx: Ctx,
  items: readonly unknown[],
  query: SubmissionQuery,
): Promise<BulkResults> {
  const submitAll = async (contextOf: ContextOf) => {
    const turns = turnsFor(items.length)
    const submitted = turns.map((turn, at) => {
      const begin = turns[Math.max(0, at - preparedAhead)]?.mine
      const submit = async () => {
        await begin
        return submitOne(contextOf(at), items[at], query, turn)
      }
      return submit().finally(() => turn.mine.then(turn.pass))
    })
    return { results: await Promise.all(submitted) }
  }
  return inBatch(ctx, submitAll, isFinal)
}

/** The claims are stored in the order they came in, whichever was ready first. */
function turnsFor(count: number): Turn[] {
  let mine = Promise.resolve()
  return Array.from({ length: count }, () => {
    const turn = { mine, pass: () => {} }
    mine = new Promise((resolve) => {
      turn.pass = resolve
    })
    return turn
  })
}

/** What failed on our side may succeed when it is sent again. */
function isFinal({ results }: BulkResults): boolean {
  return results.every(({ status }) => status < 500)
}

async function submitOne(ctx: Ctx, item: unknown, query: SubmissionQuery, turn: Turn): Promise<Result> {
  const parsed = Submission.safeParse(item)
  if (!parsed.success) {
    return new Problem('invalid-request', { errors: faultsOf(parsed.error, 'pointer') }).toJSON() as Result
  }
  try {
    return { status: 201, id: (await submitClaim(ctx, parsed.data, query, turn)).id }
  } catch (error) {
    if (error instanceof Replay) return { status: 201, id: (error.result as { id: string }).id }
    const problem = asProblem(error)
    if (problem.slug === 'internal') ctx.report?.(error, ctx.requestId)
    return problem.toJSON() as Result
  }
}
