// A text of a source arrives: the excerpts said to be from it are found there, or contradicted by it.
// The search is done before the change, which only writes what was found: a long text must not hold up other writers.
import { setImmediate as otherRequests } from 'node:timers/promises'
import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { type CaptureRow, type EvidenceRow, evidence } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { holds, type ReadText, readForAnchors } from '../captures/anchor.ts'
import { requireClaim, touchClaim, touchEvidence } from '../claims/record.ts'
import type { Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'

/** Whether a text that is about to be kept holds each excerpt, by the evidence and the words it was asked for. */
export type ForeseenExcerpts = ReadonlyMap<string, { excerpt: string | null; isFound: boolean }>

/** Looks for the excerpts in a text, in its normal form, and lets other requests pass between them. */
export async function foreseeExcerpts(
  db: Database,
  sourceId: string,
  text: string,
): Promise<ForeseenExcerpts> {
  const find = finder(text)
  const foreseen = new Map<string, { excerpt: string | null; isFound: boolean }>()
  for (const { id, excerpt } of await unsettled(db, sourceId)) {
    foreseen.set(id, { excerpt, isFound: find(excerpt) })
    await otherRequests()
  }
  return foreseen
}

/** @param foreseen  what was found in this very text before; other words are looked for now */
export async function settleExcerpts(
  tx: Tx,
  sourceId: string,
  capture: CaptureRow,
  foreseen: ForeseenExcerpts = new Map(),
): Promise<void> {
  const find = finder(capture.text ?? '')
  for (const row of await unsettled(tx.db, sourceId)) {
    const known = foreseen.get(row.id)
    const isFound = known && known.excerpt === row.excerpt ? known.isFound : find(row.excerpt)
    await settle(tx, row, capture.id, isFound)
  }
}

/** An excerpt that was found once stays found, for the capture that held it is kept. */
function unsettled(db: Database, sourceId: string): Promise<EvidenceRow[]> {
  return db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.sourceId, sourceId),
        isNull(evidence.withdrawnAt),
        isNotNull(evidence.excerpt),
        or(isNull(evidence.excerptFound), ne(evidence.excerptFound, true)),
      ),
    )
}

/** Finds words in a text, which is prepared once, and only if it comes to that. */
function finder(text: string): (words: string | null) => boolean {
  let read: ReadText | undefined
  return (words) => {
    read ??= readForAnchors(text)
    return holds(read, words ?? '')
  }
}

async function settle(tx: Tx, before: EvidenceRow, captureId: string, isFound: boolean): Promise<void> {
  if (before.excerptFound === isFound) return
  const [row] = await tx.db
    .update(evidence)
    .set({ captureId, excerptFound: isFound, version: before.version + 1, updatedAt: tx.at })
    .where(eq(evidence.id, before.id))
    .returning()
  if (!row) throw new Error('the evidence was not updated')
  const claim = await requireClaim(tx.db, before.claimId)
  await (isFound ? touchClaim(tx, claim) : touchEvidence(tx, claim))
  tx.happened({
    action: 'evidence.changed',
    subject: row.id,
    claimId: claim.id,
    ...changedFields(before, row),
  })
}
