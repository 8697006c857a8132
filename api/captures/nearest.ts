// The passages of a text that are most like a quote it does not hold, for a person to choose from.
import { bestFit, similarity } from './edit-distance.ts'
import { foldWords } from './fold.ts'
import { cutsWord, oncePer, type Place, placeOf, type ReadText } from './read-text.ts'

/** A passage, and from 0 to 1 how much of it is as in the quote. */
export type Passage = Pick<Place, 'exact' | 'start' | 'end'> & { similarity: number }

const most = 3
const leastAlike = 0.5
/** Words that occur more often than this do not point anywhere. */
const tooCommon = 400
/** Places worth a close look, the likeliest first; it bounds what a search costs. */
const lookedAt = 6
const longestQuote = 2000
const longestWord = 200

/** Words in lower case with where they stand, and where each of them occurs. */
interface Words {
  lower: string
  starts: number[]
  ends: number[]
  at: Map<string, number[]>
}

// A script without spaces is read letter by letter.
const word = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[\p{L}\p{N}\p{M}]+/gu

const wordsOf = oncePer(({ folded }: ReadText): Words => {
  const words: Words = { lower: lowerCase(folded.text), starts: [], ends: [], at: new Map() }
  for (const { 0: found, index } of words.lower.matchAll(word)) {
    const places = words.at.get(found)
    if (places) places.push(words.starts.length)
    else words.at.set(found, [words.starts.length])
    words.starts.push(index)
    words.ends.push(index + found.length)
  }
  return words
})

/** Lower case of the same length, so that positions stay. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  )
}

/** Up to three passages, the likest first; seen without regard to case, but measured with it. */
export function nearestPassages(read: ReadText, exact: string): Passage[] {
  const quote = foldWords(exact).slice(0, longestQuote)
  const words = wordsOf(read)
  const lower = lowerCase(quote)
  const asked = lower.match(word) ?? []
  const found: (Passage & { from: number; to: number })[] = []
  for (const first of likelyStarts(words, asked)) {
    const slack = 2 + Math.ceil(asked.length / 5)
    const from = words.starts[Math.max(0, first - slack)] ?? 0
    const last = words.ends[Math.min(words.ends.length, first + asked.length + slack) - 1] ?? from
    const to = Math.min(last, from + 4 * lower.length + longestWord)
    const fit = bestFit(words.lower.slice(from, to), lower)
    const range = toWholeWords(words.lower, from + fit.start, from + fit.end)
    const place = placeOf(read, ...range)
    if (!place || found.some((other) => range[0] < other.to && other.from < range[1])) continue
    const alike = similarity(quote, read.folded.text.slice(...range))
    if (alike < leastAlike) continue
    const { exact: words_, start, end } = place
    found.push({ exact: words_, start, end, similarity: alike, from: range[0], to: range[1] })
  }
  return found
    .sort((a, b) => b.similarity - a.similarity || a.start - b.start)
    .slice(0, most)
    .map(({ from: _from, to: _to, ...passage }) => passage)
}

/** Where the quote would have to begin for most of its words, the rare ones above all, to be at their places. */
function likelyStarts({ at, starts }: Words, asked: string[]): number[] {
  const votes = new Map<number, number>()
  asked.forEach((one, i) => {
    const places = at.get(one) ?? []
    if (places.length > tooCommon) return
    const weight = Math.log(1 + starts.length / places.length)
    for (const place of places) {
      // A word more or less before it shifts a place; neighbouring votes count together.
      const bin = Math.floor((place - i) / 2)
      votes.set(bin, (votes.get(bin) ?? 0) + weight)
    }
  })
  const together = (bin: number) =>
    (votes.get(bin) ?? 0) + ((votes.get(bin - 1) ?? 0) + (votes.get(bin + 1) ?? 0)) / 2
  return [...votes.keys()]
    .map((bin) => ({ bin, sum: together(bin) }))
    .sort((a, b) => b.sum - a.sum || a.bin - b.bin)
    .filter(
      ({ bin }, i, all) => !all.slice(0, Math.min(i, lookedAt * 2)).some((o) => Math.abs(o.bin - bin) < 2),
    )
    .slice(0, lookedAt)
    .map(({ bin }) => bin * 2)
}

function toWholeWords(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  for (let step = 0; step < 40 && cutsWord(text, start); step++) start--
  for (let step = 0; step < 40 && cutsWord(text, end); step++) end++
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return [start, end]
}
