// Every message to a webhook of late and what became of it, each to be sent again; read again while one is on its way.
import { Box, Button, MenuItem, TextField } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Delivery, Webhook } from '../../api/webhooks/schema.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { DeliveryRow } from './DeliveryRow.tsx'

const perPage = 25
/** How often the log is read again while a message is about to be sent. */
const watchMs = 1_000

const choices = [
  { id: '', name: t('All') },
  { id: 'waiting', name: t('Waiting') },
  { id: 'delivered', name: t('Arrived') },
  { id: 'failed', name: t('Failed') },
]

export function DeliveryLog({ webhook }: { webhook: Webhook }) {
  const desk = useDataProvider<Desk>()
  const [state, setState] = useState('')
  const [limit, setLimit] = useState(perPage)
  const { data, error, refetch } = useQuery({
    // With the webhook: whatever is done to it, a test included, reads the log again.
    queryKey: ['webhooks', 'deliveries', webhook.id, state, limit],
    queryFn: ({ signal }) => desk.listDeliveries(webhook.id, { state, limit }, signal),
    refetchInterval: ({ state: { data: known } }) =>
      known?.data.some((one) => isAboutToGo(one, webhook)) ? watchMs : false,
    placeholderData: (before) => before,
  })
  const deliveries = data?.data ?? []
  return (
    <Section title={t('Messages')} action={<StateChoice state={state} onChange={setState} />}>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && deliveries.length === 0 && (
        <Empty title={state === '' ? t('Nothing was sent yet') : t('None of these')}>
          {state === ''
            ? t(
                'The next thing that happens and that it is told of shows here. A test shows whether it would arrive.',
              )
            : t('No message of the last 30 days is in this state.')}
        </Empty>
      )}
      {deliveries.length > 0 && (
        <Box component="ul" aria-label={t('Messages')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {deliveries.map((one) => (
            <DeliveryRow key={one.id} delivery={one} maySend={webhook.archivedAt === null} />
          ))}
        </Box>
      )}
      {data?.nextCursor && limit < 200 && (
        <Button size="small" onClick={() => setLimit(200)} sx={{ mt: 1 }}>
          {t('Show more')}
        </Button>
      )}
    </Section>
  )
}

/** The desk looks around twice a second; what waits for an hour need not be watched. */
function isAboutToGo({ state, event, nextAttemptAt }: Delivery, webhook: Webhook): boolean {
  if (state !== 'waiting' || webhook.archivedAt !== null) return false
  if (webhook.state !== 'active') return event === 'webhook.test'
  return nextAttemptAt === null || Date.parse(nextAttemptAt) < Date.now() + 10_000
}

function StateChoice({ state, onChange }: { state: string; onChange: (state: string) => void }) {
  return (
    <TextField
      select
      label={t('Show')}
      fullWidth={false}
      value={state}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width: 140, my: 0 }}
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
