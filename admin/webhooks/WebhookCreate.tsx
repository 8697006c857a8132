// The page to make a webhook; the secret its messages are signed with is shown once.
import { useState } from 'react'
import { type RaRecord, useRedirect } from 'react-admin'
import { CreatePage } from '../elements/CreatePage.tsx'
import { t } from '../language/language.ts'
import { SecretShown } from './SecretShown.tsx'
import { WebhookFields } from './WebhookFields.tsx'

export function WebhookCreate() {
  const [made, setMade] = useState<RaRecord>()
  const go = useRedirect()
  return (
    <>
      <CreatePage saveLabel={t('Make it and show the secret')} done={t('Webhook made')} onCreated={setMade}>
        <WebhookFields />
      </CreatePage>
      {made && (
        <SecretShown
          name={String(made.name)}
          secret={String(made.secret)}
          onClose={() => go('show', 'webhooks', made.id)}
        />
      )}
    </>
  )
}
