// What every service is given, and the only two doors to writing: change() for records, operate() for machinery.
import { randomBytes } from 'node:crypto'
import { and, desc, eq, lt } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { standsFor } from '../db/database.ts'
import { insertMany } from '../db/insert-many.ts'
import { prepared } from '../db/prepared.ts'
import { events, idempotencyKeys } from '../db/schema.ts'
import type { Database, Store } from '../db/store.ts'
import type { Action, Role } from '../db/vocabulary.ts'
import type { Permission } from './access.ts'
import type { FetchedPage } from './captures/fetch-page.ts'
import { bodyHash, canonicalJson, chainStart, eventHash } from './history/chain.ts'
import type { Signer } from './history/signature.ts'
import { renewLeases } from './lease.ts'
import { notifyOf } from './notify.ts'
import { addable, operational } from './operational.ts'
import { Problem } from './problems.ts'
import { tellChanged } from './wake.ts'
import type { Sealer } from './webhooks/sealing.ts'

/** Who is asking. `nobody` has no permission at all. */
export interface Actor {
  id: string
  name: string
  role: Role
  can: ReadonlySet<Permission>
  /** The API key it came with; null for a session. */
  keyId: string | null
}

/** One request's view of the world; everything a service needs is in its first argument. */
export interface Ctx {
  store: Store
  actor: Actor
  now: () => Date
  /** Where people reach the desk, without a slash at the end; what addresses in exports and feeds begin with. */
  publicUrl?: string | undefined
  /** Fetches a page of the web, guarded. Only requests have it. @throws FetchFailure */
  fetchPage?: (url: string) => Promise<FetchedPage>
  /** Signs checkpoints and manifests. Requests have it, and what the desk does by itself. */
  signer?: Signer
  /** Seals the secrets of webhooks. Requests have it, and what the desk does by itself. */
  sealer?: Sealer
  /** Hosts, or host:port, on a private network that webhooks may be sent to all the same. */
  webhookHosts?: readonly string[]
  /** Aborted once the desk stops: what would go on for long ends. Requests have it, and what the desk does by itself. */
  stopping?: AbortSignal | undefined
  requestId: string | null
  /** The version the caller last saw (If-Match). */
  ifMatch?: number | undefined
  idempotency?: Idempotency | undefined
  /** Logs what nobody expected where it does not fail the whole request. */
  report?: ((error: unknown, requestId: string | null) => void) | undefined
  /** Ties together the changes of one bulk request. */
  batchId?: string | undefined
}

export interface Idempotency {
  key: string
  /** Hash of the whole request, to notice a key used for another one. */
  fingerprint: string
}

/** One thing that happened to one record. `before` and `after` hold the fields that changed, or all of a new record. */
export interface Happening {
  action: Action
  subject: string
  claimId?: string | null
  before?: object | null
  after?: object | null
  reason?: string | null
}

/** A change under way: the database to write to, one instant for all of it, and a place to say what happened. */
export interface Tx {
  db: Database
  ctx: Ctx
  /** ISO instant shared by all this change writes. */
  at: string
  happened(event: Happening): void
  /** Whether anything has been told yet. */
  hasHappened(): boolean
  /** Part of the change that may fail alone: what it wrote and told is undone when it throws. Not one in another. */
  attempt<T>(work: () => Promise<T>): Promise<T>
}

/** A database to read from and the instant of reading: what runs out by itself depends on it. A change is one too. */
export type Reading = Pick<Tx, 'db' | 'at'>

export const readingOf = (ctx: Pick<Ctx, 'store' | 'now'>): Reading => ({
  db: ctx.store.read,
  at: ctx.now().toISOString(),
})

/** Thrown inside a change to give a repeated request the answer it got the first time. */
export class Replay extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('replayed')
    this.result = result
  }
}

export function requirePermission(ctx: Ctx, permission: Permission): void {
  if (!ctx.actor.can.has(permission)) {
    throw new Problem('not-permitted', { detail: `This needs the permission ${permission}.`, permission })
  }
}

/**
 * The only way to write records: everything `work` writes, the events it names and the remembered answer of an
 * Idempotency-Key commit together or not at all. No network, hashing of passwords or timer belongs inside.
 * @throws Replay when the key was used before; Problem `idempotency-key-reused` when for something else
 */
export async function change<T>(
  ctx: Ctx,
  work: (tx: Tx) => Promise<T>,
  options: { remember?: (result: T) => unknown } = {},
): Promise<T> {
  const committed = await ctx.store.write(async (db, attempt) => {
    const at = ctx.now().toISOString()
    if (ctx.idempotency) await replayIfKnown(db, ctx, ctx.idempotency)
    const happenings: Happening[] = []
    const tx: Tx = {
      db,
      ctx,
      at,
      happened: (event) => happenings.push(event),
      hasHappened: () => happenings.length > 0,
      async attempt(part) {
        const before = happenings.length
        try {
          return await attempt(part)
        } catch (error) {
          happenings.length = before
          throw error
        }
      },
    }
    const result = await work(tx)
    if (happenings.length === 0) throw new Error('a change to the records must say what happened')
    await notifyOf(db, ctx.actor.id, at, await append(db, ctx, at, happenings))
    await renewLeases(db, ctx.actor.id, at, happenings)
    if (ctx.idempotency) await rememberAnswer(db, ctx, at, (options.remember ?? ((same) => same))(result))
    return result
  })
  tellChanged(ctx.store)
  return committed
}

type Machinery = Pick<Database, 'insert' | 'update' | 'delete' | 'select'>

/** Writes to tables that have no history, and adds to those that machinery adds to: `operational.ts` lists both. */
export function operate<T>(store: Store, work: (db: Machinery) => Promise<T>): Promise<T> {
  const allow = <R>(table: SQLiteTable, then: () => R, isAllowed = operational.has(table)): R => {
    if (!isAllowed) throw new Error('this table is changed through change() only')
    return then()
  }
  return store.write((db) => {
    const machinery = {
      select: db.select.bind(db),
      insert: (table) => allow(table, () => db.insert(table), operational.has(table) || addable.has(table)),
      update: (table) => allow(table, () => db.update(table)),
      delete: (table) => allow(table, () => db.delete(table)),
    } as Machinery
    return work(standsFor(machinery, db))
  })
}

/** The same for a request whose answer is remembered with an Idempotency-Key. @throws as `change` does */
export function operateOnce<T>(ctx: Ctx, work: (db: Machinery) => Promise<T>): Promise<T> {
  return operate(ctx.store, async (db) => {
    if (ctx.idempotency) await replayIfKnown(db, ctx, ctx.idempotency)
    const result = await work(db)
    await rememberAnswer(db, ctx, ctx.now().toISOString(), result)
    return result
  })
}

const headOf = prepared((db) =>
  db.select({ seq: events.seq, hash: events.hash }).from(events).orderBy(desc(events.seq)).limit(1).prepare(),
)

/** @returns the happenings as they are numbered now */
async function append(db: Database, ctx: Ctx, at: string, happenings: Happening[]) {
  const [head] = await headOf(db).all()
  let seq = head?.seq ?? 0
  let prevHash = head?.hash ?? chainStart
  const rows = happenings.map((event) => {
    const before = event.before ? canonicalJson(event.before) : null
    const after = event.after ? canonicalJson(event.after) : null
    const salt = randomBytes(16).toString('hex')
    seq += 1
    const sealed = {
      seq,
      at,
      actor: ctx.actor.id,
      keyId: ctx.actor.keyId,
      action: event.action,
      subject: event.subject,
      claimId: event.claimId ?? null,
      requestId: ctx.requestId,
      batchId: ctx.batchId ?? null,
      reason: event.reason ?? null,
      bodyHash: bodyHash(salt, before, after),
      prevHash,
    }
    prevHash = eventHash(sealed)
    return { ...sealed, before, after, salt, hash: prevHash }
  })
  await insertMany(db, events, rows)
  return rows.map(({ seq, action, claimId }, each) => ({
    ...{ seq, action, claimId },
    after: happenings[each]?.after ?? null,
  }))
}

const dayMs = 24 * 60 * 60 * 1000

/** Gives a repeated request its first answer, and refuses a key that was used for something else. */
async function replayIfKnown(db: Machinery, ctx: Ctx, { key, fingerprint }: Idempotency): Promise<void> {
  await forgetOldAnswers(db, ctx)
  const [known] = await db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.actorId, ctx.actor.id), eq(idempotencyKeys.key, key)))
  if (!known) return
  if (known.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused')
  throw new Replay(JSON.parse(known.result ?? 'null'))
}

/** A key is good for a day; after that it may stand for something else. */
export async function forgetOldAnswers(
  db: Pick<Database, 'delete'>,
  { now }: Pick<Ctx, 'now'>,
): Promise<void> {
  const yesterday = new Date(now().getTime() - dayMs).toISOString()
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, yesterday))
}

async function rememberAnswer(db: Machinery, ctx: Ctx, at: string, answer: unknown): Promise<void> {
  if (!ctx.idempotency) return
  const { key, fingerprint } = ctx.idempotency
  const result = JSON.stringify(answer ?? null)
  await db.insert(idempotencyKeys).values({ actorId: ctx.actor.id, key, fingerprint, result, createdAt: at })
}
