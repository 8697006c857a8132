// Fields side by side where there is room.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'

export function FormRow({ columns = 2, children }: { columns?: 2 | 3; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` },
        columnGap: 1.5,
        width: '100%',
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  )
}
