// Invitations: a colleague gets a link, opens it once within a week, and chooses a password.
import { randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { and, eq, gt } from 'drizzle-orm'
import { accounts, verifications } from '../../db/schema.ts'
import { type Ctx, change } from '../context.ts'
import { Problem } from '../problems.ts'
import { hashChosen } from './passwords.ts'
import { actorOf, invitationPrefix } from './present.ts'
import type { Invitation, InvitationAnswer, InvitedPerson, NewInvitation } from './schema.ts'
import { hashKey, newPassword } from './secrets.ts'
import { insertUser, requireUser } from './service.ts'

const validForMs = 7 * 24 * 60 * 60 * 1000

/** Makes the user, with a password nobody knows, and the link that lets them choose one. The link is shown once. */
export async function inviteUser(ctx: Ctx, input: NewInvitation): Promise<Invitation> {
  const hash = await hashPassword(newPassword())
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(ctx.now().getTime() + validForMs)
  return change(
    ctx,
    async (tx) => {
      const { oneTimePassword: _, ...user } = await insertUser(tx, input, hash)
      const now = new Date(tx.at)
      const identifier = identifierOf(token)
      await tx.db
        .insert(verifications)
        .values({ id: identifier, identifier, value: user.id, expiresAt, createdAt: now, updatedAt: now })
      return {
        user: { ...user, isInvited: true },
        path: `/admin/welcome#${token}`,
        expiresAt: expiresAt.toISOString(),
      }
    },
    { remember: (made) => ({ ...made, path: null }) },
  )
}

/** Whom an invitation is for. @throws Problem `invitation-not-valid` */
export async function findInvitation(ctx: Ctx, token: string): Promise<InvitedPerson> {
  const userId = await userOf(ctx, token)
  const { name, email } = await requireUser(ctx.store.read, userId)
  return { name, email }
}

/** Sets the password the invited chose; the link is used up with it. */
export async function acceptInvitation(
  ctx: Ctx,
  { token, password }: InvitationAnswer,
): Promise<InvitedPerson> {
  const userId = await userOf(ctx, token)
  const user = await requireUser(ctx.store.read, userId)
  const hash = await hashChosen(password)
  return change({ ...ctx, actor: actorOf(user) }, async (tx) => {
    const used = await tx.db
      .delete(verifications)
      .where(eq(verifications.id, identifierOf(token)))
      .returning()
    if (used.length === 0)
      throw new Problem('invitation-not-valid', {
        detail: 'This invitation was used, has expired or never was.',
      })
    const updatedAt = new Date(tx.at)
    await tx.db.update(accounts).set({ password: hash, updatedAt }).where(eq(accounts.userId, userId))
    tx.happened({ action: 'user.changed', subject: userId, after: { password: 'chosen' } })
    return { name: user.name, email: user.email }
  })
}

const identifierOf = (token: string) => `${invitationPrefix}${hashKey(token)}`

async function userOf(ctx: Ctx, token: string): Promise<string> {
  const [row] = await ctx.store.read
    .select({ userId: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf(token)), gt(verifications.expiresAt, ctx.now())))
  if (!row)
    throw new Problem('invitation-not-valid', {
      detail: 'This invitation was used, has expired or never was.',
    })
  return row.userId
}
