// A part of a page with its heading and, at its right, what can be done there.
import { Box, Card, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: string
  action?: ReactNode
  children: ReactNode
}

/** The last thing in it brings no room of its own below, beside that of the sheet. */
const sheet = {
  p: { xs: 1.5, sm: 2.5 },
  mb: 2,
  '& > :last-child': { mb: 0 },
  // Beside its heading, the absence of anything needs no room of its own.
  '& > [data-empty]': { py: { xs: 0.5, sm: 1 } },
  '& > :last-child > li:last-of-type': { pb: 0 },
}

const head = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  flexWrap: 'wrap',
  mb: 1.5,
  // A button without a border ends where the sheet does.
  '& > .MuiButton-text': { minWidth: 0 },
  '& > .MuiButton-text:last-child': { mr: '-5px' },
}

export function Section({ title, action, children }: SectionProps) {
  const id = useId()
  return (
    <Card component="section" aria-labelledby={id} sx={sheet}>
      <Box sx={head}>
        <Typography variant="h3" component="h2" id={id} sx={{ flex: 1 }}>
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Card>
  )
}
