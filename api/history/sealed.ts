// Which events may not be read yet: reviews of a round that is still open, but for whoever wrote them.
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { type EventRow, reviews, rounds } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'

/** @returns the numbers of the events of this page whose content is sealed for the reader */
export async function findSealed(
  db: Database,
  readerId: string,
  rows: readonly EventRow[],
): Promise<ReadonlySet<number>> {
  const told = rows.filter(({ action, actor }) => action === 'review.submitted' && actor !== readerId)
  if (told.length === 0) return new Set()
  const found = await db
    .select({ id: reviews.id })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(
      and(
        inArray(
          reviews.id,
          told.map(({ subject }) => subject),
        ),
        isNull(rounds.outcome),
        ne(reviews.reviewerId, readerId),
      ),
    )
  const sealed = new Set(found.map(({ id }) => id))
  return new Set(told.filter(({ subject }) => sealed.has(subject)).map(({ seq }) => seq))
}
