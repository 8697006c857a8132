// Many acts in one request: each stands or falls alone, and the whole can be repeated under one Idempotency-Key.
import { and, eq } from 'drizzle-orm'
import { insertMany } from '../db/insert-many.ts'
import { isIn } from '../db/is-in.ts'
import { idempotencyKeys } from '../db/schema.ts'
import { type Ctx, forgetOldAnswers, type Idempotency, operate, Replay, type Tx } from './context.ts'
import { newId } from './ids.ts'
import { Problem } from './problems.ts'

/** What is given to each act: the same batch, and a key of its own when the whole has one. */
export type ContextOf = (at: number) => Ctx

/** Requests under way, by actor and key: a repetition waits for the first rather than racing it. */
const underWay = new Map<string, Promise<unknown>>()

/**
 * Answers what `work` answers. A repeated call gets the first answer; one that was cut short, or whose answer is not
 * final, is taken up again, act by act.
 * @throws Replay with the first answer; Problem `idempotency-key-reused` for another request under the same key
 */
export async function inBatch<T>(
  ctx: Ctx,
  work: (contextOf: ContextOf, batchId: string) => Promise<T>,
  isFinal: (answer: T) => boolean = () => true,
): Promise<T> {
  const batchId = newId('bat')
  const { idempotency } = ctx
  if (!idempotency) return work(() => ({ ...ctx, batchId }), batchId)
  const name = `${ctx.actor.id} ${idempotency.key}`
  while (underWay.has(name)) await underWay.get(name)?.catch(() => undefined)
  // No key of a request can hold a space, so these never meet one.
  const keyOf = (at: number) => ({ ...idempotency, key: `${idempotency.key} ${at}` })
  const contextOf = (at: number) => ({ ...ctx, batchId, idempotency: keyOf(at) })
  const answer = once(ctx, idempotency, () => work(contextOf, batchId), isFinal)
  underWay.set(name, answer)
  return answer.finally(() => underWay.delete(name))
}

async function once<T>(
  ctx: Ctx,
  { key, fingerprint }: Idempotency,
  work: () => Promise<T>,
  isFinal: (answer: T) => boolean,
): Promise<T> {
  const isThisKey = and(eq(idempotencyKeys.actorId, ctx.actor.id), eq(idempotencyKeys.key, key))
  const createdAt = ctx.now().toISOString()
  const known = await operate(ctx.store, async (db) => {
    await forgetOldAnswers(db, ctx)
    const [row] = await db.select().from(idempotencyKeys).where(isThisKey)
    if (!row) await db.insert(idempotencyKeys).values({ actorId: ctx.actor.id, key, fingerprint, createdAt })
    return row
  })
  if (known && known.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused')
  if (known?.result) throw new Replay(JSON.parse(known.result))
  const answer = await work()
  if (!isFinal(answer)) return answer
  await operate(ctx.store, async (db) => {
    await db
      .update(idempotencyKeys)
      .set({ result: JSON.stringify(answer) })
      .where(isThisKey)
  })
  return answer
}

/**
 * What acts of a batch that are done in one change were answered before, by their keys; none without keys.
 * @throws Problem `idempotency-key-reused`
 */
export async function answersBefore(tx: Tx, keys: readonly (Idempotency | undefined)[]) {
  const given = keys.filter((each) => each !== undefined)
  const [first] = given
  if (!first) return new Map<string, unknown>()
  const isAsked = isIn(
    idempotencyKeys.key,
    given.map(({ key }) => key),
  )
  const rows = await tx.db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.actorId, tx.ctx.actor.id), isAsked))
  if (rows.some(({ fingerprint }) => fingerprint !== first.fingerprint))
    throw new Problem('idempotency-key-reused')
  return new Map<string, unknown>(rows.map(({ key, result }) => [key, JSON.parse(result ?? 'null')]))
}

/** Remembers what such acts are answered, in their change. */
export async function rememberAnswers(
  { db, ctx, at }: Tx,
  answers: readonly (readonly [Idempotency | undefined, unknown])[],
): Promise<void> {
  const rows = answers.flatMap(([given, answer]) =>
    given === undefined
      ? []
      : { ...given, actorId: ctx.actor.id, result: JSON.stringify(answer), createdAt: at },
  )
  await insertMany(db, idempotencyKeys, rows)
}
