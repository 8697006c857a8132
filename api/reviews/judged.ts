// The counted evidence as a verdict keeps it, so that what it rested on stays readable whatever changes later.
import type { EvidenceRow, SourceRow } from '../../db/schema.ts'
import type { VerdictOf } from '../evidence/schema.ts'
import { originOf } from '../sources/origins.ts'
import { sayOrigins, withoutOriginNames } from '../sources/words.ts'
import type { Judged } from './schema.ts'

/** What a verdict keeps; the oldest ones without the sentence. */
export type StoredJudged = Omit<Judged, 'originsInWords'> & Partial<Pick<Judged, 'originsInWords'>>

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
    .map(({ id, stance, excerpt, locator, note, question, secondaryReason, sourceId, verdictOfClaimId }) => {
      const source = sourceId === null ? undefined : book.get(sourceId)
      const verdictOf = verdictsOf.get(verdictOfClaimId ?? '')
      return {
        ...{ id, stance, excerpt, locator, note, question, secondaryReason },
        source: source ? sourceAsJudged(source, book) : null,
        ...(verdictOf && { verdictOf }),
      }
    })
}

function sourceAsJudged(source: SourceRow, book: ReadonlyMap<string, SourceRow>) {
  const { id, title, url, publisher, level } = source
  const origin = originOf(source, book)
  return { id, title, url, publisher, level, originId: origin.id, originKnown: origin.isKnown }
}

/** The sentence about the origins as it was judged; verdicts from before it was kept name none. */
export function judgedInWords({ originsInWords, evidence }: StoredJudged): string {
  if (originsInWords !== undefined) return originsInWords
  const counted = evidence.map(({ stance, source }) => {
    const origin = source && { id: source.originId, isKnown: source.originKnown, name: '' }
    return { stance, sourceId: source?.id ?? null, origin }
  })
  return withoutOriginNames(sayOrigins(counted))
}
