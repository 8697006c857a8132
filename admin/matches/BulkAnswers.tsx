// What deciding many pairs would do, with a sample to look at; and what it did.
import { Box } from '@mui/material'
import type { DecidedMatches } from '../../api/matching/bulk-schema.ts'
import { BulkReport } from '../elements/BulkReport.tsx'
import { Differing } from '../reader/Differing.tsx'
import { counted } from '../words.ts'
import type { Wanted } from './BulkFields.tsx'
import { scoreInWords } from './pair.ts'

export function BulkTrial({ trial }: { trial: DecidedMatches }) {
  const { waiting, waitingCapped, decided, refused, results, sample, nextCursor } = trial
  const reasons = results.flatMap(({ problem }) => (problem ? String(problem.title) : []))
  return (
    <>
      <BulkReport reasons={reasons}>
        {waiting === 0 && 'No pair that waits fits this.'}
        {waiting > 0 && (
          <>
            {counted(waiting, 'pair')}
            {waitingCapped && ' and more'} {waiting === 1 ? 'fits' : 'fit'}.{' '}
            {nextCursor !== null && `Of the first ${results.length}, `}
            {decided} will be decided
            {refused > 0 && `, ${refused} will not and go on waiting:`}
          </>
        )}
      </BulkReport>
      {sample.length > 0 && (
        <Box component="section" aria-label="A sample">
          <Box component="h3" sx={{ fontSize: 14, m: 0, mb: 0.5 }}>
            A sample, the least alike last
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {sample.map(({ id, claim, other, score }) => (
              <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
                <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                  {scoreInWords(score)} · from the older claim to the newer
                </Box>
                <Differing before={other.text} after={claim.text} lang={claim.language} />
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </>
  )
}

export interface Done {
  decided: number
  refused: number
  batchId: string | null
  isOver: boolean
}

export function BulkResult({
  done,
  undone,
  act,
}: {
  done: Done
  undone: number | undefined
  act: Wanted['act']
}) {
  const verb = {
    merge: 'merged',
    same: 'recorded as the same',
    related: 'recorded as related',
    different: 'recorded as different',
  }[act]
  return (
    <BulkReport isDone reasons={[]} batchId={done.batchId}>
      {undone === undefined ? (
        <>
          {counted(done.decided, 'pair')} {verb}
          {done.refused > 0 && `, ${done.refused} go on waiting`}
          {done.isOver ? '.' : ' so far …'}
        </>
      ) : (
        `Taken back: ${counted(undone, 'pair')} ${undone === 1 ? 'waits' : 'wait'} again.`
      )}
    </BulkReport>
  )
}
