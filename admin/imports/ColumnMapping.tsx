// Which column of a table holds what: guessed, with the first cells beside it, and put right by hand.
import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material'
import type { Column } from '../../api/imports/schema.ts'
import { Section } from '../elements/Section.tsx'
import { Unseen } from '../elements/Unseen.tsx'
import { t } from '../language/language.ts'
import { columnWords } from './columns.ts'
import { stacked } from './stacked.ts'
import type { Mapping } from './upload.ts'

const mappingTable = {
  ...stacked,
  '& td': { flexBasis: '100%' },
  '& td:first-of-type': { fontWeight: { xs: 600, sm: 400 } },
}

interface ColumnMappingProps {
  columns: Column[]
  map: (mapping: Mapping) => void
}

export function ColumnMapping({ columns, map }: ColumnMappingProps) {
  const mapping = Object.fromEntries(columns.map(({ name, field }) => [name, field]))
  /** A field has one column: whoever had it before is left out. */
  const give = (name: string, field: string | null) => {
    const others = Object.entries(mapping).map(([each, had]) => [each, had === field ? null : had])
    map({ ...Object.fromEntries(others), [name]: field })
  }
  return (
    <Section title={t('What the columns hold')}>
      {!Object.values(mapping).includes('text') && (
        <Alert severity="warning" variant="outlined" role="alert" sx={{ mb: 1.5 }}>
          {t('Say which column holds the claims.')}
        </Alert>
      )}
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('Columns')}>
        <Table size="small" sx={mappingTable}>
          <TableHead>
            <TableRow>
              <TableCell>{t('Column')}</TableCell>
              <TableCell>{t('Holds')}</TableCell>
              <TableCell>{t('For example')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {columns.map(({ name, field, samples }) => (
              <TableRow key={name}>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  <bdi>{name || t('(no name)')}</bdi>
                </TableCell>
                <TableCell>
                  <TextField
                    select
                    size="small"
                    hiddenLabel
                    value={field ?? ''}
                    onChange={({ target }) => give(name, target.value || null)}
                    slotProps={{
                      select: { native: true },
                      htmlInput: { 'aria-label': t('%{name} holds', { name }) },
                    }}
                    sx={{ m: 0, minWidth: { sm: 200 } }}
                  >
                    <option value="">{t('Left out')}</option>
                    {Object.entries(columnWords).map(([each, label]) => (
                      <option key={each} value={each}>
                        {label}
                      </option>
                    ))}
                  </TextField>
                </TableCell>
                <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                  {samples.map((sample) => (
                    <Box key={sample} component="bdi" sx={{ display: 'block', maxWidth: '60ch' }}>
                      {sample}
                    </Box>
                  ))}
                  {samples.length === 0 && <Unseen>{t('Nothing')}</Unseen>}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  )
}
