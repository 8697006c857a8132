// The corrections as readers met them: what they had been told, what they are told now, and what was taken back or retracted.
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { publications, type VerdictRow, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type Ctx, type Reading, readingOf } from '../context.ts'
import { findBriefs } from './briefs.ts'
import { findRetractions, placeOfRetraction, type Retracted } from './public-retractions.ts'
import type { Answered, PublicCorrection } from './published-schema.ts'

/** Of what the public was told before. A mistake owned up to in a revision nobody saw is told with the next one they did. */
const wasTold = sql`exists (select 1 from publications as told where told.claim_id = ${verdicts.claimId} and told.revision < ${verdicts.revision})`

/** The publication that brought the correction to the public; in plain words, for drizzle leaves tables out of what is selected. */
const shownBy = sql<string | null>`(select shown.id from publications as shown
  where shown.claim_id = verdicts.claim_id and shown.revision >= verdicts.revision order by shown.seq limit 1)`

const isMeant = sql`(${verdicts.kind} = 'correction' or ${verdicts.reason} <> 'slip')
  and not exists (select 1 from verdicts as slip where slip.claim_id = ${verdicts.claimId}
    and slip.voids_revision = ${verdicts.revision} and slip.kind = 'void' and slip.reason = 'slip')`

const tookBackWhatWasShown = sql`(${verdicts.kind} = 'void' and exists (select 1 from publications as voided
  where voided.claim_id = ${verdicts.claimId} and voided.revision = ${verdicts.voidsRevision}))`

/**
 * The newest first; of the same instant what was corrected before what was retracted.
 * @param after  the id of the last entry of the page before
 */
export async function listPublicCorrections(
  ctx: Ctx,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<{ data: PublicCorrection[]; nextAfter: string | null }> {
  const reading = readingOf(ctx)
  const from = after === undefined ? start : await placeOf(reading.db, after)
  if (from === undefined) return { data: [], nextAfter: null }
  const [revised, retracted] = [
    await findRevised(reading.db, from.revised, limit + 1),
    await findRetractions(reading.db, from.retracted, limit + 1),
  ]
  const all: (Row | Retracted)[] = [...revised, ...retracted].sort((one, other) =>
    timeOf(one) === timeOf(other) ? 0 : timeOf(one) < timeOf(other) ? 1 : -1,
  )
  const shown = all.slice(0, limit)
  return {
    data: await present(reading, shown),
    nextAfter: all.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

const timeOf = (entry: Row | Retracted) => ('at' in entry ? entry.at : entry.createdAt)

/** Where each of the two goes on. */
interface From {
  revised: { seq?: number; before?: string }
  retracted: { seq?: number; until?: string }
}

const start: From = { revised: {}, retracted: {} }

async function placeOf(db: Database, id: string): Promise<From | undefined> {
  if (id.startsWith('pub_')) {
    const place = await placeOfRetraction(db, id)
    return place && { revised: { before: place.at }, retracted: { seq: place.seq } }
  }
  const { seq, createdAt } = verdicts
  const [row] = await db.select({ seq, createdAt }).from(verdicts).where(eq(verdicts.id, id))
  return row && { revised: { seq: row.seq }, retracted: { until: row.createdAt } }
}

function findRevised(db: Database, { seq, before }: From['revised'], limit: number): Promise<Row[]> {
  const { id, claimId, revision, kind, voidsRevision, reason, createdAt } = verdicts
  return db
    .select({ id, claimId, revision, kind, voidsRevision, reason, createdAt, shownBy })
    .from(verdicts)
    .where(
      and(
        // In the words of the index `verdicts_corrections`: values bound to the statement would not match it.
        sql`${verdicts.kind} in ('correction', 'void')`,
        isMeant,
        wasTold,
        sql`(${tookBackWhatWasShown} or (${verdicts.kind} = 'correction' and ${shownBy} is not null))`,
        seq === undefined ? undefined : lt(verdicts.seq, seq),
        before === undefined ? undefined : lt(createdAt, before),
      ),
    )
    .orderBy(desc(verdicts.seq))
    .limit(limit)
}

type Row = Pick<
  VerdictRow,
  'id' | 'claimId' | 'revision' | 'kind' | 'voidsRevision' | 'reason' | 'createdAt'
> & { shownBy: string | null }

async function present(reading: Reading, rows: readonly (Row | Retracted)[]): Promise<PublicCorrection[]> {
  const ids = [...new Set(rows.map(({ claimId }) => claimId))]
  const claims = await findBriefs(reading, ids)
  const told = await findTold(reading.db, ids)
  const known = new Set<string>()
  return rows.flatMap((row): PublicCorrection[] => {
    const { id, claimId } = row
    const claim = claims.get(claimId) ?? null
    if ('at' in row) {
      const gone = { id, claimId, kind: 'retraction' as const, from: null, to: null, note: row.reason }
      return [{ ...gone, claim: claim && briefly(claim), at: row.at }]
    }
    if (row.kind === 'void') {
      const taken = { id, claimId, kind: 'void' as const, from: null, to: null, note: row.reason }
      return [{ ...taken, claim: claim && briefly(claim), at: row.createdAt }]
    }
    const ofClaim = told.filter((one) => one.claimId === claimId)
    const at = ofClaim.findIndex((one) => one.id === row.shownBy)
    const [now, before] = [ofClaim[at], ofClaim[at - 1]]
    // Several corrections that became public together are one to the reader; what was retracted is told nowhere.
    if (!claim || !now || now.retractedAt !== null || known.has(now.id)) return []
    known.add(now.id)
    return [
      {
        ...{ id, claimId, kind: 'correction' as const, claim: briefly(claim) },
        from: before && before.retractedAt === null ? answered(before) : null,
        to: answered(now),
        ...{ note: now.changeNote, at: now.publishedAt },
      },
    ]
  })
}

const briefly = ({ text, headline }: { text: string; headline: string | null }) => ({ text, headline })

function answered({ verdict, rating, revision }: Told): Answered | null {
  return verdict === null ? null : { verdict, rating: rating ?? '', revision }
}

type Told = Awaited<ReturnType<typeof findTold>>[number]

/** All that was published on these claims, oldest first. */
async function findTold(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { id, claimId, revision, publishedAt, retractedAt } = publications
  const { verdict, rating, changeNote } = verdicts
  return db
    .select({ id, claimId, revision, publishedAt, retractedAt, verdict, rating, changeNote })
    .from(publications)
    .innerJoin(verdicts, eq(verdicts.id, publications.verdictId))
    .where(inArray(claimId, [...ids]))
    .orderBy(asc(claimId), asc(publications.seq))
}
