// Readers ask for a correction of a published verdict; the desk answers each request with a reason.
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type CorrectionRequestRow, claims, correctionRequests, publications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { visitor } from '../accounts/present.ts'
import { type Ctx, change } from '../context.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { invalid, Problem } from '../problems.ts'
import { presentRequest, presentRequests } from './present.ts'
import type {
  CorrectionRequest,
  CorrectionRequestAnswer,
  CorrectionRequestQuery,
  CorrectionRequestReceipt,
  NewCorrectionRequest,
} from './schema.ts'
import type { Throttle } from './throttle.ts'

export interface Door {
  /** Counts people; nobody is counted without one. */
  throttle?: Throttle | undefined
  /** The address it comes from; counted, never kept. */
  peer: string
}

/**
 * Takes what a reader says is wrong. A session gives it nothing: whoever sends no key is a visitor, signed in or not.
 * @throws Problem `not-found` where nothing is published, `too-many-attempts`
 */
export async function askForCorrection(
  ctx: Ctx,
  claimId: string,
  input: NewCorrectionRequest,
  { throttle, peer }: Door,
): Promise<CorrectionRequestReceipt> {
  const { revision, what, sourceUrl = null, name = null, email = null } = input
  await requirePublic(ctx.store.read, claimId, revision)
  const again = await findSame(ctx.store.read, claimId, what)
  if (again) return receiptFor(again)
  const isProgram = ctx.actor.keyId !== null
  const wait = isProgram ? undefined : await throttle?.take(peer, ctx.now().getTime())
  if (wait !== undefined) throw new Problem('too-many-attempts', { retryAfter: wait })
  return change({ ...ctx, actor: isProgram ? ctx.actor : visitor }, async (tx) => {
    await requirePublic(tx.db, claimId, revision)
    const [row] = await tx.db
      .insert(correctionRequests)
      .values({
        id: newId('cor'),
        ...{ claimId, revision, what, sourceUrl, name, email },
        status: 'open',
        createdAt: tx.at,
        updatedAt: tx.at,
      })
      .returning()
    if (!row) throw new Error('the request was not inserted')
    // Who asked stays out of the history, which many read and nobody can change.
    tx.happened({
      action: 'request.received',
      subject: row.id,
      claimId,
      after: { revision, what, sourceUrl },
    })
    return receiptFor(row)
  })
}

/** That the public sees the claim and saw this revision. @throws Problem `not-found`, `invalid-request` */
async function requirePublic(db: Database, claimId: string, revision: number): Promise<void> {
  const [claim] = await db
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.id, claimId), isNotNull(claims.publishedRevision), isNull(claims.mergedIntoId)))
  if (!claim) throw new Problem('not-found', { detail: `There is no published verdict on ${claimId}.` })
  const ofRevision = and(eq(publications.claimId, claimId), eq(publications.revision, revision))
  const [shown] = await db
    .select({ id: publications.id })
    .from(publications)
    .where(and(ofRevision, isNull(publications.retractedAt)))
    .limit(1)
  if (!shown) throw invalid('/revision', 'is not a revision the public has seen')
}

/** The same words about the same claim that wait for an answer: a form that was sent twice, or spam. */
async function findSame(
  db: Database,
  claimId: string,
  what: string,
): Promise<CorrectionRequestRow | undefined> {
  const [row] = await db
    .select()
    .from(correctionRequests)
    .where(
      and(
        eq(correctionRequests.claimId, claimId),
        eq(correctionRequests.what, what),
        eq(correctionRequests.status, 'open'),
      ),
    )
    .limit(1)
  return row
}

const receiptFor = ({ id, claimId, revision, createdAt }: CorrectionRequestRow) => {
  return { id, claimId, revision, receivedAt: createdAt }
}

export async function listRequests(ctx: Ctx, query: CorrectionRequestQuery) {
  const db = ctx.store.read
  const where = [
    query.status && inArray(correctionRequests.status, query.status),
    query.claimId && inArray(correctionRequests.claimId, query.claimId),
  ]
  const orders = { status: correctionRequests.status }
  const { rows, ...page } = await listRows(db, { table: correctionRequests, where, orders }, query)
  return { data: await presentRequests(db, rows), ...page }
}

export async function findRequest(ctx: Ctx, id: string): Promise<CorrectionRequest> {
  const db = ctx.store.read
  return presentRequest(db, await requireRequest(db, id))
}

/** @throws Problem `request-already-answered`, `stale-record` */
export function answerRequest(
  ctx: Ctx,
  id: string,
  { status, answer }: CorrectionRequestAnswer,
): Promise<CorrectionRequest> {
  return change(ctx, async (tx) => {
    const before = await requireRequest(tx.db, id)
    if (ctx.ifMatch !== undefined && ctx.ifMatch !== before.version) {
      throw new Problem('stale-record', { current: await presentRequest(tx.db, before) })
    }
    if (before.status !== 'open') throw new Problem('request-already-answered')
    const [row] = await tx.db
      .update(correctionRequests)
      .set({
        ...{ status, answer, answeredBy: ctx.actor.id, answeredAt: tx.at },
        ...{ version: before.version + 1, updatedAt: tx.at },
      })
      .where(eq(correctionRequests.id, id))
      .returning()
    if (!row) throw new Problem('not-found')
    tx.happened({
      action: 'request.answered',
      subject: id,
      claimId: row.claimId,
      before: { status: before.status },
      after: { status, answer },
    })
    return presentRequest(tx.db, row)
  })
}

/** @throws Problem `not-found` */
export async function requireRequest(db: Database, id: string): Promise<CorrectionRequestRow> {
  const [row] = await db.select().from(correctionRequests).where(eq(correctionRequests.id, id))
  if (!row) throw new Problem('not-found', { detail: `There is no request for correction ${id}.` })
  return row
}
