// One spelling for words that differ only in case, accents, width or the form of a letter, in any script.

const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // Arabic: the seats of hamza, the two forms of ya and the closing ha are written either way; Persian letters too.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
}
const toSpellOut = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'gu')

const marksOfAlphabets = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu
/** Vowel signs that Arabic and Hebrew mostly leave out, the stretching stroke, and the dot below of Devanagari. */
const leftOut = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c]/gu

const remembered = new Map<string, string>()
const mostRemembered = 20_000
/** No language has such words; who makes them up fills no memory, nor does a row of words. */
const longestRemembered = 64

/** The word in lower case without accents; letters keep their script. Digits of any script become 0 to 9. */
export function foldWord(word: string): string {
  if (/^[A-Za-z0-9]*$/.test(word)) return word.toLowerCase()
  const known = remembered.get(word)
  if (known !== undefined) return known
  const folded = fold(word.toLowerCase())
  if (word.length > longestRemembered || word.includes(' ')) return folded
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(apart(word), apart(folded))
  return folded
}

/** The word in memory of its own: as a piece of a text it would keep all of that text there for as long as it is remembered. */
export const apart = (word: string): string => JSON.parse(JSON.stringify(word))

function fold(lower: string): string {
  return lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(toSpellOut, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(marksOfAlphabets, '$1')
    .replace(leftOut, '')
    .normalize('NFC')
    .replace(/\p{Nd}/gu, digitOf)
}

/** Digits of every script lie in rows of ten that begin where the character before is no digit of that row. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  let zero = code
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}
