// A line of the filters that is pressed or not, and a group of them under a heading.

import { Box, ButtonBase, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import type { Verdict } from '../../db/vocabulary.ts'
import { VerdictGlyph } from '../elements/VerdictMark.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'

export function RailGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography
        component="h2"
        sx={{ fontSize: 12.5, fontWeight: 650, color: 'text.secondary', mb: 0.25, px: 1 }}
      >
        {label}
      </Typography>
      <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {children}
      </Box>
    </Box>
  )
}

interface RailItemProps {
  label: string
  count?: number
  /** There may be more than were counted. */
  isLeast?: boolean
  isOn?: boolean
  verdict?: Verdict
  onClick: () => void
  end?: ReactNode
}

export function RailItem({ label, count, isLeast, isOn, verdict, onClick, end }: RailItemProps) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center' }}>
      <ButtonBase
        onClick={onClick}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        sx={{
          flex: 1,
          minWidth: 0,
          justifyContent: 'flex-start',
          textAlign: 'start',
          gap: 0.75,
          px: 1,
          py: 0.25,
          minHeight: { xs: 44, md: 26 },
          borderRadius: 1,
          font: 'inherit',
          fontSize: 13.5,
          fontWeight: isOn ? 650 : 400,
          // A bold verdict would not fit its line.
          letterSpacing: isOn ? '-0.015em' : undefined,
          bgcolor: isOn ? 'tint' : undefined,
          '&:hover': { bgcolor: 'tint' },
        }}
      >
        {verdict && <VerdictGlyph verdict={verdict} />}
        <Box component="bdi" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {label}
        </Box>
        {count !== undefined && (
          <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {isLeast ? t('at least %{count}', { count }) : inFigures(count)}
          </Box>
        )}
      </ButtonBase>
      {end}
    </Box>
  )
}
