// Many submissions in one call: each stands or falls alone, all that were taken are durable when it answers.
import { inArray } from 'drizzle-orm'
import { claims } from '../../db/schema.ts'
import { type ContextOf, inBatch } from '../batch.ts'
import { presentClaims } from '../claims/present.ts'
import { type Ctx, Replay, readingOf } from '../context.ts'
import { asProblem, faultsOf, Problem } from '../problems.ts'
import { isPlain } from './plain.ts'
import { type BulkResults, Submission, type SubmissionQuery } from './schema.ts'
import { submitOneOfMany } from './service.ts'
import { type Outcome, submitTogether } from './together.ts'

type Result = BulkResults['results'][number]

/** Plain claims of one change: twenty milliseconds or so, for which others wait. */
const togetherAtOnce = 100
/** Others that share a transaction; more of them at once would only fill the memory. */
const aloneAtOnce = 64

/** An item and its place among all. */
interface Item {
  at: number
  given: unknown
}

interface Sound {
  at: number
  submission: Submission
}

/** Results come in the order of the items: an id, or the problem that item met. */
export function submitClaims(
  ctx: Ctx,
  items: readonly unknown[],
  query: SubmissionQuery,
): Promise<BulkResults> {
  const submitAll = async (contextOf: ContextOf) => {
    const results: Result[] = []
    for (const stretch of stretchesOf(items)) {
      const submit = isPlain(stretch[0]?.given) ? submitPlain : submitEach
      results.push(...(await submit(contextOf, stretch, query)))
    }
    return { results }
  }
  return inBatch(ctx, submitAll, isFinal)
}

/** Neighbours that are stored in the same way: the claims keep the order of the items. */
function stretchesOf(items: readonly unknown[]): Item[][] {
  const stretches: Item[][] = []
  for (const [at, given] of items.entries()) {
    const open = stretches.at(-1)
    const most = isPlain(given) ? togetherAtOnce : aloneAtOnce
    const fits = open && open.length < most && isPlain(open[0]?.given) === isPlain(given)
    if (fits) open.push({ at, given })
    else stretches.push([{ at, given }])
  }
  return stretches
}

/** What failed on our side may succeed when it is sent again. */
function isFinal({ results }: BulkResults): boolean {
  return results.every(({ status }) => status < 500)
}

/** Each begins its change at once, so that the changes come in the order of the items and share transactions. */
function submitEach(contextOf: ContextOf, items: readonly Item[], query: SubmissionQuery): Promise<Result[]> {
  return Promise.all(
    items.map(({ at, given }) => {
      const read = readItem(given)
      return 'fault' in read ? read.fault : submitOne(contextOf(at), read.submission, query)
    }),
  )
}

async function submitPlain(
  contextOf: ContextOf,
  items: readonly Item[],
  query: SubmissionQuery,
): Promise<Result[]> {
  const read = items.map(({ at, given }) => ({ at, ...readItem(given) }))
  const sound = read.filter((each): each is Sound => 'submission' in each)
  const results = (await submitSound(contextOf, sound, query)).values()
  return read.map((each) => ('fault' in each ? each.fault : (results.next().value as Result)))
}

async function submitSound(
  contextOf: ContextOf,
  items: readonly Sound[],
  query: SubmissionQuery,
): Promise<Result[]> {
  const [first] = items
  if (!first) return []
  const ctx = contextOf(first.at)
  const alone = ({ at, submission }: Sound) => submitOne(contextOf(at), submission, query)
  const given = items.map(({ at, submission }) => ({ submission, idempotency: contextOf(at).idempotency }))
  let outcomes: Outcome[]
  try {
    outcomes = await submitTogether(ctx, given, query.onDuplicate)
  } catch (error) {
    const problem = asProblem(error)
    // Asking for each would only make them wait for the same.
    if (problem.slug === 'unavailable') return items.map(() => problem.toJSON() as Result)
    // One of them keeps the others out: by themselves they stand or fall alone.
    return Promise.all(items.map(alone))
  }
  // A repetition without a quote adds nothing to the claim there is; what it lacks is told as of one alone.
  const tell = query.onDuplicate === 'appearance' ? alone : await refusalOf(ctx, outcomes)
  const results = items.map((item, at) => {
    const { id = '', isTaken = false } = outcomes[at] ?? {}
    return isTaken ? { status: 201 as const, id } : tell(item, id)
  })
  return Promise.all(results)
}

/** Repetitions are told with the claim there is. */
async function refusalOf(ctx: Ctx, outcomes: readonly Outcome[]): Promise<(_: Sound, id: string) => Result> {
  const ids = outcomes.flatMap(({ id, isTaken }) => (isTaken ? [] : id))
  if (ids.length === 0) return () => new Problem('duplicate-claim').toJSON() as Result
  try {
    const rows = await ctx.store.read.select().from(claims).where(inArray(claims.id, ids))
    const existing = new Map((await presentClaims(readingOf(ctx), rows)).map((claim) => [claim.id, claim]))
    return (_, id) => new Problem('duplicate-claim', { existing: existing.get(id) }).toJSON() as Result
  } catch (error) {
    return () => problemOf(ctx, error)
  }
}

function readItem(given: unknown): { submission: Submission } | { fault: Result } {
  const parsed = Submission.safeParse(given)
  if (parsed.success) return { submission: parsed.data }
  const errors = faultsOf(parsed.error, 'pointer')
  return { fault: new Problem('invalid-request', { errors }).toJSON() as Result }
}

async function submitOne(ctx: Ctx, submission: Submission, query: SubmissionQuery): Promise<Result> {
  try {
    return { status: 201, id: (await submitOneOfMany(ctx, submission, query)).id }
  } catch (error) {
    if (error instanceof Replay) return { status: 201, id: (error.result as { id: string }).id }
    return problemOf(ctx, error)
  }
}

function problemOf(ctx: Ctx, error: unknown): Result {
  const problem = asProblem(error)
  if (problem.slug === 'internal') ctx.report?.(error, ctx.requestId)
  return problem.toJSON() as Result
}
