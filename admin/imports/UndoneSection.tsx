// What taking an import back has changed so far, and which claims it left.
import { Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { Job } from '../../api/jobs/schema.ts'
import { claimPath } from '../claims/claim.ts'
import { RecordLink } from '../elements/RecordLink.tsx'
import { Section } from '../elements/Section.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { shortened } from '../words.ts'
import { listLeft } from './jobs.ts'
import { undoInWords } from './UndoDialog.tsx'

export function UndoneSection({ job: { id, state, undo } }: { job: Job }) {
  const leaves = undo !== null && undo.judged + undo.touched > 0
  const { data } = useQuery({
    queryKey: ['job', id, 'left'],
    queryFn: ({ signal }) => listLeft(id, signal),
    enabled: leaves && state === 'undone',
  })
  if (!undo) return null
  return (
    <Section title={t('Taken back#import')}>
      <Box role="status" sx={{ mb: 1 }}>
        {undoInWords(undo)}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>
        <Told
          text="By %{name}: %{reason}"
          with={{ name: <bdi>{undo.by.name}</bdi>, reason: <bdi>{undo.reason}</bdi> }}
        />
      </Box>
      {data && (
        <Box component="ul" aria-label={t('Claims that stay')} sx={{ pl: 2.5, mb: 0 }}>
          {data.data.map(({ row, claimId, text, undone }) => (
            <li key={row}>
              <RecordLink to={claimPath(claimId ?? '')}>{shortened(text ?? '', 120)}</RecordLink> –{' '}
              {undone === 'judged' ? t('was judged') : t('was changed or added to')}
            </li>
          ))}
        </Box>
      )}
    </Section>
  )
}
