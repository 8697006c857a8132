// How marks read: the kind of line for the state of the work. Only what occurs in the text is explained.
import { Box } from '@mui/material'
import { t } from '../language/language.ts'
import type { Mark, MarkState } from './marks.ts'

const states: [MarkState, style: string, label: string][] = [
  ['settled', 'solid', t('judged#mark')],
  ['open', 'dashed', t('to be judged#mark')],
  ['changed', 'wavy', t('words changed')],
  ['candidate', 'dotted', t('candidate')],
]

export function Legend({ marks }: { marks: Mark[] }) {
  const present = states.filter(([state]) => marks.some((mark) => mark.state === state))
  if (present.length === 0) return null
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: 12.5, color: 'text.secondary', mb: 1 }}
    >
      {present.map(([state, style, label]) => (
        <Box
          component="span"
          key={state}
          sx={{
            textDecoration: `underline ${style}`,
            textDecorationThickness: style === 'wavy' ? '1.5px' : '2px',
            textUnderlineOffset: '4px',
            lineHeight: '24px',
          }}
        >
          {label}
        </Box>
      ))}
    </Box>
  )
}
