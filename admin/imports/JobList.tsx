// The imports there are and were, the newest first.
import type { JobBrief } from '../../api/jobs/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { countsInWords, isMoving, jobPath, stateWords } from './jobs.ts'

export function JobList() {
  return (
    <PlainList<JobBrief>
      title={t('Imports')}
      noun="import"
      create={{ needs: 'claims:import' }}
      emptyReason={t(
        'Bring claims in from a file: a table, lines of JSON, ClaimReview of other desks, AVeriTeC. Every import is tried first, can be paused, and taken back until somebody has judged its claims.',
      )}
      columns={[
        { label: t('Import'), cell: (job) => <RecordLink to={jobPath(job.id)}>{nameOf(job)}</RecordLink> },
        {
          label: t('State'),
          cell: ({ state }) => (
            <Tag isFaint={!isMoving(state) && state !== 'failed'}>{stateWords[state]}</Tag>
          ),
        },
        { label: t('Progress'), cell: countsInWords },
        { label: t('By'), cell: ({ createdBy }) => <bdi>{createdBy.name}</bdi> },
        { label: t('When'), cell: ({ createdAt }) => <When at={createdAt} /> },
      ]}
    />
  )
}

export const nameOf = ({ name, format }: Pick<JobBrief, 'name' | 'format'>) =>
  name ?? t('An upload (%{format})', { format })
