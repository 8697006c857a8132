// The queue on a phone: how many wait, the way to the next and the one before, the filters.
import { Box, Button } from '@mui/material'
import { t } from '../language/language.ts'
import { RailFilters } from './RailFilters.tsx'
import type { Queue } from './useQueue.ts'

export function PhoneQueue({ queue }: { queue: Queue }) {
  const { session, step, error } = queue
  const at = session.claims.findIndex(({ id }) => id === session.currentId)
  return (
    <Box component="nav" aria-label={t('Queue')} sx={{ borderBottom: 1, borderColor: 'divider', pb: 0.5 }}>
      <RailFilters queue={queue} />
      <Box sx={{ display: 'flex', alignItems: 'center', px: 1.5, fontSize: 13, color: 'text.secondary' }}>
        <Box component="span" sx={{ flex: 1 }}>
          {error
            ? ''
            : session.total === 0
              ? t('No claim waits')
              : t('%{smart_count} claim waiting |||| %{smart_count} claims waiting', session.total)}
        </Box>
        <Button onClick={() => step({ type: 'moved', by: -1 })} disabled={at <= 0} sx={{ minHeight: 44 }}>
          {t('Previous')}
        </Button>
        <Button
          onClick={() => step({ type: 'moved', by: 1 })}
          disabled={at === -1 || at >= session.claims.length - 1}
          sx={{ minHeight: 44 }}
        >
          {t('Next')}
        </Button>
      </Box>
    </Box>
  )
}
