// A published claim as lists, feeds and searches show it: the revision the public sees, and of the claim what was public.
import { and, eq, inArray, sql } from 'drizzle-orm'
import { claims, publications, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { presentOf } from '../claims/lifetimes.ts'
import type { Reading } from '../context.ts'
import { freshnessOf } from '../reviews/freshness.ts'
import { type Facts, publicFacts } from './public-facts.ts'
import type { PublishedBrief } from './published-schema.ts'

/** The publication that the public sees of a claim: the newest, unless it was retracted. */
export const isShown = sql`${claims.publishedRevision} = ${publications.revision} and ${publications.retractedAt} is null
  and not exists (select 1 from publications as newer where newer.claim_id = ${publications.claimId} and newer.seq > ${publications.seq})`

/** What is read of each; neither the text of a rationale nor the evidence. */
export const briefly = {
  ...{ seq: publications.seq, id: claims.id, status: claims.status },
  ...{ verdictRevision: claims.verdictRevision, publishedRevision: claims.publishedRevision },
  ...{ headline: claims.headline, speaker: claims.speaker, claimedOn: claims.claimedOn },
  ...{ language: claims.language, topics: claims.topics, resolution: claims.resolution },
  ...{ revision: verdicts.revision, kind: verdicts.kind, verdict: verdicts.verdict },
  ...{ rating: verdicts.rating, outcome: verdicts.outcome, summary: verdicts.summary, asOf: verdicts.asOf },
  ...{ recheckOn: verdicts.recheckOn, validUntil: verdicts.validUntil, overtakenOn: verdicts.overtakenOn },
  ...{ decidedAt: verdicts.createdAt, publishedAt: publications.publishedAt },
  text: sql<string>`json_extract(${verdicts.judged}, '$.text')`,
  firstPublishedAt: sql<string>`(select first.published_at from publications as first where first.claim_id = ${claims.id} order by first.seq limit 1)`,
}

export type BriefRow = Awaited<ReturnType<typeof rowsOf>>[number]
// Never run: names the type of what is read.
const rowsOf = (db: Database) => db.select(briefly).from(claims).crossJoin(publications).crossJoin(verdicts)

/** These claims as they are published, by id; those that are not are left out. */
export async function findBriefs(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, PublishedBrief>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .select(briefly)
    .from(claims)
    .crossJoin(publications)
    .crossJoin(verdicts)
    .where(
      and(
        inArray(claims.id, [...ids]),
        eq(publications.claimId, claims.id),
        eq(verdicts.id, publications.verdictId),
        isShown,
      ),
    )
  return new Map((await presentBriefs(reading, rows)).map((brief) => [brief.id, brief]))
}

export async function presentBriefs(
  { db, at }: Reading,
  rows: readonly BriefRow[],
): Promise<PublishedBrief[]> {
  const now = await presentOf(db, at)
  const factsOf = await publicFacts(db, rows)
  return rows.map((row) => {
    const { id, text, revision, kind, verdict, rating, outcome, summary, asOf, overtakenOn } = row
    const facts = factsOf.get(id) as Facts
    return {
      ...{ id, text, revision, kind, outcome, summary, overtakenOn },
      ...{ speaker: facts.speaker, claimedOn: facts.claimedOn, language: facts.language },
      ...{ headline: facts.headline, topics: facts.topics },
      ...{ verdict: verdict ?? 'unproven', rating: rating ?? '', asOf: asOf ?? '' },
      freshness: freshnessOf({ ...row, verdict: verdict ?? '' }, now) ?? 'fresh',
      ...{ decidedAt: row.decidedAt, publishedAt: row.publishedAt, firstPublishedAt: row.firstPublishedAt },
    }
  })
}
