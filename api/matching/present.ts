// Matches as they travel: claims in brief, pairs with why they look alike, and what people decided.
import { inArray } from 'drizzle-orm'
import { type ClaimRow, claims, type matches } from '../../db/schema.ts'
import type { Database, Store } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { stays } from './direction.ts'
import { comparePairs, type FoundMatch } from './find.ts'
import type { Decided, Match, MatchedClaim, MatchPair } from './schema.ts'

export type MatchRow = typeof matches.$inferSelect

/** Words that show why; the rest would only repeat the claim. */
const mostWords = 12

export function briefOf(row: ClaimRow): MatchedClaim {
  const { id, text, headline, speaker, claimedOn, language, status, verdict, verdictRevision, rating } = row
  const { asOf, publishedRevision, originArticleId, createdAt, updatedAt } = row
  return {
    ...{ id, text, headline, speaker, claimedOn, language, status, verdict, verdictRevision, rating },
    ...{ asOf, publishedRevision, originArticleId, createdAt, updatedAt },
  }
}

export function presentMatch({ claim, score, band, sharedWords, differs }: FoundMatch): Match {
  const why = { sharedWords: sharedWords.slice(0, mostWords), differs }
  return { claim: briefOf(claim), score: rounded(score), band, why }
}

const rounded = (score: number) => Math.round(score * 10_000) / 10_000

/** What was decided of each of these pairs, by the pair's id. */
export async function findDecided(db: Database, rows: readonly MatchRow[]): Promise<Map<string, Decided>> {
  const people = await findPeople(
    db,
    rows.map(({ decidedBy }) => decidedBy),
  )
  return new Map(
    rows.flatMap(({ id, decision, relation, decidedBy, decidedAt }) =>
      decision === null || decidedBy === null || decidedAt === null
        ? []
        : [[id, { decision, relation, decidedBy: people(decidedBy), decidedAt }] as const],
    ),
  )
}

/** Pairs with both claims, the newer first, and why they look alike as they stand now. */
export async function presentPairs(
  store: Store,
  db: Database,
  rows: readonly MatchRow[],
): Promise<MatchPair[]> {
  const ids = rows.flatMap(({ claimId, otherId }) => [claimId, otherId])
  const found = ids.length === 0 ? [] : await db.select().from(claims).where(inArray(claims.id, ids))
  const byId = new Map(found.map((row) => [row.id, row]))
  const decided = await findDecided(db, rows)
  const pairs = rows.flatMap((row) => {
    const [one, two] = [byId.get(row.claimId), byId.get(row.otherId)]
    if (!one || !two) return []
    const [claim, other] = one.seq > two.seq ? [one, two] : [two, one]
    return [{ row, claim, other, staysId: stays(one, two).id }]
  })
  const compared = await comparePairs(
    store,
    db,
    pairs.map(({ claim, other }) => [claim, other] as const),
  )
  return pairs.map(({ row, claim, other, staysId }, at) => ({
    id: row.id,
    claim: briefOf(claim),
    other: briefOf(other),
    staysId,
    score: rounded(row.score),
    band: row.band,
    why: {
      sharedWords: compared[at]?.sharedWords.slice(0, mostWords) ?? [],
      differs: compared[at]?.differs ?? [],
    },
    decided: decided.get(row.id) ?? null,
    createdAt: row.createdAt,
  }))
}
