// The revisions of a verdict that own up to a mistake.
import type { Verdict } from '../reviews/schema.ts'
import type { Correction } from './schema.ts'

/** Each with what was said before it, oldest first. A slip undone at once is none. */
export function correctionsOf(verdicts: readonly Verdict[]): Correction[] {
  const meant = withoutSlips(verdicts)
  return meant.flatMap(({ revision, kind, verdict, reason, createdAt }, at) => {
    if (kind !== 'correction' && kind !== 'void') return []
    return [{ revision, kind, from: meant[at - 1]?.verdict ?? null, to: verdict, reason, at: createdAt }]
  })
}

/** Neither the slip nor the revision it took back was ever meant. */
function withoutSlips(verdicts: readonly Verdict[]): Verdict[] {
  const slips = verdicts.filter(({ kind, reason }) => kind === 'void' && reason === 'slip')
  const undone = new Set(slips.map(({ voidsRevision }) => voidsRevision))
  return verdicts.filter((verdict) => !slips.includes(verdict) && !undone.has(verdict.revision))
}
