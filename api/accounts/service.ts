// What happens to users: made, changed, suspended, listed. Nobody is deleted; history names them.
import { and, count, eq, inArray, ne } from 'drizzle-orm'
import { typeidUnboxed } from 'typeid-js'
import { faultOf } from '../../db/faults.ts'
import { accounts, sessions, type UserRow, users, verifications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { roles } from '../../db/vocabulary.ts'
import { permissionsOf } from '../access.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { listRowsById } from '../listing.ts'
import { Problem } from '../problems.ts'
import { hashChosen } from './passwords.ts'
import { countUnread, findInvited, findUser, isInvitation, presentUser } from './present.ts'
import type { CreatedUser, Me, NewUser, User, UserChanges, UserQuery } from './schema.ts'
import { newPassword } from './secrets.ts'

export async function listUsers(ctx: Ctx, query: UserQuery) {
  const where = [query.role && inArray(users.role, query.role)]
  const { rows, ...page } = await listRowsById(ctx.store.read, { table: users, where }, query)
  const invited = await findInvited(ctx.store.read)
  return { data: rows.map((row) => presentUser(row, invited.has(row.id))), ...page }
}

export async function findMe(ctx: Ctx): Promise<Me> {
  const { id, name, email, role } = await requireUser(ctx.store.read, ctx.actor.id)
  const unreadNotifications = await countUnread(ctx.store.read, id)
  return {
    id,
    name,
    email,
    role,
    permissions: [...ctx.actor.can],
    keyId: ctx.actor.keyId,
    unreadNotifications,
  }
}

/** Those a note can speak to: they work here still, and read notes. */
export async function findMentionable(db: Database): Promise<Pick<UserRow, 'id' | 'name' | 'email'>[]> {
  const may = roles.filter((role) => permissionsOf(role).has('notes:read'))
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(and(inArray(users.role, may), eq(users.banned, false)))
    .orderBy(users.name, users.id)
}

export async function listMentionable(ctx: Ctx) {
  const people = await findMentionable(ctx.store.read)
  return { data: people.map(({ id, name }) => ({ id, name })), nextCursor: null, total: people.length }
}

export async function findUserById(ctx: Ctx, id: string): Promise<User> {
  return present(ctx.store.read, await requireUser(ctx.store.read, id))
}

async function present(db: Database, row: UserRow): Promise<User> {
  return presentUser(row, (await findInvited(db)).has(row.id))
}

/** Hashing comes first: it takes long, and the writer must not wait for it. */
export async function createUser(ctx: Ctx, input: NewUser): Promise<CreatedUser> {
  const oneTimePassword = input.password === undefined ? newPassword() : null
  const hash = await hashChosen(input.password ?? oneTimePassword ?? '')
  return change(ctx, (tx) => insertUser(tx, input, hash, oneTimePassword), {
    remember: (created) => ({ ...created, oneTimePassword: null }),
  })
}

export async function insertUser(
  tx: Tx,
  input: NewUser,
  hash: string,
  oneTimePassword: string | null = null,
) {
  const now = new Date(tx.at)
  const id = newId('usr')
  const email = input.email.toLowerCase()
  const [row] = await tx.db
    .insert(users)
    .values({
      id,
      name: input.name,
      email,
      emailVerified: true,
      banned: false,
      role: input.role,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
    .catch(refuseDuplicate)
  if (!row) throw new Error('the user was not inserted')
  await tx.db.insert(accounts).values({
    id: typeidUnboxed('acc'),
    accountId: id,
    providerId: 'credential',
    issuer: 'local:credential',
    userId: id,
    password: hash,
    createdAt: now,
    updatedAt: now,
  })
  tx.happened({ action: 'user.created', subject: id, after: { name: input.name, email, role: input.role } })
  return { ...presentUser(row), oneTimePassword }
}

function refuseDuplicate(error: unknown): never {
  if (faultOf(error)?.kind === 'unique')
    throw new Problem('duplicate-user', { errors: [{ pointer: '/email', detail: 'is taken' }] })
  throw error
}

export async function changeUser(ctx: Ctx, id: string, changes: UserChanges): Promise<User> {
  const hash = changes.password === undefined ? undefined : await hashChosen(changes.password)
  return change(ctx, async (tx) => {
    const before = await requireUser(tx.db, id)
    await requireFreshUser(ctx, tx.db, before)
    if (presentUser(before).isErased) throw new Problem('data-erased')
    const after = {
      name: changes.name ?? before.name,
      role: changes.role ?? before.role,
      banned: changes.isSuspended ?? before.banned ?? false,
    }
    if (before.role === 'admin' && (after.role !== 'admin' || after.banned))
      await requireAnotherAdmin(tx.db, id)
    const [row] = await tx.db
      .update(users)
      .set({ ...after, version: before.version + 1, updatedAt: new Date(tx.at) })
      .where(eq(users.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    if (hash) {
      await tx.db
        .update(accounts)
        .set({ password: hash, updatedAt: new Date(tx.at) })
        .where(eq(accounts.userId, id))
      // Whoever is given a password needs the link no more.
      await tx.db.delete(verifications).where(and(isInvitation, eq(verifications.value, id)))
    }
    // A new password or a suspension ends what was open under the old one.
    if (hash || after.banned) await tx.db.delete(sessions).where(eq(sessions.userId, id))
    tx.happened({
      action: 'user.changed',
      subject: id,
      ...changedFields(told(before), { ...told(row), ...(hash && { password: 'replaced' }) }),
    })
    return present(tx.db, row)
  })
}

const told = ({ name, role, banned }: UserRow) => ({ name, role, isSuspended: banned ?? false })

async function requireFreshUser(ctx: Ctx, db: Database, row: UserRow): Promise<void> {
  if (ctx.ifMatch !== undefined && ctx.ifMatch !== row.version) {
    throw new Problem('stale-record', { current: await present(db, row) })
  }
}

async function requireAnotherAdmin(db: Database, id: string): Promise<void> {
  const [others] = await db
    .select({ n: count() })
    .from(users)
    .where(and(eq(users.role, 'admin'), ne(users.id, id), eq(users.banned, false)))
  if ((others?.n ?? 0) === 0) throw new Problem('last-admin')
}

export async function requireUser(db: Database, id: string): Promise<UserRow> {
  const row = await findUser(db, id)
  if (!row) throw new Problem('not-found', { detail: `There is no user ${id}.` })
  return row
}
