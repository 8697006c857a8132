// The sentences and words of a text, for going through it by keys. Pure.
import { paragraphsOf, type Span, trimmed } from './paragraphs.ts'

/** What stands before a full stop that ends no sentence: titles, initials, months, "p." and the like. */
const abbreviated =
  /(?:^|[\s(“"'])(?:\p{Lu}|[Mm](?:r|rs|s)|[DdPpSs]r|[Pp]rof|[Ss]t|[Nn]o|[Nn]r|[Cc]a|[Cc]f|vs|etc|e\.g|i\.e|[Pp]p?|[Gg]en|[Ss]en|[Rr]ep|[Gg]ov|[Ll]t|[Cc]ol|[Jj]an|[Ff]eb|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|(?:\p{L}\.)+\p{L})\.\s*$/u

/** The sentences of a text in UTF-16 units, without the white space between them; none crosses a paragraph. */
export function sentencesOf(text: string, language?: string | null): Span[] {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' })
  return paragraphsOf(text).flatMap((paragraph) => {
    const pieces = [...segmenter.segment(text.slice(paragraph.start, paragraph.end))]
    const joined: Span[] = []
    let isOpen = false
    for (const { index, segment } of pieces) {
      const start = paragraph.start + index
      const last = joined.at(-1)
      if (last && isOpen) last.end = start + segment.length
      else joined.push({ start, end: start + segment.length })
      isOpen = abbreviated.test(segment)
    }
    return joined.flatMap((sentence) => trimmed(text, sentence) ?? [])
  })
}

/** The words of a stretch, with the punctuation that clings to them. */
export function wordsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }))
}

/** A stretch picked with a pointer, out to whole words and without white space at its ends. */
export function wholeWords(text: string, { start, end }: Span): Span | undefined {
  const inner = trimmed(text, { start, end })
  if (!inner) return undefined
  const isLetter = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(characterAt(text, at))
  let { start: from, end: to } = inner
  while (from > 0 && isLetter(from - 1) && isLetter(from)) from--
  while (to < text.length && isLetter(to - 1) && isLetter(to)) to++
  return { start: from, end: to }
}

/** The whole character at a position, which may be either half of a pair. */
function characterAt(text: string, at: number): string {
  const isLowHalf = /[\uDC00-\uDFFF]/.test(text[at] ?? '')
  return String.fromCodePoint(text.codePointAt(isLowHalf ? at - 1 : at) ?? 0)
}
