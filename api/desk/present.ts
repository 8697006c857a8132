// Leases and views as they travel.
import { and, gt, sql } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { type LeaseRow, leases, type ViewRow } from '../../db/schema.ts'
import { findPeople, type People } from '../accounts/present.ts'
import type { Reading } from '../context.ts'
import type { Lease } from './lease-schema.ts'
import type { View } from './view-schema.ts'

const held = prepared((db) =>
  db
    .select()
    .from(leases)
    .where(and(isInBound(leases.claimId, 'claimIds'), gt(leases.expiresAt, sql.placeholder('at'))))
    .prepare(),
)

/** Who is at work on each of these claims; what has run out is nobody's. */
export async function findLeases(
  { db, at }: Reading,
  claimIds: string[],
): Promise<(claimId: string) => Lease | null> {
  const rows = claimIds.length ? await held(db).all({ claimIds: JSON.stringify(claimIds), at }) : []
  const people = await findPeople(
    db,
    rows.map(({ userId }) => userId),
  )
  const byClaim = new Map(rows.map((row) => [row.claimId, presentLease(row, people)]))
  return (claimId) => byClaim.get(claimId) ?? null
}

export function presentLease({ userId, takenAt, expiresAt }: LeaseRow, people: People): Lease {
  return { holder: people(userId), takenAt, expiresAt }
}

export async function presentViews({ db }: Pick<Reading, 'db'>, rows: ViewRow[]): Promise<View[]> {
  const people = await findPeople(
    db,
    rows.flatMap((row) => [row.createdBy, ...row.assigneeIds]),
  )
  return rows.map(({ seq: _, assigneeIds, createdBy, ...row }) => ({
    ...row,
    sort: row.sort as View['sort'],
    assignees: assigneeIds.map(people),
    createdBy: people(createdBy),
  }))
}
