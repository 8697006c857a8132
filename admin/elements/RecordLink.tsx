// The name of a record, as the link to its page.
import { Box } from '@mui/material'
import { Link } from 'react-admin'
import { serif } from '../theme.ts'

interface RecordLinkProps {
  to: string
  children: string
  /** It is what others said: in their typeface. */
  isSaid?: boolean
  /** Its words are gone, and stand out from nothing. */
  isErased?: boolean
}

export function RecordLink({ to, children, isSaid = false, isErased = false }: RecordLinkProps) {
  return (
    <Link
      to={to}
      dir="auto"
      sx={{
        ...(isSaid ? { fontFamily: serif, fontSize: 14.5 } : { fontWeight: 600 }),
        color: 'text.primary',
        ...(isErased && { fontWeight: 400, fontStyle: 'italic', color: 'text.secondary' }),
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
