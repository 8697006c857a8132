// Requests for correction as the desk reads them: with what the reader had before them, and what is in force now.
import { and, eq, inArray, or } from 'drizzle-orm'
import { type CorrectionRequestRow, claims, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import type { StoredJudged } from '../reviews/judged.ts'
import type { CorrectionRequest } from './schema.ts'

export async function presentRequests(
  db: Database,
  rows: CorrectionRequestRow[],
): Promise<CorrectionRequest[]> {
  if (rows.length === 0) return []
  const claimOf = await findClaims(db, [...new Set(rows.map(({ claimId }) => claimId))])
  const readOf = await findRead(db, rows)
  const people = await findPeople(
    db,
    rows.map(({ answeredBy }) => answeredBy),
  )
  return rows.map((row) => {
    const claim = claimOf.get(row.claimId)
    const read = readOf.get(`${row.claimId} ${row.revision}`)
    if (!claim || !read) throw new Error(`request ${row.id} names a verdict that is not there`)
    const { id, text, status, verdict, rating, asOf, verdictRevision, publishedRevision } = claim
    return {
      id: row.id,
      claim: { id, text, status, verdict },
      read,
      inForce: verdictRevision === null ? null : { revision: verdictRevision, verdict, rating, asOf },
      publishedRevision,
      ...{ what: row.what, sourceUrl: row.sourceUrl, name: row.name, email: row.email },
      isErased: row.what === '',
      ...{ status: row.status, answer: row.answer, answeredAt: row.answeredAt },
      answeredBy: row.answeredBy === null ? null : people(row.answeredBy),
      ...{ version: row.version, createdAt: row.createdAt, updatedAt: row.updatedAt },
    }
  })
}

export async function presentRequest(db: Database, row: CorrectionRequestRow): Promise<CorrectionRequest> {
  const [request] = await presentRequests(db, [row])
  if (!request) throw new Error('a request was lost on the way out')
  return request
}

async function findClaims(db: Database, ids: string[]) {
  const { id, text, status, verdict, rating, asOf, verdictRevision, publishedRevision } = claims
  const rows = await db
    .select({ id, text, status, verdict, rating, asOf, verdictRevision, publishedRevision })
    .from(claims)
    .where(inArray(claims.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** The revisions that were read, by claim and number. */
async function findRead(
  db: Database,
  rows: CorrectionRequestRow[],
): Promise<Map<string, CorrectionRequest['read']>> {
  const { claimId, revision, verdict, rating, asOf, summary, judged } = verdicts
  const wanted = new Map(rows.map((row) => [`${row.claimId} ${row.revision}`, row]))
  const found = await db
    .select({ claimId, revision, verdict, rating, asOf, summary, judged })
    .from(verdicts)
    .where(
      or(...[...wanted.values()].map((row) => and(eq(claimId, row.claimId), eq(revision, row.revision)))),
    )
  return new Map(
    found.map(({ claimId, judged, ...row }) => [
      `${claimId} ${row.revision}`,
      { ...row, text: (judged as StoredJudged).text },
    ]),
  )
}
