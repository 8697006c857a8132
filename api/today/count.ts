// Counts what fits a condition up to a cap, and reads the first few: the same cost for a small desk and a large one.
import { type SQL, sql } from 'drizzle-orm'
import { claims } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { PredictionOutcome, Verdict } from '../../db/vocabulary.ts'
import { mostCounted } from '../desk/queue.ts'
import type { ClaimTile, Part, Viewer } from './claim-tiles.ts'
import type { Tile, TodayItem } from './schema.ts'

/** How many of each are shown. */
export const shown = 3

type Counted = Pick<Tile, 'count' | 'isCapped'>

/** @param rows  a query of what is to be counted, without a limit */
export async function countUpTo(db: Database, ...rows: SQL[]): Promise<Counted> {
  let count = 0
  for (const each of rows) {
    // Literal, for it is no page of a list that somebody asks for.
    const limit = sql.raw(`limit ${mostCounted + 1 - count}`)
    const [row] = await db.values<[number]>(sql`select count(*) from (${each} ${limit}) as capped`)
    count += row?.[0] ?? 0
    if (count > mostCounted) return { count: mostCounted, isCapped: true }
  }
  return { count }
}

const along = ({ index }: Part) => (index ? sql`${claims} indexed by ${sql.raw(index)}` : sql`${claims}`)

const rowsOf = (part: Part) => sql`select 1 from ${along(part)} where ${part.where}`

export async function claimTile(db: Database, tile: ClaimTile, viewer: Viewer): Promise<Tile> {
  const { name, told, isEarliestFirst } = tile
  const parts = tile.parts(viewer)
  const list = { path: '/claims', query: tile.query(viewer) }
  const counted = await countUpTo(db, ...parts.map(rowsOf))
  if (counted.count === 0) return { name, ...counted, list, items: [] }
  const found = await Promise.all(parts.map((part) => firstOf(db, part, told)))
  const sign = isEarliestFirst ? 1 : -1
  const items = found
    .flat()
    .sort((one, other) => sign * (one.at ?? '').localeCompare(other.at ?? ''))
    .slice(0, shown)
  return { name, ...counted, list, items }
}

interface Row {
  id: string
  text: string
  language: string | null
  verdict: Verdict | null
  outcome: PredictionOutcome | null
  at: string | null
}

async function firstOf(db: Database, part: Part, told: SQL): Promise<TodayItem[]> {
  const rows = await db.all<Row>(sql`
    select id, coalesce(headline, text) as text, language, verdict, outcome, ${told} as at
    from ${along(part)} where ${part.first ?? part.where} order by ${part.by} limit ${sql.raw(String(shown))}`)
  return rows.map((row) => ({ ...row, says: null }))
}
