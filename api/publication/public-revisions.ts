// What the public was told, revision after revision, and what was taken back.
import { asc, eq } from 'drizzle-orm'
import { type PublicationRow, publications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { RevisionKind } from '../../db/vocabulary.ts'
import { meantRevisions } from '../reviews/revisions.ts'
import type { Verdict } from '../reviews/schema.ts'
import type { PublicRevision } from './published-schema.ts'

/** Every publication of a claim, oldest first. */
export function findPublications(db: Database, claimId: string): Promise<PublicationRow[]> {
  return db
    .select()
    .from(publications)
    .where(eq(publications.claimId, claimId))
    .orderBy(asc(publications.seq))
}

/** @param verdicts  all revisions of the claim, oldest first @returns newest first */
export function publicRevisions(
  verdicts: readonly Verdict[],
  published: readonly PublicationRow[],
): PublicRevision[] {
  return published
    .flatMap((row, at) => {
      const verdict = verdicts.find(({ revision }) => revision === row.revision)
      if (!verdict?.verdict) return []
      const { retractedAt, retractedReason } = row
      return {
        revision: row.revision,
        kind: at === 0 ? 'initial' : gravest(verdicts, published[at - 1]?.revision ?? 0, verdict),
        verdict: verdict.verdict,
        rating: verdict.rating ?? '',
        outcome: verdict.outcome,
        changeNote: verdict.changeNote,
        publishedAt: row.publishedAt,
        retracted: retractedAt === null ? null : { at: retractedAt, reason: retractedReason ?? '' },
      }
    })
    .reverse()
}

/** Readers who saw only some revisions are told of a mistake also where it was owned up to in one they did not see. */
function gravest(verdicts: readonly Verdict[], seen: number, shown: Verdict): RevisionKind {
  const unseen = meantRevisions(verdicts).filter(
    ({ revision }) => revision > seen && revision <= shown.revision,
  )
  const isMistake = unseen.some(({ kind }) => kind === 'correction' || kind === 'void')
  return isMistake ? 'correction' : shown.kind
}
