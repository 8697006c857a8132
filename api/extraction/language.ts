// Which of the five languages whose words of speech and time we know a text is in.

export const languages = ['en', 'de', 'fr', 'es', 'pt'] as const
export type Language = (typeof languages)[number]

const smallWords: Record<Language, string> = {
  en: 'the of and to in is was for that with on by as at it its he she has had have will from be are were said not an they this but more than',
  de: 'der die das und ist im den mit von zu ein eine einen einer wird wurde wurden nicht auf für dem des sich auch am es er sie hat haben soll sollen bis laut nach um sagte war bei seit vor zwei drei jahr jahren aber wir ich noch mehr als oder dass könnte',
  fr: 'le la les des et est du un une dans que pour par sur au aux a il elle ont été de en qui selon ne pas sera avec ce cette depuis deux trois ans mais nous je plus sont sous leur ou ont',
  es: 'el la los las y en del que un una por con para se al fue es de lo su más según ha han no este esta hace dos tres años pero sobre también entre cuando está están muy lo sus',
  pt: 'o a os as e do da no na em que um uma por com para ao foi é dos das não de mais ele ela segundo pelo pela se ou à há dois três anos mas sobre também entre quando está estão muito seus até',
}

const languagesOf = new Map<string, Language[]>()
for (const language of languages) {
  for (const word of smallWords[language].split(' ')) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
  }
}

/** Enough words to tell by. */
const sample = 4000

/**
 * @param given  a BCP 47 tag, believed where it names one of the five
 * @returns the one whose small words are most common; English where no word tells, since a text in a sixth language
 *   shares the fewest cues with it
 */
export function languageOf(text: string, given?: string | null): Language {
  const tag = given?.toLowerCase().split('-')[0]
  if (tag) return languages.find((language) => language === tag) ?? 'en'
  const points = new Map<Language, number>(languages.map((language) => [language, 0]))
  for (const [word] of text
    .slice(0, sample)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    const known = languagesOf.get(word) ?? []
    for (const language of known) points.set(language, (points.get(language) ?? 0) + 1 / known.length)
  }
  const [best] = [...points].sort((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : 'en'
}

/** Made once for each language, when it is first needed: expressions over letters of all scripts are slow to build. */
export function perLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}
