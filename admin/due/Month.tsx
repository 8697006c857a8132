// A month as a grid that arrows walk through; what falls on the chosen day is told in full below.
import { Box, Button, Typography } from '@mui/material'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { AgendaEntry } from '../../api/calendar/schema.ts'
import { today } from '../claims/ReviewForm.tsx'
import { Failure } from '../elements/Failure.tsx'
import { onDate } from '../elements/When.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { dateFormat } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { isRightToLeft } from '../language/which.ts'
import { DayCell } from './DayCell.tsx'
import { EntryLine, entryList } from './EntryLine.tsx'
import { monthKeys, monthScreen } from './keys.ts'
import { byDay, dayByKey, monthsAfter, openOn, weeksOf } from './month.ts'
import { useAgenda } from './useDue.ts'

const long = dateFormat({ weekday: 'long', timeZone: 'UTC' })
const short = dateFormat({ weekday: 'short', timeZone: 'UTC' })

const arrow = { minWidth: 44 }

export function Month() {
  const [day, choose] = useState(today())
  const weeks = useMemo(() => weeksOf(day), [day])
  const first = weeks[0]?.[0] ?? day
  const last = weeks.at(-1)?.at(-1) ?? day
  const { data, error, refetch } = useAgenda(first, last)
  const entries: AgendaEntry[] = data?.data ?? []
  const days = byDay(entries)
  const grid = useRef<HTMLTableElement>(null)
  const isWalking = useRef(false)

  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])

  const walk = (key: string) => () => {
    isWalking.current = true
    choose(dayByKey(day, key) ?? day)
  }
  useKeys(
    monthScreen,
    Object.fromEntries(Object.entries(monthKeys).map(([step, { key }]) => [step, walk(key)])),
    { within: grid },
  )

  const title = onDate(day.slice(0, 7))
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography component="h3" aria-live="polite" sx={{ flex: 1, fontWeight: 650, whiteSpace: 'nowrap' }}>
          {title}
        </Typography>
        <Button
          size="small"
          sx={arrow}
          onClick={() => choose(monthsAfter(day, -1))}
          aria-label={t('Month before')}
        >
          {isRightToLeft ? '→' : '←'}
        </Button>
        <Button size="small" onClick={() => choose(today())}>
          {t('Today')}
        </Button>
        <Button
          size="small"
          sx={arrow}
          onClick={() => choose(monthsAfter(day, 1))}
          aria-label={t('Month after')}
        >
          {isRightToLeft ? '←' : '→'}
        </Button>
      </Box>
      {error && <Failure error={error} retry={refetch} />}
      <Box
        component="table"
        role="grid"
        aria-label={title}
        ref={grid}
        sx={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' }}
      >
        <thead>
          <tr>
            {weeks[0]?.map((each) => (
              <Box
                component="th"
                scope="col"
                key={each}
                abbr={long.format(new Date(each))}
                sx={{ fontSize: 12, color: 'text.secondary', fontWeight: 500, p: 0.5, textAlign: 'start' }}
              >
                {short.format(new Date(each))}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <DayCell
                  key={each}
                  day={each}
                  entries={days.get(each) ?? []}
                  isOpen={openOn(entries, each).length > 0}
                  isChosen={each === day}
                  isOutside={each.slice(0, 7) !== day.slice(0, 7)}
                  isToday={each === today()}
                  choose={() => choose(each)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      <Box role="region" aria-label={t('On %{day}', { day: onDate(day) })} sx={{ mt: 1.5 }}>
        <Typography component="h3" sx={{ fontWeight: 650, mb: 0.5, fontSize: 14 }}>
          {days.has(day) ? onDate(day) : t('Nothing on %{day}', { day: onDate(day) })}
        </Typography>
        <Box component="ul" sx={entryList}>
          {(days.get(day) ?? []).map((entry) => (
            <EntryLine key={`${entry.kind} ${entry.claim.id} ${entry.says}`} entry={entry} />
          ))}
        </Box>
      </Box>
    </>
  )
}
