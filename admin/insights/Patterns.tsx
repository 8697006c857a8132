// Each verdict has a pattern of its own, so that bars can be told apart without colour: full, hatched, dotted, empty.
import { Box, useTheme } from '@mui/material'
import { useId } from 'react'
import { type Verdict, verdicts } from '../../db/vocabulary.ts'
import { shortVerdict } from '../desk/sayings.ts'
import { VerdictGlyph } from '../elements/VerdictMark.tsx'

/** What fills a bar of a verdict, by the patterns of the same drawing. */
export type Fills = Record<Verdict, string>

export function usePatterns() {
  const id = useId()
  const { palette } = useTheme()
  const paper = palette.background.paper
  const fills: Fills = {
    verified: palette.verdicts.verified,
    refuted: `url(#${id}r)`,
    mixed: `url(#${id}m)`,
    unproven: paper,
  }
  const patterns = (
    <defs>
      <pattern id={`${id}r`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill={paper} />
        <rect width="2.5" height="5" fill={palette.verdicts.refuted} />
      </pattern>
      <pattern id={`${id}m`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill={paper} />
        <circle cx="2.5" cy="2.5" r="1.4" fill={palette.verdicts.mixed} />
      </pattern>
    </defs>
  )
  return { fills, patterns }
}

/** What the patterns mean, in the order the bars are put together. */
export function VerdictLegend({ rest }: { rest?: string }) {
  const { fills, patterns } = usePatterns()
  const { palette } = useTheme()
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        mb: 1,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        fontSize: 13,
        '& li': { display: 'flex', alignItems: 'center', gap: 0.5 },
      }}
    >
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <svg width="18" height="12" aria-hidden>
            {patterns}
            <rect
              x="0.5"
              y="0.5"
              width="17"
              height="11"
              fill={fills[verdict]}
              stroke={palette.verdicts[verdict]}
            />
          </svg>
          <VerdictGlyph verdict={verdict} />
          {shortVerdict(verdict)}
        </li>
      ))}
      {rest && (
        <li>
          <svg width="18" height="12" aria-hidden>
            <rect
              x="0.5"
              y="0.5"
              width="17"
              height="11"
              fill="none"
              stroke={palette.text.secondary}
              strokeDasharray="2 2"
            />
          </svg>
          {rest}
        </li>
      )}
    </Box>
  )
}
