// How many verdicts are published, by their word, and by topic, speaker and outlet: counted over the newest, until something happens.
import { desc, sql } from 'drizzle-orm'
import { claims, claimTopics, events } from '../../db/schema.ts'
import type { Database, Store } from '../../db/store.ts'
import type { Verdict } from '../../db/vocabulary.ts'
import type { Ctx } from '../context.ts'
import { publicFacts } from './public-facts.ts'

export type CountedBy = 'topic' | 'speaker' | 'outlet'

export interface Count {
  value: string
  count: number
}

/** Of so many of the newest published claims; of a larger desk these are no longer all. */
export const mostCounted = 10_000

export interface VerdictCounts {
  byVerdict: Record<Verdict, number>
  total: number
  /** There are more than were counted. */
  isCapped: boolean
}

export function countVerdicts({ store }: Pick<Ctx, 'store'>): Promise<VerdictCounts> {
  return asLongAsNothingHappens(store, 'verdict', async (db) => {
    const rows = await db.all<{ verdict: Verdict; n: number }>(sql`
      select v.verdict as verdict, count(*) as n from (${newestPublished}) as capped
      cross join verdicts as v on v.claim_id = capped.id and v.revision = capped.published_revision group by 1`)
    const counts = { verified: 0, refuted: 0, mixed: 0, unproven: 0 }
    for (const { verdict, n } of rows) counts[verdict] = n
    const total = rows.reduce((sum, { n }) => sum + n, 0)
    return { byVerdict: counts, total, isCapped: total >= mostCounted }
  })
}

/** Most frequent first. Claims that are being judged anew count by what the public knows of them. */
export function countPublishedBy({ store }: Pick<Ctx, 'store'>, by: CountedBy): Promise<Count[]> {
  return asLongAsNothingHappens(store, by, async (db) => {
    const counts = new Map<string, number>()
    const add = (value: string | null, n: number) => {
      if (value) counts.set(value, (counts.get(value) ?? 0) + n)
    }
    const rows = await db.all<{ value: string | null; n: number }>(statements[by])
    for (const { value, n } of rows) add(value, n)
    for (const { speaker, topics } of by === 'outlet' ? [] : await movingFacts(db)) {
      for (const value of by === 'topic' ? topics : [speaker]) add(value, 1)
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
  })
}

const newestPublished = sql`select claims.* from claims
  where claims.published_revision is not null and claims.merged_into_id is null order by claims.seq desc limit ${mostCounted}`

const isSettled = sql`capped.status = 'decided' and capped.verdict_revision is capped.published_revision`

/** An appearance found while a claim is being judged anew is told with the next answer. Crossed, so that claims come first. */
const statements = {
  topic: sql`select t.topic as value, count(*) as n from (${newestPublished}) as capped
    cross join ${claimTopics} as t on t.claim_seq = capped.seq where ${isSettled} group by 1`,
  speaker: sql`select capped.speaker as value, count(*) as n from (${newestPublished}) as capped where ${isSettled} group by 1`,
  outlet: sql`select value, count(*) as n from (
      select distinct capped.seq, articles.publisher as value from (${newestPublished}) as capped
      cross join appearances on appearances.claim_id = capped.id cross join articles on articles.id = appearances.article_id
      where ${isSettled} or appearances.created_at <= (select max(told.published_at) from publications as told where told.claim_id = capped.id)
      union select capped.seq, articles.publisher from (${newestPublished}) as capped
      cross join articles on articles.id = capped.origin_article_id) group by 1`,
}

async function movingFacts(db: Database) {
  const rows = await db
    .select()
    .from(claims)
    .where(
      sql`${claims.seq} in (select capped.seq from (${newestPublished}) as capped where not (${isSettled}))`,
    )
  return (
    await publicFacts(
      db,
      rows.map((row) => ({ ...row, publishedAt: '' })),
    )
  ).values()
}

const remembered = new WeakMap<Store, Map<string, { head: number; counted: Promise<unknown> }>>()

/** What was counted holds until the next event: every change to the records has one. */
async function asLongAsNothingHappens<T>(
  store: Store,
  name: string,
  count: (db: Database) => Promise<T>,
): Promise<T> {
  const [row] = await store.read.select({ seq: events.seq }).from(events).orderBy(desc(events.seq)).limit(1)
  const head = row?.seq ?? 0
  const known = remembered.get(store) ?? new Map()
  remembered.set(store, known)
  const last = known.get(name)
  if (last?.head === head) return last.counted as Promise<T>
  const counted = count(store.read)
  known.set(name, { head, counted })
  counted.catch(() => known.delete(name))
  return counted
}
