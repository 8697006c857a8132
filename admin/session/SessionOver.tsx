// Over a page whose session has ended: its owner signs in again and goes on where they were, with all they typed.
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type FormEvent, useId, useRef, useState } from 'react'
import { signInAgain } from '../auth.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { problemOf } from '../request.ts'
import { AddressField, PasswordField, SignInFault } from './fields.tsx'
import { askAgain, leaveForNow, type Over, owner } from './over.ts'

export function SessionOver({ over }: { over: Exclude<Over, 'no' | 'left'> }) {
  return over === 'other' ? <SomebodyElse /> : <SignInAgain />
}

function SignInAgain() {
  const title = useId()
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [isOther, setOther] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  const person = owner()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // A dialog lies over the page, yet inside what React holds for a part of it.
    event.stopPropagation()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFault(undefined)
    try {
      await signInAgain(String(form.get('email') ?? person?.email), String(form.get('password')))
    } catch (error) {
      setFault(problemOf(error).message)
      setBusy(false)
      password.current?.select()
    }
  }

  return (
    <Dialog open onClose={leaveForNow} fullWidth maxWidth="xs" aria-labelledby={title} transitionDuration={0}>
      <form onSubmit={submit}>
        <DialogTitle id={title} component="h2">
          {t('Sign in again')}
        </DialogTitle>
        <DialogContent>
          <p>
            {t('Your session has ended. What you have typed is still here, and goes on from where it was.')}
          </p>
          {isOther ? (
            <AddressField />
          ) : (
            <>
              <input
                type="hidden"
                name="email"
                autoComplete="username"
                value={person?.email ?? ''}
                readOnly
              />
              <p>
                <strong>{person?.email}</strong>
              </p>
            </>
          )}
          <PasswordField inputRef={password} autoFocus={!isOther} />
          <SignInFault fault={fault} />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          {!isOther && (
            <Button onClick={() => setOther(true)} sx={{ mr: 'auto' }}>
              {t('Somebody else')}
            </Button>
          )}
          <Button onClick={leaveForNow}>{t('Not now')}</Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {isBusy ? t('Signing in …') : t('Sign in')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function SomebodyElse() {
  const title = useId()
  const name = owner()?.name
  return (
    <Dialog open onClose={leaveForNow} fullWidth maxWidth="xs" aria-labelledby={title} transitionDuration={0}>
      <DialogTitle id={title} component="h2">
        {t('Somebody else has signed in')}
      </DialogTitle>
      <DialogContent>
        <p>
          <Told
            text="This page and what is typed on it are %{name}’s. Nothing of it is sent in the name of somebody else; loading the page again drops what was typed."
            with={{ name: <bdi>{name}</bdi> }}
          />
        </p>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={leaveForNow} autoFocus>
          {t('Leave it as it is')}
        </Button>
        <Button onClick={askAgain}>
          <span>
            <Told text="Sign in as %{name}" with={{ name: <bdi>{name}</bdi> }} />
          </span>
        </Button>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {t('Load the page again')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
