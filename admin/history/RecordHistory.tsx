// The history of one record, newest first, a page at a time.

import { Box, Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useMay } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import type { Captured } from '../verbs.ts'
import { EventItem } from './EventItem.tsx'

const step = 50

interface RecordHistoryProps {
  of: 'claims' | Captured
  id: string
  /** Asked again with every version of the record. */
  version: number
}

export function RecordHistory({ of, id, version }: RecordHistoryProps) {
  const [shown, setShown] = useState(step)
  const desk = useDataProvider<Desk>()
  const { data, error, refetch } = useQuery({
    queryKey: [of, 'history', id, version, shown],
    queryFn: ({ signal }) => desk.listEvents(of, id, 1, shown, signal),
    placeholderData: (previous) => previous,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Waiting />
  if (data.data.length === 0) return <Empty title={t('Nothing has happened yet')} />
  const total = data.total ?? data.data.length
  return (
    <>
      <Box component="ol" aria-label={t('Events, newest first')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.data.map((event) => (
          <EventItem key={event.seq} event={event} />
        ))}
      </Box>
      {total > shown && shown < 200 && (
        <Button onClick={() => setShown(Math.min(200, shown + step))}>
          {t('Show older (%{count})', { count: total - shown })}
        </Button>
      )}
      {total > shown && shown >= 200 && <AllEvents of={of} id={id} />}
    </>
  )
}

function AllEvents({ of, id }: Pick<RecordHistoryProps, 'of' | 'id'>) {
  if (!useMay('history:read')) return null
  const filter = encodeURIComponent(JSON.stringify(of === 'claims' ? { claimId: id } : { subject: id }))
  return <Button href={`/admin/history?filter=${filter}`}>{t('All events of this record')}</Button>
}
