// Which rows are on the desk already: imported before, called by the same id, or in the same words.
import { sql } from 'drizzle-orm'
import { claims, importRows } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { fingerprint } from '../claims/fingerprint.ts'
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
    byHash: await pairs(
      db,
      rows.map(({ hash }) => hash),
      (given) =>
        sql`select ${importRows.hash} as key, ${importRows.claimId} as id from json_each(${given}) as asked cross join ${importRows} on ${importRows.hash} = asked.value where ${importRows.claimId} is not null and (${importRows.undone} is null or ${importRows.undone} <> 'withdrawn')`,
    ),
    byExternalId: await pairs(
      db,
      ids,
      (given) =>
        sql`select ${claims.externalId} as key, ${claims.id} as id from json_each(${given}) as asked cross join ${claims} on ${claims.submittedBy} = ${submitterId} and ${claims.externalId} = asked.value`,
    ),
    byWords: await pairs(
      db,
      words,
      (given) =>
        sql`select ${claims.fingerprint} as key, ${claims.id} as id from json_each(${given}) as asked cross join ${claims} on ${claims.fingerprint} = asked.value and coalesce(${claims.originArticleId}, '') = ''`,
    ),
  }
}

async function pairs(
  db: Reads,
  keys: readonly string[],
  query: (given: string) => ReturnType<typeof sql>,
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const found = await db.all<{ key: string; id: string }>(query(JSON.stringify(keys)))
  return new Map(found.map(({ key, id }) => [key, id]))
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
  const { article, articleId, quote, attribution, modality, sources = [] } = claim
  const others = [article, articleId, quote, attribution, modality, verdict, insist]
  return (
    others.every((each) => each === undefined || each === false) &&
    sources.length + evidence.length + factChecks.length === 0
  )
}
