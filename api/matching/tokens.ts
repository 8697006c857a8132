// Cuts a text into the words it is found by: words at their spaces, pairs of characters where a script has no spaces.
import { foldWord } from './letters.ts'

/** One word, or one pair of characters; `start` and `end` count UTF-16 units of the text. */
export interface Token {
  word: string
  start: number
  end: number
  /** `pair`: two neighbouring characters of a script that is written without spaces. */
  kind: 'word' | 'number' | 'pair'
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const number = '\\p{Nd}+(?:[.,]\\p{Nd}+)*'
const letter = `(?![${unspaced}])[\\p{L}\\p{M}\\p{Nd}]`
const tokenPattern = new RegExp(
  `([${unspaced}][${unspaced}\\p{M}]*)|(${number})(?!${letter})|(${letter}+)`,
  'gu',
)

/** In the order of the text. Numbers lose the points and commas that group their digits: `2,000` is `2000`. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(tokenPattern)) {
    const start = found.index
    const [all, run, digits] = found
    if (run !== undefined) addPairs(tokens, run, start)
    else if (digits !== undefined) {
      tokens.push({ word: plainNumber(foldWord(digits)), start, end: start + all.length, kind: 'number' })
    } else {
      const word = foldWord(all)
      if (word !== '') tokens.push({ word, start, end: start + all.length, kind: 'word' })
    }
  }
  return tokens
}

function addPairs(tokens: Token[], run: string, start: number): void {
  const characters = [...run]
  let at = start
  for (let n = 0; n < Math.max(1, characters.length - 1); n++) {
    const [one = '', two = ''] = [characters[n], characters[n + 1]]
    tokens.push({ word: foldWord(one + two), start: at, end: at + one.length + two.length, kind: 'pair' })
    at += one.length
  }
}

/** Without grouping; the decimal sign as a middle dot, which no tokenizer of the index takes for a gap. */
function plainNumber(digits: string): string {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/
  if (grouped.test(digits)) return digits.replace(/[.,]/g, '')
  const parts = digits.split(/[.,]/)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join('')}·${last}`
}
