// One message to a webhook: what it told of, what became of it, and sending it again.
import { Box, Button } from '@mui/material'
import { Link, useDataProvider } from 'react-admin'
import type { Delivery } from '../../api/webhooks/schema.ts'
import { useAct } from '../claims/ClaimActs.tsx'
import { claimPath } from '../claims/claim.ts'
import { Tag } from '../elements/StatusMark.tsx'
import { exactly, When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { answerOf, outcomeOf } from './said.ts'

interface DeliveryRowProps {
  delivery: Delivery
  maySend: boolean
}

export function DeliveryRow({ delivery, maySend }: DeliveryRowProps) {
  const { id, event, about, attempts, createdAt, lastAttemptAt, nextAttemptAt, response, state } = delivery
  const desk = useDataProvider<Desk>()
  const run = useAct()
  const answer = answerOf(delivery)
  const act = state === 'waiting' ? t('Send now') : t('Send again')
  return (
    <Box
      component="li"
      aria-label={`${event}, ${outcomeOf(delivery)}`}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        columnGap: 1,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0, pt: 0 },
      }}
    >
      <Box sx={{ display: 'flex', columnGap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Tag isFaint={state === 'delivered'}>{outcomeOf(delivery)}</Tag>
        <code dir="ltr">{event}</code>
        {about.startsWith('clm_') && (
          <Link to={claimPath(about)} sx={{ fontSize: 13 }}>
            {t('the claim')}
          </Link>
        )}
        <Box component="span" sx={{ fontSize: 13, color: 'text.secondary', whiteSpace: 'nowrap' }}>
          <When at={createdAt} />
        </Box>
      </Box>
      {maySend && (
        <Button
          size="small"
          aria-label={`${act}: ${event}`}
          onClick={() => run(() => desk.redeliver(id), t('It is sent again'))}
          // Its words end where the sheet does, and it makes no line of its own higher.
          sx={{ gridRow: '1 / 3', gridColumn: 2, alignSelf: 'start', mr: '-5px' }}
        >
          {act}
        </Button>
      )}
      <Box sx={{ gridColumn: 1, fontSize: 13, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {[
          answer,
          attempts > 1 && t('%{smart_count} attempt. |||| %{smart_count} attempts.', attempts),
          lastAttemptAt && state === 'failed' && t('Last tried %{when}.', { when: exactly(lastAttemptAt) }),
          state === 'waiting' &&
            nextAttemptAt &&
            t('Next attempt %{when}.', { when: exactly(nextAttemptAt) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Box>
      {response && state !== 'delivered' && (
        <Box
          component="pre"
          dir="auto"
          sx={{
            gridColumn: 1,
            fontSize: 12.5,
            m: 0,
            mt: 0.5,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {response}
        </Box>
      )}
    </Box>
  )
}
