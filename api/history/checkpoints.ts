// Signing the head of the chain: on demand, or when so much is unsigned that one is due.
import { asc, desc, eq, gt, max } from 'drizzle-orm'
import { type CheckpointRow, checkpoints, events } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type Ctx, operateOnce } from '../context.ts'
import { listRows } from '../listing.ts'
import { Problem } from '../problems.ts'
import { type ChainCheck, checkEvent, newCheck } from './chain.ts'
import { isCheckpointDue, statementOf } from './checkpoint.ts'
import { eventsFrom } from './integrity.ts'
import type { Checkpoint, CheckpointQuery, SigningKeys } from './schema.ts'
import { requireSigner } from './signer.ts'

export async function listCheckpoints(ctx: Ctx, query: CheckpointQuery) {
  const { rows, ...page } = await listRows(ctx.store.read, { table: checkpoints, where: [] }, query)
  return { data: rows, ...page }
}

export async function findSigningKeys(ctx: Ctx): Promise<SigningKeys> {
  const { keyId, pem, retired } = requireSigner(ctx)
  return { algorithm: 'Ed25519', keyId, publicKey: pem, retired: retired.map(asKey) }
}

const asKey = ({ keyId, pem }: { keyId: string; pem: string }) => ({ keyId, publicKey: pem })

/**
 * Signs the head of the chain. What happened since the last checkpoint is read first: a chain that does not hold is not
 * signed, or tampering would get the desk's own signature.
 * @throws Problem `history-broken` naming the event
 */
export function signHead(ctx: Ctx): Promise<Checkpoint> {
  return sign(ctx) as Promise<Checkpoint>
}

/** @param unless  signs nothing when there is a checkpoint after this one by then: another process was quicker */
async function sign(ctx: Ctx, unless?: number): Promise<Checkpoint | undefined> {
  const signer = requireSigner(ctx)
  const { seq: eventSeq, hash: head } = await soundHead(ctx.store.read)
  return operateOnce(ctx, async (db) => {
    const [last] = await db.select({ number: max(checkpoints.number) }).from(checkpoints)
    if (unless !== undefined && (last?.number ?? 0) > unless) return undefined
    const { keyId } = signer
    const signed = { number: (last?.number ?? 0) + 1, eventSeq, head, at: ctx.now().toISOString(), keyId }
    const checkpoint = { ...signed, signature: signer.sign(statementOf(signed)) }
    await db.insert(checkpoints).values(checkpoint)
    return checkpoint
  })
}

/** The head, once all since the last checkpoint was found to hang together. */
async function soundHead(db: Database): Promise<{ seq: number; hash: string }> {
  const last = await lastCheckpoint(db)
  const from: ChainCheck = last ? { ...newCheck(), events: last.eventSeq, head: last.head } : newCheck()
  if (last && (await hashOf(db, last.eventSeq)) !== last.head) throw broken(last.eventSeq)
  let check = from
  for await (const event of eventsFrom(db, from.events)) {
    check = checkEvent(check, event)
    if (check.brokenAt !== undefined) throw broken(check.brokenAt)
  }
  return { seq: check.events, hash: check.head }
}

function broken(seq: number): Problem {
  const detail = `Event ${seq} is not what was recorded, so nothing was signed. GET /history/verify tells more.`
  return new Problem('history-broken', { detail, brokenAt: seq })
}

/** Signs if so much has happened since the last checkpoint that it is time. @returns the new one, if any */
export async function signIfDue(ctx: Ctx): Promise<Checkpoint | undefined> {
  const db = ctx.store.read
  const last = await lastCheckpoint(db)
  const signedUpTo = last?.eventSeq ?? 0
  const [oldest] = await db
    .select({ at: events.at })
    .from(events)
    .where(gt(events.seq, signedUpTo))
    .orderBy(asc(events.seq))
    .limit(1)
  const [head] = await db.select({ seq: events.seq }).from(events).orderBy(desc(events.seq)).limit(1)
  const unsigned = (head?.seq ?? 0) - signedUpTo
  return isCheckpointDue(unsigned, oldest?.at, ctx.now()) ? sign(ctx, last?.number ?? 0) : undefined
}

async function lastCheckpoint(db: Database): Promise<CheckpointRow | undefined> {
  const [row] = await db.select().from(checkpoints).orderBy(desc(checkpoints.number)).limit(1)
  return row
}

async function hashOf(db: Database, seq: number): Promise<string | undefined> {
  const [row] = await db.select({ hash: events.hash }).from(events).where(eq(events.seq, seq))
  return row?.hash
}
