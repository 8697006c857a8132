// What the admin says, in the language of the page: `t('English')` answers it in that language.
//
// How a folder is done
// - Its English stays where it is, as the key: `t('Decide and next')`, `t('Signed in as %{name}', { name })`, and for
//   numbers `t('%{smart_count} claim |||| %{smart_count} claims', count)`. Figures are written by locale in it.
// - A sentence with elements inside is `<Told text="Withdrawn %{when}" with={{ when: <When at={at} /> }} />`.
//   Sentences are told whole: never put together from halves, for the order of words is each language's own.
// - `t` takes literals alone, or a choice of them (`t(isNew ? 'Make' : 'Save')`): a test reads them.
// - Two meanings of one English word get a note behind `#`, which English does not show: `t('Open#status')`.
// - What the API says is told by `fromDesk`; its words stand in `de/from-desk*.ts` and `ar/from-desk*.ts`.
// - Words made from names, as `worded('second_review')` and `fieldName('claimedOn')` are, have the note `#word` or `#field`.
// - The translations stand in `de/FOLDER.ts` and `ar/FOLDER.ts`, joined by `index.ts`. One that several folders say is
//   in `words.ts` if the vocabulary has it, else with the first folder that says it; none stands twice.
//   German has the two forms of English, Arabic six: none, one, two, a few (3–10), many (11–99), hundreds.
// - Numbers, dates, shares, lists: `formats.ts`. What people wrote keeps `dir="auto"` and its `lang`; names of keys, code,
//   addresses and ids stand in `<bdi dir="ltr">`.
// - German is short and formal, speaks to nobody where it can ("Entscheiden und weiter", "Zurückgeben"), and to a person
//   as "Sie"; Arabic names acts by nouns ("حفظ", "إرجاع"). People are named by what they do: "Prüfung", "Redaktion".
// - Take the folder off the list of those to do in `test/unit/language.test.ts`, which then finds what was forgotten.
import Polyglot from 'node-polyglot'
import { inFigures, keptApart } from './formats.ts'
import type { Tell } from './telling.ts'
import { type Language, language } from './which.ts'

/** English → the translation. */
export type Catalogue = Record<string, string>

export type Values = Record<string, string | number>

/** `Open#status` → `Open` */
const withoutNote = (english: string) => english.replace(/#[a-z ]+$/, '')

type Fill = (whole: string, name: string) => unknown

function polyglotOf(language: Language, phrases: Catalogue): Polyglot {
  return new Polyglot({
    locale: language,
    phrases,
    replace(this: string, pattern: RegExp, fill: Fill) {
      return this.replace(pattern, (whole: string, name: string) => {
        const value = fill(whole, name)
        if (value === whole) return whole
        return typeof value === 'number' ? inFigures(value) : keptApart(String(value))
      })
    },
  })
}

/** What says English by a catalogue; what is not in it, in English. */
export function speakerOf(language: Language, phrases: Catalogue) {
  const polyglot = polyglotOf(language, phrases)
  return (english: string, values: Values | number = {}): string =>
    polyglot.t(english, {
      ...(typeof values === 'number' ? { smart_count: values } : values),
      _: withoutNote(english),
    })
}

interface Words {
  catalogue: Catalogue
  tell?: Tell
}

/** Without its words a page speaks English rather than stay empty. */
async function wordsOf(language: Language): Promise<Words> {
  if (language === 'de') {
    const [{ german }, { tell }] = await Promise.all([import('./de/index.ts'), import('./de/from-desk.ts')])
    return { catalogue: german, tell }
  }
  if (language === 'ar') {
    const [{ arabic }, { tell }] = await Promise.all([import('./ar/index.ts'), import('./ar/from-desk.ts')])
    return { catalogue: arabic, tell }
  }
  return none
}

const none: Words = { catalogue: {} }

/** The page waits for its words before it draws any, so that they may be constants; English waits for nothing. */
const words = language === 'en' ? none : await wordsOf(language).catch(() => none)

const say = speakerOf(language, words.catalogue)

/** What tells the English of the API, for `fromDesk`. */
export const { tell } = words

/** @param values  what stands for the `%{names}`; a number alone is the `smart_count` the form is chosen by */
export const t = say

/** English that was made from a word of the vocabulary or the name of a field. */
export const tMade = (english: string, from: 'word' | 'field') => say(`${english}#${from}`)

const filler = polyglotOf(language, {})

/** A phrase that is told in the language of the page already, with what belongs in it. */
export const filledIn = (phrase: string, values: Values): string => filler.t(phrase, { ...values, _: phrase })
