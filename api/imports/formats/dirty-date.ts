// The day a piece of markup means, as it is written there: no clock and no time zone of ours.
import { dateOf } from '../../captures/page-date.ts'

/** The months as other languages write them, by their first letters. */
const months = [
  ['jan', 'ene', 'gen', 'sty', 'oca'],
  ['feb', 'fev', 'fév', 'lut', 'şub'],
  ['mar', 'mär', 'mrz', 'maa'],
  ['apr', 'abr', 'avr', 'kwi', 'nis'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'juin', 'giu', 'cze', 'haz'],
  ['jul', 'juil', 'lug', 'lip', 'tem'],
  ['aug', 'ago', 'aoû', 'aou', 'sie', 'ağu'],
  ['sep', 'set', 'wrz', 'eyl'],
  ['oct', 'okt', 'out', 'ott', 'paź', 'eki'],
  ['nov', 'lis', 'kas'],
  ['dec', 'dez', 'dic', 'déc', 'gru', 'ara'],
]

/**
 * @param written  a text, a number of seconds or milliseconds, or several of them
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where it can be read in two ways, or in none
 */
export function dirtyDate(written: unknown): string | null {
  if (Array.isArray(written)) return written.map(dirtyDate).find((date) => date !== null) ?? null
  if (typeof written === 'number') return ofNumber(written)
  if (typeof written !== 'string' || written.length > 200) return null
  const text = written.trim()
  if (/^\d{10}(?:\d{3})?$/.test(text)) return ofNumber(Number(text))
  return dateOf(text) ?? yearFirst(text) ?? numeric(text) ?? inWords(text)
}

/** Years and compact dates are numbers too; what is larger counts from 1970. */
function ofNumber(number: number): string | null {
  if (number < 1e8) return dateOf(String(number))
  const at = new Date(number < 1e11 ? number * 1000 : number)
  return Number.isNaN(at.getTime()) ? null : at.toISOString().slice(0, 10)
}

/** A day with something after it that is no time: `2024-03-05T`, `2024.03.05`, `2024年3月5日`. */
function yearFirst(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?!\d)/.exec(text) ?? []
  return year === undefined ? null : dateOf(`${year}-${month}-${day}`)
}

/** `25/03/2024`: read only where one of the first two cannot be a month, or both are the same; with dots, the day is first. */
function numeric(text: string): string | null {
  const [, first = '', separator, second = '', year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\D.*)?$/.exec(text) ?? []
  if (separator === undefined) return null
  const isDayFirst = separator === '.' || Number(first) > 12 || first === second
  if (isDayFirst) return dateOf(`${year}-${second}-${first}`)
  return Number(second) > 12 ? dateOf(`${year}-${first}-${second}`) : null
}

const dayFirst =
  /(?:^|[\s,(])(\d{1,2})(?:er|st|nd|rd|th|º|ª|\.)?[\s-]+(?:de\s+|d['’]\s*|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de[l]?\s+)?(\d{4})(?!\d)/u
const monthFirst = /(?:^|[\s,(])(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u

/** `5 de março de 2024`, `5. März 2024`, `mardi 5 mars 2024 à 10h`, `Published on March 5, 2024`. */
function inWords(text: string): string | null {
  const [, day, name = '', year] = dayFirst.exec(text) ?? []
  if (day !== undefined) return ofMonth(name, day, year)
  const [, first = '', second, last] = monthFirst.exec(text) ?? []
  return ofMonth(first, second, last)
}

function ofMonth(name: string, day: string | undefined, year: string | undefined): string | null {
  const word = name.toLowerCase().normalize('NFC')
  const month = months.findIndex((names) => names.some((start) => word.startsWith(start)))
  return month < 0 ? null : dateOf(`${year}-${month + 1}-${day}`)
}
