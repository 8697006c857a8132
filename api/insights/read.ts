// Reads what insights are made of: decisions by day, how long first ones took, and the tables by topic, outlet and speaker.
import { type SQL, sql } from 'drizzle-orm'
import { articles, claims, claimTopics, decisions, isOpenClaim } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Verdict } from '../../db/vocabulary.ts'
import { agreementIn } from '../reviews/agreement-report.ts'
import { dayAfter } from '../reviews/freshness.ts'
import { type By, beginningsWithin, bucketed, type DayOfDecisions } from './buckets.ts'
import { fewestForNinth, type Length, spreadOf } from './percentiles.ts'
import { type Insights, mostBuckets, mostRows } from './schema.ts'

/** A question as it is read: all said, nothing left to the clock. It goes to another thread as it is. */
export interface Asked {
  from: string
  to: string
  today: string
  by: By
  topic?: string[] | undefined
  outlet?: string[] | undefined
  speaker?: string[] | undefined
  /** Also how far reviewers agree. */
  withAgreement: boolean
}

export type Figures = Omit<Insights, 'at'>

export async function readInsights(db: Database, asked: Asked): Promise<Figures> {
  const { from, to, by, today } = asked
  const beginnings = beginningsWithin(from, to, by, mostBuckets)
  return {
    ...{ from, to, by },
    decisions: bucketed(beginnings, by, to, await decisionsByDay(db, asked), today),
    timeToVerdict: await timeToVerdict(db, asked, beginnings),
    topics: await answeredBy(db, byTopic(asked)),
    outlets: await answeredBy(db, byOutlet(asked)),
    speakers: await coverage(db, asked),
    agreement: await agreement(db, asked),
  }
}

/** The numbers of the claims a question is about, each condition found by its own index; undefined for all. */
function claimsAbout({ topic, outlet, speaker }: Asked): SQL[] {
  const listed = (words: readonly string[]) => sql`(select value from json_each(${JSON.stringify(words)}))`
  return [
    topic && sql`(select claim_seq from ${claimTopics} where topic in ${listed(topic)})`,
    outlet &&
      sql`(select origin.seq from ${articles} cross join ${claims} as origin on origin.origin_article_id = articles.id
        where articles.publisher in ${listed(outlet)})`,
    speaker && sql`(select seq from claims where speaker in ${listed(speaker)})`,
  ].filter((one) => one !== undefined)
}

function among(seq: SQL, asked: Asked): SQL {
  return sql.join(claimsAbout(asked).map((about) => sql` and ${seq} in ${about}`))
}

/** The decisions a question is about, as the middle of a statement. */
const within = (given: Asked): SQL =>
  sql`d.day >= ${given.from} and d.day <= ${given.to}${among(sql.raw('d.claim_seq'), given)}`

async function decisionsByDay(db: Database, given: Asked): Promise<DayOfDecisions[]> {
  const rows = await db.values<[string, Verdict, number, number]>(sql`
    select d.day, d.verdict, d.is_first, count(*) from ${decisions} as d
    where ${within(given)} group by d.day, d.verdict, d.is_first`)
  return rows.map(([day, verdict, first, count]) => ({ day, verdict, isFirst: first === 1, count }))
}

/** So that few lengths are told apart, however many claims there are. */
const rounded = sql.raw(
  'case when d.waited < 120 then d.waited when d.waited < 2880 then d.waited / 10 * 10 else d.waited / 60 * 60 end',
)

const beginning = (by: By) =>
  sql.raw(by === 'month' ? "substr(d.day, 1, 7) || '-01'" : "date(d.day, 'weekday 0', '-6 days')")

async function timeToVerdict(
  db: Database,
  given: Asked,
  beginnings: readonly string[],
): Promise<Figures['timeToVerdict']> {
  const rows = await db.values<[string, number, number]>(sql`
    select ${beginning(given.by)}, ${rounded}, count(*) from ${decisions} as d
    where ${within(given)} and d.waited is not null group by 1, 2`)
  const of = new Map<string, Length[]>(beginnings.map((from) => [from, []]))
  for (const [from, minutes, count] of rows) of.get(from)?.push({ minutes, count })
  return {
    ...spreadOf([...of.values()].flat()),
    fewestForNinth,
    buckets: [...of].map(([from, lengths]) => ({ from, ...spreadOf(lengths) })),
  }
}

/** Crossed, so that the decisions of the days come first and each is looked up in the other table. */
const byTopic = (given: Asked) => ({
  value: sql.raw('t.topic'),
  rows: sql`${decisions} as d cross join ${claimTopics} as t on t.claim_seq = d.claim_seq where ${within(given)}`,
})

const byOutlet = (given: Asked) => ({
  value: sql.raw('a.publisher'),
  rows: sql`${decisions} as d cross join ${claims} as c on c.seq = d.claim_seq
    cross join ${articles} as a on a.id = c.origin_article_id where ${within(given)} and a.publisher is not null`,
})

const answersIn = (verdict: string) =>
  sql.raw(
    ['verified', 'refuted', 'mixed', 'unproven']
      .map((word) => `sum(${verdict} is '${word}') as ${word}`)
      .join(', '),
  )

type Answered = Figures['topics']['data'][number]

async function answeredBy(
  db: Database,
  { value, rows }: { value: SQL; rows: SQL },
): Promise<Figures['topics']> {
  return tabled(
    await db.all<Answered & { values: number }>(sql`
      select ${value} as value, ${answersIn('d.verdict')}, count(*) as total, count(*) over () as "values"
      from ${rows} group by 1 order by total desc, value limit ${sql.raw(String(mostRows))}`),
  )
}

function tabled<R extends object>(rows: (R & { values: number })[]): { data: R[]; more: number } {
  return {
    data: rows.map(({ values: _, ...row }) => row as unknown as R),
    more: (rows[0]?.values ?? 0) - rows.length,
  }
}

async function coverage(db: Database, given: Asked): Promise<Figures['speakers']> {
  const submitted = sql`created_at >= ${given.from} and created_at < ${dayAfter(given.to, 1)}
    and withdrawn_at is null and merged_into_id is null${among(sql.raw('claims.seq'), given)}`
  const [sums] = await db.values<[number, number]>(
    sql`select count(*), coalesce(sum(speaker is null), 0) from ${claims} where ${submitted}`,
  )
  const [all = 0, withoutSpeaker = 0] = sums ?? []
  const rows = await db.all<Figures['speakers']['data'][number] & { values: number }>(sql`
    select speaker as value, ${answersIn('verdict')}, count(*) as total,
      sum(verdict is null and ${isOpenClaim}) as open, sum(status = 'declined') as declined,
      count(*) over () as "values"
    from ${claims} where ${submitted} and speaker is not null
    group by 1 order by total desc, value limit ${sql.raw(String(mostRows))}`)
  return { claims: all, withoutSpeaker, ...tabled(rows) }
}

async function agreement(db: Database, given: Asked): Promise<Figures['agreement']> {
  if (!given.withAgreement || given.outlet || given.speaker) return null
  const { topic, from, to } = given
  return agreementIn(db, { topic, after: from, before: `${to}T23:59:59.999Z` })
}
