// Saves what is chosen under a name; whoever may hand out unpublished verdicts can include them.

import { BooleanInput, required, TextInput } from 'react-admin'
import type { KeyedExport, NewSavedExport } from '../../api/exports/saved-schema.ts'
import { useMay } from '../auth.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { t } from '../language/language.ts'
import { type Choice, filtersInWords, filtersOf, formatLabels, savedOf } from './choice.ts'

interface SaveExportProps {
  choice: Choice
  save: (made: NewSavedExport) => Promise<KeyedExport>
}

export function SaveExport({ choice, save }: SaveExportProps) {
  const mayIncludeUnpublished = useMay('exports:save-unpublished')
  return (
    <FormDialog
      label={t('Save this choice')}
      submitLabel={t('Save and show the key')}
      done={t('Saved')}
      defaultValues={{ includesUnpublished: false }}
      button={{ variant: 'outlined' }}
      submit={({ name, includesUnpublished }) =>
        save(savedOf(choice, String(name), includesUnpublished === true))
      }
    >
      <p>
        {formatLabels[choice.format]}: {filtersInWords(filtersOf(choice))}.
      </p>
      <TextInput
        source="name"
        label={t('Name')}
        helperText={t('Who it is for, or what it holds')}
        validate={required()}
      />
      {mayIncludeUnpublished && (
        <BooleanInput
          source="includesUnpublished"
          label={t('Send verdicts that are not published, too')}
          helperText={t('Otherwise it sends what the public sees')}
        />
      )}
    </FormDialog>
  )
}
