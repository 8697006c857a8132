// A month as weeks of days, what falls on each, and where a key leads from one. Pure; days are written 2026-01-31.
import type { AgendaEntry } from '../../api/calendar/schema.ts'
import { isRightToLeft } from '../language/which.ts'

const dayMs = 24 * 60 * 60 * 1000
const at = (day: string) => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

export const daysAfter = (day: string, days: number): string =>
  dayOf(new Date(at(day).getTime() + days * dayMs))

/** The same day of another month, or its last where there is none. */
export function monthsAfter(day: string, months: number): string {
  const date = at(day)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return dayOf(date)
}

/** Monday of the week. */
const weekStart = (day: string): string => daysAfter(day, -((at(day).getUTCDay() + 6) % 7))

/** The weeks that hold the month of this day, Monday first, with the days of its neighbours that fill them. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`
  const next = monthsAfter(first, 1)
  const weeks: string[][] = []
  for (let monday = weekStart(first); monday < next; monday = daysAfter(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, nth) => daysAfter(monday, nth)))
  }
  return weeks
}

/** Where a key leads in the grid; undefined for keys that lead nowhere. */
export function dayByKey(day: string, key: string): string | undefined {
  const monday = weekStart(day)
  const steps: Record<string, string> = {
    ArrowLeft: daysAfter(day, isRightToLeft ? 1 : -1),
    ArrowRight: daysAfter(day, isRightToLeft ? -1 : 1),
    ArrowUp: daysAfter(day, -7),
    ArrowDown: daysAfter(day, 7),
    Home: monday,
    End: daysAfter(monday, 6),
    PageUp: monthsAfter(day, -1),
    PageDown: monthsAfter(day, 1),
  }
  return steps[key]
}

/** Entries by their day, days in order. */
export function byDay(entries: readonly AgendaEntry[]): Map<string, AgendaEntry[]> {
  const days = new Map<string, AgendaEntry[]>()
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry])
  return new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Predictions that can come true on this day, and are not on their last. */
export const openOn = (entries: readonly AgendaEntry[], day: string): AgendaEntry[] =>
  entries.filter(({ since, on }) => since !== null && since <= day && day < on)
