// The stem under which the forms of a word are one, by the language of its text.
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as hindi } from '@orama/stemmers/indian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { languageOf } from '../extraction/language.ts'
import { apart, foldWord } from './letters.ts'

export const stemLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'ar', 'hi'] as const
export type StemLanguage = (typeof stemLanguages)[number]

const stemmers: Record<StemLanguage, (word: string) => string> = {
  en: english,
  de: german,
  // Its rules keep the s of "euros".
  fr: (word) => french(word.replace(/(?<=.o)s$/, '')),
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  ru: russian,
  ar: lightArabic,
  hi: hindi,
}

/** Forms the rules of English do not reach, and words they would confuse with others. */
const irregular = new Map(
  Object.entries({
    news: 'news',
    child: 'children',
    man: 'men',
    woman: 'women',
    life: 'lives',
    wife: 'wives',
    police: 'police',
    elect: 'election elections elected electing elects',
    die: 'died dies dying dead death deaths deadly',
    shoot: 'shot shots shooting shootings shoots',
    steal: 'stole stolen steals stealing',
    buy: 'bought buys buying',
    sell: 'sold sells selling',
    build: 'built builds building buildings',
    pay: 'paid pays paying payment payments',
    fall: 'fell fallen falls falling',
    rise: 'rose risen rises rising',
    win: 'won wins winning winner',
    lose: 'lost loses losing loss losses',
    eat: 'ate eaten eats eating',
    drive: 'drove driven drives driving driver',
    give: 'gave given gives giving',
    take: 'took taken takes taking',
    see: 'saw seen sees seeing',
    say: 'said says saying',
    tell: 'told tells telling',
    make: 'made makes making',
    send: 'sent sends sending',
    spend: 'spent spends spending',
    hold: 'held holds holding',
    hide: 'hid hidden hides hiding',
    speak: 'spoke spoken speaks speaking speech',
    write: 'wrote written writes writing',
    catch: 'caught catches catching',
    teach: 'taught teaches teaching',
    freeze: 'froze frozen freezes freezing',
    fly: 'flew flown flies flying',
    wear: 'wore worn wears wearing',
    break: 'broke broken breaks breaking',
    choose: 'chose chosen chooses choosing choice',
    sleep: 'slept sleeps sleeping asleep',
    safe: 'safely safety',
    vote: 'votes voted voting voter voters',
  }).flatMap(([stem, forms]) => [stem, ...forms.split(' ')].map((form) => [form, stem] as const)),
)

/** Without article, conjunction and the commonest endings; what is left has at least three letters. */
function lightArabic(word: string): string {
  const bare = word.replace(/^(?:وال|بال|كال|فال|لل|ال|و)(?=.{3,})/u, '')
  return bare.replace(/(?<=.{3,})(?:ات|ون|ين|ان|ها|هم|يه|ه|ي)$/u, '')
}

/**
 * The stem of one folded or unfolded word; folded in the end, so that both meet. Numbers and pairs are their own stems.
 */
export function stemOf(word: string, language: StemLanguage): string {
  const known = remembered.get(language)?.get(word)
  if (known !== undefined) return known
  if (word.length > longestRemembered) return findStem(word, language)
  const own = apart(word)
  const stem = findStem(own, language)
  remember(language, own, stem)
  return stem
}

/** No language has such words; who makes them up fills no memory. */
const longestRemembered = 64

function findStem(word: string, language: StemLanguage): string {
  const folded = foldWord(word)
  if (folded.length <= 2 || /\d/.test(folded)) return folded
  if (language === 'en') return irregular.get(folded) ?? (english(oneSpelling(folded)) || folded)
  if (language === 'ar') return lightArabic(folded) || folded
  return foldWord(stemmers[language](word.toLowerCase().normalize('NFC'))) || folded
}

/** British words as Americans write them. */
const oneSpelling = (word: string) =>
  word
    .replace(/(?<=.{3})our(?=$|s$|ed$|ing$|able$|hood)/, 'or')
    .replace(/(?<=.{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, 'iz')
    .replace(/(?<=[^aeiou])re$/, 'er')

const remembered = new Map<StemLanguage, Map<string, string>>()
const mostRemembered = 50_000

/** Stemming costs microseconds and texts share their words; a full table is begun anew. */
function remember(language: StemLanguage, word: string, stem: string): void {
  let table = remembered.get(language)
  if (!table || table.size >= mostRemembered) {
    table = new Map()
    remembered.set(language, table)
  }
  table.set(word, stem)
}

/** Whose rules fit a text: by its script, by the language it is said to be in, or by its small words. */
export function stemLanguageOf(text: string, given?: string | null): StemLanguage {
  const tag = given?.toLowerCase().split('-')[0]
  const said = stemLanguages.find((language) => language === tag)
  if (said) return said
  const [letter] =
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}]/u.exec(text) ?? []
  if (letter === undefined) return 'en'
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'ru'
  if (/\p{Script=Arabic}/u.test(letter)) return 'ar'
  if (/\p{Script=Devanagari}/u.test(letter)) return 'hi'
  return languageOf(text)
}

/** Every stem a word of unknown language may have been kept under. */
export function anyStemsOf(word: string): string[] {
  const ofScript = stemLanguageOf(word)
  if (ofScript === 'ru' || ofScript === 'ar' || ofScript === 'hi') return [stemOf(word, ofScript)]
  const latin = (['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const).map((language) =>
    stemOf(word, language),
  )
  return [...new Set(latin)]
}
