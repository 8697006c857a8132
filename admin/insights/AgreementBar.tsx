// How far reviewers agree: the share as a bar, what chance has to do with it, and what the first and the second review said.
import { Box } from '@mui/material'
import type { AgreementReport } from '../../api/reviews/agreement-schema.ts'
import { asRead } from '../language/as-read.ts'
import { t } from '../language/language.ts'
import { inHundredths, Pairs } from '../settings/Agreement.tsx'

export function AgreementBar({ report: { byVerdict, kappa, percent } }: { report: AgreementReport }) {
  return (
    <>
      <Box
        component="svg"
        aria-hidden
        sx={{
          display: 'block',
          width: '100%',
          maxWidth: 560,
          height: 16,
          mb: 1,
          color: 'text.secondary',
          ...asRead,
        }}
      >
        <rect
          x="0.5"
          y="0.5"
          width="99%"
          height="15"
          fill="none"
          stroke="currentColor"
          strokeDasharray="2 2"
        />
        <Box
          component="rect"
          x="0.5"
          y="0.5"
          width={`${(percent ?? 0) * 0.99}%`}
          height="15"
          sx={{ fill: ({ palette }) => palette.primary.main }}
        />
      </Box>
      <Box component="p" sx={{ m: 0, mb: 1 }}>
        {kappa === null
          ? t('Cohen’s kappa is not defined: only one verdict was ever given.')
          : t('Cohen’s kappa is %{kappa}: 1 is full agreement, 0 what chance would bring.', {
              kappa: inHundredths(kappa),
            })}
      </Box>
      <Box sx={{ overflowX: 'auto' }}>
        <Pairs table={byVerdict ?? []} />
      </Box>
    </>
  )
}
