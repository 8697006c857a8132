// Which language a page speaks for as long as it lives: the one chosen on this browser, else the browser's, else English.

interface Spoken {
  /** As the people who speak it call it. */
  name: string
  dir: 'ltr' | 'rtl'
}

export const languages = {
  en: { name: 'English', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
} as const satisfies Record<string, Spoken>

export type Language = keyof typeof languages

/** Where the browser keeps the choice. */
const kept = 'claimdesk.language'

/** What is read outside a browser, as in a test, is English. */
const browser = typeof window === 'undefined' ? undefined : window
const wanted = browser?.navigator.languages ?? []

export const language = languageFor(browser?.localStorage.getItem(kept) ?? null, wanted)
export const isRightToLeft = languages[language].dir === 'rtl'

/** The locale numbers, dates and lists are written by. */
export const locale = localeFor(language, wanted)

/** @param chosen  what was kept, whatever it is  @param wanted  tags of languages, the dearest first */
export function languageFor(chosen: string | null, wanted: readonly string[]): Language {
  const known = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(languages, tag)
  if (known(chosen)) return chosen
  return wanted.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(known) ?? 'en'
}

/**
 * The browser's own variety of the language, so that who reads Austrian or Egyptian figures gets those; English is that
 * of the desk. Days are counted as everywhere on the desk, also where another calendar is the usual one.
 */
export function localeFor(language: Language, wanted: readonly string[]): { numbers: string; dates: string } {
  if (language === 'en') return { numbers: 'en', dates: 'en-GB' }
  const own = wanted.find((tag) => tag.toLowerCase().split('-')[0] === language && isKnown(tag)) ?? language
  return { numbers: own, dates: new Intl.Locale(own, { calendar: 'gregory' }).toString() }
}

function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

/** Lets the page speak another language: it is loaded anew, for its words are in constants as well. */
export function speak(chosen: Language): void {
  localStorage.setItem(kept, chosen)
  if (chosen !== language) window.location.reload()
}

/** Tells the browser, and whoever reads the page aloud; before anything is drawn. */
export function announceLanguage(): void {
  document.documentElement.lang = language
  document.documentElement.dir = languages[language].dir
}
