// What narrows a list of published verdicts: which claims an index finds, what else a row must meet, and what the public knows of it.
import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { claims, claimTopics, verdicts } from '../../db/schema.ts'
import { mostHits } from '../listing.ts'
import { type Marked, readSearch } from '../matching/full-text.ts'
import { highlight } from '../matching/highlight.ts'
import type { BriefRow } from './briefs.ts'
import { isInFlux } from './public-facts.ts'
import type { PublishedBrief, PublishedFilters } from './published-schema.ts'

export interface Narrowing {
  /** Queries that give the numbers of claims, newest first, by the indexes of what claims say today. */
  hits: readonly SQL[]
  /** What a row must meet beside that. */
  also: SQL | undefined
  /** Whether a claim that is being judged anew was found by what the public knows of it. */
  fits(brief: PublishedBrief, row: BriefRow | undefined): boolean
}

/** Undefined where the words that are looked for are none. */
export function narrowingOf(filters: PublishedFilters): Narrowing | undefined {
  const { topic, speaker, outlet, q, verdict, language, since } = filters
  const search = q === undefined ? undefined : readSearch(q)
  if (search?.match === null) return undefined
  const hits = [
    search && wordsOf(search.match ?? ''),
    speaker === undefined
      ? undefined
      : sql`select seq from claims where ${eq(sql`speaker`, speaker)} order by seq desc`,
    topic === undefined
      ? undefined
      : sql`select claim_seq as seq from ${claimTopics} where ${eq(sql`topic`, topic)} order by claim_seq desc`,
    outlet === undefined ? undefined : appearedIn(outlet),
  ]
  const also = and(
    verdict && eq(verdicts.verdict, verdict),
    language === undefined
      ? undefined
      : sql`(lower(${claims.language}) = ${language} or lower(${claims.language}) like ${`${language}-%`})`,
    since === undefined
      ? undefined
      : or(sql`${claims.claimedOn} >= ${since}`, sql`${verdicts.createdAt} >= ${since}`),
  )
  return {
    hits: hits.filter((one) => one !== undefined),
    also,
    fits: (brief, row) =>
      row === undefined || !isInFlux(row) || isFound(brief, filters, search?.marked ?? []),
  }
}

const wordsOf = (match: string) =>
  sql`select rowid as seq from claims_fts where claims_fts match ${match} order by rowid desc limit ${mostHits}`

const appearedIn = (outlet: string) => sql`select seq from (
  select there.seq from articles join appearances on appearances.article_id = articles.id
  join claims as there on there.id = appearances.claim_id where articles.publisher = ${outlet}
  union select origin.seq from articles join claims as origin on origin.origin_article_id = articles.id
  where articles.publisher = ${outlet}) order by seq desc`

function isFound(
  brief: PublishedBrief,
  { topic, speaker }: PublishedFilters,
  marked: readonly Marked[],
): boolean {
  if (topic !== undefined && !brief.topics.includes(topic)) return false
  if (speaker !== undefined && brief.speaker !== speaker) return false
  const words = [brief.text, brief.headline, brief.speaker, ...brief.topics].join('\n')
  return marked.every((mark) => highlight(words, [mark], brief.language).length > 0)
}
