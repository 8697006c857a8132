// A line in the head of a record that says what is out of the ordinary about it.
import { Alert } from '@mui/material'
import type { ReactNode } from 'react'

export function Mark({ children }: { children: ReactNode }) {
  return (
    <Alert severity="info" variant="outlined" sx={{ py: 0, my: 1, bgcolor: 'background.paper' }}>
      {children}
    </Alert>
  )
}
