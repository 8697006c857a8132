// Fact-checks as they travel, and those that stand beside a claim.
import { and, asc, isNull } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { type FactCheckRow, factChecks } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import type { FactCheck, PublicFactCheck } from './schema.ts'

export async function presentFactChecks(db: Database, rows: FactCheckRow[]): Promise<FactCheck[]> {
  const people = await findPeople(
    db,
    rows.map(({ addedBy }) => addedBy),
  )
  return rows.map(({ seq: _, importId: __, addedBy, withdrawnAt, withdrawnReason, ...row }) => ({
    ...row,
    addedBy: people(addedBy),
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawnReason ?? '' },
  }))
}

export async function presentFactCheck(db: Database, row: FactCheckRow): Promise<FactCheck> {
  const [factCheck] = await presentFactChecks(db, [row])
  if (!factCheck) throw new Error('a fact-check was lost on the way out')
  return factCheck
}

/** What others concluded about these claims and was not withdrawn, oldest first. */
async function findFactCheckRows(db: Database, claimIds: string[]): Promise<FactCheckRow[]> {
  if (claimIds.length === 0) return []
  return standing(db).all({ claimIds: JSON.stringify(claimIds) })
}

const standing = prepared((db) =>
  db
    .select()
    .from(factChecks)
    .where(and(isInBound(factChecks.claimId, 'claimIds'), isNull(factChecks.withdrawnAt)))
    .orderBy(asc(factChecks.seq))
    .prepare(),
)

export async function findFactChecks(db: Database, claimIds: string[]): Promise<FactCheck[]> {
  return presentFactChecks(db, await findFactCheckRows(db, claimIds))
}

/** The same for those outside the desk, by claim, without who brought it. */
export async function findPublicFactChecks(
  db: Database,
  claimIds: string[],
): Promise<Map<string, PublicFactCheck[]>> {
  const byClaim = new Map<string, PublicFactCheck[]>()
  for (const { claimId, publisher, url, title, ...row } of await findFactCheckRows(db, claimIds)) {
    const { ratingText, ratingNumber, verdict, reviewedOn, language, appearances } = row
    const rating = { ratingText, ratingNumber, verdict, reviewedOn }
    byClaim.set(claimId, [
      ...(byClaim.get(claimId) ?? []),
      { publisher, url, title, ...rating, language, appearances },
    ])
  }
  return byClaim
}
