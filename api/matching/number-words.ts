// The words that stand for numbers, for their scale and for what they count, in the languages we read.

const counted: Record<string, string> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  de: 'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  fr: 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf vingt',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  pt: 'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte',
}
const tens: Record<string, string> = {
  en: 'thirty forty fifty sixty seventy eighty ninety',
  de: 'dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
  fr: 'trente quarante cinquante soixante - - -',
  es: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  pt: 'trinta quarenta cinquenta sessenta setenta oitenta noventa',
}
/** Articles and pronouns as often as numbers. */
const ambiguous = new Set(['un', 'uno', 'um', 'one', 'eins', 'once', 'dez', 'seize'])

/** Small numbers as they are written out, folded. */
export const numberWords = new Map<string, number>()
for (const words of Object.values(counted)) {
  for (const [value, word] of words.split(' ').entries())
    if (!ambiguous.has(word)) numberWords.set(word, value)
}
for (const words of Object.values(tens)) {
  for (const [at, word] of words.split(' ').entries()) if (word !== '-') numberWords.set(word, 30 + 10 * at)
}
numberWords.set('dozen', 12).set('dutzend', 12).set('douzaine', 12).set('docena', 12).set('duzia', 12)

/** What multiplies the number before it. `billion` is a thousand times more in German. */
export function scaleOf(word: string, language: string): number | undefined {
  if (language === 'de' && (word === 'billion' || word === 'billionen')) return 1e12
  return scales.get(word)
}

const scales = new Map<string, number>(
  Object.entries({
    hundred: 100,
    hundert: 100,
    cent: 100,
    cents: 100,
    cien: 100,
    ciento: 100,
    cem: 100,
    thousand: 1e3,
    tausend: 1e3,
    mille: 1e3,
    mil: 1e3,
    k: 1e3,
    million: 1e6,
    millions: 1e6,
    millionen: 1e6,
    millones: 1e6,
    millon: 1e6,
    milhao: 1e6,
    milhoes: 1e6,
    mio: 1e6,
    mln: 1e6,
    mn: 1e6,
    m: 1e6,
    billion: 1e9,
    bn: 1e9,
    milliard: 1e9,
    milliards: 1e9,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    bilhao: 1e9,
    bilhoes: 1e9,
    trillion: 1e12,
    billon: 1e12,
    billones: 1e12,
    lakh: 1e5,
    crore: 1e7,
    हजार: 1e3,
    लाख: 1e5,
    करोड़: 1e7,
    करोड: 1e7,
    الف: 1e3,
    الاف: 1e3,
    مليون: 1e6,
    ملايين: 1e6,
    مليار: 1e9,
    千: 1e3,
    万: 1e4,
    萬: 1e4,
    億: 1e8,
    亿: 1e8,
  }),
)

/** Words for a part, as a share of the whole. */
export const fractions = new Map<string, number>(
  Object.entries({
    half: 1 / 2,
    halves: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fourth: 1 / 4,
    fourths: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
    tenth: 1 / 10,
    tenths: 1 / 10,
    halfte: 1 / 2,
    drittel: 1 / 3,
    viertel: 1 / 4,
    funftel: 1 / 5,
    zehntel: 1 / 10,
    moitie: 1 / 2,
    tiers: 1 / 3,
    quart: 1 / 4,
    mitad: 1 / 2,
    tercio: 1 / 3,
    tercios: 1 / 3,
    metade: 1 / 2,
    terco: 1 / 3,
    tercos: 1 / 3,
  }),
)

/** Words for how many times as much. */
export const multiples = new Map<string, number>(
  Object.entries({
    double: 2,
    doubles: 2,
    doubled: 2,
    doubling: 2,
    twice: 2,
    triple: 3,
    triples: 3,
    tripled: 3,
    thrice: 3,
    treble: 3,
    trebled: 3,
    quadruple: 4,
    quadrupled: 4,
    verdoppelt: 2,
    doppelt: 2,
    verdreifacht: 3,
    dreifach: 3,
    doublé: 2,
    duplico: 2,
    doble: 2,
    triplo: 3,
    dobro: 2,
    dobrou: 2,
  }),
)

export const ordinals = new Map<string, number>(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    erste: 1,
    zweite: 2,
    dritte: 3,
    vierte: 4,
    premier: 1,
    premiere: 1,
    deuxieme: 2,
    troisieme: 3,
    primero: 1,
    primera: 1,
    segundo: 2,
    segunda: 2,
    tercero: 3,
    tercera: 3,
    primeiro: 1,
    primeira: 1,
    terceiro: 3,
    terceira: 3,
  }),
)

/** What a number counts, where the word is one of measure: the same unit under one name. */
export const units = new Map<string, string>(
  Object.entries({
    '%': '% percent percentage prozent pct pourcent porcento प्रतिशत',
    'per mille': '‰',
    USD: '$ dollar dollars usd bucks buck dolar dolares dollari 美元',
    EUR: '€ euro euros eur 欧元',
    GBP: '£ pound pounds gbp quid pfund',
    JPY: '¥ yen jpy 円',
    INR: '₹ rupee rupees rupien inr रुपये',
    CNY: 'yuan renminbi 元',
    km: 'km kilometre kilometres kilometer kilometers kilometern kilometros quilometros',
    mile: 'mile miles mi meilen',
    m: 'metre metres meter meters metern metros metro メートル',
    cm: 'cm centimetre centimetres centimeter centimeters zentimeter centimetros',
    foot: 'foot feet ft',
    kg: 'kg kilogram kilograms kilo kilos kilogramm',
    ton: 'ton tons tonne tonnes tonnen toneladas',
    lb: 'lb lbs',
    litre: 'litre litres liter liters litros',
    degree: 'degree degrees grad',
    hour: 'hour hours hrs stunde stunden heure heures hora horas',
    minute: 'minute minutes mins minuten minutos',
    second: 'seconds sekunden secondes segundos',
    day: 'day days tag tage tagen jour jours dia dias',
    week: 'week weeks woche wochen semaine semaines semana semanas',
    month: 'month months monat monate monaten mois mes meses',
    year: 'year years yr yrs jahr jahre jahren an ans annee annees ano anos',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
)

/** What before a number says that the value lies above or below it. */
export const boundWords: readonly (readonly ['more' | 'less', RegExp])[] = [
  [
    'more',
    /(?:more than|over|above|at least|upwards of|exceed\w*|beyond|mehr als|uber|mindestens|plus de|au moins|mas de|al menos|mais de|pelo menos)\s+(?:the\s+|a\s+|an\s+)?$/u,
  ],
  [
    'less',
    /(?:less than|fewer than|under|below|at most|up to|no more than|not more than|weniger als|unter|hochstens|moins de|au plus|menos de|como maximo|no maximo)\s+(?:the\s+|a\s+|an\s+)?$/u,
  ],
]
