// What was wrong with the rows of an import, by cause, and the rows as a file to mend.

import { Box, Button } from '@mui/material'
import type { Job } from '../../api/jobs/schema.ts'
import { Section } from '../elements/Section.tsx'
import { t } from '../language/language.ts'
import { TrialFaults } from './TrialView.tsx'

export function FaultsSection({ job: { id, failed, faults, format } }: { job: Job }) {
  if (failed === 0) return null
  const end = format === 'csv' ? 'csv' : 'ndjson'
  return (
    <Section
      title={t('%{smart_count} row failed |||| %{smart_count} rows failed', failed)}
      action={
        <Button size="small" href={`/api/v1/jobs/${id}/errors.${end}`} download={`errors.${end}`}>
          {t('Download these rows')}
        </Button>
      }
    >
      <TrialFaults faults={faults} />
      <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>
        {t(
          'The file names the reason beside each row. Mended, it can be imported as it is: rows that came in already are known again.',
        )}
      </Box>
    </Section>
  )
}
