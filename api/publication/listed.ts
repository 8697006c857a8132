// Lists of published verdicts, newest first, as readers page through them and feeds and programs take them.
import { setImmediate as otherRequests } from 'node:timers/promises'
import { and, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { isIn } from '../../db/is-in.ts'
import { claims, publications, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type Ctx, readingOf } from '../context.ts'
import { type BriefRow, briefly, isShown, presentBriefs } from './briefs.ts'
import { type Narrowing, narrowingOf } from './narrowing.ts'
import type { PublishedFilters, PublishedPage } from './published-schema.ts'

export interface Bounds {
  /** So few claims are all looked up; of more, the newest publications soon hold a page. */
  few: number
  /** Publications looked through at a time. */
  slice: number
  /** So many slices, and then the newest of the claims must do. */
  mostSlices: number
}

/** Together exact up to two million published verdicts that are spread evenly. */
const usual: Bounds = { few: 2000, slice: 5000, mostSlices: 4 }

/**
 * Newest publication first. Exact for what has few hits, and for what has so many that they are met among the newest
 * publications; in between, only the newest claims are looked at.
 * @param after  the id of the last claim of the page before
 */
export async function listPublished(
  ctx: Ctx,
  filters: PublishedFilters,
  { limit, after }: { limit: number; after?: string | undefined },
  bounds: Bounds = usual,
): Promise<PublishedPage> {
  const reading = readingOf(ctx)
  const narrowing = narrowingOf(filters)
  const from = after === undefined ? await newestOf(reading.db) : await placeOf(reading.db, after)
  if (narrowing === undefined || from === undefined) return { data: [], nextAfter: null }
  const rows = await findNewest(reading.db, narrowing, { from, limit: limit + 1, ...bounds })
  const shown = rows.slice(0, limit)
  const data = (await presentBriefs(reading, shown)).filter((brief, at) => narrowing.fits(brief, shown[at]))
  return { data, nextAfter: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

interface Wanted extends Bounds {
  /** Publications before this number. */
  from: number
  limit: number
}

async function findNewest(
  db: Database,
  { hits, also }: Narrowing,
  { from, limit, few, slice, mostSlices }: Wanted,
): Promise<BriefRow[]> {
  const known = hits.length === 0 ? undefined : await findHits(db, hits, few + 1)
  if (known && known.length <= few) return byClaim(db, known, also, from, limit)
  const isHit = and(...hits.map((query) => sql`${claims.seq} in (${query})`))
  const rows: BriefRow[] = []
  let below = from
  for (let slices = 0; below > 1 && rows.length < limit; slices++) {
    if (known && slices === mostSlices) {
      return [...rows, ...(await byClaim(db, known, also, below, limit - rows.length))]
    }
    if (slices > 0) await otherRequests()
    rows.push(...(await within(db, and(isHit, also), [below - slice, below], limit - rows.length)))
    below -= slice
  }
  return rows
}

/** The numbers of the newest claims that all of the queries give. */
async function findHits(db: Database, hits: readonly SQL[], most: number): Promise<number[]> {
  const [first, ...others] = hits
  const all = others.map((query) => sql`seq in (${query})`)
  const rows = await db.values<[number]>(
    sql`select seq from (${first}) where ${all.length > 0 ? and(...all) : sql`true`} limit ${most}`,
  )
  return rows.map(([seq]) => seq)
}

/** Every one of these claims looked up, and put in order. */
function byClaim(
  db: Database,
  seqs: readonly number[],
  also: SQL | undefined,
  from: number,
  limit: number,
): Promise<BriefRow[]> {
  return db
    .select(briefly)
    .from(claims)
    .crossJoin(publications)
    .crossJoin(verdicts)
    .where(and(isIn(claims.seq, seqs), isListed, lt(publications.seq, from), also))
    .orderBy(desc(publications.seq))
    .limit(limit)
}

/** The publications of one slice, newest first, until there are enough. */
function within(
  db: Database,
  fits: SQL | undefined,
  [start, end]: readonly [number, number],
  limit: number,
): Promise<BriefRow[]> {
  const span = and(lt(publications.seq, end), gte(publications.seq, start))
  return db
    .select(briefly)
    .from(publications)
    .crossJoin(claims)
    .crossJoin(verdicts)
    .where(and(span, isListed, fits))
    .orderBy(desc(publications.seq))
    .limit(limit)
}

const isListed = and(
  eq(publications.claimId, claims.id),
  eq(verdicts.id, publications.verdictId),
  isShown,
  isNull(claims.mergedIntoId),
)

/** One past the newest publication. */
async function newestOf(db: Database): Promise<number> {
  const [row] = await db
    .select({ seq: publications.seq })
    .from(publications)
    .orderBy(desc(publications.seq))
    .limit(1)
  return (row?.seq ?? 0) + 1
}

/** Where a claim stands in the order; undefined where it never was. */
async function placeOf(db: Database, id: string): Promise<number | undefined> {
  const [row] = await db
    .select({ seq: publications.seq })
    .from(publications)
    .where(eq(publications.claimId, id))
    .orderBy(desc(publications.seq))
    .limit(1)
  return row?.seq
}
