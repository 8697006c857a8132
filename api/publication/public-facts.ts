// What the public knows of a claim beside its verdict: as it stood when the desk took the claim up again, until it answers anew.
import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { type ClaimRow, events } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'

const told = ['headline', 'speaker', 'claimedOn', 'language', 'topics', 'resolution'] as const
export type Facts = Pick<ClaimRow, (typeof told)[number]> & {
  /** Since when changes are not public yet; null where they are at once. */
  settledAt: string | null
}

type Known = Pick<
  ClaimRow,
  'id' | 'status' | 'verdictRevision' | 'publishedRevision' | (typeof told)[number]
> & {
  publishedAt: string
}

/** Whether somebody may be at work on what the public does not see yet. */
export const isInFlux = ({
  status,
  verdictRevision,
  publishedRevision,
}: Pick<ClaimRow, 'status' | 'verdictRevision' | 'publishedRevision'>) =>
  status !== 'decided' || verdictRevision !== publishedRevision

/** The facts of each claim, by id: read back from its history where it is being judged anew. */
export async function publicFacts(db: Database, rows: readonly Known[]): Promise<Map<string, Facts>> {
  const moving = rows.filter(isInFlux)
  const happened = await findSince(db, moving)
  return new Map(
    rows.map((row) => {
      const all = happened.filter(({ claimId }) => claimId === row.id)
      const published = all.findIndex(({ action }) => action === 'claim.published')
      return [row.id, rewound(row, published === -1 ? all : all.slice(0, published))]
    }),
  )
}

type Happened = Awaited<ReturnType<typeof findSince>>[number]

/** @param since  what happened to the claim since its publication, newest first */
function rewound(row: Known, since: readonly Happened[]): Facts {
  const facts: Facts = {
    ...Object.fromEntries(told.map((name) => [name, row[name]])),
    settledAt: null,
  } as Facts
  const reopened = since.findLast(({ action }) => action === 'claim.reopened')
  if (!reopened) return facts
  for (const { seq, before } of since) {
    if (seq < reopened.seq) break
    const then = JSON.parse(before ?? '{}') as Record<string, unknown>
    for (const name of told) if (name in then) Object.assign(facts, { [name]: then[name] })
  }
  return { ...facts, settledAt: reopened.at }
}

async function findSince(db: Database, rows: readonly Known[]) {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const [oldest = ''] = rows.map(({ publishedAt }) => publishedAt).sort()
  const { seq, at, action, claimId, before } = events
  return db
    .select({ seq, at, action, claimId, before })
    .from(events)
    .where(
      and(
        inArray(claimId, ids),
        // Only what happened to the claim itself: what is of it bears the same names.
        eq(events.subject, claimId),
        gte(at, oldest),
      ),
    )
    .orderBy(desc(seq))
}
