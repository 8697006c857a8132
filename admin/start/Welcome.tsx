// Where an invitation leads: the invited chooses a password and goes on to sign in.

import { Alert, Box, Button, Card, TextField, Typography } from '@mui/material'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { Link, useDataProvider } from 'react-admin'
import type { InvitedPerson } from '../../api/accounts/schema.ts'
import { leastPassword } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'

/** The token travels behind the # so that no server logs it. */
const tokenHere = () => window.location.hash.slice(1)

export function Welcome() {
  const desk = useDataProvider<Desk>()
  const [person, setPerson] = useState<InvitedPerson>()
  const [isDone, setDone] = useState(false)
  const [fault, setFault] = useState<string>()

  useEffect(() => {
    desk.findInvitation(tokenHere()).then(setPerson, (error) => setFault(problemOf(error).message))
  }, [desk])

  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    setFault(undefined)
    await desk.acceptInvitation(tokenHere(), password).then(
      () => setDone(true),
      (error) => setFault(problemOf(error).message),
    )
  }

  return (
    <Sheet
      title={
        isDone ? t('You are in') : fault && !person ? t('This link does not work') : t('Welcome to the desk')
      }
    >
      {isDone && (
        <>
          <Typography sx={{ mb: 2 }}>
            <Told
              text="Your password is set. Sign in with %{email}."
              with={{ email: <bdi dir="ltr">{person?.email}</bdi> }}
            />
          </Typography>
          <Button component={Link} to="/login" variant="contained" fullWidth sx={{ minHeight: 44 }}>
            {t('Sign in')}
          </Button>
        </>
      )}
      {!isDone && person && (
        <form onSubmit={choose}>
          <Typography sx={{ mb: 1 }}>
            <Told
              text="%{name}, choose a password for %{email}."
              with={{ name: <bdi>{person.name}</bdi>, email: <bdi dir="ltr">{person.email}</bdi> }}
            />
          </Typography>
          <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
          <TextField
            label={t('Password')}
            name="password"
            type="password"
            autoComplete="new-password"
            helperText={t('At least %{leastPassword} characters', { leastPassword })}
            slotProps={{ htmlInput: { minLength: leastPassword } }}
            required
          />
          <Button type="submit" variant="contained" fullWidth sx={{ mt: 2, minHeight: 44 }}>
            {t('Set the password')}
          </Button>
        </form>
      )}
      {fault && (
        <Alert severity="error" role="alert" variant="outlined" sx={{ mt: 1.5 }}>
          {fault}
          {!person && ` ${t('Ask whoever invited you for another link.')}`}
        </Alert>
      )}
      {fault && !person && (
        <Box sx={{ mt: 2 }}>
          <Link to="/login">{t('Sign in with the password you have')}</Link>
        </Box>
      )}
    </Sheet>
  )
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <title>{`${title} – Claimdesk`}</title>
      <Card sx={{ width: '100%', maxWidth: 380, p: { xs: 3, sm: 4 } }}>
        <Typography component="p" sx={{ fontWeight: 650, color: 'text.secondary' }}>
          Claimdesk
        </Typography>
        <Typography component="h1" variant="h2" sx={{ mb: 1 }}>
          {title}
        </Typography>
        {children}
      </Card>
    </Box>
  )
}
