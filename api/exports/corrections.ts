// The revisions of a verdict that own up to a mistake, as an export tells them.
import { correctionsAmong, type Placed } from '../reviews/revisions.ts'
import type { Verdict } from '../reviews/schema.ts'
import type { Correction } from './schema.ts'

type Revision = Placed & Pick<Verdict, 'verdict' | 'changeNote'>

/** Each with what was said before it, oldest first. A slip undone at once is none, nor is what replaced nothing. */
export function correctionsOf(verdicts: readonly Revision[]): Correction[] {
  const corrections = correctionsAmong(verdicts).filter(({ from }) => from !== undefined)
  return corrections.map(({ from, to }) => ({
    revision: to.revision,
    kind: to.kind === 'void' ? 'void' : 'correction',
    from: from?.verdict ?? null,
    to: to.verdict,
    reason: to.reason,
    changeNote: to.changeNote,
    at: to.createdAt,
  }))
}
