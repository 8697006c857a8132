// A quiet mark beside a record that a colleague changed a moment ago. It takes no room of its own, so nothing moves.
import { Box } from '@mui/material'
import { Told } from '../language/Told.tsx'
import { useRecentChange } from './recent.ts'

export function ChangedBy({ id }: { id: string }) {
  const change = useRecentChange(id)
  if (!change) return null
  return (
    <Box
      component="span"
      sx={{
        // Under the time, and over whatever stands beside it, where there is a column; after it on a card.
        position: { md: 'absolute' },
        insetInlineEnd: 0,
        top: '100%',
        paddingInlineStart: { xs: 0.75, md: 0 },
        maxWidth: 180,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        fontSize: { xs: 12.5, md: 11.5 },
        lineHeight: 1.2,
        color: 'primary.main',
      }}
    >
      <Told text="changed by %{name}" with={{ name: <bdi>{change.actor.name}</bdi> }} />
    </Box>
  )
}
