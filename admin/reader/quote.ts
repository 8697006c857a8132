// Words picked in a text as the desk anchors them: exact, with what stands around them (W3C TextQuoteSelector). Pure.
import type { Offsets } from './code-points.ts'
import type { Span } from './paragraphs.ts'

const around = 32

export interface PickedQuote {
  exact: string
  prefix?: string
  suffix?: string
}

/** At most 32 characters on either side, none cut in half. */
export function quoteOf(text: string, { start, end }: Span): PickedQuote {
  const prefix = [...text.slice(Math.max(0, start - 2 * around), start)].slice(-around).join('')
  const suffix = [...text.slice(end, end + 2 * around)].slice(0, around).join('')
  return {
    exact: text.slice(start, end),
    ...(prefix.trim() === '' ? {} : { prefix: prefix.replace(/^[\uDC00-\uDFFF]/, '') }),
    ...(suffix.trim() === '' ? {} : { suffix: suffix.replace(/[\uD800-\uDBFF]$/, '') }),
  }
}

/** A place as it travels: in code points. */
export function placeOf({ toCodePoints }: Offsets, { start, end }: Span): Span {
  return { start: toCodePoints(start), end: toCodePoints(end) }
}

/** Some words before and after a stretch, to tell one place from another. */
export function surroundings(
  text: string,
  { start, end }: Span,
  atMost = 90,
): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - atMost), start)
  const after = text.slice(end, end + atMost)
  return {
    before: start > atMost ? `… ${before.replace(/^\S*\s/, '')}` : before,
    after: end + atMost < text.length ? `${after.replace(/\s\S*$/, '')} …` : after,
  }
}
