// Evidence as it travels, and the count of independent origins behind a claim.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { appearances, articles, type ClaimRow, type EvidenceRow, evidence, sources } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { byClaim } from '../by-claim.ts'
import type { Actor } from '../context.ts'
import { countOrigins, originOf, restsOn, type Weighed } from '../sources/origins.ts'
import {
  briefSource,
  findOrigins,
  findWithAncestors,
  mayNameSources,
  type OriginBook,
  type OriginSource,
  outline,
  type SourceBook,
  withoutName,
} from '../sources/present.ts'
import { sayOrigins } from '../sources/words.ts'
import type { Evidence, IndependentOrigins } from './schema.ts'
import { findVerdictsOf, type VerdictsOf } from './verdict-of.ts'

const standing = prepared((db) =>
  db
    .select()
    .from(evidence)
    .where(and(isInBound(evidence.claimId, 'claimIds'), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.seq))
    .prepare(),
)

/** The evidence that stands behind these claims, oldest first, with the sources it rests on. */
export async function findStandingEvidence(db: Database, claimIds: string[]) {
  const rows = claimIds.length ? await standing(db).all({ claimIds: JSON.stringify(claimIds) }) : []
  return {
    rows,
    book: await findWithAncestors(
      db,
      rows.map((row) => row.sourceId),
    ),
    verdictsOf: await findVerdictsOf(db, rows),
  }
}

/** What of a piece of evidence is weighed. */
type Weighable = Pick<EvidenceRow, 'claimId' | 'sourceId' | 'stance'>

const weighable = prepared((db) =>
  db
    .select({
      ...{ claimId: evidence.claimId, sourceId: evidence.sourceId, stance: evidence.stance },
      ...outline,
    })
    .from(evidence)
    .leftJoin(sources, eq(sources.id, evidence.sourceId))
    .where(and(isInBound(evidence.claimId, 'claimIds'), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.seq))
    .prepare(),
)

/** The same as far as it is counted only. */
export async function findWeighableEvidence(db: Database, claimIds: string[]) {
  const rows = claimIds.length ? await weighable(db).all({ claimIds: JSON.stringify(claimIds) }) : []
  const named = rows.filter((row): row is typeof row & OriginSource => row.id !== null)
  return { rows, book: await findOrigins(db, named) }
}

export async function presentEvidence(
  db: Database,
  rows: EvidenceRow[],
  known?: SourceBook,
  knownVerdicts?: VerdictsOf,
): Promise<Evidence[]> {
  const verdictsOf = knownVerdicts ?? (await findVerdictsOf(db, rows))
  const book =
    known ??
    (await findWithAncestors(
      db,
      rows.map((row) => row.sourceId),
    ))
  const people = await findPeople(
    db,
    rows.flatMap((row) => [row.addedBy, row.judgedBy, row.excerptConfirmedBy]),
  )
  return rows.map((row) => {
    const source = row.sourceId === null ? undefined : book.get(row.sourceId)
    return {
      id: row.id,
      claimId: row.claimId,
      source: source ? briefSource(source, book) : null,
      verdictOf: verdictsOf.get(row.verdictOfClaimId ?? '') ?? null,
      stance: row.stance,
      excerpt: row.excerpt,
      locator: row.locator,
      excerptFound: row.excerptFound,
      excerptConfirmedBy: row.excerptConfirmedBy === null ? null : people(row.excerptConfirmedBy),
      secondaryReason: row.secondaryReason,
      question: row.question,
      answerType: row.answerType,
      note: row.note,
      archiveUrl: row.archiveUrl,
      imported: row.imported,
      addedBy: people(row.addedBy),
      judgedBy: row.judgedBy === null ? null : people(row.judgedBy),
      withdrawn: row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawnReason ?? '' },
      version: row.version,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    }
  })
}

type Placed = Pick<ClaimRow, 'id' | 'originArticleId'>

/** For each claim, the distinct origins of its evidence; articles it appeared in count for none. */
export async function countOriginsOf(
  db: Database,
  claims: Placed[],
  { rows, book }: { rows: Weighable[]; book: OriginBook },
): Promise<(claim: Placed) => { independentOrigins: IndependentOrigins; originsInWords: string }> {
  const addressesOf = await articleAddresses(db, rows.length === 0 ? [] : claims)
  const evidenceOf = byClaim(rows)
  const isAt = sourcesByAddress(book)
  return (claim) => {
    const ofClaim = evidenceOf(claim.id)
    const weighed = weigh(ofClaim, book, ownSources(isAt, addressesOf(claim)))
    return {
      independentOrigins: countOrigins(weighed),
      originsInWords: sayOrigins(weighed.map((piece, at) => nameOrigin(piece, ofClaim[at], book))),
    }
  }
}

/** An origin goes by its publisher, who is better known than its title; a withheld one by no name. */
function nameOrigin({ stance, origin }: Weighed, row: Weighable | undefined, book: OriginBook) {
  const source = book.get(origin?.id ?? '')
  const name = source?.withheldReason ? 'a source not named' : (source?.publisher ?? source?.title ?? '')
  const named = origin && { id: origin.id, isKnown: origin.isKnown, name }
  return { stance, sourceId: row?.sourceId ?? null, origin: named }
}

/** Evidence as those outside the desk see it: withheld sources go without their names. */
export function evidenceFor(actor: Actor, pieces: Evidence[]): Evidence[] {
  return mayNameSources(actor) ? pieces : pieces.map(withoutNames)
}

export function withoutNames(piece: Evidence): Evidence {
  if (!piece.source) return piece
  const source = withoutName(piece.source)
  if (source.withheld === null) return { ...piece, source }
  // An archive's address and a data set's own words name it as well.
  const imported = piece.imported && { ...piece.imported, answer: null }
  return { ...piece, source, archiveUrl: null, imported }
}

/** Each piece with the origin it counts for: none for the claim's own articles and whatever derives from them. */
function weigh(rows: readonly Weighable[], book: OriginBook, own: ReadonlySet<string>): Weighed[] {
  return rows.map((row) => {
    const source = row.sourceId === null ? undefined : book.get(row.sourceId)
    const counts = source !== undefined && source.standing !== 'retracted' && !restsOn(source, own, book)
    return { stance: row.stance, origin: counts ? originOf(source, book) : null }
  })
}

/** The evidence of one claim, weighed in the order of its rows. */
export async function weighEvidence(
  db: Database,
  claim: Placed,
  { rows, book }: { rows: Weighable[]; book: OriginBook },
): Promise<Weighed[]> {
  return weigh(rows, book, ownSources(sourcesByAddress(book), (await articleAddresses(db, [claim]))(claim)))
}

/** The sources that are an article the claim appeared in. */
function ownSources(isAt: ReadonlyMap<string, string>, addresses: ReadonlySet<string>): Set<string> {
  return new Set([...addresses].flatMap((address) => isAt.get(address) ?? []))
}

/** No two sources have the same address. */
function sourcesByAddress(book: OriginBook): Map<string, string> {
  const isAt = new Map<string, string>()
  for (const { id, canonicalUrl } of book.values()) if (canonicalUrl !== null) isAt.set(canonicalUrl, id)
  return isAt
}

const appearedAt = prepared((db) =>
  db
    .selectDistinct({ claimId: appearances.claimId, address: articles.canonicalUrl })
    .from(appearances)
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .where(isInBound(appearances.claimId, 'claimIds'))
    .prepare(),
)

const addressOf = prepared((db) =>
  db
    .select({ id: articles.id, address: articles.canonicalUrl })
    .from(articles)
    .where(isInBound(articles.id, 'ids'))
    .prepare(),
)

/** The addresses of the articles each claim came with or appeared in. */
async function articleAddresses(db: Database, claims: Placed[]): Promise<(claim: Placed) => Set<string>> {
  if (claims.length === 0) return () => new Set()
  const origins = [...new Set(claims.flatMap(({ originArticleId }) => originArticleId ?? []))]
  const cameWith = origins.length > 0 ? await addressOf(db).all({ ids: JSON.stringify(origins) }) : []
  const addresses = new Map(cameWith.map(({ id, address }) => [id, address]))
  const places = byClaim(await appearedAt(db).all({ claimIds: JSON.stringify(claims.map(({ id }) => id)) }))
  return ({ id, originArticleId }) => {
    const all = [addresses.get(originArticleId ?? ''), ...places(id).map(({ address }) => address)]
    return new Set(all.filter((address) => typeof address === 'string'))
  }
}

export async function listEvidenceOf(db: Database, claimId: string): Promise<Evidence[]> {
  const rows = await db
    .select()
    .from(evidence)
    .where(eq(evidence.claimId, claimId))
    .orderBy(asc(evidence.seq))
  return presentEvidence(db, rows)
}
