// What is to come, day after day: the next sixty days, and more for the asking.
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { today } from '../claims/ReviewForm.tsx'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { onDate } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { EntryLine, entryList } from './EntryLine.tsx'
import { byDay, daysAfter } from './month.ts'
import { useAgenda } from './useDue.ts'

export function Agenda() {
  const [days, reach] = useState(60)
  const from = today()
  const to = daysAfter(from, days)
  const { data, error, refetch } = useAgenda(from, to)
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Waiting lines={6} />
  const further = (
    <Button size="small" onClick={() => reach(365)} disabled={days === 365} sx={{ ml: '-5px' }}>
      {t('Show a year')}
    </Button>
  )
  if (data.data.length === 0) {
    return (
      <Empty
        title={t('Nothing until %{day}', { day: onDate(to) })}
        action={days === 365 ? undefined : further}
      >
        {t('Predictions, verdicts that age, deadlines and replies awaited stand here on their day.')}
      </Empty>
    )
  }
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...byDay(data.data)].map(([day, entries]) => (
          <Box
            component="li"
            key={day}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '120px minmax(0, 1fr)' },
              gap: { xs: 0.5, sm: 1.5 },
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
              '&:first-of-type': { border: 0, pt: 0 },
            }}
          >
            <Box component="time" dateTime={day} sx={{ fontWeight: 650, fontSize: 14 }}>
              {onDate(day)}
            </Box>
            <Box component="ul" sx={entryList}>
              {entries.map((entry) => (
                <EntryLine key={`${entry.kind} ${entry.claim.id} ${entry.says}`} entry={entry} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      {data.isCapped && (
        <Box sx={{ fontSize: 13, mt: 1 }}>{t('There is more in these days than is shown.')}</Box>
      )}
      <Box sx={{ mt: 1 }}>{days < 365 && further}</Box>
    </>
  )
}
