// The list of webhooks: whom the desk tells what happens, and how it is doing.

import type { Webhook } from '../../api/webhooks/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { When } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { standingOf, toldOf } from './said.ts'

export function WebhookList() {
  return (
    <PlainList<Webhook>
      title="Webhooks"
      noun="webhook"
      create={{ needs: 'webhooks:manage' }}
      emptyReason="A webhook tells a program of yours, or of a partner, what happens on the desk as it happens: a verdict that is published or corrected, a claim that came in."
      columns={[
        {
          label: 'Name',
          cell: ({ id, name }) => <RecordLink to={`/webhooks/${id}/show`}>{name}</RecordLink>,
        },
        { label: 'Address', cell: ({ url }) => new URL(url).host },
        { label: 'Told of', cell: toldOf },
        { label: 'State', cell: standingOf },
        { label: 'Waiting', cell: ({ waiting }) => inFigures(waiting) },
        {
          label: 'Last arrived',
          cell: ({ lastDeliveredAt }) => (lastDeliveredAt ? <When at={lastDeliveredAt} /> : 'Never'),
        },
      ]}
    />
  )
}
