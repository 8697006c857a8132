// Words of five languages that tell who speaks: the vocabulary of attribution.
import type { Language } from './language.ts'

/** Any of these words or phrases as a whole, separated by bars or lines; a space stands for any white space. */
export function anyWord(phrases: string, flags = 'iu'): RegExp {
  return new RegExp(whole(phrases), flags)
}

/** The same as the text of an expression. */
export const whole = (phrases: string) => `(?<![\\p{L}\\p{N}])(?:${alternatives(phrases)})(?![\\p{L}\\p{N}])`

export function alternatives(phrases: string): string {
  return phrases
    .trim()
    .replaceAll(/\s*\n\s*/g, '|')
    .replaceAll(' ', '\\s+')
}

export interface SpeechCues {
  /** Say something whatever follows. */
  saying: string
  /** Say something only with "that", a colon, a quotation or the end behind them: "added", "found". */
  sayingThat: string
  /** What a study or a figure does. */
  showing: string
  /** Before the name of whoever is cited. */
  citing: string
  /** Between the speaker and the verb. */
  between: string
  /** Before the verb, and then nobody has said it: "was told", "will say". */
  unsaid: string
  /** He or she, whose name stands in a sentence before. */
  pronouns: string
  /** People of whom nobody is told who they are. */
  anonymous: string
  /** What is said in writing or by an institution: whose it is follows with "by" or "from". */
  papers: string
  articles: string
  /** After a noun, what still belongs to it: "people familiar with the plan". */
  belongs: string
  /** Said by nobody at all: passives and adverbs that put a statement at arm's length. */
  armsLength: string
}

const be = '(?:is|are|was|were|being|been|be)'
const widely = '(?:still |now |also |widely |generally |often |commonly |long |reportedly )?'

export const speechCues: Record<Language, SpeechCues> = {
  en: {
    saying:
      'said|says|say|told|tells|argued|argues|argue|insisted|insists|insist|warned|warns|warn|explained|explains|testified|tweeted|wrote|writes|acknowledged|admitted|admits|conceded|concedes|alleged|alleges|asserted|asserts|contends|contended|replied|remarked|announced|announces|confirmed|confirms|denied|denies|estimated|estimate|predicted|predicts|predict|promised|pledged|vowed|stressed|reported|claim(?:s|ed)?(?! (?:victory|responsibility|credit|lives|gold|silver|bronze|first|second|third|for|under|by|in|to|of|was|were|are|is|\\d))',
    sayingThat:
      'added|adds|add|found|finds|find|noted|notes|note|posted|posts|revealed|reveals|suggested|suggests|suggest|showed|shows|show|concluded|concludes|declared|declares|states|stated|maintains|maintained|points out|pointed out|agreed|agrees|reports|report|estimates|promises|forecasts|asked|recalled|complained|believes|believe',
    showing:
      'show|shows|showed|found|finds|suggest|suggests|suggested|reveal|reveals|revealed|indicate|indicates|indicated|put|puts',
    citing: 'according to|as reported by|in the words of|in the view of|in the opinion of|as per',
    between:
      'also|later|then|previously|earlier|recently|has|have|had|once|repeatedly|publicly|since|further|again|already|himself|herself|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in a statement|yesterday|this week|last week',
    unsaid:
      "is|are|was|were|be|been|being|to|will|would|could|can|may|might|should|must|shall|not|never|cannot|did|does|do|didn['’]t|doesn['’]t|don['’]t|won['’]t|if|nobody|no one|I|we|you",
    pronouns: 'he|she|they|it',
    anonymous:
      'people|person|persons|sources?|insiders?|officials?|observers?|critics|lawmakers|diplomats?|executives|rumou?rs|some|many|others|several|most|witnesses|witness|residents|locals|supporters|opponents|advisers?|aides?|campaigners|authorities|prosecutors|investigators|investors|traders|employees|workers|activists|doctors|lawyers|experts?|police|farmers|teachers|drivers|owners|leaders|ministers|engineers|voters|managers|parents|students|patients|neighbou?rs|unions|republicans|democrats|conservatives|protesters|organi[sz]ers|rescuers|firefighters|nurses|fishermen|historians|detectives|councillors|senators|regulators|bankers|developers|retailers|manufacturers|producers|shareholders|state (?:television|radio)',
    papers:
      'reports?|studies|study|data|figures|statistics|survey|surveys|poll|polls|research|analysis|documents?|papers?|statement|media|spokes(?:person|man|woman|people)|researchers|scientists|economists?|analysts?|records|filings?|census|audit|estimates?|newspapers?|outlets?|forecast',
    articles:
      'the|a|an|this|that|these|those|his|her|its|their|our|one|two|three|four|five|several|some|many|another|other|both|no|most',
    belongs:
      'with|in|at|of|from|to|by|for|on|close|familiar|briefed|involved|near|inside|who|that|published|released|compiled|conducted|commissioned|obtained|seen|speaking',
    armsLength: `reportedly|allegedly|purportedly|supposedly|apparently|rumou?red|ostensibly
      it (?:has |had )?emerged|said to (?:be|have)|believed to|thought to|understood to
      it (?:is|was|has been) ${widely}(?:expected|believed|understood|observed|thought|said|reported|estimated|alleged|rumou?red|claimed|noted|known|assumed|feared)
      ${be} ${widely}(?:regarded|seen|viewed|described|touted|hailed|known) (?:as|to)
      ${be} ${widely}(?:considered|expected|estimated)
      ${be} ${widely}(?:thought|believed|said|reported|alleged|understood|assumed|claimed|rumou?red|tipped|feared) (?:to|that)
      (?:people|sources?|persons?|officials?) (?:familiar|close|briefed|with knowledge)
      (?:media |press |ongoing |recent |unconfirmed |several )?reports (?:that|say|suggest|indicate)|in line with (?:the )?(?:ongoing |recent )?reports|amid reports|there are reports|if reports are`,
  },
  de: {
    saying:
      'sagte|sagt|sagten|sagen|erklärte|erklärt|erklärten|behauptete|behauptet|meldete|meldet|melden|berichtete|berichtet|berichten|betonte|betont|warnte|warnt|schrieb|schreibt|kündigte|teilte|bestätigte|bestätigt|versicherte|versprach|verspricht|räumte',
    sayingThat: 'fand|zeigt|zeigen|ergab|meint|meinte|glaubt|fügte',
    showing: 'zeigt|zeigen|zeigte|zeigten|ergab|belegt|belegen',
    citing:
      'laut|nach Angaben von|nach Angaben der|nach Angaben des|nach Angaben|nach Auskunft der|nach Auskunft des|nach Aussage von|einem Bericht von|einem Bericht der|einem Bericht des',
    between: 'auch|zudem|später|zuvor|am (?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|am Mittwoch',
    unsaid: 'wird|wurde|würde|nicht|nie|ich|wir|wie',
    pronouns: 'er|sie|es',
    anonymous:
      'Quellen|Kreise|Kreisen|Insider|Insidern|Experten|Beobachter|Beobachtern|Fachleute|Fachleuten|Anwohner|Zeugen|Kritiker|Kritikern|Polizei|Behörden|Regierung|Staatsanwaltschaft|Unternehmen',
    papers:
      'Medien|Medienberichten|Berichten|Berichte|Bericht|Studie|Umfrage|Forscher|Forschern|Ökonomen|Analysten|Zahlen|Daten|Ministerium|Sprecher|Sprecherin',
    articles: 'der|die|das|den|dem|des|ein|eine|einer|einem|zwei|mehrere|einige|viele|dieser|diese',
    belongs: 'mit|in|im|von|vom|der|des|aus|bei|für',
    armsLength: `angeblich|mutmaßlich|offenbar|vermutlich|es heißt|dem Vernehmen nach|Berichten zufolge|Medienberichten zufolge
      (?:soll|sollen)(?= .{1,160}(?:haben|sein)(?:[.,;”“"]|$))
      gilt als|gelten als|galt als|wird erwartet|es wird angenommen`,
  },
  fr: {
    saying:
      'a déclaré|ont déclaré|a affirmé|a dit|ont dit|a annoncé|ont annoncé|a expliqué|a indiqué|ont indiqué|a assuré|a ajouté|a confirmé|a reconnu|a averti|a promis|déclare|affirme|affirment|annonce|explique|assure|rapporte|dit|estime',
    sayingThat: 'montre|montrent|révèle|révèlent|indique|indiquent|promet|constate',
    showing: 'montre|montrent|révèle|révèlent|indique|indiquent',
    citing: "selon|d[’']après|de l[’']avis de|aux dires de",
    between: 'également|ensuite|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    unsaid: 'est|sont|était|être|pas|jamais|je|nous|vous',
    pronouns: 'il|elle|ils|elles',
    anonymous:
      'sources?|experts?|observateurs|responsables?|témoins|habitants|critiques|police|autorités|gouvernement',
    papers:
      'médias|analystes|chercheurs|étude|rapport|sondage|chiffres|données|économistes|ministère|porte-parole',
    articles: 'le|la|les|l’|un|une|des|ce|cette|ces|deux|trois|plusieurs|certains|son|sa',
    belongs: 'de|du|des|d’|proches?|en|au|à|dans|publiée?|par',
    armsLength: `(?:aurait|auraient|serait|seraient)|prétendument|soi-disant|apparemment
      (?:est|sont|était|étaient) considérée?s? comme|il est prévu|on s’attend|dit-on`,
  },
  es: {
    saying:
      'dijo|dijeron|afirmó|afirmaron|anunció|anunciaron|aseguró|aseguraron|declaró|explicó|señaló|indicó|informó|confirmó|prometió|advirtió|reconoció|dice|afirma|anuncia|asegura|declara|explica|informa',
    sayingThat: 'muestra|muestran|revela|revelan|señala|indica|promete|agregó|añadió|cree',
    showing: 'muestra|muestran|revela|revelan|indica|indican',
    citing: 'según|de acuerdo con|de acuerdo a|en palabras de|a juicio de',
    between: 'también|después|ha|han|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)',
    unsaid: 'es|son|fue|ser|no|nunca|yo|se',
    pronouns: 'él|ella|ellos|ellas',
    anonymous:
      'fuentes?|expertos?|observadores|funcionarios?|testigos|vecinos|críticos|policía|autoridades|gobierno',
    papers:
      'medios|analistas|investigadores|estudio|informe|encuesta|cifras|datos|economistas|ministerio|portavoz',
    articles: 'el|la|los|las|un|una|unos|unas|este|esta|dos|tres|varios|varias|algunos|su',
    belongs: 'de|del|cercanas?|cercanos?|en|por|publicado|con',
    armsLength: `supuestamente|presuntamente|al parecer|aparentemente|habría|habrían|se espera|se cree|se considera
      (?:es|son|era|eran) considerad[oa]s?`,
  },
  pt: {
    saying:
      'disse|disseram|afirmou|afirmaram|anunciou|anunciaram|garantiu|declarou|explicou|informou|confirmou|prometeu|alertou|admitiu|diz|dizem|afirma|anuncia|garante|declara|explica|informa',
    sayingThat: 'mostra|mostram|revela|revelam|aponta|apontam|promete|acrescentou|acredita',
    showing: 'mostra|mostram|revela|revelam|indica|indicam|aponta|apontam',
    citing: '(?<=^|[,;(“"] ?)segundo|de acordo com|conforme|nas palavras de|na opinião de',
    between: 'também|depois|na (?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|no (?:sábado|domingo)',
    unsaid: 'é|são|foi|ser|não|nunca|eu|se',
    pronouns: 'ele|ela|eles|elas',
    anonymous:
      'fontes?|especialistas?|observadores|funcionários|testemunhas|moradores|críticos|polícia|autoridades|governo',
    papers:
      'meios|analistas|pesquisadores|estudo|relatório|pesquisa|dados|números|economistas|ministério|porta-voz',
    articles: 'o|a|os|as|um|uma|uns|umas|este|esta|dois|duas|vários|várias|alguns|seu|sua',
    belongs: 'de|do|da|dos|das|próximas?|próximos?|em|no|na|por|pelo|pela|publicado|com',
    armsLength: `supostamente|alegadamente|aparentemente|teria|teriam|espera-se|acredita-se|considera-se
      (?:é|são|era|eram) considerad[oa]s?`,
  },
}
