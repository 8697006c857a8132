// One change to all picked claims: tried first, so that it is said before what will happen and what will not.
import {
  Alert,
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useListContext, useNotify, useRefresh, useUnselectAll } from 'react-admin'
import type { ManyResults } from '../../api/claims/acts.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import { Failure } from '../elements/Failure.tsx'
import type { Desk, Facets } from '../provider.ts'
import { counted } from '../words.ts'
import { useAssignees } from './assignees.ts'

export function BulkChange() {
  const mayTake = useMay('claims:take')
  const [isOpen, setOpen] = useState(false)
  if (!mayTake) return null
  return (
    <>
      <Button size="small" variant="contained" onClick={() => setOpen(true)}>
        Assign or tag …
      </Button>
      {isOpen && <ChangeDialog onClose={() => setOpen(false)} />}
    </>
  )
}

interface Change {
  assigneeId?: string | null
  addTopics?: string[]
  removeTopics?: string[]
}

const nobody = 'nobody'

function ChangeDialog({ onClose }: { onClose: () => void }) {
  const { selectedIds, data = [], meta } = useListContext<Claim>()
  const [change, setChange] = useState<Change>({})
  const [trial, setTrial] = useState<ManyResults>()
  const [fault, setFault] = useState<unknown>()
  const people = useAssignees()
  const desk = useDataProvider<Desk>()
  const notify = useNotify()
  const refresh = useRefresh()
  const unselect = useUnselectAll('claims')
  const known: Facets = meta?.facets ?? {}
  const topics = (known.topic ?? []).flatMap(({ value }) => value ?? [])
  const ids = selectedIds.map(String)

  function set(next: Change) {
    setChange({ ...change, ...next })
    setTrial(undefined)
  }

  async function send(dryRun: boolean) {
    setFault(undefined)
    try {
      const results = await desk.changeClaims({ ...change, ids, dryRun })
      if (dryRun) return setTrial(results)
      notify(`${counted(results.changed, 'claim')} changed`, { type: 'success' })
      unselect()
      refresh()
      onClose()
    } catch (error) {
      setFault(error)
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="change-title">
      <DialogTitle id="change-title" component="h2">
        Change {counted(ids.length, 'claim')}
      </DialogTitle>
      <DialogContent>
        <TextField
          select
          label="Assign to"
          value={change.assigneeId === null ? nobody : (change.assigneeId ?? '')}
          onChange={({ target }) => set(assignment(target.value))}
        >
          <MenuItem value="">Leave as it is</MenuItem>
          {people.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              <bdi>{name}</bdi>
            </MenuItem>
          ))}
          <MenuItem value={nobody}>Nobody</MenuItem>
        </TextField>
        <Topics label="Add topics" options={topics} onChange={(addTopics) => set({ addTopics })} />
        <Topics
          label="Remove topics"
          options={[...new Set(data.filter(({ id }) => ids.includes(id)).flatMap((claim) => claim.topics))]}
          onChange={(removeTopics) => set({ removeTopics })}
        />
        {fault !== undefined && <Failure error={fault} />}
        {trial && <Preview trial={trial} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        {trial && trial.changed > 0 ? (
          <Button variant="contained" onClick={() => send(false)}>
            Change {counted(trial.changed, 'claim')}
          </Button>
        ) : (
          <Button variant="contained" onClick={() => send(true)} disabled={isEmpty(change)}>
            Preview
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

function assignment(chosen: string): Change {
  if (chosen === nobody) return { assigneeId: null }
  return chosen === '' ? ({ assigneeId: undefined } as Change) : { assigneeId: chosen }
}

function isEmpty({ assigneeId, addTopics = [], removeTopics = [] }: Change): boolean {
  return assigneeId === undefined && addTopics.length === 0 && removeTopics.length === 0
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

function Preview({ trial: { changed, unchanged, refused, results } }: { trial: ManyResults }) {
  const reasons = new Map<string, number>()
  for (const { problem } of results) {
    if (!problem) continue
    const why = String(problem.detail ?? problem.title)
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  return (
    <Alert severity={refused > 0 ? 'warning' : 'info'} variant="outlined" role="status" sx={{ mt: 1 }}>
      {counted(changed, 'claim')} will change, {unchanged}{' '}
      {unchanged === 1 ? 'stays as it is' : 'stay as they are'}
      {refused > 0 && `, ${refused} cannot:`}
      {[...reasons].map(([why, count]) => (
        <div key={why}>
          {count} × {why}
        </div>
      ))}
    </Alert>
  )
}
