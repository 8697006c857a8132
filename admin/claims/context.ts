// What stands around a quote: the sentence before it and the sentence after it. Pure.

export interface InContext {
  before: string
  quote: string
  after: string
}

const longest = 320
const sentenceEnd = /[.!?…。！？]["'”’»)\]]*\s+|\n+/gu

/** `start` and `end` count Unicode code points, as the desk's anchors do. */
export function inContext(text: string, start: number, end: number): InContext {
  const from = toIndex(text, start)
  const to = from + toIndex(text.slice(from), end - start)
  const [before, quote, after] = [
    lastSentence(text.slice(Math.max(0, from - 4 * longest), from)),
    text.slice(from, to),
    firstSentence(text.slice(to, to + 4 * longest)),
  ].map((part) => part.replaceAll(/\n\s*/g, '\n'))
  return { before: before ?? '', quote: quote ?? '', after: after ?? '' }
}

function toIndex(text: string, codePoints: number): number {
  let at = 0
  for (let count = 0; count < codePoints && at < text.length; count++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  return at
}

/** The rest of the sentence the quote stands in, or the whole one before when the quote begins a sentence. */
function lastSentence(text: string): string {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index, 0: end }) => index + end.length)
  const begin = ends.filter((at) => text.slice(at).trim() !== '').at(-1) ?? 0
  const sentence = text.slice(begin)
  if (sentence.length <= longest) return sentence
  return `… ${sentence.slice(-longest).replace(/^\S*\s/, '')}`
}

function firstSentence(text: string): string {
  const lead = /^[\s.!?…"'”’»)\]]*/u.exec(text)?.[0].length ?? 0
  const [end] = [...text.slice(lead).matchAll(sentenceEnd)]
  const sentence = end ? text.slice(0, lead + end.index + end[0].trimEnd().length) : text
  if (sentence.length <= longest) return sentence.trimEnd()
  return `${sentence.slice(0, longest).replace(/\s\S*$/, '')} …`
}
