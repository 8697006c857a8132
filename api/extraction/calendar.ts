// Sums with imprecise dates: `2026-01-31`, `2026-01` and `2026`. No clock and no time zone.

/** First and last day, month or year, both included. */
export type Span = readonly [from: string, to: string]

export const one = (date: string): Span => [date, date]

/** The day of a month, if the month has it. */
export function dayOf(month: string, day: number): string | undefined {
  const date = `${month}-${String(day).padStart(2, '0')}`
  return day >= 1 && date <= lastOfMonth(month) ? date : undefined
}

export const firstOfMonth = (month: string) => `${month}-01`

export function lastOfMonth(month: string): string {
  return daysAfter(firstOfMonth(monthAfter(month, 1)), -1)
}

export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

const dayMs = 24 * 60 * 60 * 1000

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The week from Monday to Sunday (ISO 8601) that holds a day. */
export function weekOf(day: string): Span {
  const monday = daysAfter(day, -weekdayOf(day))
  return [monday, daysAfter(monday, 6)]
}

/** The same day so many months on, or the last one of a shorter month. */
export function sameDayAfter(day: string, months: number): string {
  const month = monthAfter(day.slice(0, 7), months)
  return dayOf(month, Number(day.slice(8))) ?? lastOfMonth(month)
}

export type Part = 'early' | 'mid' | 'late'

/**
 * The first ten days, the next ten, and the rest: ours, after the way promise trackers fix what a politician left vague
 * (Track My Mayor's mapping of vague dates).
 */
export function partOfMonth(part: Part, month: string): Span {
  if (part === 'early') return [firstOfMonth(month), `${month}-10`]
  if (part === 'mid') return [`${month}-11`, `${month}-20`]
  return [`${month}-21`, lastOfMonth(month)]
}

/** Four months each. */
export function partOfYear(part: Part, year: string): Span {
  if (part === 'early') return [`${year}-01`, `${year}-04`]
  if (part === 'mid') return [`${year}-05`, `${year}-08`]
  return [`${year}-09`, `${year}-12`]
}

export function quarterOf(nth: number, year: string): Span {
  const first = (nth - 1) * 3 + 1
  return [`${year}-${String(first).padStart(2, '0')}`, `${year}-${String(first + 2).padStart(2, '0')}`]
}

/** Compares no more of two dates than both tell: a day in January is neither before nor after January. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}
