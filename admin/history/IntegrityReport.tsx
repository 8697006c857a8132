// What a check of the history found, in words: that it holds, or what does not and where.
import { Alert } from '@mui/material'
import type { ChainReport } from '../../api/history/schema.ts'
import type { CheckpointFault } from '../../db/vocabulary.ts'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'

interface IntegrityReportProps {
  report: ChainReport | undefined
  fault: string | undefined
}

export function IntegrityReport({ report, fault }: IntegrityReportProps) {
  if (fault !== undefined) return <Bad>{fault}</Bad>
  if (!report) return null
  if (!report.valid) return <Bad>{whatBroke(report)}</Bad>
  const { events, erased, head, checkpoints } = report
  const { count, signedUpTo } = checkpoints
  const found = [
    t('%{smart_count} event |||| %{smart_count} events', events),
    ...(erased > 0 ? [t('%{erased} with erased details', { erased })] : []),
    count > 0
      ? t(
          '%{smart_count} checkpoint as signed, the last over event %{event} |||| %{smart_count} checkpoints as signed, the last over event %{event}',
          { smart_count: count, event: signedUpTo },
        )
      : t('none of them signed yet'),
  ]
  return (
    <Alert severity="success" variant="outlined" sx={{ overflowWrap: 'anywhere' }}>
      <Told
        text="The chain holds: %{found}. Head: %{head}"
        with={{ found: inList(found), head: <code dir="ltr">{head}</code> }}
      />
    </Alert>
  )
}

function Bad({ children }: { children: string }) {
  return (
    <Alert severity="error" variant="outlined">
      {children}
    </Alert>
  )
}

const faults: Record<CheckpointFault, (number: number, eventSeq: number) => string> = {
  number: (number) => t('A checkpoint before number %{number} is gone.', { number }),
  unknown_key: (number) => t('Checkpoint %{number} was signed by no key of this desk.', { number }),
  signature: (number) => t('Checkpoint %{number} is not what was signed.', { number }),
  events_missing: (number, eventSeq) =>
    t('The end is missing: checkpoint %{number} signed event %{eventSeq}, which is gone.', {
      number,
      eventSeq,
    }),
  head: (number, eventSeq) =>
    t('The chain was built anew: event %{eventSeq} is not the one that checkpoint %{number} signed.', {
      eventSeq,
      number,
    }),
}

/** The break in the chain and what a checkpoint shows; once, where they are the same. */
export function whatBroke({ events, brokenAt, checkpoints }: ChainReport): string {
  const { fault, brokenAt: number = 0, eventSeq = 0 } = checkpoints
  const signed = fault ? faults[fault](number, eventSeq) : ''
  const isSame =
    (fault === 'events_missing' && brokenAt === events + 1) || (fault === 'head' && brokenAt === eventSeq)
  if (brokenAt === undefined || isSame) return signed
  const chain = t(
    'The chain is broken at event %{brokenAt}: it or what came before was changed outside the desk.',
    { brokenAt },
  )
  return `${chain} ${signed}`.trimEnd()
}
