// Tells that a record changed while somebody worked on it, and what: nothing typed is lost.

import { Alert, Box } from '@mui/material'
import { t } from '../language/language.ts'
import { differingFields, fieldName, readable } from './differences.ts'

interface ChangedMeanwhileProps {
  before: Record<string, unknown>
  current: Record<string, unknown>
}

export function ChangedMeanwhile({ before, current }: ChangedMeanwhileProps) {
  const fields = differingFields(before, current)
  return (
    <Alert severity="warning" role="alert" variant="outlined" sx={{ mt: 1 }}>
      {t('Somebody changed this while you worked on it. What you wrote is still here.')}
      {fields.length > 0 && (
        <Box
          component="table"
          sx={{ mt: 1, '& th, & td': { textAlign: 'start', verticalAlign: 'top', pr: 2 } }}
        >
          <thead>
            <tr>
              <th>{t('Field')}</th>
              <th>{t('You read')}</th>
              <th>{t('It says now')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((name) => (
              <tr key={name}>
                <th scope="row">{fieldName(name)}</th>
                <td dir="auto">{readable(before[name]) || '–'}</td>
                <td dir="auto">{readable(current[name]) || '–'}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
    </Alert>
  )
}
