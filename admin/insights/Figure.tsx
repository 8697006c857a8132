// A question, the answer in a sentence, the chart of it, and the same numbers as a table for whoever wants them.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { Section } from '../elements/Section.tsx'
import { t } from '../language/language.ts'

interface FigureProps {
  title: string
  /** What the chart shows, in a sentence. */
  says: string
  children?: ReactNode
  /** Behind a button, below the chart. */
  table?: ReactNode
}

export function Figure({ title, says, children, table }: FigureProps) {
  return (
    <Section title={title}>
      <Box component="p" sx={{ m: 0, mb: 1.5, color: 'text.secondary', maxWidth: '75ch' }}>
        {says}
      </Box>
      {children}
      {table && (
        <Box
          component="details"
          sx={{ mt: 1, '& summary': { cursor: 'pointer', py: { xs: 1.25, sm: 0.5 }, fontSize: 13.5 } }}
        >
          <summary>{t('Show as table')}</summary>
          <Box sx={{ overflowX: 'auto' }}>{table}</Box>
        </Box>
      )}
    </Section>
  )
}
