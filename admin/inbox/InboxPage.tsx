// What concerns the person at the screen: claims given to them, notes that speak to them, days that have come.

import { Box, Button, Card, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { Reading } from '../../api/notifications/schema.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { countAgain } from '../live/unread.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { InboxItem } from './InboxItem.tsx'

const step = 50
const most = 200

export function InboxPage() {
  const desk = useDataProvider<Desk>()
  const client = useQueryClient()
  const notify = useNotify()
  const [isUnreadOnly, showUnread] = useState(true)
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useQuery({
    queryKey: ['notifications', 'list', isUnreadOnly, limit],
    queryFn: async ({ signal }) => {
      const list = await desk.listNotifications({ limit, ...(isUnreadOnly ? { unread: true } : {}) }, signal)
      client.setQueryData(['notifications', 'unread'], list.unread)
      return list
    },
    placeholderData: keepPreviousData,
  })

  async function read(which: Reading) {
    try {
      countAgain(client, (await desk.readNotifications(which)).unread)
    } catch (fault) {
      notify(problemOf(fault).message, { type: 'error' })
    }
  }

  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle title={t('Inbox')} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1, minHeight: 40 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={isUnreadOnly}
          onChange={(_, next: boolean | null) => next !== null && showUnread(next)}
          aria-label={t('Shown')}
          sx={{ bgcolor: 'background.paper' }}
        >
          <ToggleButton value>{t('Unread')}</ToggleButton>
          <ToggleButton value={false}>{t('All')}</ToggleButton>
        </ToggleButtonGroup>
        <Box sx={{ flex: 1 }} />
        {data && data.unread > 0 && (
          <Button sx={{ mr: -1 }} onClick={() => void read({ all: true })}>
            {t('Mark all as read')}
          </Button>
        )}
      </Box>
      {error && !data && <Failure error={error} retry={refetch} />}
      <Card>
        {!data && !error && (
          <Box sx={{ px: 2 }}>
            <Waiting lines={6} />
          </Box>
        )}
        {data?.data.length === 0 && (
          <Empty title={isUnreadOnly ? t('Nothing unread') : t('Nothing yet')}>
            {t(
              'Claims you are given, notes that mention you, claims of yours that come back, and days that have come are told here.',
            )}
          </Empty>
        )}
        <Box component="ul" aria-label={t('Notifications')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data?.data.map((one) => (
            <InboxItem key={one.id} notification={one} read={() => void read({ ids: [one.id] })} />
          ))}
        </Box>
      </Card>
      {data?.nextCursor && limit < most && (
        <Button onClick={() => setLimit(limit + step)} sx={{ mt: 1 }}>
          {t('Show more')}
        </Button>
      )}
    </Box>
  )
}
