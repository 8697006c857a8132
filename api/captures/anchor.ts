// Ties a quote to the one place in a text where it stands, or says why it cannot.
import { countCharacters, normaliseText, toCodePoints } from './text.ts'

/** What to look for: the exact words, and what stands around them when they occur more than once. */
export interface Selector {
  exact: string
  prefix?: string | undefined
  suffix?: string | undefined
}

/** Offsets in Unicode code points, `end` excluded, with up to 32 characters of context on either side. */
export interface Anchored {
  found: 'once'
  start: number
  end: number
  prefix: string
  suffix: string
}

export type AnchorResult = Anchored | { found: 'never' } | { found: 'several'; times: number }

const context = 32

/** Looks for the words exactly as they are; `text` is a capture's, so it is in NFC already. */
export function anchorQuote(text: string, selector: Selector): AnchorResult {
  const exact = normaliseText(selector.exact)
  const prefix = normaliseText(selector.prefix ?? '')
  const suffix = normaliseText(selector.suffix ?? '')
  const places = occurrences(text, exact).filter(
    (at) => text.slice(0, at).endsWith(prefix) && text.slice(at + exact.length).startsWith(suffix),
  )
  const [at] = places
  if (at === undefined) return { found: 'never' }
  if (places.length > 1) return { found: 'several', times: places.length }
  const start = toCodePoints(text, at)
  return {
    found: 'once',
    start,
    end: start + countCharacters(exact),
    prefix: lastCharacters(text.slice(Math.max(0, at - context * 2), at)),
    suffix: [...text.slice(at + exact.length, at + exact.length + context * 2)].slice(0, context).join(''),
  }
}

function occurrences(text: string, exact: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at)
  return places
}

/** The last characters of a slice, leaving out half of a surrogate pair at its beginning. */
function lastCharacters(slice: string): string {
  return [...slice]
    .filter((character) => character.isWellFormed())
    .slice(-context)
    .join('')
}
