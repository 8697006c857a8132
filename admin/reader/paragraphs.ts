// A text as the paragraphs it is read in, each with its place in the whole. Pure.

/** A stretch of the text, in UTF-16 units; `end` is after the last one. */
export interface Span {
  start: number
  end: number
}

/** Blank lines part paragraphs; a text without any has a paragraph to a line. */
export function paragraphsOf(text: string): Span[] {
  const gap = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n+/g
  const paragraphs: Span[] = []
  let start = 0
  for (const { index, 0: blank } of text.matchAll(gap)) {
    paragraphs.push({ start, end: index })
    start = index + blank.length
  }
  paragraphs.push({ start, end: text.length })
  return paragraphs.filter(({ start, end }) => text.slice(start, end).trim() !== '')
}

/** The stretch without the white space at its ends; undefined when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const length = words.trim().length
  return length === 0 ? undefined : { start: start + lead, end: start + lead + length }
}
