// Saves what is chosen under a name; whoever may hand out unpublished verdicts can include them.
import { BooleanInput, required, TextInput } from 'react-admin'
import type { KeyedExport, NewSavedExport } from '../../api/exports/saved-schema.ts'
import { useMay } from '../auth.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { type Choice, filtersInWords, filtersOf, formatLabels, savedOf } from './choice.ts'

interface SaveExportProps {
  choice: Choice
  save: (made: NewSavedExport) => Promise<KeyedExport>
}

export function SaveExport({ choice, save }: SaveExportProps) {
  const mayIncludeUnpublished = useMay('exports:save-unpublished')
  return (
    <FormDialog
      label="Save this choice"
      submitLabel="Save and show the key"
      done="Saved"
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
        label="Name"
        helperText="Who it is for, or what it holds"
        validate={required()}
      />
      {mayIncludeUnpublished && (
        <BooleanInput
          source="includesUnpublished"
          label="Send verdicts that are not published, too"
          helperText="Otherwise it sends what the public sees"
        />
      )}
    </FormDialog>
  )
}
