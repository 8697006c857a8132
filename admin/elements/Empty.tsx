// What stands where nothing is: the reason, and one thing to do about it.
import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

export function Empty({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <Box data-empty sx={{ py: { xs: 3, sm: 4 }, px: 2, textAlign: 'center' }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {children && (
        <Typography
          sx={{
            color: 'text.secondary',
            mt: 0.5,
            mb: action ? 2 : 0,
            mx: 'auto',
            maxWidth: '60ch',
            textWrap: 'balance',
          }}
        >
          {children}
        </Typography>
      )}
      {action}
    </Box>
  )
}
