// People and keys as they travel.
import { and, between, count, eq, sql } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { kept } from '../../db/kept.ts'
import { prepared } from '../../db/prepared.ts'
import { type ApiKeyRow, notifications, type UserRow, users, verifications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type Permission, permissionsOf } from '../access.ts'
import type { Actor } from '../context.ts'
import type { ApiKey, Person, User } from './schema.ts'

/** The desk itself, as the actor of what no person did. */
export const system: Actor = {
  id: 'system',
  name: 'Claimdesk',
  role: 'admin',
  can: permissionsOf('admin'),
  keyId: null,
}

/** Somebody without an account, as the actor of what the public does. */
export const visitor: Actor = {
  id: 'visitor',
  name: 'A reader',
  role: 'reader',
  can: new Set(),
  keyId: null,
}

/** Actors that are no users. */
const unlisted = new Map([system, visitor].map(({ id, name }) => [id, name]))

export type People = (id: string) => Person

const named = prepared((db) =>
  db.select({ id: users.id, name: users.name }).from(users).where(isInBound(users.id, 'ids')).prepare(),
)

/** Looks up all the people a set of records names, once. */
export async function findPeople(db: Database, ids: Iterable<string | null>): Promise<People> {
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null && !unlisted.has(id))
  const names = wanted.length > 0 ? await namesOf(db, JSON.stringify(wanted)) : unlisted
  return (id) => ({ id, name: names.get(id) ?? unlisted.get(id) ?? 'unknown' })
}

const namesOf = kept(async (db, ids): Promise<ReadonlyMap<string, string>> => {
  const found = await named(db).all({ ids })
  return new Map(found.map(({ id, name }) => [id, name]))
})

/** Who somebody is once their data were erased; the id stays, for history names it. */
export const erasedPerson = (id: string) => ({
  name: 'Erased person',
  email: `${id}@erased.invalid`,
  image: null,
})

/** How the stored name of an invitation begins; what follows is the hash of its link. */
export const invitationPrefix = 'invitation:'

/** All names of invitations, as a range an index is searched by. */
export const isInvitation = between(verifications.identifier, invitationPrefix, 'invitation;')

/** Who was invited and has not chosen a password yet. */
export async function findInvited(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.select({ id: verifications.value }).from(verifications).where(isInvitation)
  return new Set(rows.map(({ id }) => id))
}

export function presentUser(row: UserRow, isInvited = false): User {
  const { id, name, email, role, version } = row
  return {
    id,
    name,
    email,
    role,
    isSuspended: row.banned ?? false,
    isInvited,
    isErased: email === erasedPerson(id).email,
    version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentKey(row: ApiKeyRow, people: People): ApiKey {
  const { id, name, start, expiresAt, lastUsedAt, revokedAt, createdAt } = row
  const scopes = row.scopes as Permission[] | null
  return { id, name, user: people(row.userId), start, scopes, expiresAt, lastUsedAt, revokedAt, createdAt }
}

/** A user as an actor, narrowed to a key's scopes where it came with one. */
export function actorOf(
  user: Pick<UserRow, 'id' | 'name' | 'role'>,
  key?: Pick<ApiKeyRow, 'id' | 'scopes'>,
): Actor {
  const byRole = permissionsOf(user.role)
  const can = key?.scopes
    ? new Set(key.scopes.filter((each) => byRole.has(each as Permission)) as Permission[])
    : byRole
  return { id: user.id, name: user.name, role: user.role, can, keyId: key?.id ?? null }
}

export async function findUser(db: Database, id: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(users).where(eq(users.id, id))
  return row
}

/** How much somebody has not read yet. The condition is literal so that its index serves. */
export async function countUnread(db: Pick<Database, 'select'>, userId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), sql`read_at is null`))
  return row?.n ?? 0
}
