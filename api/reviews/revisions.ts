// What follows from the revisions of one verdict: which is in force, which replaced which, and which own up to a mistake.
import type { RevisionKind } from '../../db/vocabulary.ts'

/** A revision as far as its place among the others goes. */
export interface Placed {
  revision: number
  kind: RevisionKind
  voidsRevision: number | null
  reason: string | null
  /** ISO instant. */
  createdAt: string
}

export interface Followed {
  /** Null before the first, and after one was taken back for good. */
  inForce: number | null
  /** For each revision that is no longer in force, the one that replaced it or took it back. */
  supersededBy: ReadonlyMap<number, number>
}

export const isSlip = ({ kind, reason }: Pick<Placed, 'kind' | 'reason'>) =>
  kind === 'void' && reason === 'slip'

/** @param revisions  all of one claim, or those up to some instant, oldest first */
export function followRevisions(revisions: readonly Placed[]): Followed {
  const supersededBy = new Map<number, number>()
  const replaced = new Map<number, number | null>()
  let inForce: number | null = null
  for (const each of revisions) {
    if (inForce !== null) supersededBy.set(inForce, each.revision)
    if (each.kind === 'void') {
      inForce = isSlip(each) ? (replaced.get(each.voidsRevision ?? 0) ?? null) : null
    } else {
      replaced.set(each.revision, inForce)
      inForce = each.revision
    }
    if (inForce !== null) supersededBy.delete(inForce)
  }
  return { inForce, supersededBy }
}

/**
 * The revision the desk stood by at an instant. What was taken back as a slip was in force for those minutes,
 * and is told so: whoever read the desk then read that.
 */
export function inForceAt<T extends Placed>(revisions: readonly T[], instant: string): T | undefined {
  const { inForce } = followRevisions(revisions.filter(({ createdAt }) => createdAt <= instant))
  return revisions.find(({ revision }) => revision === inForce)
}

/** The revisions that were meant: neither a slip nor the revision it took back ever was. */
export function meantRevisions<T extends Placed>(revisions: readonly T[]): T[] {
  const slips = revisions.filter(isSlip)
  const undone = new Set(slips.map(({ voidsRevision }) => voidsRevision))
  return revisions.filter((each) => !slips.includes(each) && !undone.has(each.revision))
}

/** The revisions that own up to a mistake, oldest first, each with what was said before it. */
export function correctionsAmong<T extends Placed>(
  revisions: readonly T[],
): { from: T | undefined; to: T }[] {
  const meant = meantRevisions(revisions)
  return meant.flatMap((to, at) =>
    to.kind === 'correction' || to.kind === 'void' ? [{ from: meant[at - 1], to }] : [],
  )
}
