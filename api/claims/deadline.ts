// What time does to a claim by itself: it becomes overdue, and it wakes.
import type { ClaimRow } from '../../db/schema.ts'
import type { ClaimStatus } from '../../db/vocabulary.ts'

/** Where the desk still owes an answer. */
export const undecidedStatuses: ClaimStatus[] = [
  'submitted',
  'in_review',
  'second_review',
  'adjudication',
  'awaiting_outcome',
]

type Dated = Pick<ClaimRow, 'status' | 'deadlineAt' | 'withdrawnAt' | 'mergedIntoId'>

/** @param at  the present instant */
export function isOverdue({ status, deadlineAt, withdrawnAt, mergedIntoId }: Dated, at: string): boolean {
  if (deadlineAt === null || deadlineAt >= at) return false
  return undecidedStatuses.includes(status) && withdrawnAt === null && mergedIntoId === null
}

/** How it was put off, while that lasts. */
export function snoozeAt(
  { snoozedUntilAt, snoozedReason }: Pick<ClaimRow, 'snoozedUntilAt' | 'snoozedReason'>,
  at: string,
): { untilAt: string; reason: string | null } | null {
  if (snoozedUntilAt === null || snoozedUntilAt <= at) return null
  return { untilAt: snoozedUntilAt, reason: snoozedReason }
}
