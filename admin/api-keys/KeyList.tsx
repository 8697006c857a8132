// The list of API keys; a key is revoked here and never comes back.
import { Button } from '@mui/material'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { ApiKey } from '../../api/accounts/schema.ts'
import { useAct } from '../claims/ClaimActs.tsx'
import { AskFirst } from '../elements/AskFirst.tsx'
import { PlainList } from '../elements/PlainList.tsx'
import { exactly, When } from '../elements/When.tsx'
import type { Desk } from '../provider.ts'
import { scopeInWords } from './scopes.ts'

export function KeyList() {
  return (
    <PlainList<ApiKey>
      title="API keys"
      noun="key"
      create={{ needs: 'account:use' }}
      emptyReason="A key lets a program submit claims and fetch verdicts in your name."
      columns={[
        { label: 'Name', cell: ({ name }) => <strong dir="auto">{name}</strong> },
        { label: 'Owner', cell: ({ user }) => <bdi>{user.name}</bdi> },
        { label: 'Starts with', cell: ({ start }) => <code>{start}…</code> },
        {
          label: 'May do',
          cell: ({ scopes }) => scopes?.map(scopeInWords).join(', ') ?? 'All its owner may',
        },
        { label: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt ? <When at={lastUsedAt} /> : 'Never') },
        { label: 'State', cell: stateOf },
        { label: 'Act', isAct: true, cell: (key) => (key.revokedAt ? '' : <Revoke apiKey={key} />) },
      ]}
    />
  )
}

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt) return `Revoked ${exactly(revokedAt)}`
  if (!expiresAt) return 'In use'
  return Date.parse(expiresAt) < Date.now() ? 'Expired' : `Until ${exactly(expiresAt)}`
}

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const [isAsking, setAsking] = useState(false)
  const desk = useDataProvider<Desk>()
  const run = useAct()
  return (
    <>
      <Button size="small" color="error" aria-label={`Revoke ${apiKey.name}`} onClick={() => setAsking(true)}>
        Revoke
      </Button>
      {isAsking && (
        <AskFirst
          title={`Revoke “${apiKey.name}”?`}
          act="Revoke"
          onClose={() => setAsking(false)}
          onAct={() => {
            setAsking(false)
            run(() => desk.revokeKey(apiKey.id), 'Key revoked')
          }}
        >
          Programs that use it are refused from now on. This cannot be undone.
        </AskFirst>
      )}
    </>
  )
}
