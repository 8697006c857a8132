// The language of the desk as a field, for whoever is not signed in yet.
import { TextField } from '@mui/material'
import { t } from './language.ts'
import { type Language, language, languages, speak } from './which.ts'

export function LanguageField() {
  return (
    <TextField
      select
      label={t('Language')}
      value={language}
      onChange={(event) => speak(event.target.value as Language)}
      sx={{ mt: 3, mb: 0 }}
      slotProps={{ select: { native: true } }}
    >
      {Object.entries(languages).map(([each, { name }]) => (
        <option key={each} value={each} lang={each}>
          {name}
        </option>
      ))}
    </TextField>
  )
}
