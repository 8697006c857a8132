// Sums with dates written as `2026-01-31` and months written as `2026-01`. No clock and no time zone.

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
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

const dayMs = 24 * 60 * 60 * 1000

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The Monday of its week (ISO 8601). */
export function startOfWeek(day: string): string {
  return daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}
