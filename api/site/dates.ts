// Days as readers read them, in English; imprecise ones as precise as they are.
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** @param date `2026`, `2026-01`, `2026-01-20` or an instant, which is told by its day */
export function sayDate(date: string): string {
  if (/^\d{4}-\d{2}$/.test(date)) return month.format(new Date(`${date}-01T00:00:00Z`))
  const instant = new Date(date.length === 10 ? `${date}T00:00:00Z` : date)
  return /^\d{4}$/.test(date) || Number.isNaN(instant.getTime()) ? date : day.format(instant)
}
