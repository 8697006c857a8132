// What a change to many claims would do, what it did, and what of it was taken back: with why where it was refused.
import type { ManyResults } from '../../api/claims/acts.ts'
import { BulkReport } from '../elements/BulkReport.tsx'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'

export function BulkPreview({ trial: { changed, unchanged, refused, results } }: { trial: ManyResults }) {
  return (
    <BulkReport reasons={reasonsIn(results)}>
      {inList([
        t('%{smart_count} claim will change |||| %{smart_count} claims will change', changed),
        ...(unchanged > 0
          ? [t('%{smart_count} stays as it is |||| %{smart_count} stay as they are', unchanged)]
          : []),
        ...(refused > 0 ? [t('%{smart_count} cannot: |||| %{smart_count} cannot:', refused)] : []),
      ])}
    </BulkReport>
  )
}

export function BulkDone({ done, undone }: { done: ManyResults; undone: ManyResults | undefined }) {
  const { changed, refused, results } = undone ?? done
  const became = t(
    undone
      ? 'Taken back: %{smart_count} claim is as before |||| Taken back: %{smart_count} claims are as before'
      : '%{smart_count} claim changed |||| %{smart_count} claims changed',
    changed,
  )
  return (
    <BulkReport isDone reasons={reasonsIn(results)} batchId={done.batchId}>
      {refused > 0
        ? inList([became, t('%{smart_count} could not be: |||| %{smart_count} could not be:', refused)])
        : `${became}.`}
    </BulkReport>
  )
}

const reasonsIn = (results: ManyResults['results']) =>
  results.flatMap(({ problem }) => (problem ? String(problem.detail ?? problem.title) : []))
