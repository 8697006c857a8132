// The addresses of all published verdicts, for programs that visit every one: in runs of bounded size, read as a stream.
import { setImmediate as otherRequests } from 'node:timers/promises'
import { and, asc, eq, gt, gte, isNotNull, isNull } from 'drizzle-orm'
import { claims, publications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Ctx } from '../context.ts'
import { isShown } from './briefs.ts'

export interface PublishedAddress {
  id: string
  publishedAt: string
}

const rowsPerRead = 1000

/** The first claim of each run of so many published claims; one at most where all fit into one. */
export async function firstOfRuns({ store }: Pick<Ctx, 'store'>, size: number): Promise<string[]> {
  const firsts: string[] = []
  for (let from = 0; ; ) {
    const [first] = await published(store.read, from, 1, 0)
    if (!first) return firsts
    firsts.push(first.id)
    const [next] = await published(store.read, first.seq, 1, size)
    if (!next) return firsts
    from = next.seq
    await otherRequests()
  }
}

function published(db: Database, from: number, limit: number, offset: number) {
  return db
    .select({ seq: claims.seq, id: claims.id })
    .from(claims)
    .where(and(isNotNull(claims.publishedRevision), gte(claims.seq, from)))
    .orderBy(asc(claims.seq))
    .limit(limit)
    .offset(offset)
}

/** The run that begins with this claim, or the very first. */
export async function* publishedAddresses(
  { store }: Pick<Ctx, 'store'>,
  size: number,
  first?: string,
): AsyncGenerator<PublishedAddress[], void> {
  const db = store.read
  const [start] =
    first === undefined ? [] : await db.select({ seq: claims.seq }).from(claims).where(eq(claims.id, first))
  const [end] = await published(db, start?.seq ?? 0, 1, size)
  for (let after = (start?.seq ?? 1) - 1; ; ) {
    const rows = await db
      .select({ seq: claims.seq, id: claims.id, publishedAt: publications.publishedAt })
      .from(claims)
      .crossJoin(publications)
      .where(
        and(
          isNotNull(claims.publishedRevision),
          isNull(claims.mergedIntoId),
          eq(publications.claimId, claims.id),
          isShown,
          gt(claims.seq, after),
        ),
      )
      .orderBy(asc(claims.seq))
      .limit(rowsPerRead)
    const within = rows.filter(({ seq }) => end === undefined || seq < end.seq)
    if (within.length > 0) yield within
    const last = rows.at(-1)
    if (!last || within.length < rows.length || rows.length < rowsPerRead) return
    after = last.seq
    await otherRequests()
  }
}
