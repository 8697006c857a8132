// Where the sentences of a text begin and end.
import { type Span, splitBlocks, trim } from './sentence-blocks.ts'
import { germanMonths, guessRules, markedNames, rulesFor, type SentenceRules } from './sentence-rules.ts'
import { splitBySegmenter } from './sentence-segmenter.ts'

export type { Span } from './sentence-blocks.ts'

/**
 * The sentences in order, in UTF-16 units, trimmed of white space and bullets, never overlapping. Headlines and list
 * items are units of their own; a line broken for want of room goes on in the next.
 * @param language BCP 47. Own rules for en, de, fr, es and pt; the marks alone for Chinese, Japanese, Korean, Arabic
 *   and Hindi scripts; `Intl.Segmenter` for any other. Not given: guessed by small words, else all five together.
 */
export function splitSentences(text: string, language?: string): Span[] {
  if (language === undefined || language.trim() === '') return splitByRules(text, guessRules(text))
  const rules = rulesFor(language)
  return rules ? splitByRules(text, rules) : splitBySegmenter(text, language)
}

function splitByRules(text: string, rules: SentenceRules): Span[] {
  return splitBlocks(text, (word) => rules.links.has(word)).flatMap((block) => splitBlock(text, block, rules))
}

const marks = /[.!?…‼⁇⁈⁉。！？｡؟۔।॥]+/g
const alwaysEnds = /[。！？｡؟۔।॥]/
const closer = /[\p{Pe}\p{Pf}"'“”’»›«‹*_]/u
const opener = /[\p{Ps}\p{Pi}"'“„‚«»‹›¿¡*_–—-]/u
const spacedCloser = /[ \u00a0\u202f](?:»(?![\p{L}\p{Nd}])|"(?=\s|$))/uy
const footnotes = /(?:\[\d{1,3}\]){1,5}(?=\s|$)/y
const pictures =
  /(?:[ \u00a0]?(?:\p{Extended_Pictographic}|\p{EMod}|\p{RI}|\u200d|\ufe0f){1,12}){1,8}(?=\s|$)/uy
/** Up to four capitalised words, and the word after them. */
const speaker = /\s{1,3}(?:\p{Lu}[\p{L}.'’-]{0,30}\s{1,3}){1,4}([\p{L}-]{2,20})/uy
const startsWord = /^\s[\p{L}\p{Nd}]/u
const space = /\s/
const upper = /\p{Lu}|\p{Lt}/u
const lower = /\p{Ll}/u
const digit = /\p{Nd}/u
const wordCharacter = /[\p{L}\p{M}\p{Nd}.'’ªº-]/u
/** How far to look for quotation marks or the word before: no word or run of marks that matters is longer. */
const reach = 40

function splitBlock(text: string, block: Span, rules: SentenceRules): Span[] {
  // Cut out, so that no search looks beyond the block.
  const body = text.slice(block.start, block.end)
  const plainLower = !/\p{Lu}\p{Ll}/u.test(body)
  const sentences: Span[] = []
  let sentenceStart = 0
  const take = (end: number) => {
    const sentence = trim(text, block.start + sentenceStart, block.start + end)
    if (sentence) sentences.push(sentence)
    sentenceStart = end
  }
  marks.lastIndex = 0
  for (let found = marks.exec(body); found; found = marks.exec(body)) {
    const [run] = found
    const end = skipClosers(body, marks.lastIndex)
    marks.lastIndex = end
    if (end === body.length) break
    if (endsSentence({ body, start: found.index, run, end, sentenceStart, plainLower }, rules)) take(end)
  }
  take(body.length)
  return sentences
}

/** A place where a sentence may end; offsets count from the beginning of the block. */
interface Mark {
  body: string
  start: number
  /** The full stops, question marks and so on, as they stand. */
  run: string
  /** Behind the closing quotation marks and brackets. */
  end: number
  sentenceStart: number
  /** The block has no capitalised word: capitals then tell nothing. */
  plainLower: boolean
}

/** Also a mark after a space, as French sets it, the number of a footnote in brackets, and pictures. */
function skipClosers(body: string, from: number): number {
  let at = from
  while (closer.test(body.charAt(at))) at++
  if (startsWord.test(body.slice(at, at + 2))) return at
  for (const extra of [spacedCloser, footnotes, pictures]) {
    extra.lastIndex = at
    if (extra.test(body)) at = extra.lastIndex
  }
  return at
}

function endsSentence(mark: Mark, rules: SentenceRules): boolean {
  const { body, run, start, end } = mark
  if (alwaysEnds.test(run)) return !/[、，,と]/.test(body.charAt(end))
  if (!space.test(body.charAt(end))) return false
  if (anotherMarkFollows(mark)) return false
  const next = lookAhead(mark)
  const before = body.charAt(start - 1)
  if (/[([]/.test(before) && closer.test(body.charAt(start + run.length))) return false
  if (next.lower && !next.bracketed && !mark.plainLower) return false
  if (run.length > 1 || run === '…' || isSpacedEllipsis(mark)) return endsAfterRun(mark, next, rules)
  if (run !== '.') return endsAfterCry(mark, next, rules)
  return endsAfterStop(mark, next, rules)
}

/** Of marks set apart by a space, the last decides. */
const anotherMarkFollows = ({ body, end }: Mark) =>
  '.!?…'.includes(body.charAt(end + 1)) && !/[\p{L}\p{Nd}]/u.test(body.charAt(end + 2))

interface Next {
  word: string
  lower: boolean
  digit: boolean
  bracketed: boolean
  starter: (rules: SentenceRules) => boolean
}

function lookAhead({ body, end }: Mark): Next {
  let at = end
  while (at < body.length && space.test(body.charAt(at))) at++
  const bracketed = /[([]/.test(body.charAt(at))
  const limit = Math.min(body.length, at + reach)
  while (at < limit && opener.test(body.charAt(at))) at++
  const [word = ''] = /^[\p{L}\p{M}]{1,30}/u.exec(body.slice(at, at + reach)) ?? []
  const after = body.charAt(at + word.length)
  const initial = word.length === 1 && after === '.'
  const elided = /^['’]/.test(after)
  const first = body.charAt(at)
  return {
    word,
    lower: lower.test(first) && !upper.test(body.charAt(at + 1)),
    digit: digit.test(first),
    bracketed,
    starter: ({ starters }) =>
      (!initial && starters.has(word.toLowerCase())) || (elided && starters.has(`${word.toLowerCase()}'`)),
  }
}

const isSpacedEllipsis = ({ body, start, sentenceStart }: Mark) =>
  start - 2 >= sentenceStart && body.charAt(start - 2) === '.' && space.test(body.charAt(start - 1))

/** "I … I do not know" stumbles; "… and then" only begins. */
function endsAfterRun({ body, run, start, sentenceStart }: Mark, next: Next, rules: SentenceRules): boolean {
  if (/^[.…]+$/.test(run)) {
    const word = wordBefore(body, start, sentenceStart)
    if (word === '' && body.slice(sentenceStart, start).trim() === '') return false
    if (word !== '' && word.toLowerCase() === next.word.toLowerCase()) return false
    if (run.length === 2) return endsAfterWord(word.replace(/\.$/, ''), next, rules)
  }
  return true
}

/** "…!" Smith said, and Yahoo! News. */
function endsAfterCry(
  { body, start, end, run, sentenceStart }: Mark,
  next: Next,
  rules: SentenceRules,
): boolean {
  const named = markedNames.has(wordBefore(body, start, sentenceStart))
  if (named && end === start + run.length) return next.starter(rules)
  if (end === start + run.length || next.starter(rules)) return true
  speaker.lastIndex = end
  return !rules.speech.has(speaker.exec(body)?.[1]?.toLowerCase() ?? '')
}

function endsAfterStop(mark: Mark, next: Next, rules: SentenceRules): boolean {
  const { body, start, end, sentenceStart } = mark
  const word = wordBefore(body, start, sentenceStart)
  if (next.lower && (word.includes('.') || isListed(word, rules))) return false
  if (word === '') return body.slice(sentenceStart, start).trim() !== ''
  if (end > start + 1) return !isBound(word, rules) || next.starter(rules)
  if (/^\p{Nd}{1,3}$/u.test(word)) {
    if (start - word.length === 0) return false
    return endsAfterNumber(next, rules)
  }
  const spaced =
    body.charAt(start - word.length - 2) === '.' && spacedAbbreviation(body, start, sentenceStart)
  if (spaced && isListed(spaced, rules)) return endsAfterWord(spaced, next, rules)
  if (/^I$/.test(word) && lower.test(body.charAt(start - 3))) return true
  return endsAfterWord(word, next, rules)
}

function endsAfterNumber(next: Next, rules: SentenceRules): boolean {
  if (rules.ordinals === 'none') return true
  if (germanMonths.has(next.word)) return false
  if (rules.ordinals === 'months') return true
  return next.starter(rules)
}

function endsAfterWord(word: string, next: Next, rules: SentenceRules): boolean {
  if (isBound(word, rules)) return false
  if (next.digit && (has(rules.numbered, word) || word.endsWith('str'))) return false
  if (has(rules.times, word)) return !rules.afterTime.has(next.word)
  if (has(rules.mayEnd, word)) return next.starter(rules)
  if (/^\p{Ll}$/u.test(word)) return false
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}{1,2}\.-?){1,5}\p{L}{1,2}$/u.test(word)) return next.starter(rules)
  if (rules.ordinals === 'nouns' && /^[IVX]{1,5}$/.test(word)) return next.starter(rules)
  return true
}

const has = (list: ReadonlySet<string>, word: string) => list.has(word) || list.has(word.toLowerCase())
const isBound = (word: string, { bound }: SentenceRules) =>
  has(bound, word) || (/^\p{Lu}{2,}$/u.test(word) && bound.has(word.charAt(0) + word.slice(1).toLowerCase()))
const isListed = (word: string, rules: SentenceRules) =>
  isBound(word, rules) || has(rules.mayEnd, word) || has(rules.times, word)

function wordBefore(body: string, at: number, limit: number): string {
  const least = Math.max(limit, at - reach)
  let start = at
  while (start > least && wordCharacter.test(body.charAt(start - 1))) start--
  // The last part of an address is no abbreviation.
  if (start > limit && /[/@#=&_]/.test(body.charAt(start - 1))) start--
  return body.slice(start, at).replace(/^(?:\p{L}{1,2}['’]|[-'’.]{1,40})/u, '')
}

/** "z. B", "EE. UU" and "v. Chr" as one word without the space. */
function spacedAbbreviation(body: string, at: number, limit: number): string | undefined {
  const tail = body.slice(Math.max(limit, at - 16), at)
  return /(?:^|[\s(])((?:\p{L}{1,3}\.[ \u00a0\u202f]?){1,2}(?:-?\p{L}{1,3}))$/u
    .exec(tail)?.[1]
    ?.replaceAll(/\s/g, '')
}
