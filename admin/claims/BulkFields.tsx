// What many claims can be given at once: a person, topics to have and topics to lose.
import { Autocomplete, MenuItem, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { t } from '../language/language.ts'
import type { Facets } from '../provider.ts'
import { useAssignees } from './assignees.ts'

export interface Change {
  assigneeId?: string | null
  addTopics?: string[]
  removeTopics?: string[]
}

export function isEmpty({ assigneeId, addTopics = [], removeTopics = [] }: Change): boolean {
  return assigneeId === undefined && addTopics.length === 0 && removeTopics.length === 0
}

const nobody = 'nobody'

interface FieldsProps {
  change: Change
  onChange: (next: Change) => void
}

export function BulkFields({ change, onChange }: FieldsProps) {
  const { selectedIds, data = [], meta } = useListContext<Claim>()
  const people = useAssignees()
  const known: Facets = meta?.facets ?? {}
  const topics = (known.topic ?? []).flatMap(({ value }) => value ?? [])
  const theirs = data.filter(({ id }) => selectedIds.includes(id)).flatMap((claim) => claim.topics)
  return (
    <>
      <TextField
        select
        label={t('Assign to')}
        value={change.assigneeId === null ? nobody : (change.assigneeId ?? '')}
        onChange={({ target }) => onChange(assignment(target.value))}
      >
        <MenuItem value="">{t('Leave as it is')}</MenuItem>
        {people.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            <bdi>{name}</bdi>
          </MenuItem>
        ))}
        <MenuItem value={nobody}>{t('Nobody#assigned to')}</MenuItem>
      </TextField>
      <Topics label={t('Add topics')} options={topics} onChange={(addTopics) => onChange({ addTopics })} />
      <Topics
        label={t('Remove topics')}
        options={[...new Set(theirs)]}
        onChange={(removeTopics) => onChange({ removeTopics })}
      />
    </>
  )
}

function assignment(chosen: string): Change {
  if (chosen === nobody) return { assigneeId: null }
  return chosen === '' ? ({ assigneeId: undefined } as Change) : { assigneeId: chosen }
}

interface TopicsProps {
  label: string
  options: string[]
  onChange: (topics: string[]) => void
}

function Topics({ label, options, onChange }: TopicsProps) {
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      options={options}
      onChange={(_, topics) => onChange(topics)}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  )
}
