// A claim as the public knows it: the revision that is published, on the evidence it was given on, and nothing of what came since.
import { inArray } from 'drizzle-orm'
import { claims, publications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Evidence } from '../evidence/schema.ts'
import { publicFacts } from '../publication/public-facts.ts'
import type { Verdict } from '../reviews/schema.ts'
import type { Known } from './rows.ts'

/** These claims with the published revision for the one in force, and no revision that was never public. */
export async function asPublished(db: Database, all: readonly Known<Verdict>[]): Promise<Known<Verdict>[]> {
  const publicAt = await findPublications(
    db,
    all.map(({ claim }) => claim.id),
  )
  const publicClaims = await findPublicClaims(db, all)
  const factsOf = await publicFacts(
    db,
    all.map(({ claim }) => ({
      ...claim,
      publishedAt: publicAt.get(`${claim.id} ${claim.publishedRevision}`) ?? '',
    })),
  )
  return all.map((known) => {
    const { claim } = known
    const isPublic = ({ revision, voidsRevision }: Verdict) =>
      publicAt.has(`${claim.id} ${voidsRevision ?? revision}`)
    const verdicts = known.verdicts.filter(isPublic)
    const verdict = verdicts.find(({ revision }) => revision === claim.publishedRevision)
    if (!verdict) throw new Error(`claim ${claim.id} has a published revision that is not there`)
    const { settledAt, ...facts } = factsOf.get(claim.id) ?? { settledAt: null }
    return {
      claim: { ...claim, ...facts },
      verdict,
      verdicts: verdicts.filter(({ revision }) => revision <= verdict.revision),
      evidence: asJudged(known.evidence, verdict.judged.evidence, publicClaims),
      // Where it was found while it is being judged anew is told with the next answer.
      appearances: known.appearances.filter(({ createdAt }) => settledAt === null || createdAt <= settledAt),
      origins: verdict.judged,
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

/** When each revision was public first, by claim and number. */
async function findPublications(db: Database, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { claimId, revision, publishedAt } = publications
  const rows = await db
    .select({ claimId, revision, publishedAt })
    .from(publications)
    .where(inArray(claimId, ids))
  return new Map(rows.map((row) => [`${row.claimId} ${row.revision}`, row.publishedAt]))
}

/** Of the claims whose verdicts are evidence here, those the public sees as they are in force. */
async function findPublicClaims(db: Database, all: readonly Known<Verdict>[]): Promise<Set<string>> {
  const ids = new Set(all.flatMap(({ evidence }) => evidence.flatMap(({ verdictOf }) => verdictOf?.id ?? [])))
  if (ids.size === 0) return new Set()
  const { id, verdictRevision, publishedRevision } = claims
  const rows = await db
    .select({ id, verdictRevision, publishedRevision })
    .from(claims)
    .where(inArray(id, [...ids]))
  return new Set(rows.filter((row) => row.publishedRevision === row.verdictRevision).map((row) => row.id))
}
