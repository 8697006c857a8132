// What a change to many claims would do, what it did, and what of it was taken back: with why where it was refused.
import { Alert } from '@mui/material'
import type { ManyResults } from '../../api/claims/acts.ts'
import { counted } from '../words.ts'

export function BulkPreview({ trial: { changed, unchanged, refused, results } }: { trial: ManyResults }) {
  return (
    <Alert severity={refused > 0 ? 'warning' : 'info'} variant="outlined" role="status" sx={{ mt: 1 }}>
      {counted(changed, 'claim')} will change, {unchanged}{' '}
      {unchanged === 1 ? 'stays as it is' : 'stay as they are'}
      {refused > 0 && `, ${refused} cannot:`}
      <Reasons results={results} />
    </Alert>
  )
}

export function BulkDone({ done, undone }: { done: ManyResults; undone: ManyResults | undefined }) {
  const { changed, refused, results } = undone ?? done
  return (
    <Alert severity={refused > 0 ? 'warning' : 'success'} variant="outlined" role="status">
      {undone
        ? `Taken back: ${counted(changed, 'claim')} ${changed === 1 ? 'is' : 'are'} as before`
        : `${counted(changed, 'claim')} changed`}
      {refused > 0 ? `, ${refused} could not be:` : '.'}
      <Reasons results={results} />
    </Alert>
  )
}

function Reasons({ results }: Pick<ManyResults, 'results'>) {
  const reasons = new Map<string, number>()
  for (const { problem } of results) {
    if (!problem) continue
    const why = String(problem.detail ?? problem.title)
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  return [...reasons].map(([why, count]) => (
    <div key={why}>
      {count} × {why}
    </div>
  ))
}
