// Says that a colleague is at the claim on screen, since when, and how to take over.
import { Alert, Box } from '@mui/material'
import { useEffect, useState } from 'react'
import type { Lease } from '../../api/desk/lease-schema.ts'
import { KeyButton } from '../keys/KeyButton.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
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
          <Told
            text="%{name} is on this %{since}. You may read on, or take over."
            with={{
              name: <bdi>{lease.holder.name}</bdi>,
              since: (
                <Box component="span" aria-hidden sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  ({sinceInWords(seconds)})
                </Box>
              ),
            }}
          />
        </Box>
        <KeyButton of={deskKeys.takeOver} onClick={takeOver} />
      </Box>
    </Alert>
  )
}

export function sinceInWords(seconds: number): string {
  return seconds < 60
    ? t('%{seconds} s', { seconds: Math.max(0, seconds) })
    : t('%{minutes} min', { minutes: Math.floor(seconds / 60) })
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
