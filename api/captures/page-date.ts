// The day a page says it was published, as precise as the page says it and never more: no clock and no time zone of ours.

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = `(${months.join('|')})[a-z]{0,6}\\.?`
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const clock = '(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.*)?'
/** Hours, and minutes: `T23:30`, ` 23:30:00.000+02:00`, `T2330`. */
const time = '(?:[T ]\\s*\\d{2}(?::?\\d{2}).*)'
const zone = '(?:Z|[+-]\\d{2}:?\\d{2})'

/** ISO 8601 with any precision, and the days that are written like it (`2025-7-4`, `2025/07/14`). */
const iso = [
  /^(\d{4})$/,
  /^(\d{4})[-/](\d{1,2})$/,
  new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:${time}|${zone})?$`, 'i'),
  new RegExp(`^(\\d{4})(\\d{2})(\\d{2})(?:${time}|${zone})?$`, 'i'),
]
/** `Mon, 14 Jul 2025 23:30:00 -0400` (RFC 2822), `14th July 2025`. */
const dayFirst = new RegExp(`^${weekday}${day}\\s+(?:of\\s+)?${month},?\\s+(\\d{4})${clock}$`, 'i')
/** `July 14, 2025`, and what JavaScript prints: `Mon Jul 14 2025 23:30:00 GMT+0200`. */
const monthFirst = new RegExp(`^${weekday}${month}\\s+${day},?\\s+(\\d{4})${clock}$`, 'i')
const monthOnly = new RegExp(`^${month},?\\s+(\\d{4})$`, 'i')

/**
 * Reads year, month and day as they are written, so that the day is the one of the page's own time zone. A date that can
 * be read in two ways (`07/08/2025`) is none.
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export function dateOf(written: string | null | undefined): string | null {
  const text = written?.trim() ?? ''
  if (text === '' || text.length > 100) return null
  for (const form of iso) {
    const [found, year, inYear, inMonth] = form.exec(text) ?? []
    if (found !== undefined) return checked(year, inYear, inMonth)
  }
  const [, onDay, inMonth, inYear] = dayFirst.exec(text) ?? []
  if (inMonth) return checked(inYear, numberOf(inMonth), onDay)
  const [, named, numbered, year] = monthFirst.exec(text) ?? []
  if (named) return checked(year, numberOf(named), numbered)
  const [, alone, ofYear] = monthOnly.exec(text) ?? []
  return alone ? checked(ofYear, numberOf(alone)) : null
}

const numberOf = (name: string) => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)

/** Only a day that there is, in a century that had something to publish. */
function checked(year = '', inYear?: string, inMonth?: string): string | null {
  if (year < '1500' || year > '2199') return null
  const date = [year, inYear, inMonth]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  const whole = inMonth ? date : inYear ? `${date}-01` : `${date}-01-01`
  return new Date(`${whole}T00:00:00Z`).toJSON()?.startsWith(whole) ? date : null
}
