// One's own password, changed by whoever knows the one until now: a session or a key that was found does not do it.
import { verifyPassword } from 'better-auth/crypto'
import { and, eq, ne } from 'drizzle-orm'
import { accounts, sessions } from '../../db/schema.ts'
import { type Ctx, change } from '../context.ts'
import { Problem } from '../problems.ts'
import type { AttemptsByAccount } from './attempts.ts'
import { hashChosen } from './passwords.ts'
import type { PasswordChange } from './schema.ts'

interface Asking {
  attempts: AttemptsByAccount
  /** The session that asks, which goes on; all others end. */
  sessionId: string | undefined
}

/** @throws Problem `invalid-request` at `/current` for another password, `too-many-attempts` after several */
export async function changeOwnPassword(
  ctx: Ctx,
  { current, password }: PasswordChange,
  { attempts, sessionId }: Asking,
): Promise<void> {
  const userId = ctx.actor.id
  const waits = await attempts.begin(userId, 'own', ctx.now().getTime())
  if (waits !== undefined) throw new Problem('too-many-attempts', { retryAfter: waits })
  const [account] = await ctx.store.read
    .select({ hash: accounts.password })
    .from(accounts)
    .where(eq(accounts.userId, userId))
  const isRight = account?.hash && (await verifyPassword({ hash: account.hash, password: current }))
  if (!isRight) {
    throw new Problem('invalid-request', {
      detail: 'The password until now is another one.',
      errors: [{ pointer: '/current', detail: 'is not your password' }],
    })
  }
  await attempts.forget(userId)
  const hash = await hashChosen(password)
  await change(ctx, async (tx) => {
    const updatedAt = new Date(tx.at)
    await tx.db.update(accounts).set({ password: hash, updatedAt }).where(eq(accounts.userId, userId))
    const others = sessionId === undefined ? undefined : ne(sessions.id, sessionId)
    await tx.db.delete(sessions).where(and(eq(sessions.userId, userId), others))
    tx.happened({ action: 'user.changed', subject: userId, after: { password: 'changed' } })
  })
}
