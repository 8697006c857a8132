// How a quote stands in a text, as it is written down: one state and, where there is one, one place.
import type { Quoted } from '../../db/schema.ts'
import type { AnchorState } from '../../db/vocabulary.ts'
import { anchorQuote, type Passage, type ReadText } from '../captures/anchor.ts'
import { reanchor } from '../captures/re-anchor.ts'

export interface Standing {
  anchor: AnchorState
  exact: string
  prefix: string | null
  suffix: string | null
  /** Code points of the text; null where the words stand nowhere, or nobody can tell where. */
  start: number | null
  end: number | null
  /** From 0 to 1, for words that changed. */
  similarity: number | null
}

/**
 * @param quoted  the words as they were taken
 * @param before  the text they were taken from; without it they are only looked for
 */
export function standingIn(after: ReadText, quoted: Quoted, before?: ReadText): Standing {
  if (!before || quoted.start === null) return firstStanding(after, quoted)
  const found = reanchor(before, after, quoted)
  if (found.state === 'ambiguous' || found.state === 'lost') return nowhere(found.state, quoted)
  const { exact, prefix, suffix, start, end } = found
  const similarity = found.state === 'changed' ? found.similarity : null
  return { anchor: found.state, exact, prefix, suffix, start, end, similarity }
}

/** A quote that waited for its text. */
function firstStanding(text: ReadText, quoted: Quoted): Standing {
  const found = anchorQuote(text, quoted)
  if (found.found === 'several') return nowhere('ambiguous', quoted)
  if (found.found === 'never') return nowhere('lost', quoted)
  const { exact, prefix, suffix, start, end } = found
  return { anchor: 'exact', exact, prefix, suffix, start, end, similarity: null }
}

function nowhere(anchor: 'ambiguous' | 'lost', { exact, prefix, suffix }: Quoted): Standing {
  return { anchor, exact, prefix, suffix, start: null, end: null, similarity: null }
}

/** The passages a person may choose from: the places of words that stand in several, else those most like them. */
export function passagesLike(text: ReadText, { exact }: Quoted): Passage[] {
  const found = anchorQuote(text, { exact })
  if (found.found === 'never') return found.nearest
  if (found.found === 'once')
    return [{ exact: found.exact, start: found.start, end: found.end, similarity: 1 }]
  return found.places.map(({ start, end }) => ({ exact, start, end, similarity: 1 }))
}
