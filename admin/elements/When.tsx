// A moment, as long ago as it is, with the exact time on hover and for machines.
import { Box } from '@mui/material'
import { dateFormat, relativeTime } from '../language/formats.ts'
import { t } from '../language/language.ts'

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86400],
  ['month', 30 * 86400],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
]

const exact = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })
const clock = dateFormat({ timeStyle: 'short' })
const dayOnly = dateFormat({ dateStyle: 'medium', timeZone: 'UTC' })
const monthOnly = dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' })

export function When({ at, isExact = false }: { at: string; isExact?: boolean | 'clock' }) {
  return (
    <Box component="time" dateTime={at} title={exactly(at)} dir="auto" sx={{ whiteSpace: 'nowrap' }}>
      {isExact === 'clock' ? clock.format(new Date(at)) : isExact ? exactly(at) : ago(at)}
    </Box>
  )
}

export function exactly(at: string): string {
  return exact.format(new Date(at))
}

/** In whole units: what is 59 and a half minutes old is never 60 minutes old. */
export function ago(at: string, now = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1000
  const [unit, length] = units.find(([, each]) => Math.abs(seconds) >= each) ?? []
  return unit && length ? relativeTime.format(Math.trunc(seconds / length), unit) : t('just now')
}

/** A date that may be known only to the month or the year. */
export function onDate(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return dayOnly.format(new Date(`${date}T00:00:00Z`))
  if (/^\d{4}-\d{2}$/.test(date)) return monthOnly.format(new Date(`${date}-01T00:00:00Z`))
  return date
}
