// What happens to API keys: made (shown once), listed, revoked, and checked on each request.
import { eq, inArray, sql } from 'drizzle-orm'
import { faultOf } from '../../db/faults.ts'
import { kept } from '../../db/kept.ts'
import { prepared } from '../../db/prepared.ts'
import { type ApiKeyRow, apiKeys, users } from '../../db/schema.ts'
import type { Database, Store } from '../../db/store.ts'
import type { Permission } from '../access.ts'
import { type Actor, type Ctx, change, operate, requirePermission, type Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { invalid, Problem } from '../problems.ts'
import { actorOf, findPeople, findUser, presentKey } from './present.ts'
import type { ApiKey, CreatedApiKey, KeyQuery, NewApiKey } from './schema.ts'
import { hashKey, newKey } from './secrets.ts'

/** One's own keys; an administrator sees all. */
export async function listKeys(ctx: Ctx, query: KeyQuery) {
  const owners = ctx.actor.can.has('keys:manage') ? query.userId : [ctx.actor.id]
  const where = [owners && inArray(apiKeys.userId, owners)]
  const { rows, ...page } = await listRows(ctx.store.read, { table: apiKeys, where }, query)
  const people = await findPeople(
    ctx.store.read,
    rows.map((row) => row.userId),
  )
  return { data: rows.map((row) => presentKey(row, people)), ...page }
}

export async function findKey(ctx: Ctx, id: string): Promise<ApiKey> {
  return present(ctx.store.read, await requireKey(ctx.store.read, ctx, id))
}

export function createKey(ctx: Ctx, input: NewApiKey): Promise<CreatedApiKey> {
  if (input.userId !== undefined && input.userId !== ctx.actor.id) requirePermission(ctx, 'keys:manage')
  const forbidden = input.scopes?.find((scope) => !ctx.actor.can.has(scope))
  if (forbidden) requirePermission(ctx, forbidden)
  return change(ctx, (tx) => insertKey(tx, input, newKey()), { remember: (made) => ({ ...made, key: null }) })
}

export async function insertKey(tx: Tx, input: NewApiKey, key: string): Promise<CreatedApiKey> {
  const owner = await findUser(tx.db, input.userId ?? tx.ctx.actor.id)
  if (!owner) throw invalid('/userId', 'is not a user of this desk')
  const scopes = input.scopes ?? (await scopesOfMaker(tx))
  const [row] = await tx.db
    .insert(apiKeys)
    .values({
      id: newId('key'),
      name: input.name,
      userId: owner.id,
      hash: hashKey(key),
      start: key.slice(0, 8),
      scopes,
      expiresAt: input.expiresAt ?? null,
      createdAt: tx.at,
    })
    .returning()
  if (!row) throw new Error('the key was not inserted')
  const { id, name, expiresAt } = row
  tx.happened({ action: 'key.created', subject: id, after: { name, userId: owner.id, scopes, expiresAt } })
  return { ...(await present(tx.db, row)), key }
}

/** A key made with a narrow key is as narrow, unless it says how it is narrower. */
async function scopesOfMaker({ db, ctx: { actor } }: Tx): Promise<string[] | null> {
  if (actor.keyId === null) return null
  const [maker] = await db.select({ scopes: apiKeys.scopes }).from(apiKeys).where(eq(apiKeys.id, actor.keyId))
  return maker?.scopes ? [...actor.can] : null
}

export function revokeKey(ctx: Ctx, id: string): Promise<ApiKey> {
  return change(ctx, async (tx) => {
    const before = await requireKey(tx.db, ctx, id)
    if (before.revokedAt) throw new Problem('key-revoked')
    const [row] = await tx.db.update(apiKeys).set({ revokedAt: tx.at }).where(eq(apiKeys.id, id)).returning()
    if (!row) throw new Problem('not-found')
    tx.happened({
      action: 'key.revoked',
      subject: id,
      before: { revokedAt: null },
      after: { revokedAt: tx.at },
    })
    return present(tx.db, row)
  })
}

const byHash = prepared((db) =>
  db
    .select({
      key: apiKeys,
      user: { id: users.id, name: users.name, role: users.role, banned: users.banned },
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(eq(apiKeys.hash, sql.placeholder('hash')))
    .prepare(),
)

/** Looked up once for as long as nothing is committed: what was revoked, here or by another process, is so at once. */
const findByHash = kept(async (db, hash) => {
  const [found] = await byHash(db).all({ hash })
  return found && { ...found, actor: actorOf(found.user, found.key) }
})

/** Who sends this key. One indexed read; the last use is noted at most once a minute. @throws Problem `not-signed-in` */
export async function actorOfKey(store: Store, key: string, now: Date): Promise<Actor> {
  const found = await findByHash(store.read, hashKey(key))
  const refusal = refusalOf(found?.key, found?.user.banned ?? false, now)
  if (!found || refusal)
    throw new Problem('not-signed-in', { detail: refusal ?? 'The API key is not known.' })
  await noteUse(store, found.key, now)
  return found.actor
}

/** The same for a key that was shown already and is used still; undefined once it does not open the door. */
export async function actorOfKeyId(db: Database, id: string, now: Date): Promise<Actor | undefined> {
  const [found] = await db
    .select({ key: apiKeys, user: users })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(eq(apiKeys.id, id))
  if (!found || refusalOf(found.key, found.user.banned ?? false, now) !== undefined) return undefined
  return actorOf(found.user, found.key)
}

/** Who subscribes with this key in an address, which proxies and programs write down: it may open one door only. */
export async function actorOfToken(
  store: Store,
  token: string,
  can: Permission | 'anyone',
  now: Date,
): Promise<Actor> {
  const actor = await actorOfKey(store, token, now)
  if (can !== 'anyone' && actor.can.size === 1 && actor.can.has(can)) return actor
  throw new Problem('not-signed-in', { detail: `A key in an address must have the scope ${can} alone.` })
}

function refusalOf(key: ApiKeyRow | undefined, isSuspended: boolean, now: Date): string | undefined {
  if (!key) return 'The API key is not known.'
  if (key.revokedAt) return 'The API key was revoked.'
  if (key.expiresAt && key.expiresAt <= now.toISOString()) return 'The API key has expired.'
  if (isSuspended) return 'The owner of the API key is suspended.'
  return undefined
}

const noteEveryMs = 60_000
const noted = new Map<string, number>()

async function noteUse(store: Store, { id, lastUsedAt }: ApiKeyRow, now: Date): Promise<void> {
  const isRecent = (at: number) => now.getTime() - at < noteEveryMs
  if (isRecent(noted.get(id) ?? 0) || (lastUsedAt && isRecent(Date.parse(lastUsedAt)))) return
  noted.set(id, now.getTime())
  const note = operate(store, async (db) => {
    await db.update(apiKeys).set({ lastUsedAt: now.toISOString() }).where(eq(apiKeys.id, id))
  })
  // On a disk that is full or read-only people can read still.
  await note.catch((error: unknown) => {
    if (faultOf(error) === undefined) throw error
  })
}

async function present(db: Database, row: ApiKeyRow): Promise<ApiKey> {
  return presentKey(row, await findPeople(db, [row.userId]))
}

async function requireKey(db: Database, ctx: Ctx, id: string): Promise<ApiKeyRow> {
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, id))
  const isVisible = row && (row.userId === ctx.actor.id || ctx.actor.can.has('keys:manage'))
  if (!isVisible) throw new Problem('not-found', { detail: `There is no API key ${id}.` })
  return row
}
