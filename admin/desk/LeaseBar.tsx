// Says that a colleague is at the claim on screen, since when, and how to take over.
import { Alert, Box } from '@mui/material'
import { useEffect, useState } from 'react'
import type { Lease } from '../../api/desk/lease-schema.ts'
import { KeyButton } from '../keys/KeyButton.tsx'
import { deskKeys } from './keys.ts'

export function LeaseBar({ lease, takeOver }: { lease: Lease; takeOver: () => void }) {
  const seconds = useSecondsSince(lease.takenAt)
  return (
    <Alert
      severity="warning"
      variant="outlined"
      icon={false}
      sx={{ mb: 1.5, py: 0, bgcolor: 'background.paper', '& .MuiAlert-message': { width: '100%' } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        <Box component="span" sx={{ flex: 1, minWidth: 200 }}>
          <bdi>{lease.holder.name}</bdi> is on this{' '}
          <Box component="span" aria-hidden sx={{ fontVariantNumeric: 'tabular-nums' }}>
            ({sinceInWords(seconds)})
          </Box>
          . You may read on, or take over.
        </Box>
        <KeyButton of={deskKeys.takeOver} onClick={takeOver} />
      </Box>
    </Alert>
  )
}

export function sinceInWords(seconds: number): string {
  return seconds < 60 ? `${Math.max(0, seconds)} s` : `${Math.floor(seconds / 60)} min`
}

function useSecondsSince(at: string): number {
  const since = () => Math.round((Date.now() - Date.parse(at)) / 1000)
  const [seconds, setSeconds] = useState(since)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts from the instant alone
  useEffect(() => {
    setSeconds(since())
    const timer = setInterval(() => setSeconds(since()), 1000)
    return () => clearInterval(timer)
  }, [at])
  return seconds
}
