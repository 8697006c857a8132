// What can be done about an import: paused, resumed, cancelled, taken back.
import { Button } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Job } from '../../api/jobs/schema.ts'
import { useMay, useMe } from '../auth.ts'
import { AskFirst } from '../elements/AskFirst.tsx'
import { t } from '../language/language.ts'
import { problemOf } from '../request.ts'
import { steerJob } from './jobs.ts'
import { UndoDialog } from './UndoDialog.tsx'

interface JobActsProps {
  job: Job
  put: (job: Job) => void
}

export function JobActs({ job, put }: JobActsProps) {
  const isMine = useMe()?.id === job.createdBy.id
  const maySteer = useMay('jobs:steer-any') || isMine
  const notify = useNotify()
  const [isCancelling, setCancelling] = useState(false)
  const steer = useMutation({
    mutationFn: (act: 'pause' | 'resume' | 'cancel') => steerJob(job.id, act),
    onSuccess: put,
    onError: (error) => notify(problemOf(error).message, { type: 'error' }),
  })
  if (!maySteer) return null
  const { state, created } = job
  const isUnderWay = state === 'queued' || state === 'running'
  const isHalted = state === 'paused' || state === 'failed'
  const isStill = isHalted || state === 'finished' || state === 'cancelled'
  return (
    <>
      {isUnderWay && (
        <Button size="small" variant="outlined" onClick={() => steer.mutate('pause')}>
          {t('Pause')}
        </Button>
      )}
      {isHalted && (
        <Button size="small" variant="contained" onClick={() => steer.mutate('resume')}>
          {t('Resume')}
        </Button>
      )}
      {(isUnderWay || isHalted) && (
        <Button size="small" onClick={() => setCancelling(true)}>
          {t('Cancel')}
        </Button>
      )}
      {isStill && created > 0 && <UndoDialog job={job} put={put} />}
      {isCancelling && (
        <AskFirst
          title={t('Cancel this import?')}
          act={t('Cancel the import')}
          leave={t('Go on with it')}
          onAct={() => {
            setCancelling(false)
            steer.mutate('cancel')
          }}
          onClose={() => setCancelling(false)}
        >
          {t('What it has stored stays, and can be taken back afterwards; the rest of the file is dropped.')}
        </AskFirst>
      )}
    </>
  )
}
