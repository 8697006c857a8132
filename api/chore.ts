// Work that one process does for all of them: whoever takes it says so for a few seconds, again and again.
import { and, eq, gt, ne } from 'drizzle-orm'
import { turnstile } from '../db/schema.ts'
import { type Ctx, operate } from './context.ts'

/** After a crash the work rests for that long; so it is short. */
const holdMs = 4_000
const renewMs = 1_000

/**
 * Does the work unless another process is at it.
 * @param worker  a name of this process, and of no other
 * @returns what the work answers; undefined where another is at it
 */
export async function asTheOnlyOne<T>(
  ctx: Ctx,
  chore: string,
  worker: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (!(await take(ctx, chore, worker))) return undefined
  const renewal = setInterval(() => {
    take(ctx, chore, worker).catch((error) => ctx.report?.(error, null))
  }, renewMs)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await release(ctx, chore, worker)
  }
}

const doorOf = (chore: string) => `chore ${chore}`

async function take({ store, now }: Ctx, chore: string, worker: string): Promise<boolean> {
  const door = doorOf(chore)
  return operate(store, async (db) => {
    const at = now().getTime()
    const isOthers = and(eq(turnstile.door, door), ne(turnstile.who, worker), gt(turnstile.until, at))
    const [other] = await db.select({ who: turnstile.who }).from(turnstile).where(isOthers).limit(1)
    if (other) return false
    await db.delete(turnstile).where(eq(turnstile.door, door))
    await db.insert(turnstile).values({ door, who: worker, until: at + holdMs, used: 1 })
    return true
  })
}

async function release({ store }: Ctx, chore: string, worker: string): Promise<void> {
  await operate(store, async (db) => {
    await db.delete(turnstile).where(and(eq(turnstile.door, doorOf(chore)), eq(turnstile.who, worker)))
  })
}
