// The page to change one's own password on: the old one, and the new one.
import { Alert, Box } from '@mui/material'
import { useState } from 'react'
import { minLength, PasswordInput, required } from 'react-admin'
import { leastPassword } from '../../db/vocabulary.ts'
import { useMe } from '../auth.ts'
import { Section } from '../elements/Section.tsx'
import { ServerForm } from '../elements/ServerForm.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { request } from '../request.ts'

const least = t('At least %{leastPassword} characters', { leastPassword })
const long = minLength(leastPassword, least)

export function PasswordPage() {
  const me = useMe()
  const [isDone, setDone] = useState(false)
  if (!me) return null
  return (
    <Box sx={{ maxWidth: 480 }}>
      <PageTitle title={t('Your password')} />
      <Section title={t('Change your password')}>
        {isDone ? (
          <Alert severity="success" role="status" variant="outlined">
            {t('Your password is changed. You stay signed in here and nowhere else.')}
          </Alert>
        ) : (
          <ServerForm
            submitLabel={t('Change the password')}
            submit={async ({ current, password }) => {
              await request('/me/password', { method: 'PUT', body: { current, password } })
              setDone(true)
            }}
          >
            <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
            <PasswordInput
              source="current"
              label={t('Your password until now')}
              autoComplete="current-password"
              validate={required()}
            />
            <PasswordInput
              source="password"
              label={t('New password')}
              autoComplete="new-password"
              helperText={least}
              validate={[required(), long]}
            />
          </ServerForm>
        )}
      </Section>
    </Box>
  )
}
