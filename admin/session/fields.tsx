// What somebody signs in with, on the page for it and over a page whose session has ended.
import { Alert, TextField, type TextFieldProps } from '@mui/material'
import { t } from '../language/language.ts'

export function AddressField() {
  return (
    <TextField
      label={t('E-mail address')}
      name="email"
      type="email"
      autoComplete="username"
      required
      autoFocus
    />
  )
}

export function PasswordField(props: Pick<TextFieldProps, 'inputRef' | 'autoFocus'>) {
  return (
    <TextField
      label={t('Password')}
      name="password"
      type="password"
      autoComplete="current-password"
      required
      {...props}
    />
  )
}

export function SignInFault({ fault }: { fault: string | undefined }) {
  if (!fault) return null
  return (
    <Alert severity="error" role="alert" variant="outlined" sx={{ mt: 1 }}>
      {fault}
    </Alert>
  )
}
