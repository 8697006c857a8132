// Notes what the publisher of a source did: stands by it, corrected it, or retracted it; every claim that leans on it learns.
import { required, SelectInput, TextInput, useDataProvider } from 'react-admin'
import type { Source, Standing } from '../../api/sources/schema.ts'
import { sourceStandings } from '../../db/vocabulary.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { standingWords } from '../words.ts'

export function StandingDialog({ source: { id, standing } }: { source: Source }) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Change its standing')}
      submitLabel={t('Save')}
      button={{ variant: 'outlined' }}
      done={t('Standing noted; the claims that lean on it are marked')}
      defaultValues={{ standing }}
      submit={(values) => desk.changeStanding(id, values as Standing)}
    >
      <SelectInput
        source="standing"
        label={t('Standing')}
        choices={sourceStandings.map((one) => ({ id: one, name: standingWords[one] }))}
        validate={required()}
        helperText={t('A retracted source counts for no origin')}
      />
      <TextInput
        source="reason"
        label={t('What its publisher did')}
        helperText={t('And how it is known')}
        multiline
        minRows={2}
        validate={required()}
      />
    </FormDialog>
  )
}
