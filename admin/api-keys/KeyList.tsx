// The list of API keys; a key is revoked here and never comes back.

import { Button } from '@mui/material'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { ApiKey } from '../../api/accounts/schema.ts'
import { useAct } from '../claims/ClaimActs.tsx'
import { AskFirst } from '../elements/AskFirst.tsx'
import { PlainList } from '../elements/PlainList.tsx'
import { exactly, When } from '../elements/When.tsx'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { scopeInWords } from './scopes.ts'

export function KeyList() {
  return (
    <PlainList<ApiKey>
      title={t('API keys')}
      noun="key"
      create={{ needs: 'account:use' }}
      emptyReason={t('A key lets a program submit claims and fetch verdicts in your name.')}
      columns={[
        { label: t('Name'), cell: ({ name }) => <strong dir="auto">{name}</strong> },
        { label: t('Owner'), cell: ({ user }) => <bdi>{user.name}</bdi> },
        { label: t('Starts with'), cell: ({ start }) => <code dir="ltr">{start}…</code> },
        {
          label: t('May do'),
          cell: ({ scopes }) => (scopes ? inList(scopes.map(scopeInWords)) : t('All its owner may')),
        },
        {
          label: t('Last used'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? <When at={lastUsedAt} /> : t('Never')),
        },
        { label: t('State'), cell: stateOf },
        { label: t('Act'), isAct: true, cell: (key) => (key.revokedAt ? '' : <Revoke apiKey={key} />) },
      ]}
    />
  )
}

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt) return t('Revoked %{when}', { when: exactly(revokedAt) })
  if (!expiresAt) return t('In use')
  return Date.parse(expiresAt) < Date.now() ? t('Expired') : t('Until %{when}', { when: exactly(expiresAt) })
}

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const [isAsking, setAsking] = useState(false)
  const desk = useDataProvider<Desk>()
  const run = useAct()
  return (
    <>
      <Button
        size="small"
        color="error"
        aria-label={t('Revoke %{name}', { name: apiKey.name })}
        onClick={() => setAsking(true)}
      >
        {t('Revoke')}
      </Button>
      {isAsking && (
        <AskFirst
          title={t('Revoke “%{name}”?', { name: apiKey.name })}
          act={t('Revoke')}
          onClose={() => setAsking(false)}
          onAct={() => {
            setAsking(false)
            run(() => desk.revokeKey(apiKey.id), t('Key revoked'))
          }}
        >
          {t('Programs that use it are refused from now on. This cannot be undone.')}
        </AskFirst>
      )}
    </>
  )
}
