// What the desk answered before, while a claim is judged again.
import { Box, Typography } from '@mui/material'
import type { Verdict } from '../../api/reviews/schema.ts'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate } from '../elements/When.tsx'
import { inList, inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { worded } from '../words.ts'

export function EarlierVerdicts({ verdicts }: { verdicts: Verdict[] }) {
  const newestFirst = [...verdicts].reverse()
  return (
    <Box component="section" aria-labelledby="desk-earlier" sx={{ mb: 2 }}>
      <Typography variant="h3" id="desk-earlier">
        {t('Earlier verdicts')}
      </Typography>
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {newestFirst.map((one) => (
          <Box component="li" key={one.id} sx={{ py: 0.75 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
              {one.verdict ? (
                <VerdictMark verdict={one.verdict} rating={one.rating} outcome={one.outcome} />
              ) : (
                t('Taken back')
              )}
              <Box component="span" sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                {told(one)}
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

/** `Revision 2 (recheck), as of 3 May 2026, in force` */
function told({ revision, kind, asOf, isInForce }: Verdict): string {
  return inList([
    t('Revision %{revision} (%{kind})', { revision, kind: inSentence(worded(kind)) }),
    ...(asOf ? [t('as of %{day}', { day: onDate(asOf) })] : []),
    ...(isInForce ? [t('in force')] : []),
  ])
}
