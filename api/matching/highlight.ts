// Marks in a text the words a search looked for.
import type { Marked } from './full-text.ts'
import { stemLanguageOf, stemOf } from './stems.ts'
import { readTokens } from './tokens.ts'

/** A place in a text, in Unicode code points, as everywhere on the wire. */
export interface Highlight {
  start: number
  end: number
}

/** Where the words stand, in order; neighbours of one script without spaces become one place. */
export function highlight(text: string, marked: readonly Marked[], language?: string | null): Highlight[] {
  if (marked.length === 0) return []
  const spoken = stemLanguageOf(text, language)
  const places: Highlight[] = []
  for (const token of readTokens(text)) {
    const stem = token.kind === 'word' ? stemOf(token.word, spoken) : token.word
    const isFound = marked.some(({ word, stems, isBeginning }) =>
      isBeginning ? token.word.startsWith(word) : token.word === word || stems.includes(stem),
    )
    if (!isFound) continue
    const last = places.at(-1)
    if (last && token.start < last.end) last.end = token.end
    else places.push({ start: token.start, end: token.end })
  }
  return places.map(({ start, end }) => ({ start: pointsBefore(text, start), end: pointsBefore(text, end) }))
}

const pointsBefore = (text: string, unit: number) => [...text.slice(0, unit)].length
