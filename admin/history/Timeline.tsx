// Events by day and burst: what one person did without a pause is one line that opens.

import { Box, Card, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'
import type { Event } from '../../api/history/schema.ts'
import { dateFormat } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { type Burst, byDay, type Day, summaryOf } from './bursts.ts'
import { EventItem } from './EventItem.tsx'

/** Fewer are shown one by one: a line that opens would save nothing. */
const fewest = 4

interface TimelineProps {
  events: readonly Event[]
  /** Every event by itself: where they are of one record, all of them matter. */
  isFlat: boolean
  subjectOf: (event: Event) => ReactNode
}

export function Timeline({ events, ...shared }: TimelineProps) {
  return (
    <>
      {byDay(events).map((day) => (
        <DayOfEvents key={day.on} day={day} {...shared} />
      ))}
    </>
  )
}

function DayOfEvents({ day, isFlat, subjectOf }: { day: Day } & Omit<TimelineProps, 'events'>) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 2 }}>
      <Typography variant="h3" component="h2" id={id} sx={{ mb: 0.75, fontSize: 15 }}>
        {dayName.format(new Date(`${day.on}T12:00:00`))}
      </Typography>
      <Card component="ol" aria-labelledby={id} sx={{ listStyle: 'none', m: 0, px: 2, py: 0.5 }}>
        {day.bursts.flatMap((burst) =>
          isFlat || burst.events.length < fewest
            ? burst.events.map((event) => (
                <EventItem key={event.seq} event={event} subject={subjectOf(event)} isUnderDay />
              ))
            : [<BurstItem key={burst.key} burst={burst} subjectOf={subjectOf} />],
        )}
      </Card>
    </Box>
  )
}

function BurstItem({ burst, subjectOf }: { burst: Burst } & Pick<TimelineProps, 'subjectOf'>) {
  const { actor, events } = burst
  return (
    <Box
      component="li"
      sx={{
        py: { xs: 1.25, sm: 0.75 },
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { border: 0 },
      }}
    >
      <details>
        <Box
          component="summary"
          sx={{
            cursor: 'pointer',
            overflowWrap: 'anywhere',
            minHeight: 28,
            '&::marker': { color: 'primary.main' },
          }}
        >
          <Box component="bdi" sx={{ fontWeight: 650 }}>
            {actor.name}
          </Box>
          : {summaryOf(events)}
          <Box component="span" sx={{ display: 'block', fontSize: 13, color: 'text.secondary' }}>
            {spanOf(events)} · {t('%{smart_count} event |||| %{smart_count} events', events.length)}
          </Box>
        </Box>
        <Box
          component="ol"
          sx={{
            listStyle: 'none',
            m: 0,
            mt: 0.75,
            p: 0,
            paddingInlineStart: 2,
            borderInlineStart: 2,
            borderColor: 'divider',
          }}
        >
          {events.map((event) => (
            <EventItem key={event.seq} event={event} subject={subjectOf(event)} isUnderDay />
          ))}
        </Box>
      </details>
    </Box>
  )
}

const dayName = dateFormat({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clock = dateFormat({ timeStyle: 'short' })

/** `10:02–10:11`, in the order of time whichever way the list runs. */
function spanOf(events: readonly Event[]): string {
  const times = events.map(({ at }) => at).sort()
  const [from, to] = [times[0] ?? '', times.at(-1) ?? ''].map((at) => clock.format(new Date(at)))
  return from === to ? `${from}` : `${from}–${to}`
}
