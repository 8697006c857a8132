// Tells what the API says: a text by lookup, one with something put in by the pattern that fits it. Fetched with a language.
//
// - A place whose name has a capital holds words of the API, which are told as well: `The job is %{State}.`
// - `_count` marks a number, `_on` a day: both are written as the language does. What else was put in stays as it is.
// - A pointer or the name of a parameter in front stays in front: `/text must not be blank`.
//
// It takes nothing from the page but what it is handed: the page waits for it before it has read its own modules.
import type { Catalogue, Values } from './language.ts'

/** How the page writes. */
export interface Writing {
  isRightToLeft: boolean
  /** Puts values into a phrase. */
  fill: (phrase: string, values: Values) => string
  days: Pick<Intl.DateTimeFormat, 'format'>
}

/** @returns undefined for English it does not know */
export type Tell = (english: string, writing: Writing) => string | undefined

interface Pattern {
  fits: RegExp
  names: string[]
  phrase: string
  /** The more of it is fixed, the sooner it is tried. */
  weight: number
}

const places = /%\{(.*?)\}/

export function tellerOf(phrases: Catalogue): Tell {
  const whole = new Map<string, string>()
  const patterns: Pattern[] = []
  for (const [english, phrase] of Object.entries(phrases)) {
    for (const form of english.split('||||')) {
      if (places.test(form)) patterns.push(patternOf(form.trim(), phrase))
      else whole.set(form.trim(), phrase)
    }
  }
  patterns.sort((one, other) => other.weight - one.weight)

  function known(english: string, writing: Writing): string | undefined {
    const phrase = whole.get(english)
    if (phrase !== undefined) return phrase
    for (const { fits, names, phrase } of patterns) {
      const [, ...found] = fits.exec(english) ?? []
      if (found.length === 0) continue
      const told = (inner: string) => known(inner, writing)
      return writing.fill(phrase, valuesOf(names, found, told, writing))
    }
    return undefined
  }

  function tell(english: string, writing: Writing): string | undefined {
    const { isRightToLeft } = writing
    const found = known(english, writing)
    if (found !== undefined) return found
    const several = english.split(/; (?=\/)/)
    if (several.length > 1)
      return several.map((one) => tell(one, writing) ?? one).join(isRightToLeft ? '؛ ' : '; ')
    const [, before, colon, fault] = /^(\/\S*?|[a-z][A-Za-z]*)(:?) (.+)$/s.exec(english) ?? []
    const told = fault === undefined ? undefined : known(fault, writing)
    return told && `${before}${isRightToLeft ? ':' : colon} ${told}`
  }
  return tell
}

function patternOf(form: string, phrase: string): Pattern {
  const names: string[] = []
  // Every second piece is the name of a place.
  const pieces = form.split(places).map((piece, at) => {
    if (at % 2 === 0) return piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    names.push(piece)
    return piece.endsWith('_count') ? '(\\d+(?:\\.\\d+)?)' : '(.+?)'
  })
  const weight = form.split(places).reduce((sum, piece, at) => sum + (at % 2 === 0 ? piece.length : 0), 0)
  return { fits: new RegExp(`^${pieces.join('')}$`, 's'), names, phrase, weight }
}

function valuesOf(
  names: string[],
  found: string[],
  tell: (inner: string) => string | undefined,
  { days }: Writing,
): Values {
  return Object.fromEntries(
    names.map((name, at) => {
      const value = found[at] ?? ''
      if (name.endsWith('_count')) return [name, Number(value)]
      if (name.endsWith('_on')) return [name, onDay(value, days)]
      return [name, /^\p{Lu}/u.test(name) ? (tell(value) ?? value) : value]
    }),
  )
}

/** Only a whole day can be written otherwise. */
function onDay(value: string, days: Writing['days']): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? days.format(new Date(value)) : value
}
