// Names of months, days of the week and small numbers in five languages.

const months = [
  'january|jan\\.|januar|janvier|enero|janeiro',
  'february|feb\\.|februar|février|febrero|fevereiro',
  'march|mar\\.|märz|mars|marzo|março',
  'april|apr\\.|avril|abril',
  'may|mai|mayo|maio',
  'june|juni|juin|junio|junho',
  'july|juli|juillet|julio|julho',
  'august|aug\\.|août|agosto',
  'september|sept?\\.|septembre|septiembre|setembro',
  'october|oct\\.|oktober|octobre|octubre|outubro',
  'november|nov\\.|novembre|noviembre|novembro',
  'december|dec\\.|dezember|décembre|diciembre|dezembro',
]
const days = [
  'monday|montag|lundi|lunes|segunda-feira',
  'tuesday|dienstag|mardi|martes|terça-feira',
  'wednesday|mittwoch|mercredi|miércoles|quarta-feira',
  'thursday|donnerstag|jeudi|jueves|quinta-feira',
  'friday|freitag|vendredi|viernes|sexta-feira',
  'saturday|samstag|sonnabend|samedi|sábado',
  'sunday|sonntag|dimanche|domingo',
]

/** As a group of a regular expression. */
export const monthNames = `(${months.join('|')})`
export const weekdays = `(${days.join('|')})`

/** `01` to `12`. */
export function monthOf(name: string): string {
  return String(placeOf(months, name) + 1).padStart(2, '0')
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (name: string) => placeOf(days, name)

function placeOf(names: readonly string[], name: string): number {
  const wanted = name.toLowerCase()
  return names.findIndex((each) => new RegExp(`^(?:${each})$`, 'u').test(wanted))
}

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

export function numberOf(word: string): number {
  const lower = word.toLowerCase()
  if (/^an?$/.test(lower)) return 1
  const place = numbers.indexOf(lower)
  return place === -1 ? Number(lower) : place
}
