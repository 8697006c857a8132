// Reads the times a text names: years, months, days of the week and of the month, and words such as "last year".
import { foldWord } from './letters.ts'

export interface Moment {
  /** What is compared: `2021`, `month 3`, `weekday 1`, `3 month 3`, `last year`. */
  key: string
  kind: 'year' | 'month' | 'day' | 'weekday' | 'relative'
  words: string
  start: number
  end: number
}

const months = [
  'january jan januar janvier enero janeiro',
  'february feb februar fevrier febrero fevereiro',
  'march mar marz mars marzo marco',
  'april apr avril abril',
  'may mai mayo maio',
  'june jun juni juin junio junho',
  'july jul juli juillet julio julho',
  'august aug aout agosto',
  'september sept sep septembre septiembre setembro',
  'october oct oktober okt octobre octubre outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dezembro',
]
const weekdays = [
  'monday montag lundi lunes segundafeira',
  'tuesday dienstag mardi martes tercafeira',
  'wednesday mittwoch mercredi miercoles quartafeira',
  'thursday donnerstag jeudi jueves quintafeira',
  'friday freitag vendredi viernes sextafeira',
  'saturday samstag sonnabend samedi sabado',
  'sunday sonntag dimanche domingo',
]
const numbered = (rows: readonly string[]) =>
  new Map(rows.flatMap((row, at) => row.split(' ').map((word) => [word, at + 1] as const)))
const monthNumbers = numbered(months)
const weekdayNumbers = numbered(weekdays)

/** Words that are months only where a day or a year stands beside them. */
const doubtful = new Set([
  'may',
  'march',
  'mar',
  'mai',
  'mars',
  'sep',
  'jan',
  'dec',
  'jun',
  'marco',
  'agosto',
  'dez',
  'august',
])

interface Piece {
  text: string
  folded: string
  start: number
  end: number
}

const piece = /\p{Nd}+|\p{L}[\p{L}\p{M}]*/gu
const year = /^(?:1[0-9]|20)\d\d$/

/** @param taken  places already read as quantities, such as `2,000 dollars`; a bare year among them is still a year */
export function readMoments(text: string): Moment[] {
  const words = [...text.matchAll(piece)].map((found) => ({
    text: found[0],
    folded: foldWord(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
  const moments: Moment[] = []
  for (const [at, word] of words.entries()) {
    if (!mayBeMoment(word.folded)) continue
    const [before, after] = [words[at - 1], words[at + 1]]
    const add = (kind: Moment['kind'], key: string, from = word, to = word) =>
      moments.push({ key, kind, words: text.slice(from.start, to.end), start: from.start, end: to.end })
    if (year.test(word.folded) && isYear(text, word, after)) add('year', word.folded)
    const short = year2(text, word)
    if (short) add('year', short)
    const month = monthNumbers.get(word.folded)
    if (month !== undefined) {
      const day = dayBeside(before) ?? dayBeside(after)
      const hasYear = year.test(after?.folded ?? '') || year.test(before?.folded ?? '')
      const isName =
        /^\p{Lu}/u.test(word.text) &&
        /^(?:in|on|since|until|by|from|im|seit|en|em|de|last|next|early|late|mid)$/.test(before?.folded ?? '')
      if (!doubtful.has(word.folded) || day || hasYear || isName) add('month', `month ${month}`)
      if (day)
        add(
          'day',
          `day ${day.folded}`,
          day.start < word.start ? day : word,
          day.start < word.start ? word : day,
        )
    }
    const weekday = weekdayNumbers.get(word.folded)
    if (weekday !== undefined) add('weekday', `weekday ${weekday}`)
    const relative = relativeAt(word.folded, after?.folded ?? '')
    if (relative) add('relative', relative, word, relative.includes(' ') && after ? after : word)
  }
  return moments
}

/** Most words are none; told at once, before anything is looked at more closely. */
const mayBeMoment = (word: string) =>
  /^\d\d/.test(word) || monthNumbers.has(word) || weekdayNumbers.has(word) || relativeWords.has(word)

const dayBeside = (word: Piece | undefined) =>
  word && /^(?:[1-9]|[12]\d|3[01])$/.test(word.folded) ? word : undefined

/** Four figures that nothing counts: no unit, currency or decimals beside them. */
function isYear(
  text: string,
  word: { start: number; end: number },
  after: { folded: string } | undefined,
): boolean {
  const [left, right] = [
    text.slice(Math.max(0, word.start - 2), word.start),
    text.slice(word.end, word.end + 2),
  ]
  if (/[$€£¥₹.,\p{Nd}]$/u.test(left.trimEnd() === left ? left : '') || /[$€£¥₹]\s?$/u.test(left)) return false
  if (/^(?:[.,]\p{Nd}|\s?%|\s?[$€£¥₹])/u.test(right)) return false
  return !/^(?:percent|dollars?|euros?|pounds?|people|men|women|times|miles?|km|metres?|meters?|years?|tons?|tonnes?|kilometers?|kilometres?)$/.test(
    after?.folded ?? '',
  )
}

/** `'19` */
function year2(text: string, word: { folded: string; start: number }): string | undefined {
  if (
    !/^\d\d$/.test(word.folded) ||
    !/(?:^|\s)['’]$/.test(text.slice(Math.max(0, word.start - 2), word.start))
  )
    return undefined
  return Number(word.folded) > 40 ? `19${word.folded}` : `20${word.folded}`
}

const nearDays =
  'yesterday today tomorrow tonight gestern heute morgen hier demain ayer manana ontem hoje amanha'.split(' ')
const orders = new Map(
  Object.entries({
    last: 'last past previous letztes letzten voriges',
    next: 'next coming nachstes nachsten',
    this: 'this dieses diesem',
  }).flatMap(([order, words]) => words.split(' ').map((word) => [word, order] as const)),
)
const relativeWords = new Set([...nearDays, ...orders.keys()])
const spans = new Set(
  'year month week weekend decade century summer winter spring autumn fall jahr monat woche'.split(' '),
)

function relativeAt(word: string, after: string): string | undefined {
  const order = orders.get(word)
  if (order === undefined) return relativeWords.has(word) ? word : undefined
  return spans.has(after) ? `${order} ${after}` : undefined
}
