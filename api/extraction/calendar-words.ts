// Names of months, days of the week, spans of time and small numbers in five languages.
import type { Language } from './language.ts'

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'year'

export interface CalendarWords {
  /** Twelve, from January; the ways to write one separated by bars. */
  months: readonly string[]
  /** Seven, from Monday. */
  weekdays: readonly string[]
  /** Whether months begin with a capital, which tells May from may and March from march. */
  areCapital: boolean
  early: string
  mid: string
  late: string
  /** Between the parts of a date: "14 of March", "14 de marzo de 2024". */
  of: string
  /** Before a month or a year that stands alone. */
  before: string
  /** Words for a day, week, month or year counted from the one of publication. */
  relative: readonly (readonly [words: string, unit: Unit, steps: number])[]
  units: Record<'day' | 'week' | 'month' | 'year', string>
  /** Around `N weeks`. */
  ago: readonly [before: string, after: string]
  ahead: string
  within: string
  /** Around `weekdays` for the last or next one. */
  last: string
  next: string
  /** Up to a day: "by". */
  by: string
  /** The end of this `unit`. */
  endOf: string
  /** From one to twelve. */
  numbers: readonly string[]
  /** Verbs and words that tell whether a sentence speaks of what was or what is to come. */
  past: string
  future: string
}

const each = (words: string) => words.split(' ')

export const calendarWords: Record<Language, CalendarWords> = {
  en: {
    months: each(
      'january|jan\\.? february|feb\\.? march|mar\\. april|apr\\.? may june|jun\\.? july|jul\\.? august|aug\\.? september|sept?\\.? october|oct\\.? november|nov\\.? december|dec\\.?',
    ),
    weekdays: each('monday tuesday wednesday thursday friday saturday sunday'),
    areCapital: true,
    early: 'early|the beginning of|beginning of|the start of|start of',
    mid: 'mid|the middle of|middle of',
    late: 'late|the end of|end of',
    of: 'of|of the year',
    before: 'in|since|by|until|till|during|throughout|before|after|from|last|next|this|between|and|to|of|for',
    relative: [
      ['the day before yesterday', 'day', -2],
      ['yesterday|last night', 'day', -1],
      ['today|tonight|this morning|this afternoon|this evening', 'day', 0],
      ['tomorrow', 'day', 1],
      ['last week|the previous week', 'week', -1],
      ['this week', 'week', 0],
      ['next week|the coming week', 'week', 1],
      ['last weekend', 'weekend', -1],
      ['(?:this|over the|at the) weekend', 'weekend', 0],
      ['next weekend', 'weekend', 1],
      ['last month', 'month', -1],
      ['this month', 'month', 0],
      ['next month', 'month', 1],
      ['last year', 'year', -1],
      ['this year', 'year', 0],
      ['next year', 'year', 1],
    ],
    units: { day: 'days?', week: 'weeks?', month: 'months?', year: 'years?' },
    ago: ['', ' ago'],
    ahead: 'in(?: about| around)?',
    within: 'within|within the next|in the next|over the next',
    last: 'last',
    next: 'next',
    by: 'by|before|until|no later than',
    endOf: '(?:the )?end of (?:the|this)',
    numbers: each('one|an? two three four five six seven eight nine ten eleven twelve'),
    past: '(?!(?:expected|planned|scheduled|slated|poised|projected|need|indeed|speed|hundred)(?!\\p{L}))\\p{Ll}{2,}ed|was|were|had|been|did|met|went|came|took|made|won|lost|fell|rose|grew|sold|bought|began|built|held|left|gave|got|spent|paid|led|ran|saw|sent|shot|became|brought|kept|broke|chose|drew|flew|wrote|said|told|shut|sank|found|cost',
    future:
      "will|would|shall|won[’']t|plans?|planning|planned (?:for|to)|expects?|expected|due|set (?:to|for)|scheduled|slated|poised|upcoming|coming|going to|is to|are to|to be|may|might|could|opens|begins|starts|closes|ends|takes effect|meets|arrives|leaves|launches|expires|aims?|hopes?|intends?|wants|promises?|promised|pledged|vowed",
  },
  de: {
    months: each(
      'januar|jänner|jan\\. februar|feb\\. märz april|apr\\. mai juni juli august|aug\\. september|sept?\\. oktober|okt\\. november|nov\\. dezember|dez\\.',
    ),
    weekdays: each('montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag'),
    areCapital: true,
    early: 'anfang',
    mid: 'mitte',
    late: 'ende',
    of: 'im|des jahres',
    before: 'im|im jahr|im jahre|in|seit|bis|ab|von|vor|nach|zwischen|und|jahr|jahre|des jahres',
    relative: [
      ['vorgestern', 'day', -2],
      ['gestern', 'day', -1],
      ['heute', 'day', 0],
      ['(?<!am )morgen(?! früh)', 'day', 1],
      ['(?:vergangene|vorige|letzte|vergangener|letzter|voriger) woche', 'week', -1],
      ['(?:diese|dieser) woche', 'week', 0],
      ['(?:nächste|kommende|nächster|kommender) woche', 'week', 1],
      ['(?:vergangenes|letztes|vergangenen|letzten) wochenende', 'weekend', -1],
      ['(?:dieses|diesem|am) wochenende', 'weekend', 0],
      ['(?:vergangenen|vorigen|letzten) monat', 'month', -1],
      ['(?:diesen|diesem) monat', 'month', 0],
      ['(?:nächsten|kommenden) monat', 'month', 1],
      ['(?:vergangenes|voriges|letztes|vergangenen|vorigen|letzten) jahr|vorjahr', 'year', -1],
      ['(?:dieses|diesem) jahr|heuer', 'year', 0],
      ['(?:nächstes|kommendes|nächsten|kommenden) jahr', 'year', 1],
    ],
    units: { day: 'tag(?:en|e)?', week: 'wochen?', month: 'monat(?:en|e)?', year: 'jahr(?:en|e)?' },
    ago: ['vor(?: etwa| rund)? ', ''],
    ahead: 'in(?: etwa| rund)?',
    within: 'innerhalb von|binnen',
    last: 'vergangenen|letzten|vorigen|am vergangenen|am letzten',
    next: 'nächsten|kommenden|am kommenden|am nächsten',
    by: 'bis|bis zum|spätestens',
    endOf: 'ende (?:des|der|dieses|dieser)',
    numbers: each('eins|einem|einer|einen|ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
    past: 'war|waren|wurden?|hatte|hatten|hat|haben|kam|kamen|ging|stieg|sank|fiel|traf|begann|gab|sagte|eröffnete|erklärte|endete|kostete|startete|gründete|verkaufte',
    future:
      'wird|werden|will|wollen|soll|sollen|plant|planen|voraussichtlich|dürfte|dürften|geplant|könnte|könnten',
  },
  fr: {
    months: each('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    weekdays: each('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    areCapital: false,
    early: 'début|au début de|au début du mois de',
    mid: 'mi-|mi',
    late: 'fin|à la fin de|la fin de',
    of: 'de',
    before:
      "en|depuis|avant|après|dès|jusqu['’]en|d['’]ici|pour|entre|et|à|de|l['’]année|au mois de|en l['’]an",
    relative: [
      ['avant-hier', 'day', -2],
      ['hier', 'day', -1],
      ["aujourd[’']hui|ce matin|ce soir", 'day', 0],
      ['demain', 'day', 1],
      ['la semaine (?:dernière|passée)', 'week', -1],
      ['cette semaine', 'week', 0],
      ['la semaine prochaine', 'week', 1],
      ['le week-end dernier', 'weekend', -1],
      ['ce week-end', 'weekend', 0],
      ['le mois dernier', 'month', -1],
      ['ce mois-ci', 'month', 0],
      ['le mois prochain', 'month', 1],
      ["l[’'](?:an|année) dernière?|l[’']an passé", 'year', -1],
      ['cette année', 'year', 0],
      ["l[’'](?:an|année) prochaine?", 'year', 1],
    ],
    units: { day: 'jours?', week: 'semaines?', month: 'mois', year: 'ans?|années?' },
    ago: ['il y a(?: environ)? ', ''],
    ahead: 'dans(?: environ)?',
    within: "d[’']ici",
    last: '',
    next: '',
    by: "d[’']ici(?: à| au)?|avant|jusqu[’'](?:en|au|à)",
    endOf: "(?:la )?fin (?:de l[’']|du |de la |de cette )",
    numbers: each('une? deux trois quatre cinq six sept huit neuf dix onze douze'),
    past: 'a|ont|était|étaient|avait|avaient|fut|est (?:devenu|arrivé|tombé|mort|parti)e?',
    future:
      'va|vont|devrait|devraient|sera|seront|aura|auront|prévoit|prévue?s?|pourrait|\\p{Ll}{3,}(?:era|eront|ira|iront|rait|raient)',
  },
  es: {
    months: each(
      'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
    ),
    weekdays: each('lunes martes miércoles jueves viernes sábado domingo'),
    areCapital: false,
    early: 'principios de|comienzos de|inicios de',
    mid: 'mediados de',
    late: 'finales de|fines de|fin de',
    of: 'de|del',
    before: 'en|desde|hasta|antes de|después de|para|entre|y|a|de|del|del año|en el año',
    relative: [
      ['anteayer', 'day', -2],
      ['ayer|anoche', 'day', -1],
      ['hoy|esta mañana|esta tarde|esta noche', 'day', 0],
      ['(?<!la |esta |por la )mañana', 'day', 1],
      ['la semana pasada', 'week', -1],
      ['esta semana', 'week', 0],
      ['la (?:próxima semana|semana próxima|semana que viene)', 'week', 1],
      ['el fin de semana pasado', 'weekend', -1],
      ['este fin de semana', 'weekend', 0],
      ['el mes pasado', 'month', -1],
      ['este mes', 'month', 0],
      ['el (?:próximo mes|mes próximo|mes que viene)', 'month', 1],
      ['el año pasado', 'year', -1],
      ['este año', 'year', 0],
      ['el (?:próximo año|año próximo|año que viene)', 'year', 1],
    ],
    units: { day: 'días?', week: 'semanas?', month: 'mes(?:es)?', year: 'años?' },
    ago: ['hace(?: unos| unas)? ', ''],
    ahead: 'en|dentro de',
    within: 'en los próximos|en las próximas',
    last: 'el pasado',
    next: 'el próximo',
    by: 'antes de|hasta|para',
    endOf: '(?:el )?(?:fin|final) (?:de|del|de este|de esta)',
    numbers: each('una?|uno dos tres cuatro cinco seis siete ocho nueve diez once doce'),
    past: 'fue|fueron|era|eran|había|ha|han|\\p{Ll}{2,}(?:ó|aron|ieron)',
    future: 'va a|van a|será|serán|se espera|previst[oa]s?|prevé|debe|planea|\\p{Ll}{2,}(?:rá|rán|ría|rían)',
  },
  pt: {
    months: each('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    weekdays: each(
      'segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado domingo',
    ),
    areCapital: false,
    early: 'início de|começo de|no início de',
    mid: 'meados de',
    late: 'final de|fim de|finais de',
    of: 'de',
    before: 'em|desde|até|antes de|depois de|para|entre|e|a|de|do ano de|no ano de',
    relative: [
      ['anteontem', 'day', -2],
      ['ontem', 'day', -1],
      ['hoje', 'day', 0],
      ['amanhã', 'day', 1],
      ['na semana passada|a semana passada', 'week', -1],
      ['nesta semana|esta semana', 'week', 0],
      ['na próxima semana|na semana que vem|a próxima semana', 'week', 1],
      ['no fim de semana passado', 'weekend', -1],
      ['neste fim de semana|este fim de semana', 'weekend', 0],
      ['no mês passado', 'month', -1],
      ['neste mês|este mês', 'month', 0],
      ['no próximo mês|no mês que vem', 'month', 1],
      ['no ano passado', 'year', -1],
      ['neste ano|este ano', 'year', 0],
      ['no próximo ano|no ano que vem', 'year', 1],
    ],
    units: { day: 'dias?', week: 'semanas?', month: 'mês|meses', year: 'anos?' },
    ago: ['há(?: cerca de)? ', ''],
    ahead: 'em|daqui a',
    within: 'nos próximos|nas próximas',
    last: '(?:na|no) (?:última|último)',
    next: '(?:na|no) (?:próxima|próximo)',
    by: 'até|antes de',
    endOf: '(?:o )?(?:fim|final) (?:de|do|da|deste|desta)',
    numbers: each('uma?|um dois|duas três quatro cinco seis sete oito nove dez onze doze'),
    past: 'foi|foram|era|eram|havia|\\p{Ll}{2,}(?:ou|aram|eram|iram|eu|iu)',
    future: 'vai|vão|será|serão|deve|devem|deverá|espera-se|previst[oa]s?|\\p{Ll}{2,}(?:rá|rão|ria|riam)',
  },
}
