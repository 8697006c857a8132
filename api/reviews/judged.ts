// The counted evidence as a verdict keeps it, so that what it rested on stays readable whatever changes later.
import type { EvidenceRow, SourceRow } from '../../db/schema.ts'
import { originOf } from '../sources/origins.ts'
import type { Judged } from './schema.ts'

export function judgedEvidence({
  rows,
  book,
}: {
  rows: EvidenceRow[]
  book: ReadonlyMap<string, SourceRow>
}): Judged['evidence'] {
  return rows
    .filter(({ stance }) => stance !== 'unassessed')
    .map(({ id, stance, excerpt, locator, note, sourceId }) => {
      const source = sourceId === null ? undefined : book.get(sourceId)
      return { id, stance, excerpt, locator, note, source: source ? sourceAsJudged(source, book) : null }
    })
}

function sourceAsJudged(source: SourceRow, book: ReadonlyMap<string, SourceRow>) {
  const { id, title, url, publisher, level } = source
  const origin = originOf(source, book)
  return { id, title, url, publisher, level, originId: origin.id, originKnown: origin.isKnown }
}
