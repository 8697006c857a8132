// What can be done with a webhook: test it, pause it, take it up again, give it a new secret, put it away.
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { Link, useDataProvider, useRedirect } from 'react-admin'
import type { KeyedWebhook, Webhook } from '../../api/webhooks/schema.ts'
import { useAct } from '../claims/ClaimActs.tsx'
import { AskedButton } from '../elements/AskedButton.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { SecretShown } from './SecretShown.tsx'

export function WebhookActs({ webhook }: { webhook: Webhook }) {
  const { id, name, state, version } = webhook
  const desk = useDataProvider<Desk>()
  const run = useAct()
  const go = useRedirect()
  const [keyed, setKeyed] = useState<KeyedWebhook>()
  const turn = (to: 'active' | 'paused', done: string) => run(() => desk.turnWebhook(id, to, version), done)
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        flexWrap: 'wrap',
        mt: 2,
        ml: '-5px',
        '& .MuiButton-text': { minWidth: 0 },
      }}
    >
      <Button size="small" onClick={() => run(() => desk.testWebhook(id), t('A test is on its way'))}>
        {t('Send a test')}
      </Button>
      {state === 'active' ? (
        <Button size="small" onClick={() => turn('paused', t('Paused'))}>
          {t('Pause')}
        </Button>
      ) : (
        <Button size="small" variant="contained" onClick={() => turn('active', t('Taken up again'))}>
          {t('Take up again')}
        </Button>
      )}
      <Button size="small" component={Link} to={`/webhooks/${id}`}>
        {t('Edit')}
      </Button>
      <AskedButton
        label={t('New secret')}
        title={t('Give “%{name}” a new secret?', { name })}
        act={t('Make a new secret')}
        onAct={() =>
          run(
            async () => setKeyed(await desk.rotateWebhookSecret(id)),
            t('The secret before signs, too, for a day'),
          )
        }
      >
        {t(
          'Messages are signed with both for a day, so that the receiver can go over in its own time. The new one is shown once.',
        )}
      </AskedButton>
      <AskedButton
        label={t('Put away')}
        isFinal
        title={t('Put “%{name}” away?', { name })}
        act={t('Put it away')}
        onAct={() =>
          run(async () => {
            await desk.archiveWebhook(id)
            go('list', 'webhooks')
          }, t('Put away#done'))
        }
      >
        {t('Nothing is sent to it any more, what waits included, and that cannot be taken back.')}
      </AskedButton>
      {keyed?.secret && (
        <SecretShown name={keyed.name} secret={keyed.secret} onClose={() => setKeyed(undefined)} />
      )}
    </Box>
  )
}
