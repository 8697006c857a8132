// The list of webhooks: whom the desk tells what happens, and how it is doing.

import type { Webhook } from '../../api/webhooks/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { When } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { standingOf, toldOf } from './said.ts'

export function WebhookList() {
  return (
    <PlainList<Webhook>
      title={t('Webhooks')}
      noun="webhook"
      create={{ needs: 'webhooks:manage' }}
      emptyReason={t(
        'A webhook tells a program of yours, or of a partner, what happens on the desk as it happens: a verdict that is published or corrected, a claim that came in.',
      )}
      columns={[
        {
          label: t('Name'),
          cell: ({ id, name }) => <RecordLink to={`/webhooks/${id}/show`}>{name}</RecordLink>,
        },
        { label: t('Address'), cell: ({ url }) => <bdi dir="ltr">{new URL(url).host}</bdi> },
        { label: t('Told of'), cell: toldOf },
        { label: t('State'), cell: standingOf },
        { label: t('Waiting'), cell: ({ waiting }) => inFigures(waiting) },
        {
          label: t('Last arrived'),
          cell: ({ lastDeliveredAt }) => (lastDeliveredAt ? <When at={lastDeliveredAt} /> : t('Never')),
        },
      ]}
    />
  )
}
