// What deciding many pairs would do, with a sample to look at; and what it did.
import { Box } from '@mui/material'
import type { DecidedMatches } from '../../api/matching/bulk-schema.ts'
import { BulkReport } from '../elements/BulkReport.tsx'
import { t } from '../language/language.ts'
import { Differing } from '../reader/Differing.tsx'
import type { Wanted } from './BulkFields.tsx'
import { scoreInWords } from './pair.ts'

export function BulkTrial({ trial }: { trial: DecidedMatches }) {
  const { waiting, waitingCapped, decided, refused, results, sample, nextCursor } = trial
  const reasons = results.flatMap(({ problem }) => (problem ? String(problem.title) : []))
  return (
    <>
      <BulkReport reasons={reasons}>
        {waiting === 0 && t('No pair that waits fits this.')}
        {waiting > 0 && (
          <>
            {t(
              waitingCapped
                ? '%{smart_count} pair and more fits. |||| %{smart_count} pairs and more fit.'
                : '%{smart_count} pair fits. |||| %{smart_count} pairs fit.',
              waiting,
            )}{' '}
            {t(
              nextCursor === null
                ? refused > 0
                  ? '%{decided} will be decided, %{refused} will not and go on waiting:'
                  : '%{decided} will be decided'
                : refused > 0
                  ? 'Of the first %{tried}, %{decided} will be decided, %{refused} will not and go on waiting:'
                  : 'Of the first %{tried}, %{decided} will be decided',
              { tried: results.length, decided, refused },
            )}
          </>
        )}
      </BulkReport>
      {sample.length > 0 && (
        <Box component="section" aria-label={t('A sample')}>
          <Box component="h3" sx={{ fontSize: 14, m: 0, mb: 0.5 }}>
            {t('A sample, the least alike last')}
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {sample.map(({ id, claim, other, score }) => (
              <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
                <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                  {scoreInWords(score)} · {t('from the older claim to the newer')}
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
  return (
    <BulkReport isDone reasons={[]} batchId={done.batchId}>
      {undone === undefined
        ? doneInWords(done, act)
        : t(
            'Taken back: %{smart_count} pair waits again. |||| Taken back: %{smart_count} pairs wait again.',
            undone,
          )}
    </BulkReport>
  )
}

function doneInWords({ decided, refused, isOver }: Done, act: Wanted['act']): string {
  const done = becameWords[act](decided)
  if (refused === 0) return isOver ? `${done}.` : t('%{done} so far …', { done })
  return t(isOver ? '%{done}, %{refused} go on waiting.' : '%{done}, %{refused} go on waiting so far …', {
    done,
    refused,
  })
}

const becameWords: Record<Wanted['act'], (count: number) => string> = {
  merge: (count) => t('%{smart_count} pair merged |||| %{smart_count} pairs merged', count),
  same: (count) =>
    t('%{smart_count} pair recorded as the same |||| %{smart_count} pairs recorded as the same', count),
  related: (count) =>
    t('%{smart_count} pair recorded as related |||| %{smart_count} pairs recorded as related', count),
  different: (count) =>
    t('%{smart_count} pair recorded as different |||| %{smart_count} pairs recorded as different', count),
}
