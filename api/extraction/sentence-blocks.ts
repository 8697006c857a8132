// The parts of a text no sentence crosses: paragraphs, headlines and list items, with hard-wrapped lines put together.

/** A stretch of a text, in UTF-16 units, the end exclusive. */
export interface Span {
  start: number
  end: number
}

interface Line extends Span {
  /** The end of a bullet or a heading's mark, which belongs to no sentence. */
  textStart: number
  heading: boolean
}

const bullet = /(?:[-*+•◦▪▸►‣·●○■–—]|#{1,6})[ \t\u00a0]{1,8}(?=\S)/y
const numbered = /\(?(?:\d{1,3}|\p{L})[.)][ \t\u00a0]{1,8}(?=[^\p{Ll}\s])/uy
const lower = /\p{Ll}/u
const upperOrLower = /\p{L}/u
const caseless = /\p{Lo}/u
const ends = /[.!?…。！？؟।:][\p{Pe}\p{Pf}"'“]{0,5}$/u
const goesOn = /[,;(/&\u002d–—]$/u
const lastWord = /([\p{L}']{1,20})$/u
const space = /\s/

/** Widths of a page set by hard line breaks; a line as long as that was broken for want of room. */
const narrowest = 40
const widest = 130
const narrowestCaseless = 15

/** Trimmed, in order, none empty. `isLink` tells the words that cannot stand last. */
export function splitBlocks(text: string, isLink: (word: string) => boolean): Span[] {
  const blocks: Span[] = []
  let paragraph: Line[] = []
  const close = () => {
    if (paragraph.length > 0) for (const block of joinLines(text, paragraph, isLink)) blocks.push(block)
    paragraph = []
  }
  for (let from = 0; from <= text.length; ) {
    const lineBreak = text.indexOf('\n', from)
    const to = lineBreak < 0 ? text.length : lineBreak
    const line = trim(text, from, to)
    if (line) paragraph.push(readLine(text, line))
    else close()
    from = to + 1
  }
  close()
  return blocks
}

/** The span without white space around it; undefined when nothing is left. */
export function trim(text: string, from: number, to: number): Span | undefined {
  let start = from
  let end = to
  while (start < end && space.test(text.charAt(start))) start++
  while (end > start && space.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

function readLine(text: string, { start, end }: Span): Line {
  bullet.lastIndex = start
  const textStart = bullet.test(text) && bullet.lastIndex < end ? bullet.lastIndex : start
  return { start, end, textStart, heading: text.charAt(start) === '#' && textStart > start }
}

function joinLines(text: string, lines: Line[], isLink: (word: string) => boolean): Span[] {
  const width = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const blocks: Span[] = []
  let current: Span | undefined
  let before: Line | undefined
  for (const line of lines) {
    if (current && before && continues(text, before, line, width, isLink)) current.end = line.end
    else {
      current = { start: line.textStart, end: line.end }
      blocks.push(current)
    }
    before = line
  }
  return blocks
}

function continues(
  text: string,
  before: Line,
  line: Line,
  width: number,
  isLink: (word: string) => boolean,
): boolean {
  if (line.textStart > line.start || before.heading) return false
  const tail = text.slice(Math.max(before.textStart, before.end - 24), before.end)
  const unfinished = goesOn.test(tail) || isLink((lastWord.exec(tail)?.[1] ?? '').toLowerCase())
  if (unfinished) return true
  numbered.lastIndex = line.start
  if (numbered.test(text)) return false
  const first = text.charAt(line.start)
  if (lower.test(first)) return true
  const room = before.end - before.start + 1 + firstWordLength(text, line)
  const least = caseless.test(first) ? narrowestCaseless : narrowest
  const wrapped = width >= least && width <= widest && room > width
  if (wrapped) return true
  return !upperOrLower.test(first) && !ends.test(tail) && /\p{Pe}|\p{Pf}/u.test(first)
}

function firstWordLength(text: string, { start, end }: Span): number {
  if (caseless.test(text.charAt(start))) return 1
  let at = start
  while (at < end && !space.test(text.charAt(at))) at++
  return at - start
}
