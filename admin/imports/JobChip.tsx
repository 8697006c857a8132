// The import that is under way, in the bar of every page; it tells when it has come to its end.
import { Chip } from '@mui/material'
import { useEffect, useRef } from 'react'
import { Link, useNotify } from 'react-admin'
import { useLocation } from 'react-router'
import type { Job } from '../../api/jobs/schema.ts'
import { inPercent, inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { countsInWords, isMoving, jobPath, shareOf, stateWords } from './jobs.ts'
import { useJob } from './useJob.ts'
import { useShownJob } from './useShownJob.ts'

export function JobChip() {
  const [id] = useShownJob()
  return id === null ? null : <Shown id={id} />
}

const toldOf = (job: Job) =>
  t('Import %{state}: %{counts}', {
    state: inSentence(stateWords[job.state]),
    counts: countsInWords(job),
  })

function Shown({ id }: { id: string }) {
  const { data: job, error } = useJob(id)
  const [, show] = useShownJob()
  const { pathname } = useLocation()
  const notify = useNotify()
  const wasMoving = useRef(false)
  const isHere = pathname === jobPath(id)
  useEffect(() => {
    if (error) show(null)
    if (!job) return
    if (isMoving(job.state)) {
      wasMoving.current = true
      return
    }
    if (job.state === 'paused') return
    if (wasMoving.current && !isHere) notify(toldOf(job), { type: 'info' })
    show(null)
  }, [job, error, isHere, notify, show])
  if (!job || isHere) return null
  const share = shareOf(job, job.undo?.done)
  return (
    <Chip
      component={Link}
      to={jobPath(id)}
      clickable
      size="small"
      label={
        share === null ? stateWords[job.state] : t('Import %{share}', { share: inPercent(Math.floor(share)) })
      }
      aria-label={t('Import: %{state}, %{counts}', {
        state: stateWords[job.state],
        counts: countsInWords(job),
      })}
    />
  )
}
