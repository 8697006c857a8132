// Assigns the picked claims to one person: says before what will happen, and after what did.
import {
  Alert,
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
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { counted } from '../words.ts'
import { isOpen } from './acts.ts'
import { useAssignees } from './assignees.ts'

export function BulkAssign() {
  const mayTake = useMay('claims:take')
  const [isOpened, setOpened] = useState(false)
  if (!mayTake) return null
  return (
    <>
      <Button size="small" onClick={() => setOpened(true)}>
        Assign …
      </Button>
      {isOpened && <AssignDialog onClose={() => setOpened(false)} />}
    </>
  )
}

function AssignDialog({ onClose }: { onClose: () => void }) {
  const { data = [], selectedIds } = useListContext<Claim>()
  const people = useAssignees()
  const [userId, setUserId] = useState('')
  const [isBusy, setBusy] = useState(false)
  const desk = useDataProvider<Desk>()
  const notify = useNotify()
  const refresh = useRefresh()
  const unselect = useUnselectAll('claims')
  const onPage = data.filter(({ id }) => selectedIds.includes(id))
  const closed = onPage.filter((claim) => !isOpen(claim))
  const ids = selectedIds.filter((id) => !closed.some((claim) => claim.id === id))

  async function assign() {
    setBusy(true)
    const faults: string[] = []
    for (const id of ids) {
      await desk.assignClaim(String(id), userId).catch((error) => faults.push(problemOf(error).message))
    }
    notify(summary(ids.length - faults.length, faults), { type: faults.length > 0 ? 'warning' : 'success' })
    unselect()
    refresh()
    onClose()
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="assign-title">
      <DialogTitle id="assign-title" component="h2">
        Assign {counted(ids.length, 'claim')}
      </DialogTitle>
      <DialogContent>
        <TextField
          select
          label="Assign to"
          value={userId}
          onChange={(event) => setUserId(event.target.value)}
        >
          {people.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        {closed.length > 0 && (
          <Alert severity="info" variant="outlined" sx={{ mt: 1 }}>
            {counted(closed.length, 'claim')} stay as they are: decided, declined, split or withdrawn.
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={assign} disabled={userId === '' || ids.length === 0 || isBusy}>
          Assign
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function summary(done: number, faults: string[]): string {
  const assigned = `${counted(done, 'claim')} assigned.`
  const [first] = faults
  return first === undefined
    ? assigned
    : `${assigned} ${counted(faults.length, 'claim')} could not be: ${first}`
}
