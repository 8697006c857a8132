// Reviews and verdicts as they travel.
import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import {
  claims,
  type ReviewRow,
  reviews,
  rounds,
  sources,
  type VerdictRow,
  verdicts,
} from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { byClaim } from '../by-claim.ts'
import type { Actor } from '../context.ts'
import { mayNameSources, unnamed } from '../sources/present.ts'
import { withoutOriginNames } from '../sources/words.ts'
import { judgedInWords, type StoredJudged } from './judged.ts'
import { followRevisions } from './revisions.ts'
import type { Judged, Review, Verdict } from './schema.ts'

/** The reviews of these claims that may be read, oldest first: those of closed rounds, and the reader's own. */
export async function findReviews(db: Database, claimIds: string[], readerId?: string): Promise<Review[]> {
  if (claimIds.length === 0) return []
  const rows = await readable(db).all({ claimIds: JSON.stringify(claimIds), readerId: readerId ?? null })
  return presentReviews(db, rows)
}

const readable = prepared((db) =>
  db
    .select({ review: reviews, round: rounds.number, revision: verdicts.revision })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .leftJoin(verdicts, eq(verdicts.roundId, rounds.id))
    .where(
      and(
        isInBound(reviews.claimId, 'claimIds'),
        or(isNotNull(rounds.outcome), eq(reviews.reviewerId, sql.placeholder('readerId'))),
      ),
    )
    .orderBy(asc(reviews.seq))
    .prepare(),
)

/** Reviews as a reader sees them: their internal note is for the desk. */
export function reviewsFor(actor: Actor, all: Review[]): Review[] {
  return actor.can.has('notes:read') ? all : all.map((review) => ({ ...review, note: null }))
}

export async function presentReviews(
  db: Database,
  rows: { review: ReviewRow; round: number; revision: number | null }[],
): Promise<Review[]> {
  const people = await findPeople(
    db,
    rows.map(({ review }) => review.reviewerId),
  )
  return rows.map(({ review, round, revision }) => {
    const { seq: _seq, roundId: _round, reviewerId, ...fields } = review
    return { ...fields, round, reviewer: people(reviewerId), verdictRevision: revision }
  })
}

/** Every revision of the verdict of these claims, oldest first. */
export async function findVerdicts(db: Database, claimIds: string[]): Promise<Verdict[]> {
  if (claimIds.length === 0) return []
  return presentVerdicts(db, await revisions(db).all({ claimIds: JSON.stringify(claimIds) }))
}

/** A revision as it was given: without what is told of people and sources by their names of today. */
export type Given = Omit<VerdictRow, 'judged'> & { judged: StoredJudged }

/** The same as they are stored, for those who tell neither who decided nor the evidence of that day. */
export async function findGiven(db: Database, claimIds: string[]): Promise<Given[]> {
  if (claimIds.length === 0) return []
  return (await given(db).all({ claimIds: JSON.stringify(claimIds) })) as Given[]
}

const given = prepared((db) =>
  db
    .select()
    .from(verdicts)
    .where(isInBound(verdicts.claimId, 'claimIds'))
    .orderBy(asc(verdicts.claimId), asc(verdicts.revision))
    .prepare(),
)

const revisions = prepared((db) =>
  db
    .select({ verdict: verdicts, inForce: claims.verdictRevision })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .where(isInBound(verdicts.claimId, 'claimIds'))
    .orderBy(asc(verdicts.claimId), asc(verdicts.revision))
    .prepare(),
)

async function presentVerdicts(
  db: Database,
  rows: { verdict: VerdictRow; inForce: number | null }[],
): Promise<Verdict[]> {
  const people = await findPeople(
    db,
    rows.flatMap(({ verdict }) => verdict.decidedBy),
  )
  const withheld = await findWithheld(
    db,
    rows.map(({ verdict }) => verdict.judged as StoredJudged),
  )
  const replacedBy = replacements(rows.map(({ verdict }) => verdict))
  return rows.map(({ verdict, inForce }) => {
    const { seq: _seq, roundId: _round, judged, decidedBy, ...fields } = verdict
    return {
      ...fields,
      isInForce: verdict.revision === inForce,
      supersededBy: replacedBy(verdict),
      judged: withStandingNames(judged as StoredJudged, withheld),
      decidedBy: decidedBy.map(people),
    }
  })
}

/** What replaced each of these revisions, which are all there are of their claims. */
function replacements(rows: VerdictRow[]): (row: VerdictRow) => number | null {
  const ids = [...new Set(rows.map(({ claimId }) => claimId))]
  const ofClaim = byClaim(rows)
  const followed = new Map(ids.map((id) => [id, followRevisions(ofClaim(id)).supersededBy]))
  return ({ claimId, revision }) => followed.get(claimId)?.get(revision) ?? null
}

/** Why sources of these verdicts are not named today, whatever was so when they were judged. */
async function findWithheld(db: Database, all: StoredJudged[]): Promise<Map<string, string>> {
  const named = all.flatMap(({ evidence }) => evidence.flatMap(({ source }) => source ?? []))
  const ids = [...new Set(named.flatMap(({ id, originId }) => [id, originId]))]
  if (ids.length === 0) return new Map()
  const rows = await withheldAmong(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map(({ id, reason }) => [id, reason ?? '']))
}

const withheldAmong = prepared((db) =>
  db
    .select({ id: sources.id, reason: sources.withheldReason })
    .from(sources)
    .where(and(isInBound(sources.id, 'ids'), isNotNull(sources.withheldReason)))
    .prepare(),
)

function withStandingNames(judged: StoredJudged, withheld: ReadonlyMap<string, string>): Judged {
  const evidence = judged.evidence.map((piece) =>
    piece.source
      ? { ...piece, source: { ...piece.source, withheld: withheld.get(piece.source.id) ?? null } }
      : piece,
  )
  const sentence = judgedInWords(judged)
  const isNamed = evidence.every(({ source }) => !source || !withheld.has(source.originId))
  return { ...judged, evidence, originsInWords: isNamed ? sentence : withoutOriginNames(sentence) }
}

/** Verdicts as those outside the desk see them: withheld sources go without their names. */
export function verdictsFor(actor: Actor, all: Verdict[]): Verdict[] {
  return mayNameSources(actor) ? all : all.map(withoutNamesInVerdict)
}

export function withoutNamesInVerdict(verdict: Verdict): Verdict {
  const evidence = verdict.judged.evidence.map((piece) =>
    piece.source?.withheld
      ? { ...piece, source: { ...piece.source, title: unnamed, url: null, publisher: null } }
      : piece,
  )
  return { ...verdict, judged: { ...verdict.judged, evidence } }
}
