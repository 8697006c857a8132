// The page to change where a webhook leads and what it is told of.
import { EditPage } from '../elements/EditPage.tsx'
import { t } from '../language/language.ts'
import { WebhookFields } from './WebhookFields.tsx'

export function WebhookEdit() {
  return (
    <EditPage
      title={({ name }) => t('Edit: %{name}', { name })}
      noun="webhook"
      list={{ label: t('Webhooks'), to: '/webhooks' }}
      trail={({ id, name }) => [{ label: String(name), to: `/webhooks/${id}/show` }]}
      transform={({ events, ...webhook }) => ({ ...webhook, events: events ?? [] })}
    >
      <WebhookFields />
    </EditPage>
  )
}
