// What a check of the history found, in words: that it holds, or what does not and where.
import { Alert } from '@mui/material'
import type { ChainReport } from '../../api/history/schema.ts'
import type { CheckpointFault } from '../../db/vocabulary.ts'
import { counted } from '../words.ts'

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
  return (
    <Alert severity="success" variant="outlined" sx={{ overflowWrap: 'anywhere' }}>
      The chain holds: {counted(events, 'event')}
      {erased > 0 && `, ${erased} with erased details`}
      {count > 0
        ? `, ${counted(count, 'checkpoint')} as signed, the last over event ${signedUpTo}`
        : ', none of them signed yet'}
      . Head: <code>{head}</code>
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
  number: (number) => `A checkpoint before number ${number} is gone.`,
  unknown_key: (number) => `Checkpoint ${number} was signed by no key of this desk.`,
  signature: (number) => `Checkpoint ${number} is not what was signed.`,
  events_missing: (number, eventSeq) =>
    `The end is missing: checkpoint ${number} signed event ${eventSeq}, which is gone.`,
  head: (number, eventSeq) =>
    `The chain was built anew: event ${eventSeq} is not the one that checkpoint ${number} signed.`,
}

/** The break in the chain and what a checkpoint shows; once, where they are the same. */
export function whatBroke({ events, brokenAt, checkpoints }: ChainReport): string {
  const { fault, brokenAt: number = 0, eventSeq = 0 } = checkpoints
  const signed = fault ? faults[fault](number, eventSeq) : ''
  const isSame =
    (fault === 'events_missing' && brokenAt === events + 1) || (fault === 'head' && brokenAt === eventSeq)
  if (brokenAt === undefined || isSame) return signed
  const chain = `The chain is broken at event ${brokenAt}: it or what came before was changed outside the desk.`
  return `${chain} ${signed}`.trimEnd()
}
