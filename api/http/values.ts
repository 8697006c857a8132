// The simple values requests are made of, each with its rule: text, dates, addresses, query lists. Knows no noun.

import { z } from 'zod'
import { readUrl } from '../read-url.ts'

/** Characters as people count them: Unicode code points. */
function codePoints(text: string, atMost: number): number {
  if (text.length <= atMost) return text.length
  let count = 0
  for (const _ of text) if (++count > atMost) break
  return count
}

/** Text that can be stored and sent back unchanged: no U+0000 (SQLite cuts there), no half of a surrogate pair. */
const storable = z
  .string()
  .refine((text) => !text.includes('\u0000'), 'must not contain the character U+0000')
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode (it holds a lone surrogate)')

/** Text with something in it, of at most `max` characters; kept exactly as given. */
export function text(max: number) {
  return storable
    .refine((value) => /\S/.test(value), 'must not be blank')
    .refine((value) => codePoints(value, max) <= max, `must have at most ${max} characters`)
    .meta({ type: 'string', minLength: 1, maxLength: max })
}

/** What a query looks for: as it may be stored, of at most `max` characters, possibly none. */
export function words(max: number) {
  return storable.max(max)
}

/** A whole number of a query, in plain digits. */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
}

/** A part of one in a query, such as `0.85`. */
export const share = z
  .string()
  .regex(/^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/, 'must be a number from 0 to 1, such as 0.85')
  .transform(Number)
  .pipe(z.number().min(0).max(1))
  .meta({ examples: [0.85] })

const month = '(?:0[1-9]|1[0-2])'
const imprecise = new RegExp(`^\\d{4}(?:-${month}(?:-\\d{2})?)?$`)

/** A date that may be known only to the month or the year: `2025`, `2025-07`, `2025-07-14`. */
export const impreciseDate = z
  .string()
  .regex(imprecise, 'must be a date such as 2025, 2025-07 or 2025-07-14')
  .refine(isRealDate, 'is not a date of the calendar')
  .meta({ example: '2025-07-14' })

/** A whole day, `2025-07-14`. */
export const day = z.iso
  .date('must be a date such as 2025-07-14')
  .meta({ example: '2025-07-14', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** An instant, ISO 8601 in UTC. It gets the milliseconds that stored ones have, for they are compared as text. */
export const instant = z.iso
  .datetime('must be an instant in UTC such as 2025-07-14T09:30:00Z')
  .overwrite((given) => (Number.isNaN(Date.parse(given)) ? given : new Date(given).toISOString()))
  .meta({ example: '2025-07-14T09:30:00.000Z', pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:]{8}(\\.\\d+)?Z$' })

function isRealDate(date: string): boolean {
  if (date.length < 10) return true
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}

/** An address on the web. Anything but http and https (`javascript:`, `data:`, `file:` …) is refused. */
export const webUrl = storable
  .refine((value) => value.length <= 2048, 'must have at most 2048 characters')
  .refine(isWebUrl, 'must be an absolute http or https address')
  .meta({ type: 'string', format: 'uri', maxLength: 2048, example: 'https://town-herald.example/chips' })

function isWebUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(value)) return false
  const url = readUrl(value)
  return url !== undefined && url.hostname !== '' && url.username === '' && url.password === ''
}

/** An id with its prefix, so that an id of another kind is refused before anything is looked up. */
export function idOf<P extends string>(prefix: P, what: string) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), `must be the id of ${what}, ${prefix}_…`)
    .meta({ example: `${prefix}_01jd9v6r2yf0bt8x5m3k7wq4ze` })
}

/** A query parameter that may be given several times: any of the values. */
export function anyOf<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).min(1).max(50).optional(),
  )
}

/** A query parameter that lists words, separated by commas or repeated: `facets=status,verdict`. */
export function listOf<W extends string>(words: readonly [W, ...W[]]) {
  return z
    .preprocess(
      (value) => (value === undefined ? value : [value].flat().join(',').split(',')),
      z.array(z.enum(words)).max(words.length).optional(),
    )
    .meta({ joined: true })
}
