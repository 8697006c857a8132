// Numbers, dates, shares and lists as the language of the page writes them.
import { isRightToLeft, language, locale } from './which.ts'

/** `12345` → `12,345` */
export function inFigures(number: number, options?: Intl.NumberFormatOptions): string {
  return number.toLocaleString(locale.numbers, options)
}

/** `66.66` → `66.7 %` */
export function inPercent(percent: number): string {
  const options = { maximumFractionDigits: 1 }
  if (language === 'en') return `${inFigures(percent, options)} %`
  return inFigures(percent / 100, { style: 'percent', ...options })
}

/** Arabic of middle length says no name of a month, and its numbers run either way: here it says it. */
export function dateFormat({ dateStyle, timeStyle, ...options }: Intl.DateTimeFormatOptions) {
  const styles = { ...(dateStyle && { dateStyle }), ...(timeStyle && { timeStyle }) }
  const named = {
    ...(dateStyle && dayWithName),
    ...(timeStyle && ({ hour: 'numeric', minute: '2-digit' } as const)),
  }
  return new Intl.DateTimeFormat(locale.dates, { ...options, ...(isRightToLeft ? named : styles) })
}

const dayWithName = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** Short Arabic says of some months ago what it says of months to come. */
export const relativeTime = new Intl.RelativeTimeFormat(locale.numbers, {
  numeric: 'auto',
  style: isRightToLeft ? 'long' : 'short',
})

export const languageNames = new Intl.DisplayNames(locale.numbers, { type: 'language' })

/** `a, b, c` */
export const inList = (parts: readonly string[]) => parts.join(isRightToLeft ? '، ' : ', ')

/** `a; b; c`, where each may hold commas. */
export const inClauses = (parts: readonly string[]) => parts.join(isRightToLeft ? '؛ ' : '; ')

/** `a, b and c` */
export const andList = new Intl.ListFormat(locale.dates, { type: 'conjunction' })

/** A label inside a sentence: English writes it small there, German keeps its nouns, Arabic knows no difference. */
export const inSentence = (label: string) => (language === 'en' ? label.toLowerCase() : label)

const fromRightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A name that runs the other way keeps to itself, so that what stands beside it stays where it belongs. */
export function keptApart(text: string): string {
  if (!isRightToLeft && !fromRightToLeft.test(text)) return text
  // A text put together here hides its letters in names kept apart, where the first of them would not be found.
  const along = fromRightToLeft.test(text) ? '\u2067' : '\u2066'
  return `${text.includes('\u2069') ? along : '\u2068'}${text}\u2069`
}

/** `a · b · c`: the facts there are, in a row that runs as the page does. */
export const inRow = (facts: readonly unknown[]) =>
  facts
    .filter((fact): fact is string => typeof fact === 'string' && fact !== '')
    .map(keptApart)
    .join(' · ')
