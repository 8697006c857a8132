// Published verdicts by what they are about, as another program looks for them: by words, and by likeness where words find few.
import { and, desc, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { type ClaimRow, claims, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type Ctx, type Reading, readingOf } from '../context.ts'
import { mostHits } from '../listing.ts'
import { findMatches } from '../matching/find.ts'
import { type Marked, readSearch } from '../matching/full-text.ts'
import { highlight } from '../matching/highlight.ts'

/** One published verdict as far as others list it. */
export interface Found {
  id: string
  text: string
  title: string
  claimant: string | null
  /** A whole day; null where it is known less precisely. */
  claimedOn: string | null
  rating: string
  decidedAt: string
  language: string | null
}

export interface Wanted {
  /** Null looks at all there is. */
  query: string | null
  /** `en` finds `en-GB` too. */
  language: string | undefined
  /** Claims made, or judged, on this day or later. */
  since: string | undefined
}

/** Where a page begins: after a claim of the list, or so far into the few that words and likeness found. */
export type Place = { after: number } | { skip: number }

export interface FoundPage {
  data: Found[]
  next: Place | null
}

/** Fewer hits than these, and claims that look alike join them. */
const few = 10
/** Below this score a likeness says little. */
const alike = 0.2

/** Newest claim first; where words find few, the likest of the others after them. */
export async function findPublished(
  ctx: Ctx,
  wanted: Wanted,
  { from, limit }: { from: Place; limit: number },
): Promise<FoundPage> {
  const reading = readingOf(ctx)
  const { match, marked } =
    wanted.query === null ? { match: undefined, marked: [] } : readSearch(wanted.query)
  const isAll = match === undefined
  const words = { match, marked }
  if (isAll || ('after' in from && from.after > 0)) return byWords(reading, wanted, words, from, limit)
  const hits = await read(reading.db, wanted, foundIn(match), few)
  if (hits.length >= few) return byWords(reading, wanted, words, from, limit)
  const newest = hits.filter((row) => isFoundInPublic(row, marked))
  const skip = 'skip' in from ? from.skip : 0
  const all = [...newest, ...(await likest(ctx, wanted, newest))]
  const data = all.slice(skip, skip + limit).map(found)
  return { data, next: skip + limit < all.length ? { skip: skip + limit } : null }
}

async function byWords(
  { db }: Reading,
  wanted: Wanted,
  { match, marked }: { match: string | null | undefined; marked: readonly Marked[] },
  from: Place,
  limit: number,
): Promise<FoundPage> {
  const after = 'after' in from && from.after > 0 ? lt(claims.seq, from.after) : undefined
  const skip = 'skip' in from ? from.skip : 0
  const rows = await read(db, wanted, and(foundIn(match), after), limit + 1, skip)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    data: shown.filter((row) => isFoundInPublic(row, marked)).map(found),
    next: last && rows.length > limit ? { after: last.claim.seq } : null,
  }
}

function foundIn(match: string | null | undefined): SQL | undefined {
  if (match === undefined) return undefined
  if (match === null) return sql`false`
  return sql`${claims.seq} in (select rowid from claims_fts where claims_fts match ${match} order by rowid desc limit ${mostHits})`
}

async function likest({ store }: Ctx, wanted: Wanted, known: Row[]): Promise<Row[]> {
  const matches = await findMatches(store, store.read, wanted.query ?? '')
  const taken = new Set(known.map(({ claim }) => claim.id))
  const ids = matches.filter(({ claim, score }) => score >= alike && !taken.has(claim.id))
  if (ids.length === 0) return []
  const places = new Map(ids.map(({ claim }, at) => [claim.id, at]))
  const rows = await read(store.read, wanted, inArray(claims.id, [...places.keys()]), ids.length)
  const settled = rows.filter(({ claim }) => isSettled(claim))
  return settled.sort((a, b) => (places.get(a.claim.id) ?? 0) - (places.get(b.claim.id) ?? 0))
}

type Row = Awaited<ReturnType<typeof read>>[number]

/** The revision the public sees of each claim, whatever is in force behind it. */
function read(db: Database, { language, since }: Wanted, where: SQL | undefined, limit: number, skip = 0) {
  return db
    .select({
      claim: claims,
      text: sql<string>`json_extract(${verdicts.judged}, '$.text')`,
      ...{ revision: verdicts.revision, rating: verdicts.rating, decidedAt: verdicts.createdAt },
    })
    .from(claims)
    .innerJoin(
      verdicts,
      and(eq(verdicts.claimId, claims.id), eq(verdicts.revision, claims.publishedRevision)),
    )
    .where(
      and(
        isNotNull(claims.publishedRevision),
        isNull(claims.withdrawnAt),
        isNull(claims.mergedIntoId),
        language === undefined
          ? undefined
          : sql`(lower(${claims.language}) = ${language} or lower(${claims.language}) like ${`${language}-%`})`,
        since === undefined
          ? undefined
          : or(sql`${claims.claimedOn} >= ${since}`, sql`${verdicts.createdAt} >= ${since}`),
        where,
      ),
    )
    .orderBy(desc(claims.seq))
    .limit(limit)
    .offset(skip)
}

/** While a claim is judged anew, what it says of itself may already be other than what is published. */
const isSettled = ({ status, verdictRevision, publishedRevision }: ClaimRow) =>
  status === 'decided' && verdictRevision === publishedRevision

/** The index knows the words of today; a claim that is being judged anew is found by those that were published. */
const isFoundInPublic = ({ claim, text }: Row, marked: readonly Marked[]) =>
  isSettled(claim) || marked.every((mark) => highlight(text, [mark], claim.language).length > 0)

function found({ claim, text, rating, decidedAt }: Row): Found {
  const told = isSettled(claim) ? claim : { headline: null, speaker: null, claimedOn: null }
  return {
    ...{ id: claim.id, text, rating: rating ?? '', decidedAt },
    title: told.headline ?? text,
    claimant: told.speaker,
    claimedOn: told.claimedOn?.length === 10 ? told.claimedOn : null,
    language: claim.language,
  }
}
