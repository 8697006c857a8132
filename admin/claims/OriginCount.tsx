// How many independent origins speak for and against a claim.
import { Box } from '@mui/material'
import { Fragment } from 'react'
import type { IndependentOrigins } from '../../api/evidence/schema.ts'

export function OriginCount({ origins }: { origins: IndependentOrigins }) {
  return (
    <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {originsInWords(origins)
        .split(' · ')
        .map((part, at) => (
          <Fragment key={part}>
            {at > 0 && ' · '}
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              {part}
            </Box>
          </Fragment>
        ))}
    </Box>
  )
}

export function hasOrigins({ supports, refutes, unknown }: IndependentOrigins): boolean {
  return supports + refutes + unknown > 0
}

/** `3 for · 1 against`; origins that could not be identified are told apart. */
export function originsInWords({ supports, refutes, unknown }: IndependentOrigins): string {
  const parts = [
    supports > 0 && `${supports} for`,
    refutes > 0 && `${refutes} against`,
    unknown > 0 && `${unknown} unknown`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? '–' : parts.join(' · ')
}
