// Reads the numbers of a text as values: figures and words, scales, units, shares and multiples. Years are left to `moments.ts`.
import { foldWord } from './letters.ts'
import { boundWords, fractions, multiples, numberWords, ordinals, scaleOf, units } from './number-words.ts'

export interface Quantity {
  value: number
  /** `%`, a currency, a measure, `times`, `ordinal`; null where it merely counts. */
  unit: string | null
  /** `more`: said to be above it; `less`: below. */
  bound: 'more' | 'less' | null
  /** A share given as a word, such as "two thirds", which no rounded figure equals exactly. */
  isRounded: boolean
  /** Its words in the text; `start` and `end` count UTF-16 units. */
  words: string
  start: number
  end: number
}

interface Word {
  text: string
  folded: string
  start: number
  end: number
}

const wordPattern =
  /[$€£¥₹%‰]|\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*|[千万萬億亿円元]|美元|欧元|メートル|\p{L}[\p{L}\p{M}]*/gu

function readWords(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((found) => ({
    text: found[0],
    folded: foldWord(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** @param language  decides what a comma or a point in figures means, and how much a billion is */
export function readQuantities(text: string, language: string): Quantity[] {
  const words = readWords(text)
  const found: Quantity[] = []
  for (let at = 0; at < words.length; ) {
    const read = readAt(text, words, at, language)
    if (!read) {
      at++
      continue
    }
    found.push(read.quantity)
    at = read.next
  }
  return found
}

interface Read {
  quantity: Quantity
  next: number
}

function readAt(text: string, words: readonly Word[], at: number, language: string): Read | undefined {
  const word = words[at]
  if (!word) return undefined
  const multiple = multiples.get(word.folded)
  if (multiple !== undefined) return finish(text, words, at, at + 1, { value: multiple, unit: 'times' })
  const alone = readShare(text, words, at)
  if (alone) return alone
  const ordinal = readOrdinal(text, words, at)
  if (ordinal) return ordinal

  const isSign = /^[$€£¥₹]$/.test(word.text)
  const first = isSign ? at + 1 : at
  const number = readNumber(text, words, first, language)
  if (!number) return undefined
  const share = fractions.get(words[number.next]?.folded ?? '')
  if (share !== undefined && number.value < 10 && number.isWord) {
    const value = 100 * number.value * share
    return finish(text, words, at, number.next + 1, { value, unit: '%', isRounded: true })
  }
  const unit = isSign ? { unit: units.get(word.text) ?? null, next: number.next } : unitAt(words, number.next)
  return finish(text, words, at, unit.next, { value: number.value, unit: unit.unit })
}

/** A half, a third of. */
function readShare(text: string, words: readonly Word[], at: number): Read | undefined {
  const word = words[at]
  const share = fractions.get(word?.folded ?? '')
  if (share === undefined) return undefined
  const isHalf = share === 1 / 2
  const before = words[at - 1]?.folded ?? ''
  const after = words[at + 1]?.folded ?? ''
  const isPart =
    /^(?:of|the|der|des|de|da|do|del)$/.test(after) || /^(?:a|an|one|by|ein|um|un|une|uma)$/.test(before)
  if (!isHalf && !isPart) return undefined
  return finish(text, words, at, at + 1, {
    value: 100 * share,
    unit: '%',
    isRounded: !isHalf && share !== 1 / 4,
  })
}

function readOrdinal(text: string, words: readonly Word[], at: number): Read | undefined {
  const word = words[at]
  if (!word) return undefined
  const written = ordinals.get(word.folded)
  if (written !== undefined) return finish(text, words, at, at + 1, { value: written, unit: 'ordinal' })
  const suffix = words[at + 1]
  if (/^\d+$/.test(word.folded) && suffix?.start === word.end && /^(?:st|nd|rd|th)$/.test(suffix.folded)) {
    return finish(text, words, at, at + 2, { value: Number(word.folded), unit: 'ordinal' })
  }
  return undefined
}

interface Number_ {
  value: number
  next: number
  isWord: boolean
}

/** Figures or words with what scales them: `4.2 million`, `two hundred thousand`, `10k`. */
function readNumber(text: string, words: readonly Word[], at: number, language: string): Number_ | undefined {
  const word = words[at]
  if (!word) return undefined
  const isFigure = /^\d/.test(word.folded)
  if (isFigure && isPartOfName(text, word, words[at + 1])) return undefined
  let value = isFigure ? valueOfFigures(word.folded, language) : smallNumber(words, at)
  let next = at + 1
  if (value === undefined) return undefined
  if (!isFigure) {
    // "twenty-five", "sixty eight"
    const rest = numberWords.get(words[next]?.folded ?? '')
    if (value >= 20 && value < 100 && rest !== undefined && rest > 0 && rest < 10) {
      value += rest
      next++
    }
  }
  for (
    let scale = scaleAt(words, next, language);
    scale !== undefined;
    scale = scaleAt(words, next, language)
  ) {
    value *= scale
    next++
  }
  return { value, next, isWord: !isFigure }
}

function scaleAt(words: readonly Word[], at: number, language: string): number | undefined {
  const word = words[at]
  if (!word) return undefined
  // A single letter scales only where it is glued to the figures; else it is a word of its own.
  if (/^(?:k|m|bn|mn|b)$/.test(word.folded) && words[at - 1]?.end !== word.start) return undefined
  if (word.folded === 'cent' && /^(?:per|pour|por)$/.test(words[at - 1]?.folded ?? '')) return undefined
  return word.folded === 'b' ? 1e9 : scaleOf(word.folded, language)
}

/** "one" is a number where it counts something. */
function smallNumber(words: readonly Word[], at: number): number | undefined {
  const word = words[at]?.folded ?? ''
  const after = words[at + 1]?.folded ?? ''
  const before = words[at - 1]?.folded ?? ''
  if (word === 'one') {
    const isPronoun = /^(?:no|any|some|every|which|this|that|the|each)$/.test(before)
    return isPronoun || after === '' || /^(?:of|another|day|who|that|can|should|is|was|has|and)$/.test(after)
      ? undefined
      : 1
  }
  if (/^(?:hundred|thousand|hundert|tausend|mil|mille|cien|cem)$/.test(word))
    return 1 * (scaleOf(word, 'en') ?? 1)
  if (/^(?:million|billion)$/.test(word) && /^(?:a|one)$/.test(before)) return scaleOf(word, 'en')
  return numberWords.get(word)
}

/** `Tycho-9`, `COVID-19`, `H200`, `F-16`, `Tower 7`: figures that belong to a name count nothing. */
function isPartOfName(text: string, word: Word, next: Word | undefined): boolean {
  const before = text.slice(Math.max(0, word.start - 2), word.start)
  if (/\p{L}$/u.test(before) || /\p{L}[-–]$/u.test(before)) return true
  const isGlued =
    next?.start === word.end &&
    !/^(?:k|m|b|bn|mn|km|kg|cm|mi|ft|lb|lbs|st|nd|rd|th|x|g|mio|mrd|s)$/.test(next.folded)
  return isGlued === true && /^\p{Script=Latin}/u.test(next?.text ?? '')
}

/** Figures as a value, by the habits of the language where a point or comma could mean either. */
function valueOfFigures(figures: string, language: string): number | undefined {
  const plain = figures.replace(/['’\u00a0\u202f]/g, '')
  const decimal = language === 'en' || language === 'hi' || language === 'ar' ? '.' : ','
  const group = decimal === '.' ? ',' : '.'
  const parts = plain.split(/[.,]/)
  if (parts.length === 1) return Number(plain)
  const isGrouped = parts.slice(1).every((part) => part.length === 3) && (parts[0]?.length ?? 0) <= 3
  const separators = new Set(plain.replace(/\d/g, ''))
  if (separators.size === 1 && isGrouped && (parts.length > 2 || plain.includes(group)))
    return Number(parts.join(''))
  if (separators.size === 2) {
    const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
    return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`)
  }
  if (parts.length > 2) return undefined
  return Number(parts.join('.'))
}

function unitAt(words: readonly Word[], at: number): { unit: string | null; next: number } {
  const [one, two] = [words[at]?.folded ?? '', words[at + 1]?.folded ?? '']
  if (/^(?:per|pour|por)$/.test(one) && /^(?:cent|cento|ciento)$/.test(two))
    return { unit: '%', next: at + 2 }
  if (one === 'x' || one === 'times' || one === 'mal' || one === 'fois' || one === 'veces' || one === 'vezes')
    return { unit: 'times', next: at + 1 }
  const unit = units.get(one) ?? units.get(words[at]?.text ?? '')
  return unit === undefined ? { unit: null, next: at } : { unit, next: at + 1 }
}

function finish(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  found: { value: number; unit: string | null; isRounded?: boolean },
): Read | undefined {
  const [first, last] = [words[from], words[to - 1]]
  if (!first || !last || !Number.isFinite(found.value)) return undefined
  const before = foldWord(text.slice(Math.max(0, first.start - 30), first.start))
  const bound = boundWords.findLast(([, pattern]) => pattern.test(before))?.[0] ?? null
  const quantity = {
    value: found.value,
    unit: found.unit,
    bound,
    isRounded: found.isRounded ?? false,
    words: text.slice(first.start, last.end),
    start: first.start,
    end: last.end,
  }
  return { quantity, next: Math.max(to, from + 1) }
}

/** Whether two quantities can be the same one: equal values, and units that do not contradict each other. */
export function areEqual(one: Quantity, other: Quantity): boolean {
  if (one.unit !== null && other.unit !== null && one.unit !== other.unit) return false
  if (one.unit !== other.unit && (one.unit ?? other.unit) === 'ordinal') return false
  const apart = Math.abs(one.value - other.value)
  const isNear = one.isRounded || other.isRounded ? apart <= 0.7 : apart <= 1e-9 * Math.abs(one.value)
  return isNear && !(one.bound !== null && other.bound !== null && one.bound !== other.bound)
}
