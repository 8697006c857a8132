// The rating scale: the desk's own labels, the verdict each stands for, and its ClaimReview number.
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { ArrayInput, NumberInput, required, SelectInput, SimpleFormIterator, TextInput } from 'react-admin'
import type { Rating } from '../../api/settings/schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { AddRow } from '../elements/AddRow.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { t } from '../language/language.ts'
import { verdictWords } from '../words.ts'

const evenColumns = {
  '& .RaSimpleFormIterator-form': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 2fr) minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
    gap: '0 12px',
  },
  '& .RaSimpleFormIterator-form > *': { minWidth: 0 },
  '& .RaSimpleFormIterator-form > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
  '& .RaSimpleFormIterator-line': { py: 0.5, alignItems: { sm: 'center' } },
  '& .RaSimpleFormIterator-action': { alignSelf: { sm: 'center' } },
}

export function ScaleInputs() {
  return (
    <>
      <Box component="p" sx={{ mt: 0, color: 'text.secondary' }}>
        {t(
          'Every verdict needs a label; the first of a verdict is the one used when only the verdict is given. The number is what ClaimReview readers are told; leave it empty where none fits.',
        )}
      </Box>
      <ArrayInput source="scale.ratings" label={false} helperText={false}>
        <SimpleFormIterator
          inline
          fullWidth
          disableClear
          sx={evenColumns}
          addButton={<AddRow label={t('Add a rating')} />}
        >
          <TextInput source="label" label={t('Label')} validate={required()} helperText={false} />
          <SelectInput
            source="verdict"
            label={t('Verdict')}
            choices={verdicts.map((id) => ({ id, name: verdictWords[id] }))}
            validate={required()}
            helperText={false}
          />
          <NumberInput source="number" label={t('Number')} min={0} max={100} helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  )
}

export function ScaleTable({ ratings }: { ratings: Rating[] }) {
  return (
    <Table size="small" aria-label={t('Rating scale')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('Label')}</TableCell>
          <TableCell>{t('Verdict')}</TableCell>
          <TableCell>{t('Number')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {ratings.map(({ label, verdict, number }) => (
          <TableRow key={label}>
            <TableCell>
              <bdi>{label}</bdi>
            </TableCell>
            <TableCell>
              <VerdictMark verdict={verdict} />
            </TableCell>
            <TableCell>{number ?? '–'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
