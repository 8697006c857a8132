// The page to sign in on.
import { Box, Button, Card, Typography } from '@mui/material'
import { type FormEvent, useRef, useState } from 'react'
import { useLogin } from 'react-admin'
import { LanguageField } from '../language/LanguageField.tsx'
import { t } from '../language/language.ts'
import { problemOf } from '../request.ts'
import { AddressField, PasswordField, SignInFault } from '../session/fields.tsx'

export function SignIn() {
  const signIn = useLogin()
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const password = useRef<HTMLInputElement>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFault(undefined)
    await signIn({ email: String(form.get('email')), password: String(form.get('password')) }).catch(
      (error) => {
        setFault(problemOf(error).message)
        setBusy(false)
        password.current?.select()
      },
    )
  }

  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <title>{`${t('Sign in')} – Claimdesk`}</title>
      <Card sx={{ width: '100%', maxWidth: 380, p: { xs: 3, sm: 4 } }}>
        <Typography component="p" sx={{ fontWeight: 650, color: 'text.secondary' }}>
          Claimdesk
        </Typography>
        <Typography component="h1" variant="h2" sx={{ mb: 1.5 }}>
          {t('Sign in')}
        </Typography>
        <form onSubmit={submit}>
          <AddressField />
          <PasswordField inputRef={password} />
          <SignInFault fault={fault} />
          <Button type="submit" variant="contained" fullWidth disabled={isBusy} sx={{ mt: 2, minHeight: 44 }}>
            {t(isBusy ? 'Signing in …' : 'Sign in')}
          </Button>
        </form>
        <Typography variant="body2" sx={{ mt: 3, color: 'text.secondary' }}>
          {t('Locked out? An administrator can give you a new password.')}
        </Typography>
        <LanguageField />
      </Card>
    </Box>
  )
}
