// Which rows are on the desk already: imported before, called by the same id, or in the same words.
import { sql } from 'drizzle-orm'
import { importRows } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { fingerprint } from '../claims/fingerprint.ts'
import { findByExternalIds, findByPrints, pairsOf } from '../submission/known.ts'
import { isPlain as isPlainClaim } from '../submission/plain.ts'
import type { SoundRow } from './prepare.ts'

export interface Known {
  byHash: ReadonlyMap<string, string>
  byExternalId: ReadonlyMap<string, string>
  byWords: ReadonlyMap<string, string>
}

type Reads = Pick<Database, 'all'>

/** @param submitterId  whose external ids are meant */
export async function findKnown(db: Reads, submitterId: string, rows: readonly SoundRow[]): Promise<Known> {
  const words = rows.filter(isPlain).map(({ claim }) => fingerprint(claim.text))
  const ids = rows.flatMap(({ claim }) => claim.externalId ?? [])
  return {
    byHash: await pairsOf(
      db,
      rows.map(({ hash }) => hash),
      (given) =>
        sql`select ${importRows.hash} as key, ${importRows.claimId} as id from json_each(${given}) as asked cross join ${importRows} on ${importRows.hash} = asked.value where ${importRows.claimId} is not null and (${importRows.undone} is null or ${importRows.undone} <> 'withdrawn')`,
    ),
    byExternalId: await findByExternalIds(db, submitterId, ids),
    byWords: await findByPrints(db, words),
  }
}

/** The claim a row is about, where it is there. */
export function knownAs({ byHash, byExternalId, byWords }: Known, row: SoundRow): string | undefined {
  const { hash, claim, insist } = row
  const before = byHash.get(hash) ?? (claim.externalId && byExternalId.get(claim.externalId))
  if (before || insist || !isPlain(row)) return before || undefined
  return byWords.get(fingerprint(claim.text))
}

/** A claim and nothing that belongs to other records: many of these are stored in one go. */
export function isPlain({ claim, evidence = [], factChecks = [], verdict, insist }: SoundRow): boolean {
  return isPlainClaim(claim) && verdict === undefined && !insist && evidence.length + factChecks.length === 0
}
