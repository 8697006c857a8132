// Days as readers read them, in English; imprecise ones as precise as they are.
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** @param date `2026`, `2026-01`, `2026-01-20` or an instant */
export function sayDate(date: string): string {
  if (/^\d{4}$/.test(date)) return date
  if (/^\d{4}-\d{2}$/.test(date)) return month.format(new Date(`${date}-01T00:00:00Z`))
  return day.format(new Date(date.length === 10 ? `${date}T00:00:00Z` : date))
}
