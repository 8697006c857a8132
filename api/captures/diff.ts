// Two versions of a text side by side, sentence by sentence, with what changed inside each.
import { diffArrays } from 'diff'
import { type Alignment, alignSentences, markMoved, type Sentence, sentencesOf } from './align.ts'
import { placeOf, type ReadText, readForAnchors } from './read-text.ts'

/** Offsets in code points of its own text, `end` excluded. */
export interface DiffSpan {
  text: string
  start: number
  end: number
}

export interface DiffWord {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** `moved` has both places, and words if it changed on the way. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added' | 'changed' | 'moved'
  before?: DiffSpan
  after?: DiffSpan
  words?: DiffWord[]
}

/** Sentences with more edits than this between their partners are shown as removed and added. */
const mostEdits = 1000
/** Sentences longer than this are shown as a whole, without their words. */
const longestSentence = 5000

/**
 * The sentences of the later text in their order, each removed one where it stood. Typography alone is no change.
 * Sentences are paired in time proportional to the texts (align.ts); what bounds the rest is `mostEdits` among the
 * repeated sentences of one gap, and `longestSentence` for the words inside.
 */
export function diffTexts(before: string, after: string): DiffPiece[] {
  const [old, now] = [readForAnchors(before), readForAnchors(after)]
  const made = alignSentences(sentencesOf(old), sentencesOf(now))
  pairRepeated(made)
  markMoved(made)
  const pieces: DiffPiece[] = []
  let next = 0
  const tellRemoved = () => {
    for (; next < made.before.length && (made.toAfter[next] === -1 || made.moved.has(next)); next++) {
      if (made.toAfter[next] === -1)
        pieces.push({ kind: 'removed', ...side('before', old, made.before[next]) })
    }
  }
  tellRemoved()
  made.after.forEach((sentence, a) => {
    const b = made.toBefore[a] ?? -1
    pieces.push(pieceOf(made, old, now, b, sentence))
    if (b < 0 || made.moved.has(b)) return
    next = b + 1
    tellRemoved()
  })
  return pieces
}

function pieceOf(made: Alignment, old: ReadText, now: ReadText, b: number, sentence: Sentence): DiffPiece {
  const after = side('after', now, sentence)
  if (b < 0) return { kind: 'added', ...after }
  const before = side('before', old, made.before[b])
  const kind = made.moved.has(b) ? 'moved' : made.changed.has(b) ? 'changed' : 'same'
  if (!made.changed.has(b)) return { kind, ...before, ...after }
  return { kind, ...before, ...after, words: wordsOf(before.before?.text ?? '', after.after?.text ?? '') }
}

function side<Name extends 'before' | 'after'>(name: Name, read: ReadText, sentence: Sentence | undefined) {
  const place = sentence && placeOf(read, sentence.from, sentence.to)
  const span = place && { text: place.exact, start: place.start, end: place.end }
  return (span ? { [name]: span } : {}) as { [Key in Name]?: DiffSpan }
}

function wordsOf(before: string, after: string): DiffWord[] {
  if (before.length > longestSentence || after.length > longestSentence) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return diffArrays(segmentsOf(before), segmentsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

// Unlike a search for letters it keeps 1.4 together, and knows the words of scripts without spaces.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const segmentsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** To look at, equal sentences nothing tells apart may be taken in their order; an anchor may not. */
function pairRepeated(made: Alignment): void {
  const free = (partners: Int32Array) => [...partners.keys()].filter((at) => partners[at] === -1)
  const [befores, afters] = [free(made.toAfter), free(made.toBefore)]
  const keys = (sentences: Sentence[], of: number[]) => of.map((at) => sentences[at]?.key ?? '')
  const parts = diffArrays(keys(made.before, befores), keys(made.after, afters), { maxEditLength: mostEdits })
  let [o, n] = [0, 0]
  for (const { count, added, removed } of parts ?? []) {
    for (let i = 0; !added && !removed && i < count; i++) {
      const [b, a] = [befores[o + i], afters[n + i]]
      if (b === undefined || a === undefined) continue
      made.toAfter[b] = a
      made.toBefore[a] = b
    }
    if (!added) o += count
    if (!removed) n += count
  }
}
