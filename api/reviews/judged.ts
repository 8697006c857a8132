// The counted evidence as a verdict keeps it, so that what it rested on stays readable whatever changes later.
import type { EvidenceRow, SourceRow } from '../../db/schema.ts'
import type { VerdictOf } from '../evidence/schema.ts'
import { originOf } from '../sources/origins.ts'
import type { Judged } from './schema.ts'

export function judgedEvidence({
  rows,
  book,
  verdictsOf,
}: {
  rows: EvidenceRow[]
  book: ReadonlyMap<string, SourceRow>
  verdictsOf: ReadonlyMap<string, VerdictOf>
}): Judged['evidence'] {
  return rows
    .filter(({ stance }) => stance !== 'unassessed')
    .map(({ id, stance, excerpt, locator, note, sourceId, verdictOfClaimId }) => {
      const source = sourceId === null ? undefined : book.get(sourceId)
      const verdictOf = verdictsOf.get(verdictOfClaimId ?? '')
      const rests = { source: source ? sourceAsJudged(source, book) : null, ...(verdictOf && { verdictOf }) }
      return { id, stance, excerpt, locator, note, ...rests }
    })
}

function sourceAsJudged(source: SourceRow, book: ReadonlyMap<string, SourceRow>) {
  const { id, title, url, publisher, level } = source
  const origin = originOf(source, book)
  return { id, title, url, publisher, level, originId: origin.id, originKnown: origin.isKnown }
}
