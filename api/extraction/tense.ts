// Whether a place in a sentence speaks of what was or of what is to come, by the verb nearest to it.
import { calendarWords } from './calendar-words.ts'
import { type Language, perLanguage } from './language.ts'

export type Tense = 'past' | 'ahead' | 'open'

interface Cue {
  start: number
  isAhead: boolean
}

const cues = perLanguage((language: Language) => {
  const { past, future } = calendarWords[language]
  const spaced = (words: string) => words.replaceAll(' ', '\\s+')
  // "Will be closed" is not past.
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(${spaced(future)})|(?<!be )(?:${spaced(past)}))(?![\\p{L}\\p{N}])`,
    'gu',
  )
})

const boundary = /[,;:()“”"—–]|\s(?:and|but|while|whereas|und|aber|et|mais|y|pero|e|mas)\s/gu

/** Reads the sentence once; the answer takes the place of a date and prefers what its own clause says before it. */
export function tensesOf(sentence: string, language: Language): (at: number) => Tense {
  const found: Cue[] = [...sentence.matchAll(cues(language))].map((match) => ({
    start: match.index,
    isAhead: match[1] !== undefined,
  }))
  const boundaries = [...sentence.matchAll(boundary)].map(({ index }) => index)
  return (at) => {
    const from = boundaries.findLast((place) => place < at) ?? 0
    const to = boundaries.find((place) => place > at) ?? sentence.length
    const cue =
      found.findLast(({ start }) => start >= from && start < at) ??
      found.find(({ start }) => start > at && start < to) ??
      found.findLast(({ start }) => start < at) ??
      found.find(({ start }) => start > at)
    return cue ? (cue.isAhead ? 'ahead' : 'past') : 'open'
  }
}
