// A selection that keys move: by sentences, and at either end by words. Pure.
import type { Span } from './paragraphs.ts'
import { wordsOf } from './sentences.ts'

export type Move = 'nextSentence' | 'previousSentence' | 'endOn' | 'endBack' | 'startOn' | 'startBack'

/** The sentence at a position, or the nearest after it, or the last one. */
export function sentenceAt(sentences: readonly Span[], at: number): Span | undefined {
  return sentences.find(({ end }) => end > at) ?? sentences.at(-1)
}

/** Where the selection goes; it always holds at least one word and stays inside the text. */
export function moved(text: string, sentences: readonly Span[], now: Span, move: Move): Span {
  switch (move) {
    case 'nextSentence':
      return sentences.find(({ start }) => start > now.start) ?? now
    case 'previousSentence':
      return sentences.findLast(({ start }) => start < now.start) ?? sentences[0] ?? now
    case 'endOn':
      return { ...now, end: wordAfter(text, now.end)?.end ?? now.end }
    case 'endBack':
      return { ...now, end: wordsOf(text, now).at(-2)?.end ?? now.end }
    case 'startOn':
      return { ...now, start: wordsOf(text, now)[1]?.start ?? now.start }
    case 'startBack':
      return { ...now, start: wordBefore(text, now.start)?.start ?? now.start }
  }
}

/** Farther than any word is long. */
const reach = 400

function wordAfter(text: string, at: number): Span | undefined {
  return wordsOf(text, { start: at, end: Math.min(text.length, at + reach) })[0]
}

function wordBefore(text: string, at: number): Span | undefined {
  return wordsOf(text, { start: Math.max(0, at - reach), end: at }).at(-1)
}
