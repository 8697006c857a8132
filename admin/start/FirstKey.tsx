// Makes an API key and shows, once, the call that submits a claim with it.

import { Button } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { ShownOnce } from '../elements/ShownOnce.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'

const example = {
  text: t('The new bridge is the longest in the county.'),
  quote: t('the longest bridge in the county'),
  article: {
    title: t('Mayor opens bridge'),
    text: t('Mayor Ito called it the longest bridge in the county on Sunday.'),
  },
  sources: [{ title: t('County survey of bridges'), stance: 'supports', excerpt: t('New bridge: 410 m') }],
}

export function FirstKey() {
  const desk = useDataProvider<Desk>()
  const notify = useNotify()
  const [key, setKey] = useState<string>()

  async function make() {
    try {
      setKey((await desk.createKey({ name: t('First submissions') })).key ?? undefined)
    } catch (error) {
      notify(problemOf(error).message, { type: 'error' })
    }
  }

  return (
    <>
      <Button variant="outlined" onClick={make}>
        {t('Make a key and show the call')}
      </Button>
      {key && (
        <ShownOnce
          title={t('Submit your first claim')}
          secret={callWith(key)}
          onClose={() => setKey(undefined)}
        >
          {t(
            'Paste it into a terminal. The key in it is shown only now; it may do all that you may, and is listed under API keys.',
          )}
        </ShownOnce>
      )}
    </>
  )
}

/** A call to paste into a shell; the body holds no single quote. */
export function callWith(key: string, origin = window.location.origin): string {
  return `curl -X POST ${origin}/api/v1/claims \\
  -H 'Authorization: Bearer ${key}' \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(example, null, 2)}'`
}
