// The imports there are and were, the newest first.
import type { JobBrief } from '../../api/jobs/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { When } from '../elements/When.tsx'
import { countsInWords, isMoving, jobPath, stateWords } from './jobs.ts'

export function JobList() {
  return (
    <PlainList<JobBrief>
      title="Imports"
      noun="import"
      create={{ needs: 'claims:import' }}
      emptyReason="Bring claims in from a file: a table, lines of JSON, ClaimReview of other desks, AVeriTeC. Every import is tried first, can be paused, and taken back until somebody has judged its claims."
      columns={[
        { label: 'Import', cell: (job) => <RecordLink to={jobPath(job.id)}>{nameOf(job)}</RecordLink> },
        {
          label: 'State',
          cell: ({ state }) => (
            <Tag isFaint={!isMoving(state) && state !== 'failed'}>{stateWords[state]}</Tag>
          ),
        },
        { label: 'Progress', cell: countsInWords },
        { label: 'By', cell: ({ createdBy }) => <bdi>{createdBy.name}</bdi> },
        { label: 'When', cell: ({ createdAt }) => <When at={createdAt} /> },
      ]}
    />
  )
}

export const nameOf = ({ name, format }: Pick<JobBrief, 'name' | 'format'>) => name ?? `An upload (${format})`
