// Spans of time counted from the day a text was published.
import {
  daysAfter,
  isBefore,
  lastOfMonth,
  monthAfter,
  one,
  partOfMonth,
  type Span,
  sameDayAfter,
  weekdayOf,
  weekOf,
} from './calendar.ts'
import type { Unit } from './calendar-words.ts'
import type { Tense } from './tense.ts'

/** What is known where a date stands. */
export interface Known {
  /** The day of publication, the month and the year, as far as they are known. */
  day: string | null
  month: string | null
  year: number | null
  tense: Tense
  /** Whether it stands at the beginning of a sentence, or in one without capitals. */
  isCaseFree: boolean
}

/** Of this year and those beside it: the last one that has begun, the next one that is not over, or the nearest. */
export function nearest(known: Known, make: (year: string) => Span | null): Span | null {
  const today = known.day ?? known.month
  if (known.year === null || today === null) return null
  const [before, now, after] = [-1, 0, 1].map((years) => make(String((known.year ?? 0) + years)))
  if (known.tense === 'past') return now && !isBefore(today, now[0]) ? now : (before ?? null)
  if (known.tense === 'ahead') return now && !isBefore(now[1], today) ? now : (after ?? null)
  const distance = (span: Span | null | undefined) =>
    span
      ? Math.abs(Date.parse(span[0].padEnd(10, '-01')) - Date.parse(today.padEnd(10, '-01')))
      : Number.POSITIVE_INFINITY
  return [now, after, before].reduce((best, span) => (distance(span) < distance(best) ? span : best)) ?? null
}

/** So many days, weeks, months or years from the one of publication. */
export function stepped({ day, month, year }: Known, unit: Unit, steps: number): Span | null {
  if (unit === 'year') return year === null ? null : one(String(year + steps))
  if (unit === 'month') return month ? one(monthAfter(month, steps)) : null
  if (!day) return null
  if (unit === 'day') return one(daysAfter(day, steps))
  const week = weekOf(daysAfter(day, steps * 7))
  return unit === 'week' ? week : [daysAfter(week[0], 5), week[1]]
}

/** "At the weekend" may be the one before, where a text of a weekday looks back. */
export function missed({ day, tense }: Known, unit: Unit, steps: number): number {
  return unit === 'weekend' && steps === 0 && tense === 'past' && day && weekdayOf(day) < 5 ? 1 : 0
}

export function upcoming({ day }: Known, unit: Unit, steps: number): Span | null {
  return day ? [day, later(day, unit, steps)] : null
}

export function later(day: string, unit: Unit, steps: number): string {
  if (unit === 'day' || unit === 'week') return daysAfter(day, unit === 'day' ? steps : steps * 7)
  return sameDayAfter(day, unit === 'month' ? steps : steps * 12)
}

export function endOf(known: Known, unit: Unit): Span | null {
  const span = stepped(known, unit, 0)
  if (!span) return null
  if (unit === 'month') return partOfMonth('late', span[0])
  if (unit === 'year') return one(`${span[0]}-12`)
  return one(span[1])
}

/** The first and last day of a span of months or years. */
export function edges([from, to]: Span): Span {
  const first = from.padEnd(10, '-01')
  return [first, to.length === 4 ? `${to}-12-31` : to.length === 7 ? lastOfMonth(to) : to]
}
