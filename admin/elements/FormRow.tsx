// Fields side by side where there is room.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'

export function FormRow({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 1.5,
        width: '100%',
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  )
}
