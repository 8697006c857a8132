// The field a text, or the HTML of a page, is pasted into.
import { required, TextInput } from 'react-admin'

const help = {
  text: 'In full, as it stands',
  html: 'Menus, related headlines and share buttons are left out',
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
