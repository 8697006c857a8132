// Words of five languages that tell who speaks and how firmly: the vocabulary of attribution and modality.

/** Any of these words or phrases as a whole, separated by bars or lines; a space stands for any white space. */
export function anyWord(phrases: string, flags = 'iu'): RegExp {
  const pattern = phrases
    .trim()
    .replaceAll(/\s*\n\s*/g, '|')
    .replaceAll(' ', '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags)
}

/** One or more capitalised words, as names of people, papers and offices are written. */
const capital = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.&-]*"
const link =
  '(?:of|the|for|and|de|del|da|do|dos|das|la|le|les|du|des|der|die|von|van|den|bin|al|e|y|et|für|und)'
export const name = `${capital}(?:\\s+(?:${link}\\s+){0,2}${capital}){0,6}`

/** Verbs by which somebody says something, in the forms news is written in. */
export const saying = {
  en: 'said|says|say|told|tells|claimed|claims|claim|announced|announces|argued|argues|added|adds|stated|states|warned|warns|insisted|insists|noted|notes|reported|reports|wrote|writes|confirmed|confirms|denied|denies|acknowledged|admitted|estimated|estimates|promised|promises|testified|tweeted|posted|explained|explains|predicted|predicts|alleged|alleges|suggested|suggests|declared|declares|revealed|pointed out|found|concluded',
  de: 'sagte|sagt|sagten|erklärte|erklärt|erklärten|behauptete|behauptet|meldete|meldet|berichtete|berichtet|berichten|betonte|betont|warnte|warnt|schrieb|schreibt|kündigte|teilte|bestätigte|versicherte|verspricht|versprach',
  fr: 'a déclaré|a affirmé|a dit|a annoncé|a expliqué|a indiqué|a assuré|a ajouté|a confirmé|déclare|affirme|annonce|explique|indique|assure|estime|rapporte|promet',
  es: 'dijo|afirmó|anunció|aseguró|declaró|explicó|señaló|indicó|informó|confirmó|prometió|dice|afirma|anuncia|asegura|declara|explica|señala|indica|informa|promete',
  pt: 'disse|afirmou|anunciou|garantiu|declarou|explicou|informou|confirmou|prometeu|diz|afirma|anuncia|garante|declara|explica|informa|promete',
}
export const sayingVerbs = Object.values(saying).join('|')

/** What comes before the name of whoever is cited. */
export const citing =
  "according to|as reported by|as per|citing|laut|nach Angaben von|nach Angaben der|nach Angaben des|nach Angaben|selon|d[’']après|según|de acuerdo con|segundo|de acordo com|conforme"

/** What comes after it. */
export const citedBefore = 'zufolge'

/** Somebody, but nobody in particular. */
export const nobodyInParticular = anyWord(
  `people|person|persons|sources?|insiders?|officials?|analysts?|experts?|observers?|critics|researchers|scientists|economists|lawmakers|diplomats|executives|reports?|media|rumou?rs|studies|some|many|others|several|witnesses|residents|locals|supporters|opponents|advisers|aides
   Quellen|Kreise|Kreisen|Insider|Experten|Beobachter|Medien|Berichten|Berichte|Fachleute|Forscher
   sources|experts|observateurs|médias|responsables|analystes
   fuentes|expertos|observadores|medios|funcionarios|analistas
   fontes|especialistas|observadores|meios|funcionários`,
)

/** Said by nobody at all: passives and adverbs that put a statement at arm's length. */
export const armsLength = anyWord(
  `reportedly|allegedly|purportedly|supposedly|rumou?red|said to be|believed to|thought to|understood to
   it is (?:widely |generally |often |also )?(?:expected|believed|understood|observed|thought|said|reported|estimated|alleged|rumou?red|claimed)
   (?:is|are|was|were|being|been) (?:still |widely |generally |often |commonly )?(?:regarded|seen|considered|viewed|thought|believed|said|reported|expected|alleged|understood|estimated|touted|described|hailed)
   angeblich|mutmaßlich|soll|sollen|es heißt|gilt als|gelten als
   aurait|auraient|serait|seraient|prétendument|est considéré comme|est considérée comme
   supuestamente|presuntamente|al parecer|habría|habrían|se espera|se considera
   supostamente|alegadamente|teria|teriam|seria considerado|espera-se`,
)

/** He or she, whose name stands in a sentence before. */
export const pronoun = anyWord('he|she|they|er|sie|il|elle|ils|elles|él|ella|ellos|ele|ela|eles')
