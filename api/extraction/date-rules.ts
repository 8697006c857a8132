// How dates are written in one language, and what each way of writing means beside the day a text was published.
import {
  dayOf,
  daysAfter,
  one,
  type Part,
  partOfMonth,
  partOfYear,
  quarterOf,
  type Span,
  weekdayOf,
} from './calendar.ts'
import { type CalendarWords, calendarWords, type Unit } from './calendar-words.ts'
import { edges, endOf, type Known, later, missed, nearest, stepped, upcoming } from './from-publication.ts'
import { perLanguage } from './language.ts'

/** Null: a date, but which cannot be told. Undefined: no date after all. */
export type Reading = Span | null | undefined
export type Rule = readonly [RegExp, (match: RegExpExecArray, known: Known) => Reading]

const year = '((?:19|20)\\d{2})'
const number = '(\\d{1,2})(?:st|nd|rd|th|er|º)?'
const upTo = ' ?(?:-|–|to|and|bis|au|al|a|à|y) ?'

/** More particular ones first: what one rule has read, the next do not read again. */
export const dateRules = perLanguage((language): Rule[] => {
  const words = calendarWords[language]
  const of = `(?: (?:${words.of}))?`
  const month = `(${words.months.join('|')})`
  const part = `(?:(${words.early})|(${words.mid})|(${words.late}))[ -]?`
  const count = `(\\d{1,3}|${words.numbers.join('|')})`
  const unit = `(?:(${words.units.day})|(${words.units.week})|(${words.units.month})|(${words.units.year}))`
  const stated = (name: string, known: Known) => monthNumber(name, words, known)
  const own = language === 'en' ? english : []
  return [
    rule('((?:19|20)\\d{2}-\\d{2})-(\\d{2})', ([, m = '', d]) => dayIn(m, d)),
    rule(`${number}\\.?${upTo}${number}\\.?${of} ${month},?${of} ${year}`, ([, a, b, name = '', y], known) =>
      daysIn(y, stated(name, known), a, b),
    ),
    rule(`${month} ${number}${upTo}${number},? ${year}`, ([, name = '', a, b, y], known) =>
      daysIn(y, stated(name, known), a, b),
    ),
    rule(`${month} ${number},? ${year}`, ([, name = '', d, y], known) =>
      statedDay(y, stated(name, known), d),
    ),
    rule(`${number}\\.?${of} ${month},?${of} ${year}`, ([, d, name = '', y], known) =>
      statedDay(y, stated(name, known), d),
    ),
    rule(`${part}(?:of )?${month},?${of} ${year}`, ([, early, mid, , name = '', y], known) => {
      const m = stated(name, known)
      return m ? partOfMonth(partFrom(early, mid), `${y}-${m}`) : undefined
    }),
    rule(`${part}(?:of )?${month}`, ([, early, mid, , name = ''], known) => {
      const m = stated(name, known)
      return m ? nearest(known, (y) => partOfMonth(partFrom(early, mid), `${y}-${m}`)) : undefined
    }),
    rule(`${month},?${of} ${year}`, ([, name = '', y], known) => {
      const m = stated(name, known)
      return m ? one(`${y}-${m}`) : undefined
    }),
    rule(`(?:q|quarter |trim\\. )([1-4]),? ${year}|([1-4])q ${year}`, ([, a, b, c, d]) =>
      quarterOf(Number(a ?? c), b ?? d ?? ''),
    ),
    rule(`([1-4])(?:\\.|er|e|º)? (?:quartal|trimestre)${of} ${year}`, ([, nth, y = '']) =>
      quarterOf(Number(nth), y),
    ),
    ...own,
    rule(`(?:between |from |von |entre |de )?${year}${upTo}${year}`, ([, a = '', b = '']) =>
      a < b ? [a, b] : undefined,
    ),
    rule(`${part}(?:of )?${year}`, ([wording, early, mid, , y = '']) =>
      isEnd(wording) ? one(`${y}-12`) : partOfYear(partFrom(early, mid), y),
    ),
    rule(`${month} ${number}`, ([, name = '', d], known) => dayNear(stated(name, known), d, known)),
    rule(`${number}\\.?${of} ${month}`, ([, d, name = ''], known) => dayNear(stated(name, known), d, known)),
    ...words.relative.map(([phrase, of, steps]) =>
      rule(`(?:${phrase})`, (_, known) => stepped(known, of, steps - missed(known, of, steps))),
    ),
    rule(`${words.endOf} ?${unit}`, ([, ...units], known) => endOf(known, unitFrom(units))),
    rule(`${words.ago[0]}${count} ${unit}${words.ago[1]}`, ([, n = '', ...units], known) =>
      stepped(known, unitFrom(units), -countFrom(n, words)),
    ),
    rule(`(?:${words.within}) ${count} ${unit}`, ([, n = '', ...units], known) =>
      upcoming(known, unitFrom(units), countFrom(n, words)),
    ),
    // "The highest in ten years" looks back, and says no day.
    rule(
      `(?<!(?:est|first|most|record|time|worst) (?:\\p{L}+ )?)(?:${words.ahead}) ${count} ${unit}`,
      (match, known) => {
        const [, n = '', ...units] = match
        return known.tense === 'past' ? undefined : stepped(known, unitFrom(units), countFrom(n, words))
      },
    ),
    rule(
      `(?:(${words.last || '(?!)'}) |(${words.next || '(?!)'}) |(?:on|this|am|le|el|na|no) )?(${words.weekdays.join('|')})`,
      ([, last, next, name = ''], known) => weekday(name, { last, next }, words, known),
    ),
    rule(`(?:${words.before}) ${month}`, ([wording, name = ''], known) => {
      const m = stated(name, known)
      const tense = /^last /i.test(wording) ? 'past' : /^next /i.test(wording) ? 'ahead' : known.tense
      const decided = { ...known, tense: tense === 'open' ? 'past' : tense }
      return m ? nearest(decided, (y) => one(`${y}-${m}`)) : undefined
    }),
    rule(
      `(?:(?:${words.before}) |(?<=\\())${year}(?! (?:people|percent|euros|dollars|million))`,
      ([wording, y = '']) => (/\\d$/.test(wording.replace(y, '').trim()) ? undefined : one(y)),
    ),
  ]
})

const english: Rule[] = [
  rule(`(first|second|third|fourth) quarter(?: of| in)? ${year}`, ([, nth = '', y = '']) =>
    quarterOf(ordinal(nth), y),
  ),
  rule('(first|second|third|fourth) quarter', ([, nth = ''], known) =>
    nearest({ ...known, tense: known.tense === 'open' ? 'past' : known.tense }, (y) =>
      quarterOf(ordinal(nth), y),
    ),
  ),
  rule(`(first|second) half of ${year}`, ([, nth = '', y = '']) =>
    ordinal(nth) === 1 ? [`${y}-01`, `${y}-06`] : [`${y}-07`, `${y}-12`],
  ),
  rule('(?:the )?((?:19|20)\\d)0s', ([, decade = '']) => [`${decade}0`, `${decade}9`]),
  rule(`(?:fiscal(?: year)?|fy|spring|summer|autumn|winter)(?: of)? ${year}`, ([, y = '']) => one(y)),
  rule('(earlier|later) this (week|month|year)', ([, which = '', unit = ''], known) => {
    const span = stepped(known, unit as Unit, 0)
    if (!span || !known.day) return span
    const [from, to] = edges(span)
    return which.toLowerCase() === 'earlier' ? [from, known.day] : [known.day, to]
  }),
  rule(
    '(?:(?:in|over|during|within) )?the (?:last|past) (\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (day|week|month|year)s',
    ([, n = '', unit = ''], known) =>
      known.day ? [later(known.day, unit as Unit, -countFrom(n, calendarWords.en)), known.day] : null,
  ),
  // Track My Mayor's mapping of vague dates, in months.
  rule('(?:in |over )?the (?:coming|next few) days', (_, known) => upcoming(known, 'week', 2)),
  rule('(?:in |over )?the (?:near future|next few weeks)', (_, known) => upcoming(known, 'month', 1)),
  rule('(?:in |over )?the coming weeks', (_, known) => upcoming(known, 'month', 2)),
  rule('(?:in |over )?the (?:coming|next few) months', (_, known) => upcoming(known, 'month', 6)),
  rule('(?<!as )soon(?! (?:after|as))', (_, known) =>
    known.tense === 'ahead' ? upcoming(known, 'month', 3) : undefined,
  ),
  rule(
    '(?:a|one|two|three|four|five|ten|\\d{1,2}) (?:days?|weeks?|months?|years?) (?:earlier|later|before)',
    () => null,
  ),
]

function rule(pattern: string, read: Rule[1]): Rule {
  const spaced = pattern.replaceAll(' ?', '\\s?').replaceAll(' ', '\\s+')
  return [new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${spaced})(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'giu'), read]
}

const ordinal = (word: string) => ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1
const partFrom = (early: string | undefined, mid: string | undefined): Part =>
  early === undefined ? (mid === undefined ? 'late' : 'mid') : 'early'
const isEnd = (wording: string) => /^(?:the )?end of|^ende|^(?:à )?(?:la )?fin|^final|^fim/i.test(wording)
const units = ['day', 'week', 'month', 'year'] as const
const unitFrom = (groups: readonly (string | undefined)[]): Unit =>
  units[groups.slice(0, 4).findIndex((group) => group !== undefined)] ?? 'day'

function countFrom(word: string, { numbers }: CalendarWords): number {
  return /^\d/.test(word) ? Number(word) : placeOf(numbers, word) + 1
}

function placeOf(names: readonly string[], name: string): number {
  return names.findIndex((each) => new RegExp(`^(?:${each})$`, 'iu').test(name))
}

/** `01` to `12`; undefined where the letters make it another word: "may", "march", the planet Mars. */
function monthNumber(name: string, { months, areCapital }: CalendarWords, known: Known): string | undefined {
  const isCapital = /^\p{Lu}/u.test(name)
  if (isCapital !== areCapital && !known.isCaseFree) return undefined
  return String(placeOf(months, name) + 1).padStart(2, '0')
}

function dayIn(month: string, day: string | undefined): Reading {
  const isMonth = Number(month.slice(5)) >= 1 && Number(month.slice(5)) <= 12
  const date = isMonth ? dayOf(month, Number(day)) : undefined
  return date ? one(date) : null
}

const statedDay = (y: string | undefined, m: string | undefined, day: string | undefined): Reading =>
  m ? dayIn(`${y}-${m}`, day) : undefined

function daysIn(
  y: string | undefined,
  m: string | undefined,
  a: string | undefined,
  b: string | undefined,
): Reading {
  if (!m) return undefined
  const from = dayOf(`${y}-${m}`, Number(a))
  const to = dayOf(`${y}-${m}`, Number(b))
  return from && to && from <= to ? [from, to] : null
}

function dayNear(m: string | undefined, day: string | undefined, known: Known): Reading {
  return m ? nearest(known, (y) => dayIn(`${y}-${m}`, day) ?? null) : undefined
}

interface Which {
  last: string | undefined
  next: string | undefined
}

/** The last such day before the text, today included; the next one after it where the sentence looks ahead. */
function weekday(
  name: string,
  { last, next }: Which,
  { weekdays, areCapital }: CalendarWords,
  known: Known,
): Reading {
  if (areCapital && !/^\p{Lu}/u.test(name) && !known.isCaseFree) return undefined
  if (!known.day) return null
  const steps = placeOf(weekdays, name) - weekdayOf(known.day)
  if (next !== undefined || (known.tense === 'ahead' && last === undefined)) {
    return one(daysAfter(known.day, (steps + 7) % 7 || 7))
  }
  const back = (7 - steps) % 7
  return one(daysAfter(known.day, -(last !== undefined && back === 0 ? 7 : back)))
}
