// Evidence as it travels, and the count of independent origins behind a claim.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { articles, type ClaimRow, type EvidenceRow, evidence, type SourceRow } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { countOrigins, originOf } from '../sources/origins.ts'
import { briefSource, findWithAncestors, type SourceBook } from '../sources/present.ts'
import type { Evidence, IndependentOrigins } from './schema.ts'

/** The evidence that stands behind these claims, oldest first, with the sources it rests on. */
export async function findStandingEvidence(db: Database, claimIds: string[]) {
  const rows = claimIds.length
    ? await db
        .select()
        .from(evidence)
        .where(and(inArray(evidence.claimId, claimIds), isNull(evidence.withdrawnAt)))
        .orderBy(asc(evidence.seq))
    : []
  return {
    rows,
    book: await findWithAncestors(
      db,
      rows.map((row) => row.sourceId),
    ),
  }
}

export async function presentEvidence(
  db: Database,
  rows: EvidenceRow[],
  known?: SourceBook,
): Promise<Evidence[]> {
  const book =
    known ??
    (await findWithAncestors(
      db,
      rows.map((row) => row.sourceId),
    ))
  const people = await findPeople(
    db,
    rows.flatMap((row) => [row.addedBy, row.judgedBy]),
  )
  return rows.map((row) => {
    const source = row.sourceId === null ? undefined : book.get(row.sourceId)
    return {
      id: row.id,
      claimId: row.claimId,
      source: source ? briefSource(source, book) : null,
      stance: row.stance,
      excerpt: row.excerpt,
      locator: row.locator,
      excerptFound: row.excerptFound,
      question: row.question,
      answerType: row.answerType,
      note: row.note,
      addedBy: people(row.addedBy),
      judgedBy: row.judgedBy === null ? null : people(row.judgedBy),
      withdrawn: row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawnReason ?? '' },
      version: row.version,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    }
  })
}

/** For each claim, the distinct origins of its evidence; its own article counts for none. */
export async function countOriginsOf(
  db: Database,
  claims: Pick<ClaimRow, 'id' | 'originArticleId'>[],
  { rows, book }: { rows: EvidenceRow[]; book: SourceBook },
): Promise<(claim: Pick<ClaimRow, 'id' | 'originArticleId'>) => IndependentOrigins> {
  const addresses = await articleAddresses(
    db,
    claims.map((claim) => claim.originArticleId),
  )
  return (claim) => {
    const own = ownOrigins(book, addresses.get(claim.originArticleId ?? ''))
    return countOrigins(
      weigh(
        rows.filter(({ claimId }) => claimId === claim.id),
        book,
      ),
      own,
    )
  }
}

export function weigh(rows: EvidenceRow[], book: SourceBook) {
  return rows.map((row) => {
    const source = row.sourceId === null ? undefined : book.get(row.sourceId)
    return { stance: row.stance, origin: source ? originOf(source, book) : null }
  })
}

export async function ownOriginsOf(
  db: Database,
  claim: Pick<ClaimRow, 'originArticleId'>,
  book: SourceBook,
): Promise<ReadonlySet<string>> {
  const addresses = await articleAddresses(db, [claim.originArticleId])
  return ownOrigins(book, addresses.get(claim.originArticleId ?? ''))
}

/** Sources that are the claim's own article, or the roots of such sources. */
function ownOrigins(book: SourceBook, address: string | null | undefined): Set<string> {
  if (!address) return new Set()
  const own = [...book.values()].filter((source: SourceRow) => source.canonicalUrl === address)
  return new Set(own.flatMap((source) => [source.id, originOf(source, book).id]))
}

async function articleAddresses(db: Database, ids: (string | null)[]): Promise<Map<string, string | null>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db
    .select({ id: articles.id, address: articles.canonicalUrl })
    .from(articles)
    .where(inArray(articles.id, wanted))
  return new Map(rows.map(({ id, address }) => [id, address]))
}

export async function listEvidenceOf(db: Database, claimId: string): Promise<Evidence[]> {
  const rows = await db
    .select()
    .from(evidence)
    .where(eq(evidence.claimId, claimId))
    .orderBy(asc(evidence.seq))
  return presentEvidence(db, rows)
}
