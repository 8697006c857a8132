// The sentences of a language we have no rules for, as Unicode's segmentation finds them (UAX 29, `Intl.Segmenter`).
import { type Span, splitBlocks, trim } from './sentence-blocks.ts'

/** Each segment of V8's carries a copy of the whole text, so that is read through a window. */
const windowSize = 1024

/** @param language BCP 47; what is no such tag is taken for the root locale */
export function splitBySegmenter(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(knownTag(language), { granularity: 'sentence' })
  const blocks = splitBlocks(text, () => false)
  const sentences: Span[] = []
  let at = 0
  for (const segment of segmentsOf(unbroken(text, blocks), segmenter)) {
    for (let block = blocks[at]; block && block.start < segment.end; block = blocks[at]) {
      const start = Math.max(segment.start, block.start)
      const sentence = trim(text, start, Math.min(segment.end, block.end))
      if (sentence) sentences.push(sentence)
      if (block.end > segment.end) break
      at++
    }
  }
  return sentences
}

/** A line break ends a sentence for the segmenter: only those between blocks may stay. */
function unbroken(text: string, blocks: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of blocks) {
    pieces.push(text.slice(at, start), text.slice(start, end).replaceAll('\n', ' '))
    at = end
  }
  return pieces.join('') + text.slice(at)
}

function* segmentsOf(body: string, segmenter: Intl.Segmenter): Generator<Span> {
  let size = windowSize
  for (let from = 0; from < body.length; ) {
    while (body.charAt(from) === '\n') from++
    const to = Math.min(from + size, body.length)
    const found = [...segmenter.segment(body.slice(from, to))]
    // The last one may go on behind the window.
    const whole = to < body.length ? found.slice(0, -1) : found
    for (const { index, segment } of whole) {
      yield { start: from + index, end: from + index + segment.length }
    }
    const last = whole.at(-1)
    size = last ? windowSize : size * 2
    from += last ? last.index + last.segment.length : 0
  }
}

function knownTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und'
  } catch (fault) {
    if (fault instanceof RangeError) return 'und'
    throw fault
  }
}
