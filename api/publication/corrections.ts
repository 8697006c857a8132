// The corrections of the desk, newest first: every answer it changed because it had been wrong, or took back for good.
import { asc, inArray, type SQL, sql } from 'drizzle-orm'
import { claims, publications, type VerdictRow, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Ctx } from '../context.ts'
import { listRows, type Page } from '../listing.ts'
import { correctionsAmong } from '../reviews/revisions.ts'
import { currentSettings } from '../settings/service.ts'
import type { CorrectionQuery, FeedQuery, ListedCorrection } from './schema.ts'

/** Left unread: large, and no list shows them. */
const bodies = ['judged', 'rationale'] as const

const newestInFeed = 50

export async function listCorrections(ctx: Ctx, query: CorrectionQuery) {
  const { rows, ...page } = await pageOf(ctx.store.read, query)
  return { data: await present(ctx.store.read, rows), ...page }
}

/** The newest corrections with the name of the desk, for feeds. */
export async function newestCorrections(ctx: Ctx, { published }: FeedQuery) {
  const db = ctx.store.read
  const { desk } = await currentSettings(db)
  const newest = { published, limit: newestInFeed, sort: '-createdAt', total: false }
  const { rows } = await pageOf(db, newest)
  return { deskName: (desk as { name: string }).name, corrections: await present(db, rows) }
}

/** What makes a revision a correction that was meant. */
export const ownsUp: readonly SQL[] = [
  // In the words of the index `verdicts_corrections`: values bound to the statement would not match it.
  sql`${verdicts.kind} in ('correction', 'void')`,
  sql`(${verdicts.kind} = 'correction' or ${verdicts.reason} <> 'slip')`,
  sql`not exists (select 1 from verdicts as slip where slip.claim_id = ${verdicts.claimId}
    and slip.voids_revision = ${verdicts.revision} and slip.kind = 'void' and slip.reason = 'slip')`,
]

function pageOf(db: Database, query: CorrectionQuery): Promise<Page<VerdictRow>> {
  const where = [...ownsUp, query.published === undefined ? undefined : wasPublic(query.published)]
  return listRows(db, { table: verdicts, where, without: bodies }, query)
}

/** Of a void: whether what it takes back was public. */
function wasPublic(isWanted: boolean): SQL {
  const shown = sql`exists (select 1 from ${publications} where ${publications.claimId} = ${verdicts.claimId}
    and ${publications.revision} = coalesce(${verdicts.voidsRevision}, ${verdicts.revision}))`
  return isWanted ? shown : sql`not ${shown}`
}

async function present(db: Database, rows: VerdictRow[]): Promise<ListedCorrection[]> {
  const ids = [...new Set(rows.map(({ claimId }) => claimId))]
  if (ids.length === 0) return []
  const claimOf = await findBriefs(db, ids)
  const all = await findRevisions(db, ids)
  const publishedAt = await findPublished(db, ids)
  return rows.flatMap((row) => {
    const { claimId, id, revision, verdict, rating, kind, createdAt } = row
    const claim = claimOf.get(claimId)
    const ofClaim = all.filter((each) => each.claimId === claimId)
    const found = correctionsAmong(ofClaim).find(({ to }) => to.revision === revision)
    if (!claim || !found) return []
    const { from } = found
    const isVoid = kind === 'void'
    const said = publishedAt.get(`${claimId} ${row.voidsRevision ?? revision}`) ?? null
    return {
      ...{ id, claim, revision, kind: isVoid ? ('void' as const) : ('correction' as const) },
      from: from ? { verdict: from.verdict, rating: from.rating, revision: from.revision } : null,
      to: { verdict, rating, revision },
      verdictChanged: (from?.verdict ?? null) !== verdict,
      note: isVoid ? row.reason : row.changeNote,
      at: createdAt,
      // Taking back what was public is public from that moment.
      publishedAt: isVoid && said !== null ? createdAt : said,
    }
  })
}

async function findBriefs(db: Database, ids: string[]): Promise<Map<string, ListedCorrection['claim']>> {
  const { id, text, status, verdict } = claims
  const rows = await db.select({ id, text, status, verdict }).from(claims).where(inArray(claims.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

function findRevisions(db: Database, ids: string[]) {
  const { claimId, revision, kind, voidsRevision, reason, createdAt, verdict, rating } = verdicts
  return db
    .select({ claimId, revision, kind, voidsRevision, reason, createdAt, verdict, rating })
    .from(verdicts)
    .where(inArray(claimId, ids))
    .orderBy(asc(claimId), asc(revision))
}

/** When each revision was first public, by claim and number. */
async function findPublished(db: Database, ids: string[]): Promise<Map<string, string>> {
  const { claimId, revision, publishedAt, seq } = publications
  const rows = await db
    .select({ claimId, revision, publishedAt })
    .from(publications)
    .where(inArray(claimId, ids))
    .orderBy(asc(claimId), asc(seq))
  const first = new Map<string, string>()
  for (const row of rows) {
    const key = `${row.claimId} ${row.revision}`
    if (!first.has(key)) first.set(key, row.publishedAt)
  }
  return first
}
