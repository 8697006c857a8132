// Words for those who listen to the page instead of looking at it.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'

export function Unseen({ children }: { children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
    >
      {children}
    </Box>
  )
}
