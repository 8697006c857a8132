// The name of a record, as the link to its page.
import { Box } from '@mui/material'
import { Link } from 'react-admin'

export function RecordLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      dir="auto"
      sx={{
        fontWeight: 600,
        color: 'text.primary',
        textDecorationColor: 'transparent',
        py: 0.25,
        '&:hover, &:focus-visible': { textDecorationColor: 'currentColor' },
      }}
    >
      <Box component="bdi" sx={{ overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Link>
  )
}
