// What an act on many records would do or did: how many, which not and why, and the trace it left in the history.
import { Alert, Box } from '@mui/material'
import type { ReactNode } from 'react'
import { fromDesk } from '../language/from-desk.ts'
import { Told } from '../language/Told.tsx'

interface BulkReportProps {
  children: ReactNode
  /** Of those it cannot be done to, as the API says it; each is told once, with how many it holds for. */
  reasons: string[]
  /** What has been done, against what would be. */
  isDone?: boolean
  /** The id every event of it bears. */
  batchId?: string | null | undefined
}

export function BulkReport({ children, reasons, isDone = false, batchId }: BulkReportProps) {
  const counts = new Map<string, number>()
  for (const why of reasons) counts.set(why, (counts.get(why) ?? 0) + 1)
  const severity = reasons.length > 0 ? 'warning' : isDone ? 'success' : 'info'
  return (
    <Alert severity={severity} variant="outlined" role="status" sx={{ my: 1.5 }}>
      {children}
      {[...counts].map(([why, count]) => (
        <div key={why}>
          {count} × {fromDesk(why)}
        </div>
      ))}
      {batchId && (
        <Box sx={{ fontSize: 13, color: 'text.secondary', mt: 0.5, overflowWrap: 'anywhere' }}>
          <Told
            text="One trace for all of it in the history: %{id}"
            with={{ id: <code dir="ltr">{batchId}</code> }}
          />
        </Box>
      )}
    </Alert>
  )
}
