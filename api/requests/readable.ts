// What a reader has before them when they ask for a correction: a revision that was shown to the public.
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { claims, publications, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Verdict } from '../../db/vocabulary.ts'
import type { Ctx } from '../context.ts'
import { Problem } from '../problems.ts'
import type { StoredJudged } from '../reviews/judged.ts'

export interface Readable {
  claimId: string
  revision: number
  /** As it was judged. */
  text: string
  verdict: Verdict
  rating: string
  asOf: string
}

/** @param revision  the published one unless said @throws Problem `not-found` */
export async function findReadable(
  { store: { read: db } }: Pick<Ctx, 'store'>,
  claimId: string,
  revision?: number,
): Promise<Readable> {
  const shown = await findShown(db, claimId, revision)
  if (shown === undefined) throw notPublished(claimId)
  const [row] = await db
    .select()
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claimId), eq(verdicts.revision, shown)))
  if (!row?.verdict) throw new Error(`claim ${claimId} shows a revision that is not there`)
  const { verdict, rating, asOf, judged } = row
  const { text } = judged as StoredJudged
  return { claimId, revision: shown, text, verdict, rating: rating ?? '', asOf: asOf ?? '' }
}

/**
 * The revision, where the public saw it and still sees the claim; undefined where it saw others only.
 * @throws Problem `not-found`
 */
export async function findShown(
  db: Database,
  claimId: string,
  revision?: number,
): Promise<number | undefined> {
  const [claim] = await db
    .select({ publishedRevision: claims.publishedRevision })
    .from(claims)
    .where(and(eq(claims.id, claimId), isNotNull(claims.publishedRevision), isNull(claims.mergedIntoId)))
  const current = claim?.publishedRevision ?? null
  if (current === null) throw notPublished(claimId)
  const [shown] = await db
    .select({ revision: publications.revision })
    .from(publications)
    .where(
      and(
        eq(publications.claimId, claimId),
        eq(publications.revision, revision ?? current),
        isNull(publications.retractedAt),
      ),
    )
    .limit(1)
  return shown?.revision
}

const notPublished = (claimId: string) =>
  new Problem('not-found', { detail: `There is no published verdict on ${claimId}.` })
