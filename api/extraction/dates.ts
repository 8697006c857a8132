// Dates as a text puts them, resolved against the day it was published where they need one: "late January", "last week".
import { isBefore } from './calendar.ts'
import { calendarWords } from './calendar-words.ts'
import { dateRules } from './date-rules.ts'
import type { Known } from './from-publication.ts'
import { languageOf, perLanguage } from './language.ts'
import { tensesOf } from './tense.ts'

export interface DateMention {
  /** The words of the sentence. */
  wording: string
  /** In UTF-16 units of the sentence. */
  start: number
  end: number
  /** First and last day, month or year meant (`2026-01-21`, `2026-01`, `2026`); null where the text alone does not tell. */
  from: string | null
  to: string | null
}

/** When a prediction is settled: not before, and by when. */
export interface Resolution {
  from?: string
  by?: string
  wording?: string
}

/**
 * The dates a sentence mentions, in its order. What needs the day of publication stays null without one.
 * @param publishedOn  `2026-01-20`, `2026-01`, `2026`, or unknown
 * @param language  a BCP 47 tag; guessed where it is not given
 */
export function resolveDates(sentence: string, publishedOn: string | null, language?: string): DateMention[] {
  const text = sentence.slice(0, 2000)
  const spoken = languageOf(text, language)
  const tenseAt = tensesOf(text, spoken)
  const hasCase = /\p{Lu}/u.test(text)
  const found: DateMention[] = []
  for (const [pattern, read] of dateRules(spoken)) {
    for (const match of text.matchAll(pattern)) {
      const [wording] = match
      const start = match.index
      const end = start + wording.length
      if (found.some((other) => other.start < end && start < other.end)) continue
      const known = { ...knownOf(publishedOn), tense: tenseAt(start), isCaseFree: start === 0 || !hasCase }
      const span = read(match, known)
      if (span !== undefined)
        found.push({ wording, start, end, from: span?.[0] ?? null, to: span?.[1] ?? null })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Of the years whose neighbours have four digits as well. */
function knownOf(publishedOn: string | null): Pick<Known, 'day' | 'month' | 'year'> {
  const isUsual = publishedOn !== null && publishedOn >= '1700' && publishedOn < '9000'
  if (!isUsual) return { day: null, month: null, year: null }
  return {
    day: publishedOn.length === 10 ? publishedOn : null,
    month: publishedOn.length >= 7 ? publishedOn.slice(0, 7) : null,
    year: Number(publishedOn.slice(0, 4)),
  }
}

const byBefore = perLanguage(
  (language) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${calendarWords[language].by})(?:\\s+(?:the|le|la|el|o|a))?\\s*$`,
      'iu',
    ),
)
const byAtStart = perLanguage((language) => new RegExp(`^(?:${calendarWords[language].by})\\s`, 'iu'))

/**
 * When a prediction is settled, by the first date in it that is not over. "By" and "before" give the last day only.
 * @param dates  of the sentence, with places in it
 */
export function resolutionOf(
  sentence: string,
  dates: readonly DateMention[],
  publishedOn: string | null,
  language?: string,
): Resolution | null {
  const dated = dates.find(({ from, to }) => to !== null && !isOver(from, to, publishedOn))
  const open = publishedOn?.length === 10 ? undefined : dates.find(({ to }) => to === null)
  const { from, to, wording, start } = dated ?? open ?? {}
  if (wording === undefined || start === undefined) return null
  const spoken = languageOf(sentence, language)
  const by = byBefore(spoken).exec(sentence.slice(0, start))?.[0] ?? ''
  const isLimit = by !== '' || byAtStart(spoken).test(wording)
  return { ...(from && !isLimit && { from }), ...(to && { by: to }), wording: `${by}${wording}` }
}

/** Also of a span that ends on the day of publication: "in the last two years". */
function isOver(from: string | null, to: string, publishedOn: string | null): boolean {
  if (publishedOn === null) return false
  return isBefore(to, publishedOn) || (to === publishedOn && from !== to)
}
