// Many submissions in one call: each stands or falls alone, all that were taken are durable when it answers.
import { and, eq } from 'drizzle-orm'
import { idempotencyKeys } from '../../db/schema.ts'
import { type Ctx, operate, Replay } from '../context.ts'
import { newId } from '../ids.ts'
import { asProblem, faultsOf, Problem } from '../problems.ts'
import { type BulkResults, Submission, type SubmissionQuery } from './schema.ts'
import { submitClaim } from './service.ts'

type Result = BulkResults['results'][number]

/** Results come in the order of the items: an id, or the problem that item met. */
export async function submitClaims(
  ctx: Ctx,
  items: readonly unknown[],
  query: SubmissionQuery,
): Promise<BulkResults> {
  await claimKey(ctx)
  const batchId = newId('bat')
  const results = await Promise.all(
    items.map((item, at) => submitOne(itemContext(ctx, batchId, at), item, query)),
  )
  return { results }
}

async function submitOne(ctx: Ctx, item: unknown, query: SubmissionQuery): Promise<Result> {
  const parsed = Submission.safeParse(item)
  if (!parsed.success) {
    return new Problem('invalid-request', { errors: faultsOf(parsed.error, 'pointer') }).toJSON() as Result
  }
  try {
    return { status: 201, id: (await submitClaim(ctx, parsed.data, query)).id }
  } catch (error) {
    if (error instanceof Replay) return { status: 201, id: (error.result as { id: string }).id }
    return asProblem(error).toJSON() as Result
  }
}

/** Each item is remembered under a key of its own, so that a repeated call finishes what a broken one began. */
function itemContext(ctx: Ctx, batchId: string, at: number): Ctx {
  const { idempotency } = ctx
  if (!idempotency) return { ...ctx, batchId }
  return { ...ctx, batchId, idempotency: { ...idempotency, key: `${idempotency.key}#${at}` } }
}

/** Ties the key to this body before any item is taken. @throws Problem `idempotency-key-reused` */
async function claimKey(ctx: Ctx): Promise<void> {
  if (!ctx.idempotency) return
  const { key, fingerprint } = ctx.idempotency
  const createdAt = ctx.now().toISOString()
  const known = await operate(ctx.store, async (db) => {
    const [row] = await db
      .select()
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.actorId, ctx.actor.id), eq(idempotencyKeys.key, key)))
    if (!row) await db.insert(idempotencyKeys).values({ actorId: ctx.actor.id, key, fingerprint, createdAt })
    return row
  })
  if (known && known.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused')
}
