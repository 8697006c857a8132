// Decided claims on their way out: a file at once, or an address that somebody outside fetches by a key.

import { Box } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '../auth.ts'
import { Section } from '../elements/Section.tsx'
import { NotPermitted } from '../frame/NotPermitted.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { ChoiceForm } from './ChoiceForm.tsx'
import { choiceFrom } from './choice.ts'
import { SavedExports } from './SavedExports.tsx'

export function ExportPage() {
  const mayExport = useMay('exports:read')
  const maySave = useMay('exports:save')
  const [query] = useSearchParams()
  const [choice, choose] = useState(() => choiceFrom(query.get('filter')))
  if (!mayExport) return <NotPermitted />
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle title={t('Exports')} />
      <Section title={t('Download claims')}>
        <ChoiceForm choice={choice} choose={choose} />
      </Section>
      {maySave && <SavedExports choice={choice} />}
    </Box>
  )
}
