// Lists of published verdicts, newest first, as readers page through them and feeds take them.
import { and, desc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { claims, claimTopics, publications, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { presentOf } from '../claims/lifetimes.ts'
import { type Ctx, type Reading, readingOf } from '../context.ts'
import { mostHits } from '../listing.ts'
import { type Marked, readSearch } from '../matching/full-text.ts'
import { highlight } from '../matching/highlight.ts'
import { freshnessOf } from '../reviews/freshness.ts'
import { type Facts, isInFlux, publicFacts } from './public-facts.ts'
import type { PublishedBrief, PublishedFilters, PublishedPage } from './published-schema.ts'

/** The publication that the public sees of a claim: the newest, unless it was retracted. */
export const isShown = sql`${claims.publishedRevision} = ${publications.revision} and ${publications.retractedAt} is null
  and not exists (select 1 from publications as newer where newer.claim_id = ${publications.claimId} and newer.seq > ${publications.seq})`

/** What a list reads; neither the text of a rationale nor the evidence. */
const briefly = {
  ...{ seq: claims.seq, id: claims.id, current: claims.text, status: claims.status },
  ...{ verdictRevision: claims.verdictRevision, publishedRevision: claims.publishedRevision },
  ...{ headline: claims.headline, speaker: claims.speaker, claimedOn: claims.claimedOn },
  ...{ language: claims.language, topics: claims.topics, resolution: claims.resolution },
  ...{ revision: verdicts.revision, kind: verdicts.kind, verdict: verdicts.verdict },
  ...{ rating: verdicts.rating, outcome: verdicts.outcome, summary: verdicts.summary, asOf: verdicts.asOf },
  ...{ recheckOn: verdicts.recheckOn, validUntil: verdicts.validUntil, overtakenOn: verdicts.overtakenOn },
  text: sql<string>`json_extract(${verdicts.judged}, '$.text')`,
  publishedAt: publications.publishedAt,
  firstPublishedAt: sql<string>`(select first.published_at from publications as first where first.claim_id = ${claims.id} order by first.seq limit 1)`,
}

/**
 * Newest publication first; narrowed by more than the verdict, newest claim first, so that an index gives the order.
 * @param after  the id of the last claim of the page before
 */
export async function listPublished(
  ctx: Ctx,
  filters: PublishedFilters,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<PublishedPage> {
  const reading = readingOf(ctx)
  const { db } = reading
  const search = filters.q === undefined ? undefined : readSearch(filters.q)
  if (search?.match === null) return { data: [], nextAfter: null }
  const isByClaim = search !== undefined || Boolean(filters.topic ?? filters.speaker ?? filters.outlet)
  const seq = isByClaim ? claims.seq : publications.seq
  const from = after === undefined ? undefined : await placeOf(db, after, isByClaim)
  if (after !== undefined && from === undefined) return { data: [], nextAfter: null }
  const rows = await db
    .select(briefly)
    .from(isByClaim ? claims : publications)
    .crossJoin(isByClaim ? publications : claims)
    .crossJoin(verdicts)
    .where(
      and(
        isByClaim ? isNotNull(claims.publishedRevision) : undefined,
        eq(publications.claimId, claims.id),
        eq(verdicts.id, publications.verdictId),
        isShown,
        isNull(claims.mergedIntoId),
        filters.verdict && eq(verdicts.verdict, filters.verdict),
        ...narrowing(filters, search?.match),
        from === undefined ? undefined : lt(seq, from),
      ),
    )
    .orderBy(desc(seq))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const data = (await present(reading, shown)).filter((brief, at) =>
    fits(brief, shown[at], filters, search?.marked ?? []),
  )
  return { data, nextAfter: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

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
  return new Map((await present(reading, rows)).map((brief) => [brief.id, brief]))
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
// Never run: names the type of what the queries above give.
const rowsOf = (db: Database) => db.select(briefly).from(claims).crossJoin(publications).crossJoin(verdicts)

async function present({ db, at }: Reading, rows: Row[]): Promise<PublishedBrief[]> {
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
      ...{ publishedAt: row.publishedAt, firstPublishedAt: row.firstPublishedAt },
    }
  })
}

/** By the indexes of what claims say today; `fits` then looks at what is public of those that are being judged anew. */
function narrowing(
  { topic, speaker, outlet }: PublishedFilters,
  match: string | undefined,
): (SQL | undefined)[] {
  return [
    topic === undefined
      ? undefined
      : sql`${claims.seq} in (select ${claimTopics.claimSeq} from ${claimTopics} where ${eq(claimTopics.topic, topic)})`,
    speaker === undefined ? undefined : eq(claims.speaker, speaker),
    outlet === undefined ? undefined : sql`${claims.seq} in ${appearedIn(outlet)}`,
    match === undefined
      ? undefined
      : sql`${claims.seq} in (select rowid from claims_fts where claims_fts match ${match} order by rowid desc limit ${mostHits})`,
  ]
}

const appearedIn = (outlet: string): SQL => sql`(
  select there.seq from articles join appearances on appearances.article_id = articles.id
  join claims as there on there.id = appearances.claim_id where articles.publisher = ${outlet}
  union select origin.seq from articles join claims as origin on origin.origin_article_id = articles.id
  where articles.publisher = ${outlet})`

/** Whether a claim that is being judged anew was found by what the public knows of it. */
function fits(
  brief: PublishedBrief,
  row: Row | undefined,
  filters: PublishedFilters,
  marked: readonly Marked[],
): boolean {
  if (row === undefined || !isInFlux(row)) return true
  const { topic, speaker } = filters
  if (topic !== undefined && !brief.topics.includes(topic)) return false
  if (speaker !== undefined && brief.speaker !== speaker) return false
  const words = [brief.text, brief.headline, brief.speaker, ...brief.topics].join('\n')
  return marked.every((mark) => highlight(words, [mark], brief.language).length > 0)
}

/** Where a claim stands in the order; undefined where it never was. */
async function placeOf(db: Database, id: string, isByClaim: boolean): Promise<number | undefined> {
  const [row] = isByClaim
    ? await db.select({ seq: claims.seq }).from(claims).where(eq(claims.id, id))
    : await db
        .select({ seq: publications.seq })
        .from(publications)
        .where(eq(publications.claimId, id))
        .orderBy(desc(publications.seq))
        .limit(1)
  return row?.seq
}
