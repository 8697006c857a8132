// The page of one import: how far it is, what can be done about it, what was wrong, and taking it back.
import { Box, LinearProgress } from '@mui/material'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import type { Job } from '../../api/jobs/schema.ts'
import type { JobState } from '../../db/vocabulary.ts'
import { Facts } from '../elements/Facts.tsx'
import { Missing } from '../elements/Missing.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { When } from '../elements/When.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { FaultsSection } from './FaultsSection.tsx'
import { JobActs } from './JobActs.tsx'
import { nameOf } from './JobList.tsx'
import { countsInWords, isMoving, paceInWords, shareOf, stateWords } from './jobs.ts'
import { UndoneSection } from './UndoneSection.tsx'
import { useJob } from './useJob.ts'
import { useShownJob } from './useShownJob.ts'

const list = { label: t('Imports'), to: '/jobs' }

export function JobPage() {
  const { id = '' } = useParams()
  const { data: job, error, refetch, put } = useJob(id)
  const [, showJob] = useShownJob()
  const moves = job !== undefined && isMoving(job.state)
  useEffect(() => {
    if (moves) showJob(id)
  }, [moves, id, showJob])
  if (error && !job) return <Missing error={error} retry={refetch} noun="import" list={list} />
  if (!job) return <Waiting lines={8} />
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle title={nameOf(job)} heading={t('Import')} trail={[list]} />
      <Section title={stateWords[job.state]} action={<JobActs job={job} put={put} />}>
        <Progress job={job} />
        <Facts
          facts={[
            [t('File'), <bdi key="name">{nameOf(job)}</bdi>],
            [t('By'), <bdi key="by">{job.createdBy.name}</bdi>],
            [t('Begun'), <When key="at" at={job.createdAt} isExact />],
            [t('Ended'), job.finishedAt && <When key="end" at={job.finishedAt} isExact />],
          ]}
        />
      </Section>
      <FaultsSection job={job} />
      <UndoneSection job={job} />
    </Box>
  )
}

/** Where a bar would have nothing more to tell. */
const ended: ReadonlySet<JobState> = new Set(['finished', 'cancelled', 'undone'])

function Progress({ job }: { job: Job }) {
  const share = shareOf(job, job.undo?.done)
  return (
    <Box sx={{ mb: 2 }}>
      {!ended.has(job.state) && (
        <LinearProgress
          aria-label={stateWords[job.state]}
          variant={share === null ? 'indeterminate' : 'determinate'}
          {...(share !== null && { value: share })}
          sx={{ height: 8, borderRadius: 1, mb: 1 }}
        />
      )}
      <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>{countsInWords(job)}</Box>
      {isMoving(job.state) && (
        <Box
          sx={{ color: 'text.secondary', fontSize: 13.5, minHeight: 21, fontVariantNumeric: 'tabular-nums' }}
        >
          {paceInWords(job)}
        </Box>
      )}
      {job.failure && <Box role="alert">{fromDesk(job.failure)}</Box>}
    </Box>
  )
}
