// Many pairs decided at once: tried first, with a sample to look at; then done call by call, told, and taken back as one.
import { Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { DecidedMatches, MatchDecisions } from '../../api/matching/bulk-schema.ts'
import { BulkFoot } from '../elements/BulkFoot.tsx'
import { Failure } from '../elements/Failure.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { useGuardedClose } from '../unsaved/useGuardedClose.ts'
import { BulkResult, BulkTrial, type Done } from './BulkAnswers.tsx'
import { BulkFields, type Wanted } from './BulkFields.tsx'

interface BulkDialogProps {
  mayMerge: boolean
  close: () => void
  onChanged: () => void
}

const perCall = 50

export function BulkDialog({ mayMerge, close, onChanged }: BulkDialogProps) {
  const desk = useDataProvider<Desk>()
  const [first] = useState<Wanted>({
    ...{ act: mayMerge ? 'merge' : 'same', relation: '', percent: '90', inSameWords: true },
  })
  const [wanted, setWanted] = useState(first)
  const [trial, setTrial] = useState<DecidedMatches>()
  const [done, setDone] = useState<Done>()
  const [undone, setUndone] = useState<number>()
  const [fault, setFault] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const isStopped = useRef(false)
  const leave = useGuardedClose(() => (done ? !done.isOver : wanted !== first), close)
  const percent = Number(wanted.percent)
  const isFit = wanted.percent.trim() !== '' && percent >= 0 && percent <= 100

  function set(changes: Partial<Wanted>) {
    setWanted({ ...wanted, ...changes })
    setTrial(undefined)
  }

  const body = {
    act: wanted.act,
    minScore: percent / 100,
    band: wanted.inSameWords ? (['same'] as const).slice() : (['same', 'similar'] as const).slice(),
    ...(wanted.act === 'related' && wanted.relation !== '' ? { relation: wanted.relation } : {}),
  } as const

  async function busily(work: () => Promise<void>) {
    setFault(undefined)
    setBusy(true)
    await work().catch(setFault)
    setBusy(false)
  }

  const preview = () =>
    busily(async () => setTrial(await desk.decideMatches({ ...body, limit: 200, dryRun: true })))

  const run = () =>
    busily(async () => {
      isStopped.current = false
      let so: Done = { decided: 0, refused: 0, batchId: null, isOver: false }
      let cursor: string | null = null
      do {
        const call: Partial<MatchDecisions> = { ...body, limit: perCall }
        if (cursor !== null) call.cursor = cursor
        if (so.batchId !== null) call.batchId = so.batchId
        const answer: DecidedMatches = await desk.decideMatches(call)
        const batchId = so.batchId ?? answer.batchId
        cursor = answer.nextCursor
        so = {
          decided: so.decided + answer.decided,
          refused: so.refused + answer.refused,
          ...{ batchId, isOver: cursor === null },
        }
        setDone(so)
      } while (cursor !== null && !isStopped.current)
      setDone({ ...so, isOver: true })
      onChanged()
    })

  const undo = (batchId: string) =>
    busily(async () => {
      let count = 0
      for (;;) {
        const answer = await desk.undoMatches(batchId)
        count += answer.reopened
        setUndone(count)
        if (answer.remaining === 0 || answer.reopened === 0) break
      }
      onChanged()
    })

  function stop() {
    isStopped.current = true
  }
  const canUndo = done?.isOver && done.batchId !== null && undone === undefined

  return (
    <Dialog open onClose={leave} fullWidth maxWidth="md" aria-labelledby="bulk-title" transitionDuration={0}>
      <DialogTitle id="bulk-title" component="h2">
        {t('Decide many pairs')}
      </DialogTitle>
      <DialogContent>
        {!done && (
          <>
            <BulkFields wanted={wanted} set={set} mayMerge={mayMerge} />
            {trial && <BulkTrial trial={trial} />}
          </>
        )}
        {done && <BulkResult done={done} undone={undone} act={wanted.act} />}
        {fault !== undefined && <Failure error={fault} />}
      </DialogContent>
      <BulkFoot
        isBusy={isBusy}
        isDone={done !== undefined}
        preview={{ isFit, run: preview }}
        send={
          trial && trial.decided > 0
            ? {
                label: buttonWords[wanted.act](
                  trial.nextCursor === null
                    ? t('%{smart_count} pair |||| %{smart_count} pairs', trial.decided)
                    : t('all that fit'),
                ),
                run,
              }
            : undefined
        }
        stop={done && !done.isOver ? stop : undefined}
        undo={canUndo ? () => undo(done.batchId ?? '') : undefined}
        close={close}
      />
    </Dialog>
  )
}

const buttonWords: Record<Wanted['act'], (pairs: string) => string> = {
  merge: (pairs) => t('Merge %{pairs}', { pairs }),
  same: (pairs) => t('Same: %{pairs}', { pairs }),
  related: (pairs) => t('Related: %{pairs}', { pairs }),
  different: (pairs) => t('Different: %{pairs}', { pairs }),
}
