// What a change to many claims would do, what it did, and what of it was taken back: with why where it was refused.
import type { ManyResults } from '../../api/claims/acts.ts'
import { BulkReport } from '../elements/BulkReport.tsx'
import { counted } from '../words.ts'

export function BulkPreview({ trial: { changed, unchanged, refused, results } }: { trial: ManyResults }) {
  return (
    <BulkReport reasons={reasonsIn(results)}>
      {counted(changed, 'claim')} will change, {unchanged}{' '}
      {unchanged === 1 ? 'stays as it is' : 'stay as they are'}
      {refused > 0 && `, ${refused} cannot:`}
    </BulkReport>
  )
}

export function BulkDone({ done, undone }: { done: ManyResults; undone: ManyResults | undefined }) {
  const { changed, refused, results } = undone ?? done
  return (
    <BulkReport isDone reasons={reasonsIn(results)} batchId={done.batchId}>
      {undone
        ? `Taken back: ${counted(changed, 'claim')} ${changed === 1 ? 'is' : 'are'} as before`
        : `${counted(changed, 'claim')} changed`}
      {refused > 0 ? `, ${refused} could not be:` : '.'}
    </BulkReport>
  )
}

const reasonsIn = (results: ManyResults['results']) =>
  results.flatMap(({ problem }) => (problem ? String(problem.detail ?? problem.title) : []))
