// What part of the queue is shown: whose claims, and of which topic.
import { Box, TextField } from '@mui/material'
import type { Queue, Share } from './useQueue.ts'

const shares: { value: Share; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'mine', label: 'Mine' },
  { value: 'unassigned', label: 'Unassigned' },
]

export function RailFilters({ queue: { narrowing, narrow, topics } }: { queue: Queue }) {
  const known =
    narrowing.topic === '' || topics.includes(narrowing.topic) ? topics : [narrowing.topic, ...topics]
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        gap: 1,
        px: 1.5,
        pt: 1,
        pb: 0.5,
      }}
    >
      <Choice
        label="Whose"
        value={narrowing.share}
        choices={shares}
        choose={(share) => narrow({ ...narrowing, share: share as Share })}
      />
      <Choice
        label="Topic"
        value={narrowing.topic}
        choices={[{ value: '', label: 'All' }, ...known.map((topic) => ({ value: topic, label: topic }))]}
        choose={(topic) => narrow({ ...narrowing, topic })}
      />
    </Box>
  )
}

interface ChoiceProps {
  label: string
  value: string
  choices: { value: string; label: string }[]
  choose: (value: string) => void
}

function Choice({ label, value, choices, choose }: ChoiceProps) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => choose(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ '& select': { fontSize: 13.5 } }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </TextField>
  )
}
