// The field a text, or the HTML of a page, is pasted into.
import { required, TextInput } from 'react-admin'
import { t } from '../language/language.ts'

const help = {
  text: t('In full, as it stands'),
  html: t('Menus, related headlines and share buttons are left out'),
}

export function GivenText({ source, label }: { source: 'text' | 'html'; label: string }) {
  return (
    <TextInput
      source={source}
      label={label}
      helperText={help[source]}
      multiline
      minRows={8}
      maxRows={20}
      validate={required()}
    />
  )
}
