// Finds the words of a quote again in a later version of the text they were taken from, or says what became of them.
//
// A wrong place is worse than none, so each answer needs two things to agree: the words, and the sentence they are part
// of, followed from the earlier text into the later one (align.ts). What a fact-checker is told:
//
// exact      The words stand unchanged where they stood: in the same sentences, in the same order among their
//            neighbours, however far the text around them shifted; or, if their sentence was edited, with the 32
//            characters of context on both sides as they were.
// moved      The words stand unchanged in other surroundings: their sentences are elsewhere in the order of the text,
//            or were edited close by. Without any of its neighbours a sentence is known only if it is long enough to be
//            telling (24 characters) and is the only one of its words on both sides that has no other partner.
// changed    The sentence is still at its place, recognisably the same (60 % of its characters, most of its names and
//            numbers), but the quoted words in it are not; these are the ones that stand there now, with their likeness.
// ambiguous  The words stand in the later text, but more than one place could be theirs, or a short one without any of
//            its context: never a guess. The places are told.
// lost       None of these. The same words elsewhere do not count if they stood there before, in another sentence.
//
// Without the earlier text nobody knows what stood there already, and prefix and suffix have to tell (words-alone.ts).
import { align } from './align.ts'
import {
  anchorQuote,
  type FoldedSelector,
  foldSelector,
  nearestPassages,
  type Passage,
  type Selector,
} from './anchor.ts'
import {
  amongRivals,
  besideEdits,
  changedIn,
  looseIn,
  sentencesOver,
  unchangedIn,
  wholeIn,
} from './following.ts'
import { foldedAt, type Place, type ReadText } from './read-text.ts'
import { findByWords } from './words-alone.ts'

/** A quote as it was taken: offsets in code points of the earlier text, null where there was none. */
export type Anchor = Selector & { start?: number | null; end?: number | null }

export type Reanchored =
  | ({ state: 'exact' | 'moved' } & Place)
  | ({ state: 'changed'; similarity: number } & Place)
  | { state: 'ambiguous'; places: Place[] }
  | { state: 'lost'; nearest: Passage[] }

/**
 * Both texts are prepared once for all quotes of an article; aligning them costs once too. The words are compared in
 * folded form, so that a change of typography alone changes nothing.
 */
export function reanchor(before: ReadText | null, after: ReadText, anchor: Anchor): Reanchored {
  const selector = foldSelector(anchor)
  const from = before ? positionIn(before, anchor, selector) : undefined
  if (!before || from === undefined) return findByWords(after, anchor)
  const made = align(before, after)
  const { first, last } = sentencesOver(made.before, from, from + selector.words.length)
  if (first > last) return findByWords(after, anchor)
  const search = { before, after, made, selector, from, first, last }
  return (
    unchangedIn(search) ??
    wholeIn(search) ??
    amongRivals(search) ??
    besideEdits(search) ??
    changedIn(search) ??
    looseIn(search) ?? {
      state: 'lost',
      nearest: nearestPassages(after, anchor.exact),
    }
  )
}

function positionIn(before: ReadText, anchor: Anchor, { words }: FoldedSelector): number | undefined {
  if (words === '') return undefined
  const { start } = anchor
  const at = start == null ? -1 : foldedAt(before, before.toUtf16(start))
  if (at >= 0) {
    // White space at the beginning of the quote is not among its folded words.
    const position = before.folded.text[at] === ' ' ? at + 1 : at
    if (before.folded.text.startsWith(words, position)) return position
  }
  const found = anchorQuote(before, anchor)
  return found.found === 'once' ? foldedAt(before, before.toUtf16(found.start)) : undefined
}
