// Names and values side by side; a fact without a value is left out.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'

export function Facts({ facts }: { facts: [label: string, value: ReactNode][] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  if (known.length === 0) return null
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(76px, max-content) minmax(0, 1fr)',
          sm: 'minmax(112px, max-content) minmax(0, 1fr)',
        },
        columnGap: { xs: 1.5, sm: 2.5 },
        alignItems: 'baseline',
        rowGap: 0.5,
        m: 0,
        '& dt': { color: 'text.secondary', fontSize: 13, lineHeight: 1.6, maxWidth: { xs: 150, sm: 'none' } },
        // Beside their names, whichever way they run.
        '& dd': {
          m: 0,
          textAlign: 'left',
          lineHeight: 1.5,
          whiteSpace: 'pre-line',
          overflowWrap: 'anywhere',
        },
      }}
    >
      {known.map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents', ...(isLong(value) && onLinesOfTheirOwn) }}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </Box>
      ))}
    </Box>
  )
}

/** What would stand in a column of two words a line on a phone: sentences, that those of one list stand alike. */
const isLong = (value: ReactNode) =>
  typeof value === 'string' && (value.length > 60 || (value.length > 28 && /[.!?]$/.test(value)))

const onLinesOfTheirOwn = { '& > *': { gridColumn: { xs: '1 / -1', sm: 'auto' } } }
