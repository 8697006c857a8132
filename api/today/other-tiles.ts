// The tiles that count something else than claims: pairs that look alike, requests of readers, imports, corrections, one's inbox.
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { claims, correctionRequests, jobs, matches, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { JobState } from '../../db/vocabulary.ts'
import type { Permission } from '../access.ts'
import type { Ctx } from '../context.ts'
import { waits } from '../matching/service.ts'
import { listNotifications } from '../notifications/service.ts'
import { listCorrections, ownsUp } from '../publication/corrections.ts'
import { countUpTo, shown } from './count.ts'
import type { Tile, TileName, TodayItem } from './schema.ts'

export interface OtherTile {
  name: TileName
  needs: Permission
  read: (ctx: Ctx) => Promise<Omit<Tile, 'name'>>
}

const nothing = { language: null, verdict: null, outcome: null, at: null, says: null }
const page = { limit: shown, sort: '-createdAt', total: false }
const all = (conditions: readonly SQL[]) => and(...conditions) ?? sql`true`

/** Where an import is not over: at work, waiting, or stopped by what somebody can mend. */
const unfinished: JobState[] = ['receiving', 'queued', 'running', 'paused', 'failed', 'undoing']

export const otherTiles: readonly OtherTile[] = [
  { name: 'unread', needs: 'account:use', read: unreadTile },
  { name: 'matches', needs: 'claims:read', read: ({ store }) => matchesTile(store.read) },
  { name: 'requests', needs: 'requests:read', read: ({ store }) => requestsTile(store.read) },
  { name: 'imports', needs: 'claims:import', read: ({ store }) => importsTile(store.read) },
  { name: 'corrections', needs: 'claims:read', read: correctionsTile },
]

async function unreadTile(ctx: Ctx): Promise<Omit<Tile, 'name'>> {
  const { data, unread } = await listNotifications(ctx, { ...page, unread: true })
  const items = data.map(({ claim, kind, at }): TodayItem => {
    return { ...nothing, id: claim.id, text: claim.headline ?? claim.text, at, says: kind }
  })
  return { count: unread, list: { path: '/notifications', query: { unread: ['true'] } }, items }
}

async function matchesTile(db: Database): Promise<Omit<Tile, 'name'>> {
  const list = { path: '/matches', query: {} }
  const counted = await countUpTo(
    db,
    sql`select 1 from ${matches} indexed by matches_waiting where ${all(waits)}`,
  )
  if (counted.count === 0) return { ...counted, list, items: [] }
  const other = alias(claims, 'other')
  const rows = await db
    .select({
      id: matches.id,
      text: claims.text,
      language: claims.language,
      verdict: claims.verdict,
      outcome: claims.outcome,
      at: matches.createdAt,
      says: other.text,
    })
    .from(matches)
    .innerJoin(claims, eq(claims.id, matches.claimId))
    .innerJoin(other, eq(other.id, matches.otherId))
    .where(and(...waits))
    .orderBy(desc(matches.score), desc(matches.seq))
    .limit(shown)
  return { ...counted, list, items: rows }
}

async function requestsTile(db: Database): Promise<Omit<Tile, 'name'>> {
  const isOpen = eq(correctionRequests.status, 'open')
  const counted = await countUpTo(db, sql`select 1 from ${correctionRequests} where ${isOpen}`)
  const { id, what, createdAt } = correctionRequests
  const rows = await db
    .select({ id, text: what, at: createdAt, says: claims.text, language: sql<null>`null` })
    .from(correctionRequests)
    .innerJoin(claims, eq(claims.id, correctionRequests.claimId))
    .where(isOpen)
    .orderBy(desc(correctionRequests.seq))
    .limit(shown)
  const items = rows.map((row) => ({ ...row, verdict: null, outcome: null }))
  return { ...counted, list: { path: '/correction-requests', query: { status: ['open'] } }, items }
}

async function importsTile(db: Database): Promise<Omit<Tile, 'name'>> {
  const list = { path: '/jobs', query: { state: [...unfinished] } }
  const isUnfinished = inArray(jobs.state, unfinished)
  const counted = await countUpTo(db, sql`select 1 from ${jobs} where ${isUnfinished}`)
  if (counted.count === 0) return { ...counted, list, items: [] }
  const rows = await db.all<{ id: string; text: string; at: string; says: JobState }>(sql`
    select id, coalesce(name, format) as text, created_at as at, state as says from ${jobs}
    where ${isUnfinished} order by seq desc limit ${sql.raw(String(shown))}`)
  const items = rows.map((row): TodayItem => ({ ...nothing, ...row }))
  return { ...counted, list, items }
}

async function correctionsTile(ctx: Ctx): Promise<Omit<Tile, 'name'>> {
  const counted = await countUpTo(ctx.store.read, sql`select 1 from ${verdicts} where ${all(ownsUp)}`)
  const { data } = await listCorrections(ctx, { ...page, published: undefined })
  const items = data.map(({ claim, to, at }): TodayItem => {
    return { ...nothing, id: claim.id, text: claim.text, verdict: to.verdict, at }
  })
  return { ...counted, list: { path: '/corrections', query: {} }, items }
}
