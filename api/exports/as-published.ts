// A claim as the public knows it: the revision that is published, on the evidence it was given on, and nothing of what came since.
import { inArray } from 'drizzle-orm'
import { claims, publications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { presentOf } from '../claims/lifetimes.ts'
import type { Claim } from '../claims/schema.ts'
import type { Reading } from '../context.ts'
import type { Evidence } from '../evidence/schema.ts'
import { freshnessOf } from '../reviews/freshness.ts'
import type { Verdict } from '../reviews/schema.ts'

/** These claims with the published revision for the one in force, and no revision that was never public. */
export async function asPublished(reading: Reading, presented: Claim[]): Promise<Claim[]> {
  const { db, at } = reading
  const present = await presentOf(db, at)
  const wasPublic = await findPublicRevisions(
    db,
    presented.map(({ id }) => id),
  )
  const publicClaims = await findPublicClaims(db, presented)
  return presented.map((claim) => {
    const isPublic = ({ revision, voidsRevision }: Verdict) =>
      wasPublic.has(`${claim.id} ${voidsRevision ?? revision}`)
    const verdicts = (claim.verdicts ?? []).filter(isPublic)
    const shown = verdicts.find(({ revision }) => revision === claim.publishedRevision)
    if (!shown) throw new Error(`claim ${claim.id} has a published revision that is not there`)
    const { verdict, rating, asOf, outcome, recheckOn, validUntil, overtakenOn, judged } = shown
    return {
      ...claim,
      ...{ verdict, rating, asOf, verdictRevision: shown.revision },
      ...{ outcome, recheckOn, validUntil, overtakenOn },
      freshness: freshnessOf({ verdict, recheckOn, validUntil }, present),
      independentOrigins: judged.independentOrigins,
      originsInWords: judged.originsInWords,
      evidence: asJudged(claim.evidence ?? [], judged.evidence, publicClaims),
      verdicts: verdicts.filter(({ revision }) => revision <= shown.revision),
    }
  })
}

/** What was judged, as it was judged. A verdict it leaned on that is not public itself goes unnamed. */
function asJudged(
  evidence: readonly Evidence[],
  judged: Verdict['judged']['evidence'],
  publicClaims: ReadonlySet<string>,
): Evidence[] {
  const then = new Map(judged.map((piece) => [piece.id, piece]))
  return evidence.flatMap((piece) => {
    const was = then.get(piece.id)
    if (!was) return []
    const { stance, excerpt, locator, note } = was
    const verdictOf = publicClaims.has(piece.verdictOf?.id ?? '') ? piece.verdictOf : null
    return [{ ...piece, stance, excerpt, locator, note, verdictOf }]
  })
}

async function findPublicRevisions(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { claimId, revision } = publications
  const rows = await db.select({ claimId, revision }).from(publications).where(inArray(claimId, ids))
  return new Set(rows.map((row) => `${row.claimId} ${row.revision}`))
}

/** Of the claims whose verdicts are evidence here, those the public sees as they are in force. */
async function findPublicClaims(db: Database, presented: Claim[]): Promise<Set<string>> {
  const ids = new Set(
    presented.flatMap(({ evidence = [] }) => evidence.flatMap(({ verdictOf }) => verdictOf?.id ?? [])),
  )
  if (ids.size === 0) return new Set()
  const { id, verdictRevision, publishedRevision } = claims
  const rows = await db
    .select({ id, verdictRevision, publishedRevision })
    .from(claims)
    .where(inArray(id, [...ids]))
  return new Set(rows.filter((row) => row.publishedRevision === row.verdictRevision).map((row) => row.id))
}
