// What the desk answered before, while a claim is judged again.
import { Box, Typography } from '@mui/material'
import type { Verdict } from '../../api/reviews/schema.ts'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate } from '../elements/When.tsx'

export function EarlierVerdicts({ verdicts }: { verdicts: Verdict[] }) {
  const newestFirst = [...verdicts].reverse()
  return (
    <Box component="section" aria-labelledby="desk-earlier" sx={{ mb: 2 }}>
      <Typography variant="h3" id="desk-earlier">
        Earlier verdicts
      </Typography>
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {newestFirst.map((one) => (
          <Box component="li" key={one.id} sx={{ py: 0.75 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
              {one.verdict ? (
                <VerdictMark verdict={one.verdict} rating={one.rating} outcome={one.outcome} />
              ) : (
                'Taken back'
              )}
              <Box component="span" sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                Revision {one.revision} ({one.kind}){one.asOf && `, as of ${onDate(one.asOf)}`}
                {one.isInForce && ', in force'}
              </Box>
            </Box>
            {(one.rationale ?? one.reason) && (
              <Box dir="auto" sx={{ fontSize: 13.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {one.rationale ?? one.reason}
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
