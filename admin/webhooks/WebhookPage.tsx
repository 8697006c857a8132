// The page of one webhook: where it leads, how it is doing, what can be done with it, and every message of late.
import { Alert, Box } from '@mui/material'
import type { ReactNode } from 'react'
import { ShowBase, useShowContext } from 'react-admin'
import type { Webhook } from '../../api/webhooks/schema.ts'
import { Facts } from '../elements/Facts.tsx'
import { toldInPlace } from '../elements/Failure.tsx'
import { Missing } from '../elements/Missing.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { exactly, When } from '../elements/When.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { inList } from '../language/formats.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { DeliveryLog } from './DeliveryLog.tsx'
import { standingOf, toldOf } from './said.ts'
import { WebhookActs } from './WebhookActs.tsx'

export function WebhookPage() {
  return (
    <ShowBase queryOptions={toldInPlace}>
      <Page />
    </ShowBase>
  )
}

const list = { label: t('Webhooks'), to: '/webhooks' }

function Page() {
  const { record: webhook, error, refetch } = useShowContext<Webhook>()
  if (error && !webhook) return <Missing error={error} retry={refetch} noun="webhook" list={list} />
  if (!webhook) return <Waiting lines={8} />
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <PageTitle title={webhook.name} kind={t('Webhook')} trail={[list]} />
      <Standing webhook={webhook} />
      <Section title={t('Where it leads')}>
        <About webhook={webhook} />
        {webhook.archivedAt === null && <WebhookActs webhook={webhook} />}
      </Section>
      <DeliveryLog webhook={webhook} />
    </Box>
  )
}

/** What is out of the ordinary, and what that means for the messages. */
function Standing({ webhook }: { webhook: Webhook }) {
  const { state, stateReason, stateSinceAt, failingSinceAt, archivedAt } = webhook
  if (archivedAt !== null) {
    return <Notice severity="info">{t('Put away %{when}.', { when: exactly(archivedAt) })}</Notice>
  }
  if (state === 'disabled') {
    return (
      <Notice severity="error">
        {t(
          'Stopped by the desk %{when}: %{reason} Nothing is lost. Once it is taken up again it is sent all that happened since.',
          { when: exactly(stateSinceAt), reason: fromDesk(stateReason ?? '') },
        )}
      </Notice>
    )
  }
  if (state === 'paused') {
    return (
      <Notice severity="info">
        {t('Paused since %{when}. What happens meanwhile is sent once it is taken up again.', {
          when: exactly(stateSinceAt),
        })}
      </Notice>
    )
  }
  if (failingSinceAt === null) return null
  return (
    <Notice severity="warning">
      {t('Nothing has arrived since %{when}. The desk goes on trying for three days.', {
        when: exactly(failingSinceAt),
      })}
    </Notice>
  )
}

function Notice({ severity, children }: { severity: 'info' | 'warning' | 'error'; children: ReactNode }) {
  return (
    <Alert severity={severity} variant="outlined" sx={{ mb: 2, bgcolor: 'background.paper' }}>
      {children}
    </Alert>
  )
}

function About({ webhook }: { webhook: Webhook }) {
  const { url, waiting, lastDeliveredAt, formerSecretUntilAt, createdBy, createdAt } = webhook
  return (
    <Facts
      facts={[
        [
          t('Address'),
          <code key="url" dir="ltr">
            {url}
          </code>,
        ],
        [t('Told of'), webhook.events.length > 0 ? webhook.events.join(', ') : toldOf(webhook)],
        [t('State'), standingOf(webhook)],
        [
          t('Waiting'),
          waiting > 0 ? t('%{smart_count} message |||| %{smart_count} messages', waiting) : null,
        ],
        [t('Last arrived'), lastDeliveredAt ? <When key="at" at={lastDeliveredAt} /> : t('Nothing yet')],
        [
          t('Secret'),
          formerSecretUntilAt &&
            t('New; the one before signs, too, until %{when}', { when: exactly(formerSecretUntilAt) }),
        ],
        [t('Made by'), inList([createdBy.name, exactly(createdAt)])],
      ]}
    />
  )
}
