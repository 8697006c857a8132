// Makes an address that calendar programs subscribe to; the key in it opens nothing else, and is shown once.
import { Button } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { ShownOnce } from '../elements/ShownOnce.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'

export function Subscribe() {
  const desk = useDataProvider<Desk>()
  const notify = useNotify()
  const [address, show] = useState<string>()

  async function make() {
    try {
      const { key } = await desk.createKey({ name: t('Calendar'), scopes: ['calendar:read'] })
      show(`${window.location.origin}/api/v1/calendar.ics?token=${key}`)
    } catch (error) {
      notify(problemOf(error).message, { type: 'error' })
    }
  }

  return (
    <>
      <Button size="small" variant="outlined" onClick={make}>
        {t('Subscribe')}
      </Button>
      {address && (
        <ShownOnce title={t('Subscribe to the calendar')} secret={address} onClose={() => show(undefined)}>
          {t(
            'Paste this address into a calendar program. It is shown only now. Whoever has it can read the calendar and nothing else; revoke the key named “Calendar” under API keys to end it.',
          )}
        </ShownOnce>
      )}
    </>
  )
}
