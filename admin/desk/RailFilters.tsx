// What part of the queue is shown: what the claims wait for, whose they are, and of which topic.
import { Box, TextField } from '@mui/material'
import { t } from '../language/language.ts'
import type { Attention, Queue, Share } from './useQueue.ts'

const shares: { value: Share; label: string }[] = [
  { value: 'all', label: t('All') },
  { value: 'mine', label: t('Mine') },
  { value: 'unassigned', label: t('Unassigned') },
]

const attentions: { value: Attention; label: string }[] = [
  { value: 'verdict', label: t('A verdict') },
  { value: 'quote', label: t('Another look: quote') },
  { value: 'evidence', label: t('Another look: evidence') },
]

export function RailFilters({ queue: { narrowing, narrow, topics, queues } }: { queue: Queue }) {
  const isOfQueue = narrowing.view !== undefined && queues.some(({ id }) => id === narrowing.view)
  const known =
    narrowing.topic === '' || topics.includes(narrowing.topic) ? topics : [narrowing.topic, ...topics]
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        columnGap: 1,
        px: 1.5,
        pt: 1,
        pb: 0.5,
      }}
    >
      {queues.length > 0 && (
        <Box sx={{ gridColumn: '1 / -1', mb: 0.75 }}>
          <Choice
            label={t('Queue')}
            value={isOfQueue ? (narrowing.view ?? '') : ''}
            choices={[
              { value: '', label: t('Everything open') },
              ...queues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            choose={(view) => narrow({ share: 'all', topic: '', ...(view === '' ? {} : { view }) })}
          />
        </Box>
      )}
      {!isOfQueue && <Narrower narrowing={narrowing} narrow={narrow} known={known} />}
    </Box>
  )
}

type NarrowerProps = Pick<Queue, 'narrowing' | 'narrow'> & { known: string[] }

function Narrower({ narrowing, narrow, known }: NarrowerProps) {
  return (
    <>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Choice
          label={t('Waiting for')}
          value={narrowing.attention ?? 'verdict'}
          choices={attentions}
          choose={(attention) => narrow({ ...narrowing, attention: attention as Attention })}
        />
      </Box>
      <Choice
        label={t('Whose')}
        value={narrowing.share}
        choices={shares}
        choose={(share) => narrow({ ...narrowing, share: share as Share })}
      />
      <Choice
        label={t('Topic')}
        value={narrowing.topic}
        choices={[{ value: '', label: t('All') }, ...known.map((topic) => ({ value: topic, label: topic }))]}
        choose={(topic) => narrow({ ...narrowing, topic })}
      />
    </>
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
