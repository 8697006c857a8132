// Has this been checked already: claims a text repeats, pairs waiting for a person, and what the person decides.
import { and, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { insertMany } from '../../db/insert-many.ts'
import { type ClaimRow, claims, matches } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { fingerprint } from '../claims/fingerprint.ts'
import { requireClaim } from '../claims/record.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { listRows, type Page } from '../listing.ts'
import { invalid } from '../problems.ts'
import { brief, type FoundMatch, findMatches, method, thorough } from './find.ts'
import { ordered } from './pair.ts'
import { findDecided, type MatchRow, presentMatch, presentPairs } from './present.ts'
import type {
  ClaimMatch,
  Match,
  MatchDecision,
  MatchInput,
  MatchPair,
  MatchQuery,
  SimilarClaim,
} from './schema.ts'
import { waitingOf } from './waiting-of.ts'

export async function matchText(
  ctx: Ctx,
  { text, language, limit, minScore, verdict }: MatchInput,
): Promise<{ data: Match[] }> {
  const verdicts = verdict === undefined ? undefined : [verdict].flat()
  const found = await findMatches(ctx.store, ctx.store.read, text, { language, verdicts })
  const data = found.filter(({ score }) => score >= minScore).slice(0, limit)
  return { data: data.map(presentMatch) }
}

const mostOfClaim = 20

/** The claims one repeats or resembles, with what was decided of each; decided pairs are there whatever their score. */
export async function listClaimMatches(ctx: Ctx, id: string): Promise<{ data: ClaimMatch[] }> {
  const db = ctx.store.read
  const claim = await requireClaim(db, id)
  const found = (await findMatchesOf(ctx, db, claim, thorough)).filter(({ band }) => band !== 'unlikely')
  const rows = await db
    .select()
    .from(matches)
    .where(or(eq(matches.claimId, id), eq(matches.otherId, id)))
  const byOther = new Map(rows.map((row) => [row.claimId === id ? row.otherId : row.claimId, row]))
  const decided = await findDecided(db, rows)
  const data = found.slice(0, mostOfClaim).map((match): ClaimMatch => {
    const row = byOther.get(match.claim.id)
    return { ...presentMatch(match), id: row?.id ?? null, decided: decided.get(row?.id ?? '') ?? null }
  })
  const shown = new Set(data.map((match) => match.claim.id))
  const others = [...byOther].filter(([otherId, row]) => row.decision !== null && !shown.has(otherId))
  const pairs = await presentPairs(
    ctx.store,
    db,
    others.map(([, row]) => row),
  )
  return { data: [...data, ...pairs.map((pair) => seenFrom(id, pair))] }
}

/** A pair as one of its claims looks at it: the other one, and what is known of both. */
function seenFrom(
  id: string,
  { id: pairId, claim, other, score, band, why, decided }: MatchPair,
): ClaimMatch {
  if (claim.id === id) return { claim: other, score, band, why, id: pairId, decided }
  const differs = why.differs.map(({ fact, query, claim }) => ({ fact, query: claim, claim: query }))
  return { claim, score, band, why: { ...why, differs }, id: pairId, decided }
}

/** The pairs of one claim that wait for a decision, as they were found; cheaper than looking anew. */
export async function findWaitingWith(ctx: Ctx, id: string, most: number): Promise<ClaimMatch[]> {
  const db = ctx.store.read
  const rows = await waitingOf(db, id)
  rows.sort((a, b) => Number(b.band === 'same') - Number(a.band === 'same') || b.score - a.score)
  const standing = await standingAmong(
    db,
    rows.map(({ claimId, otherId }) => (claimId === id ? otherId : claimId)),
  )
  const kept = rows.filter(({ claimId, otherId }) => standing.has(claimId === id ? otherId : claimId))
  const pairs = await presentPairs(ctx.store, db, kept.slice(0, most))
  return pairs.map((pair) => seenFrom(id, pair))
}

async function standingAmong(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: claims.id })
    .from(claims)
    .where(and(inArray(claims.id, ids), isNull(claims.withdrawnAt), isNull(claims.mergedIntoId)))
  return new Set(rows.map((row) => row.id))
}

function findMatchesOf(ctx: Ctx, db: Database, claim: ClaimRow, breadth: typeof thorough) {
  const { text, language, headline, speaker, seq } = claim
  const beside = [headline, speaker].filter(Boolean).join(' ')
  return findMatches(ctx.store, db, text, { language, beside, breadth, not: [seq] })
}

/** Pairs nobody has decided yet, the likeliest first; claims that no longer stand are left out. */
export async function listMatches(ctx: Ctx, query: MatchQuery) {
  const db = ctx.store.read
  const { rows, ...page } = await findWaiting(db, query)
  return { data: await presentPairs(ctx.store, db, rows), ...page }
}

/** One page of the pairs that wait, as they are stored. */
export function findWaiting(db: Database, query: MatchQuery): Promise<Page<MatchRow>> {
  const listing = {
    table: matches,
    where: [
      query.band && inArray(matches.band, query.band),
      query.minScore === undefined ? undefined : gte(matches.score, query.minScore),
      ...waits,
    ],
    orders: { score: matches.score },
  }
  return listRows(db, listing, query)
}

function stands(id: typeof matches.claimId | typeof matches.otherId): SQL {
  return sql`exists (select 1 from ${claims} as standing where standing.id = ${id}
    and standing.withdrawn_at is null and standing.merged_into_id is null)`
}

/** What makes a pair wait for a person. */
export const waits: readonly SQL[] = [
  isNull(matches.decision),
  stands(matches.claimId),
  stands(matches.otherId),
]

/** Records what a person made of two claims. Deciding again replaces it; the history keeps both. */
export function decideMatch(ctx: Ctx, id: string, input: MatchDecision): Promise<MatchPair> {
  if (input.otherId === id) throw invalid('/otherId', 'is the claim itself')
  return change(ctx, async (tx) => {
    const claim = await requireClaim(tx.db, id)
    const other = await requireClaim(tx.db, input.otherId)
    const row = await recordDecision(tx, claim, other, input)
    const [pair] = await presentPairs(ctx.store, tx.db, [row])
    if (!pair) throw new Error('a pair was lost on the way out')
    return pair
  })
}

/** The decision as part of a larger change. */
export async function recordDecision(
  tx: Tx,
  claim: ClaimRow,
  other: ClaimRow,
  {
    decision,
    relation = null,
  }: Omit<Partial<MatchDecision>, 'relation'> & {
    decision: MatchDecision['decision']
    relation?: MatchDecision['relation'] | null
  },
): Promise<MatchRow> {
  const pair = ordered(claim.id, other.id)
  const made = { decision, relation, decidedBy: tx.ctx.actor.id, decidedAt: tx.at }
  const [before] = await tx.db
    .select()
    .from(matches)
    .where(and(eq(matches.claimId, pair.claimId), eq(matches.otherId, pair.otherId)))
  const found = before ?? (await scoreOf(tx, claim, other))
  const [row] = await tx.db
    .insert(matches)
    .values({ id: newId('mat'), ...pair, ...found, ...made, createdAt: before?.createdAt ?? tx.at })
    .onConflictDoUpdate({ target: [matches.claimId, matches.otherId], set: made })
    .returning()
  if (!row) throw new Error('the decision was not written')
  for (const [one, two] of [
    [claim.id, other.id],
    [other.id, claim.id],
  ] as const) {
    tx.happened({
      action: 'match.decided',
      subject: row.id,
      claimId: one,
      before: before?.decision ? { decision: before.decision, relation: before.relation } : null,
      after: { otherId: two, decision, relation },
    })
  }
  return row
}

async function scoreOf(tx: Tx, claim: ClaimRow, other: ClaimRow) {
  const found = await findMatchesOf(tx.ctx, tx.db, claim, thorough)
  const match = found.find((each) => each.claim.id === other.id)
  return { score: match?.score ?? 0, band: match?.band ?? ('unlikely' as const), method }
}

/** From this score on a pair waits for a person. */
const waitingFrom = 0.5
const mostSimilar = 5

/** What a text about to be submitted may repeat; read before the claim is written. */
export async function findSimilar(
  ctx: Ctx,
  claim: Pick<ClaimRow, 'text'> & Partial<Pick<ClaimRow, 'language' | 'headline' | 'speaker'>>,
): Promise<FoundMatch[]> {
  const { text, language, headline, speaker } = claim
  const beside = [headline, speaker].filter(Boolean).join(' ')
  return likeliest(await findMatches(ctx.store, ctx.store.read, text, { language, beside, breadth: brief }))
}

/** The same for a claim that is on the desk already. */
export async function findSimilarTo(ctx: Ctx, claim: ClaimRow): Promise<FoundMatch[]> {
  return likeliest(await findMatchesOf(ctx, ctx.store.read, claim, brief))
}

const likeliest = (found: readonly FoundMatch[]) =>
  found.filter(({ band }) => band !== 'unlikely').slice(0, mostSimilar)

/** Writes down the pairs that should wait for a person, as part of a submission, and says what could be done. */
export async function keepSimilar(
  tx: Tx,
  claim: ClaimRow,
  found: readonly FoundMatch[],
): Promise<SimilarClaim[]> {
  await insertMany(tx.db, matches, pairsThatWait(claim, found, tx.at))
  return found.map((match) => ({ ...presentMatch(match), offer: offerOf(claim, match) }))
}

/** The rows of what should wait for a person, of all that was found for a claim. */
export function pairsThatWait(claim: ClaimRow, found: readonly FoundMatch[], at: string) {
  const waiting = found.filter(({ score, band }) => score >= waitingFrom || band === 'same')
  return waiting.map(({ claim: other, score, band }) => ({
    ...{ id: newId('mat'), ...ordered(claim.id, other.id) },
    ...{ score, band, method, createdAt: at },
  }))
}

function offerOf(claim: ClaimRow, { claim: other, band }: FoundMatch): SimilarClaim['offer'] {
  if (band !== 'same') return null
  const isElsewhere = claim.originArticleId !== null && claim.originArticleId !== other.originArticleId
  return isElsewhere && fingerprint(claim.text) === fingerprint(other.text) ? 'appearance' : 'merge'
}
