// One change to all picked claims: tried first, so that it is said before what will happen, and taken back at once if need be.
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useListContext, useRefresh, useUnselectAll } from 'react-admin'
import type { ManyResults } from '../../api/claims/acts.ts'
import { useMay } from '../auth.ts'
import { Failure } from '../elements/Failure.tsx'
import type { Desk } from '../provider.ts'
import { counted } from '../words.ts'
import { BulkFields, type Change, isEmpty } from './BulkFields.tsx'
import { BulkDone, BulkPreview } from './BulkOutcome.tsx'

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

function ChangeDialog({ onClose }: { onClose: () => void }) {
  const { selectedIds } = useListContext()
  const [change, setChange] = useState<Change>({})
  const [trial, setTrial] = useState<ManyResults>()
  const [done, setDone] = useState<ManyResults>()
  const [undone, setUndone] = useState<ManyResults>()
  const [fault, setFault] = useState<unknown>()
  const desk = useDataProvider<Desk>()
  const refresh = useRefresh()
  const unselect = useUnselectAll('claims')
  const ids = selectedIds.map(String)

  const trying = (act: () => Promise<void>) => async () => {
    setFault(undefined)
    await act().catch(setFault)
  }
  const preview = trying(async () => setTrial(await desk.changeClaims({ ...change, ids, dryRun: true })))
  const send = trying(async () => {
    setDone(await desk.changeClaims({ ...change, ids, dryRun: false }))
    refresh()
  })
  const undo = trying(async () => {
    const changed = done?.results.filter(({ outcome }) => outcome === 'changed') ?? []
    setUndone(await desk.undoChanges({ ids: changed.map(({ id }) => id), batchId: done?.batchId ?? '' }))
    refresh()
  })
  // Whoever took it back goes on with the same claims.
  function close() {
    if (done && !undone) unselect()
    onClose()
  }

  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="change-title">
      <DialogTitle id="change-title" component="h2">
        Change {counted(ids.length, 'claim')}
      </DialogTitle>
      <DialogContent>
        {done ? (
          <BulkDone done={done} undone={undone} />
        ) : (
          <BulkFields
            change={change}
            onChange={(next) => {
              setChange({ ...change, ...next })
              setTrial(undefined)
            }}
          />
        )}
        {fault !== undefined && <Failure error={fault} />}
        {trial && !done && <BulkPreview trial={trial} />}
      </DialogContent>
      <DialogActions>
        {done && done.changed > 0 && !undone && <Button onClick={undo}>Take all of it back</Button>}
        <Button onClick={close}>{done ? 'Close' : 'Cancel'}</Button>
        {!done && trial && trial.changed > 0 && (
          <Button variant="contained" onClick={send}>
            Change {counted(trial.changed, 'claim')}
          </Button>
        )}
        {!done && !(trial && trial.changed > 0) && (
          <Button variant="contained" onClick={preview} disabled={isEmpty(change)}>
            Preview
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
