// Whether the history still is what was recorded: the chain from its first event, and every checkpoint signed over it.
import { setImmediate as otherRequests } from 'node:timers/promises'
import { asc, gt } from 'drizzle-orm'
import { type CheckpointRow, checkpoints, type EventRow, events } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Ctx } from '../context.ts'
import { type ChainCheck, checkEvent, newCheck } from './chain.ts'
import { checkpointFault } from './checkpoint.ts'
import type { ChainReport } from './schema.ts'
import type { PublicKey } from './signature.ts'
import { requireSigner } from './signer.ts'

const slice = 500

/** Reads the whole chain in slices, letting other requests through between them. */
export async function verifyHistory(ctx: Ctx): Promise<ChainReport> {
  const db = ctx.store.read
  // The checkpoints first: what is signed meanwhile is left for the next time.
  const signed = await allCheckpoints(db)
  const wanted = new Set(signed.map(({ eventSeq }) => eventSeq))
  const hashes = new Map<number, string>()
  let check: ChainCheck = newCheck()
  for await (const event of eventsFrom(db, 0)) {
    check = checkEvent(check, event)
    if (wanted.has(event.seq)) hashes.set(event.seq, event.hash)
  }
  const signer = requireSigner(ctx)
  const report = reportOf(signed, hashes, [signer, ...signer.retired])
  const brokenAt = firstOf(check.brokenAt, placeInChain(report, check.events))
  const { events: count, erased, head } = check
  return {
    valid: brokenAt === undefined && report.valid,
    ...{ events: count, erased, head },
    ...(brokenAt === undefined ? {} : { brokenAt }),
    checkpoints: report,
  }
}

type CheckpointReport = ChainReport['checkpoints']

function reportOf(
  signed: readonly CheckpointRow[],
  hashes: ReadonlyMap<number, string>,
  keys: readonly PublicKey[],
): CheckpointReport {
  const faults = signed.map((each, at) => checkpointFault(each, at + 1, hashes.get(each.eventSeq), keys))
  const at = faults.findIndex((fault) => fault !== undefined)
  const [broken, fault] = [signed[at], faults[at]]
  const lastGood = signed[faults.lastIndexOf(undefined)]
  const summary = { count: signed.length, valid: !broken, signedUpTo: lastGood?.eventSeq ?? 0 }
  if (!broken || !fault) return summary
  return { ...summary, brokenAt: broken.number, eventSeq: broken.eventSeq, fault }
}

/** Where a checkpoint shows that the chain is not what it was: the first event that is gone, or the one it signed. */
function placeInChain({ fault, eventSeq }: CheckpointReport, events: number): number | undefined {
  if (fault === 'events_missing') return events + 1
  return fault === 'head' ? eventSeq : undefined
}

function firstOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)
}

/** The events after `seq`, oldest first, in pages; lets other requests through between them. */
export async function* pagesOfEvents(db: Database, seq: number): AsyncGenerator<EventRow[], void> {
  for (let after = seq; ; ) {
    const rows = await db
      .select()
      .from(events)
      .where(gt(events.seq, after))
      .orderBy(asc(events.seq))
      .limit(slice)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.seq
    await otherRequests()
  }
}

export async function* eventsFrom(db: Database, seq: number): AsyncGenerator<EventRow, void> {
  for await (const rows of pagesOfEvents(db, seq)) yield* rows
}

async function allCheckpoints(db: Database): Promise<CheckpointRow[]> {
  const all: CheckpointRow[] = []
  for (let rows: CheckpointRow[]; ; ) {
    rows = await db
      .select()
      .from(checkpoints)
      .where(gt(checkpoints.number, all.at(-1)?.number ?? 0))
      .orderBy(asc(checkpoints.number))
      .limit(slice)
    if (rows.length === 0) return all
    all.push(...rows)
  }
}
