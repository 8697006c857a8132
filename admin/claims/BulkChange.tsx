// One change to all picked claims: tried first, so that it is said before what will happen, and taken back at once if need be.
import { Button, Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useListContext, useRefresh, useUnselectAll } from 'react-admin'
import type { ManyResults } from '../../api/claims/acts.ts'
import { useMay } from '../auth.ts'
import { BulkFoot } from '../elements/BulkFoot.tsx'
import { Failure } from '../elements/Failure.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { useGuardedClose } from '../unsaved/useGuardedClose.ts'
import { BulkFields, type Change, isEmpty } from './BulkFields.tsx'
import { BulkDone, BulkPreview } from './BulkOutcome.tsx'

export function BulkChange() {
  const mayTake = useMay('claims:take')
  const [isOpen, setOpen] = useState(false)
  if (!mayTake) return null
  return (
    <>
      <Button size="small" variant="contained" onClick={() => setOpen(true)}>
        {t('Assign or tag …')}
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
  const [isBusy, setBusy] = useState(false)
  const desk = useDataProvider<Desk>()
  const refresh = useRefresh()
  const unselect = useUnselectAll('claims')
  const ids = selectedIds.map(String)

  const trying = (act: () => Promise<void>) => async () => {
    setFault(undefined)
    setBusy(true)
    await act().catch(setFault)
    setBusy(false)
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
  const leave = useGuardedClose(() => !done && !isEmpty(change), close)

  return (
    <Dialog open onClose={leave} fullWidth maxWidth="sm" aria-labelledby="change-title">
      <DialogTitle id="change-title" component="h2">
        {t('Change %{smart_count} claim |||| Change %{smart_count} claims', ids.length)}
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
      <BulkFoot
        isBusy={isBusy}
        isDone={done !== undefined}
        preview={{ isFit: !isEmpty(change), run: preview }}
        send={
          trial && trial.changed > 0
            ? {
                label: t('Change %{smart_count} claim |||| Change %{smart_count} claims', trial.changed),
                run: send,
              }
            : undefined
        }
        undo={done && done.changed > 0 && !undone ? undo : undefined}
        close={close}
      />
    </Dialog>
  )
}
