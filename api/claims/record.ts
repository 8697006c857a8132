// The claim row itself: found, required to be in a state, and marked as changed. Other slices change claims through this.
import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { type ClaimRow, claimKindRows, claims, claimTopics } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Tx } from '../context.ts'
import { indexClaim } from '../matching/indexing.ts'
import { Problem } from '../problems.ts'

const byId = prepared((db) =>
  db
    .select()
    .from(claims)
    .where(eq(claims.id, sql.placeholder('id')))
    .prepare(),
)

/** @throws Problem `not-found` */
export async function requireClaim(db: Database, id: string): Promise<ClaimRow> {
  const [row] = await byId(db).all({ id })
  if (!row) throw new Problem('not-found', { detail: `There is no claim ${id}.` })
  return row
}

/** A claim that still stands: neither withdrawn, split, merged nor declined. @throws Problem `claim-not-open` */
export async function requireStanding(db: Database, id: string): Promise<ClaimRow> {
  const row = await requireClaim(db, id)
  const reason = notStanding(row)
  if (reason) throw new Problem('claim-not-open', { detail: `The claim ${reason}.` })
  return row
}

function notStanding(row: ClaimRow): string | undefined {
  if (row.withdrawnAt) return 'was withdrawn'
  if (row.mergedIntoId) return `was merged into ${row.mergedIntoId}`
  if (row.status === 'split') return 'was split; review its parts'
  if (row.status === 'declined') return 'was declined; reopen it first'
  return undefined
}

/** The claim that stands for a merged one now, however often that one was merged in turn. */
export async function finalIdOf(db: Database, claim: ClaimRow): Promise<string> {
  let id = claim.id
  for (let next = claim.mergedIntoId; next !== null; ) {
    id = next
    const [row] = await db.select({ next: claims.mergedIntoId }).from(claims).where(eq(claims.id, id))
    next = row?.next ?? null
  }
  return id
}

/** What a claim is found by is made of these. */
const searched = ['text', 'headline', 'speaker', 'topics', 'language'] as const

/** Whatever happens to a claim that was sent back takes it up again. */
const noLongerReturned = { returnedAt: null, returnedReason: null }

/** Writes fields of a claim and makes its next version; every change a reviewer would see passes here. */
export async function touchClaim(
  tx: Tx,
  row: Pick<ClaimRow, 'id' | 'seq' | 'version'>,
  fields: Partial<ClaimRow> = {},
): Promise<ClaimRow> {
  const [updated] = await tx.db
    .update(claims)
    .set({ ...noLongerReturned, ...fields, version: row.version + 1, updatedAt: tx.at })
    .where(eq(claims.id, row.id))
    .returning()
  if (!updated) throw new Problem('not-found')
  if (fields.topics) await indexTopics(tx, row.seq, fields.topics)
  if (fields.kinds) await indexKinds(tx, row.seq, fields.kinds)
  if (searched.some((field) => field in fields)) await indexClaim(tx.db, updated)
  return updated
}

/** Evidence came, went or changed: a verdict that is in force no longer rests on what is there now. */
export function touchEvidence(tx: Tx, row: ClaimRow): Promise<ClaimRow> {
  return touchClaim(tx, row, row.verdict === null ? {} : { evidenceChanged: true })
}

export async function indexTopics(tx: Tx, claimSeq: number, topics: string[]): Promise<void> {
  await tx.db.delete(claimTopics).where(eq(claimTopics.claimSeq, claimSeq))
  for (const topic of topics) await tx.db.insert(claimTopics).values({ topic, claimSeq })
}

export async function indexKinds(tx: Tx, claimSeq: number, kinds: string[]): Promise<void> {
  await tx.db.delete(claimKindRows).where(eq(claimKindRows.claimSeq, claimSeq))
  for (const kind of kinds) await tx.db.insert(claimKindRows).values({ kind, claimSeq })
}
