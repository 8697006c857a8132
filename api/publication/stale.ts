// Whether the revision of a verdict that somebody holds is still what the desk says, and if not, why.
import type { CheckBackReason, RevisionKind } from '../../db/vocabulary.ts'
import { meantRevisions, type Placed } from '../reviews/revisions.ts'

/** A claim as far as it bears on that. */
export interface Known {
  verdictRevision: number | null
  publishedRevision: number | null
  isWithdrawn: boolean
  isMerged: boolean
  /** The newest revision that was retracted from the public; null where none was. */
  retractedRevision: number | null
  /** Oldest first. */
  revisions: readonly Placed[]
}

/** @param claim  undefined where the desk has none of that id */
export function reasonFor(revision: number, claim: Known | undefined): CheckBackReason {
  if (!claim?.revisions.some((each) => each.revision === revision && each.kind !== 'void')) return 'unknown'
  if (claim.isWithdrawn) return 'withdrawn'
  if (claim.isMerged) return 'merged'
  if (claim.revisions.some(({ voidsRevision }) => voidsRevision === revision)) return 'voided'
  if (isRetracted(revision, claim)) return 'retracted'
  return claim.verdictRevision === revision ? 'current' : replacedBecause(revision, claim)
}

/** Nothing is public, and this revision or a later one was taken out of the public. */
function isRetracted(revision: number, { publishedRevision, retractedRevision }: Known): boolean {
  return publishedRevision === null && retractedRevision !== null && revision <= retractedRevision
}

/** The gravest of what came after: a mistake weighs more than news, and news more than a second look. */
function replacedBecause(revision: number, { verdictRevision, revisions }: Known): CheckBackReason {
  if (verdictRevision === null) return 'voided'
  const later = meantRevisions(revisions).filter((each) => each.revision > revision)
  const kinds = new Set(later.map(({ kind }) => kind))
  const has = (...some: RevisionKind[]) => some.some((kind) => kinds.has(kind))
  if (has('correction', 'void')) return 'corrected'
  return has('update', 'clarification', 'typo') ? 'updated' : 'rechecked'
}
