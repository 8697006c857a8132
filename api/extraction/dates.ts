// Dates as a text puts them, resolved against the day it was published where they need one: "late January", "last week".
import { dayOf, daysAfter, firstOfMonth, lastOfMonth, monthAfter, startOfWeek } from './calendar.ts'
import { monthNames, monthOf, numberOf, weekdayOf, weekdays } from './calendar-words.ts'
import { anyWord } from './cues.ts'

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

interface Known {
  /** The day of publication, if that is known to the day. */
  day: string | null
  /** The month of publication, if that is known. */
  month: string | null
  year: number | null
  /** Whether the sentence speaks of what is to come. */
  isAhead: boolean
}

type Span = readonly [from: string, to: string] | null
type Rule = readonly [RegExp, (match: RegExpExecArray, known: Known) => Span]

const year = '((?:19|20)\\d{2})'
const part =
  '(early|mid|mid-|late|the beginning of|the end of|beginning of|end of|anfang|mitte|ende|début|mi-|fin|principios de|mediados de|finales de|início de|meados de|final de)'

/** More particular ones first: what one rule has read, the next do not read again. */
const rules: readonly Rule[] = [
  rule(`(\\d{4}-\\d{2}-\\d{2})`, ([, day = '']) => one(day)),
  rule(`${monthNames} (\\d{1,2})(?:st|nd|rd|th)?,? ${year}`, ([, name = '', day = '', y = '']) =>
    dayIn(y, name, day),
  ),
  rule(
    `(\\d{1,2})\\.?(?:st|nd|rd|th|er|º)?(?: of| de)? ${monthNames},?(?: de)? ${year}`,
    ([, day = '', name = '', y = '']) => dayIn(y, name, day),
  ),
  rule(`${part} ?(?:of )?${monthNames},?(?: de)? ${year}`, ([, which = '', name = '', y = '']) =>
    partOfMonth(which, `${y}-${monthOf(name)}`),
  ),
  rule(`${part} ?(?:of )?${monthNames}`, ([, which = '', name = ''], known) => {
    const month = monthNear(name, known)
    return month ? partOfMonth(which, month) : null
  }),
  rule(`${monthNames},?(?: of| de)? ${year}`, ([, name = '', y = '']) => one(`${y}-${monthOf(name)}`)),
  rule(`(?:q|quarter )([1-4]),? ${year}|([1-4])q ${year}`, ([, a, b, c, d]) =>
    quarter(a ?? c ?? '', b ?? d ?? ''),
  ),
  rule(`(first|second|third|fourth) quarter of ${year}`, ([, nth = '', y = '']) =>
    quarter(String(['first', 'second', 'third', 'fourth'].indexOf(nth.toLowerCase()) + 1), y),
  ),
  rule(`(first|second) half of ${year}`, ([, nth = '', y = '']) =>
    nth.toLowerCase() === 'first' ? [`${y}-01`, `${y}-06`] : [`${y}-07`, `${y}-12`],
  ),
  rule(`${part} ?(?:of )?${year}`, ([, which = '', y = '']) => partOfYear(which, y)),
  rule(`${monthNames} (\\d{1,2})(?:st|nd|rd|th)?`, ([, name = '', day = ''], known) =>
    dayNear(name, day, known),
  ),
  rule(`(\\d{1,2})\\.?(?:st|nd|rd|th)?(?: of| de)? ${monthNames}`, ([, day = '', name = ''], known) =>
    dayNear(name, day, known),
  ),
  rule('(?:the day before yesterday|vorgestern|anteayer|anteontem|avant-hier)', (_, known) => day(known, -2)),
  rule('(?:yesterday|gestern|hier soir|ayer|ontem)', (_, known) => day(known, -1)),
  rule("(?:today|tonight|heute|aujourd[’']hui|hoy|hoje)", (_, known) => day(known, 0)),
  rule('(?:tomorrow|morgen|demain|mañana|amanhã)', (_, known) => day(known, 1)),
  rule(
    '(?:last|past|vergangene|vorige|letzte) (?:week|woche)|la semana pasada|na semana passada|la semaine dernière',
    (_, known) => week(known, -7),
  ),
  rule(
    '(?:next|coming|nächste|kommende) (?:week|woche)|la próxima semana|na próxima semana|la semaine prochaine',
    (_, known) => week(known, 7),
  ),
  rule('(?:this|diese) (?:week|woche)|esta semana|cette semaine', (_, known) => week(known, 0)),
  rule(
    '(?:last|vergangenen|letzten) (?:month|monat)|el mes pasado|no mês passado|le mois dernier',
    (_, known) => month(known, -1),
  ),
  rule('(?:next|nächsten) (?:month|monat)|el próximo mes|no próximo mês|le mois prochain', (_, known) =>
    month(known, 1),
  ),
  rule('(?:this|diesen) (?:month|monat)|este mes|este mês|ce mois-ci', (_, known) => month(known, 0)),
  rule(
    "(?:last|letztes|vergangenes) (?:year|jahr)|el año pasado|no ano passado|l[’']année dernière|l[’']an dernier",
    (_, known) => inYear(known, -1),
  ),
  rule(
    "(?:next|nächstes) (?:year|jahr)|el próximo año|no próximo ano|l[’']année prochaine|l[’']an prochain",
    (_, known) => inYear(known, 1),
  ),
  rule('(?:this|dieses) (?:year|jahr)|este año|este ano|cette année', (_, known) => inYear(known, 0)),
  rule(
    '(?:in|within) (\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|month|year)s?',
    ([, n = '', unit = ''], known) => away(known, numberOf(n), unit),
  ),
  rule(
    '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|month|year)s? ago',
    ([, n = '', unit = ''], known) => away(known, -numberOf(n), unit),
  ),
  rule(`(?:on |last |next |am |am vergangenen )?${weekdays}`, (match, known) => weekday(match, known)),
  rule(
    `(?:in|im|last|since|by|until|en|em|von|seit|bis)(?: the month of)? ${monthNames}`,
    ([, name = ''], known) => {
      const found = monthNear(name, known)
      return found ? one(found) : null
    },
  ),
  rule(`(?:in|by|since|until|before|after|during|of|im jahr|en|em|seit|bis|from|for) ${year}`, ([, y = '']) =>
    one(y),
  ),
]

function rule(pattern: string, read: Rule[1]): Rule {
  return [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'giu'),
    read,
  ]
}

const ahead = anyWord(
  'will|plans?|planning|planned|expected|due|set to|scheduled|next|upcoming|coming|to be|going to|by|until|before|wird|werden|soll|plant|va|vont|devrait|se espera|previsto|vai|deve',
)

/** The dates a sentence mentions, in its order. `publishedOn` may be imprecise or unknown. */
export function resolveDates(sentence: string, publishedOn: string | null): DateMention[] {
  const text = sentence.slice(0, 2000)
  const known = knownOf(publishedOn, ahead.test(text))
  const found: DateMention[] = []
  for (const [pattern, read] of rules) {
    for (const match of text.matchAll(pattern)) {
      const [wording] = match
      const start = match.index
      const end = start + wording.length
      if (found.some((other) => other.start < end && start < other.end)) continue
      const span = read(match, known)
      found.push({ wording, start, end, from: span?.[0] ?? null, to: span?.[1] ?? null })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function knownOf(publishedOn: string | null, isAhead: boolean): Known {
  return {
    day: publishedOn && publishedOn.length === 10 ? publishedOn : null,
    month: publishedOn && publishedOn.length >= 7 ? publishedOn.slice(0, 7) : null,
    year: publishedOn ? Number(publishedOn.slice(0, 4)) : null,
    isAhead,
  }
}

const one = (date: string): Span => [date, date]

function dayIn(y: string, name: string, d: string): Span {
  const date = dayOf(`${y}-${monthOf(name)}`, Number(d))
  return date ? one(date) : null
}

function dayNear(name: string, d: string, known: Known): Span {
  const month = monthNear(name, known)
  const date = month ? dayOf(month, Number(d)) : undefined
  return date ? one(date) : null
}

/** Early is the 1st to the 10th, mid the 11th to the 20th, late the 21st on: the convention of promise trackers. */
function partOfMonth(which: string, month: string): Span {
  if (isEarly(which)) return [firstOfMonth(month), `${month}-10`]
  if (isMid(which)) return [`${month}-11`, `${month}-20`]
  return [`${month}-21`, lastOfMonth(month)]
}

function partOfYear(which: string, y: string): Span {
  if (/^(the )?end|ende|fin|final/i.test(which)) return [`${y}-12`, `${y}-12`]
  if (isEarly(which)) return [`${y}-01`, `${y}-04`]
  if (isMid(which)) return [`${y}-05`, `${y}-08`]
  return [`${y}-09`, `${y}-12`]
}

const isEarly = (which: string) => /early|beginning|anfang|début|principios|início/i.test(which)
const isMid = (which: string) => /mid|mitte|mi-|mediados|meados/i.test(which)

function quarter(nth: string, y: string): Span {
  const first = (Number(nth) - 1) * 3 + 1
  return [`${y}-${String(first).padStart(2, '0')}`, `${y}-${String(first + 2).padStart(2, '0')}`]
}

/** The month of that name that is next if the sentence looks ahead, else the last one that has begun. */
function monthNear(name: string, { month, isAhead }: Known): string | null {
  if (!month) return null
  const named = monthOf(name)
  const thisYear = `${month.slice(0, 4)}-${named}`
  if (isAhead) return thisYear >= month ? thisYear : monthAfter(thisYear, 12)
  return thisYear <= month ? thisYear : monthAfter(thisYear, -12)
}

const day = (known: Known, days: number): Span => (known.day ? one(daysAfter(known.day, days)) : null)
const month = (known: Known, months: number): Span =>
  known.month ? one(monthAfter(known.month, months)) : null
const inYear = (known: Known, years: number): Span =>
  known.year === null ? null : one(String(known.year + years))

function week(known: Known, days: number): Span {
  if (!known.day) return null
  const monday = startOfWeek(daysAfter(known.day, days))
  return [monday, daysAfter(monday, 6)]
}

function away(known: Known, n: number, unit: string): Span {
  if (unit === 'day') return day(known, n)
  if (unit === 'week') return known.day ? week(known, n * 7) : null
  return unit === 'month' ? month(known, n) : inYear(known, n)
}

/** The last such day before the text, today included; the next one after it where the sentence looks ahead. */
function weekday([wording, name = '']: RegExpExecArray, known: Known): Span {
  if (!known.day) return null
  const wanted = weekdayOf(name)
  const today = (new Date(`${known.day}T00:00:00Z`).getUTCDay() + 6) % 7
  const isLast = /last|vergangen/i.test(wording)
  if (known.isAhead && !isLast) return day(known, (wanted - today + 7) % 7 || 7)
  const back = (today - wanted + 7) % 7
  return day(known, -(isLast && back === 0 ? 7 : back))
}
