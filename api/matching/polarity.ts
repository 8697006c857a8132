// Which way a statement points: whether it denies, and which of two opposite words it uses.
import { foldWord } from './letters.ts'

const negators = new Set(
  'not no never none nobody nothing neither nor cannot without zero false fake hoax untrue myth debunked denies denied deny failed fails refuses refused nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne falsch pas jamais aucun aucune rien sans faux nunca jamas ningun ninguna nadie nada sin falso falsa nao nenhum nenhuma ninguem sem لا لم لن ليس ليست بدون غير नहीं नही मत बिना никогда не нет без niet geen nooit zonder non mai nessuno senza'.split(
    ' ',
  ),
)
/** "no" where it denies nothing in these languages: Portuguese "in the". */
const harmless: Readonly<Record<string, ReadonlySet<string>>> = {
  pt: new Set(['no']),
  it: new Set(['mai']),
}

const contracted =
  /n['’]t\b|\b(?:cant|wont|dont|doesnt|didnt|isnt|arent|wasnt|werent|hasnt|havent|couldnt|wouldnt|shouldnt|aint)\b/giu
const unspaced = /[不没沒無无未]|ない|ません|なかった|않|없|아니/gu

/** The words that deny, in the order of the text. */
export function negationsOf(text: string, language: string): string[] {
  const found: string[] = []
  for (const [short] of text.matchAll(contracted)) found.push(short)
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const folded = foldWord(word)
    if (negators.has(folded) && !harmless[language]?.has(folded)) found.push(word)
  }
  for (const [sign] of text.matchAll(unspaced)) found.push(sign)
  return found
}

const pairs = `
rise rose risen rising increase increased increases increasing grow grew grown growing climb climbed up higher gain gained soar soared / fall fell fallen falling decrease decreased decreases decreasing decline declined drop dropped dropping shrink shrank down lower lost plunge plunged
more / less fewer
highest most largest biggest maximum / lowest least smallest minimum
best / worst
win won wins winning / lose lost loses losing
for support supported supports supporting back backed backs approve approved approves favor favour / against oppose opposed opposes opposing reject rejected rejects
allow allowed allows permit permitted permits legalise legalised legalize legalized / ban banned bans prohibit prohibited prohibits forbid forbade forbidden outlaw outlawed
before / after
start started starts begin began begun open opened opens / end ended ends stop stopped stops close closed closes
hire hired / fire fired sacked
true / false
guilty convicted / innocent acquitted
male men man boys father husband he / female women woman girls mother wife she
alive / dead died
import imported imports / export exported exports
buy bought buys / sell sold sells
enter entered / leave left
first / last
always / never
all every / none
safe / unsafe dangerous
legal / illegal
cause caused causes causing / cure cured cures curing prevent prevented prevents
gestiegen steigt stieg wuchs gewachsen / gesunken sinkt sank fiel gefallen
mehr / weniger
fur / gegen
augmente augmenté hausse / diminue diminué baisse baissé
plus / moins
pour / contre
aumento sube subió / bajo baja disminuyo
mas / menos
favor / contra
aumentou subiu / caiu diminuiu
`
  .trim()
  .split('\n')
  .map((line) => line.split('/').map((side) => side.trim().split(' ').map(foldWord)))

/** "for" and "up" are prepositions mostly; they point somewhere only after words such as these. */
const weak = new Set([
  'for',
  'fur',
  'pour',
  'favor',
  'up',
  'down',
  'back',
  'all',
  'he',
  'she',
  'last',
  'first',
  'left',
  'plus',
  'mas',
  'before',
  'after',
  'end',
  'open',
  'most',
  'least',
  'lost',
  'bajo',
  'baja',
])

const sides = new Map<string, string[]>()
for (const [number, [one = [], other = []]] of pairs.entries()) {
  for (const word of one) sides.set(word, [...(sides.get(word) ?? []), `${number}+`])
  for (const word of other) sides.set(word, [...(sides.get(word) ?? []), `${number}-`])
}

/** Each side of a pair of opposites a text takes, with the word that shows it. */
export function directionsOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    for (const side of sides.get(foldWord(word)) ?? []) if (!found.has(side)) found.set(side, word)
  }
  return found
}

/** The first pair of opposites of which one text takes this side and the other only that one. */
export function oppositeIn(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): { one: string; other: string } | undefined {
  for (const [side, word] of one) {
    const opposite = side.endsWith('+') ? side.replace('+', '-') : side.replace('-', '+')
    const there = other.get(opposite)
    if (there === undefined || other.has(side) || one.has(opposite)) continue
    if (weak.has(foldWord(word)) && weak.has(foldWord(there))) {
      const isKnownPair = /^(?:for|fur|pour|favor|before|after|first|last|he|she|most|least|up|down)$/
      if (!isKnownPair.test(foldWord(word)) || !isKnownPair.test(foldWord(there))) continue
    }
    return { one: word, other: there }
  }
  return undefined
}
