// The page to change one's own password on: the old one, and the new one.
import { Alert, Box } from '@mui/material'
import { useState } from 'react'
import { minLength, PasswordInput, required } from 'react-admin'
import { leastPassword } from '../../db/vocabulary.ts'
import { useMe } from '../auth.ts'
import { Section } from '../elements/Section.tsx'
import { ServerForm } from '../elements/ServerForm.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { request } from '../request.ts'

const least = `At least ${leastPassword} characters`
const long = minLength(leastPassword, least)

export function PasswordPage() {
  const me = useMe()
  const [isDone, setDone] = useState(false)
  if (!me) return null
  return (
    <Box sx={{ maxWidth: 480 }}>
      <PageTitle title="Your password" />
      <Section title="Change your password">
        {isDone ? (
          <Alert severity="success" role="status" variant="outlined">
            Your password is changed. You stay signed in here and nowhere else.
          </Alert>
        ) : (
          <ServerForm
            submitLabel="Change the password"
            submit={async ({ current, password }) => {
              await request('/me/password', { method: 'PUT', body: { current, password } })
              setDone(true)
            }}
          >
            <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
            <PasswordInput
              source="current"
              label="Your password until now"
              autoComplete="current-password"
              validate={required()}
            />
            <PasswordInput
              source="password"
              label="New password"
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
