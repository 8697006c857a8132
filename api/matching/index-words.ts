// What a record is found by: its words in their order, and the stems of those that tell something.

import { stemLanguageOf, stemOf } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { readTokens } from './tokens.ts'

/** One part of a record that is searched; words of different parts never make a phrase. */
export interface SearchedPart {
  text: string | null | undefined
  /** Its name, where people may search in it alone (`speaker:`). */
  field?: SearchField
  /** Found by its field only. */
  isFieldOnly?: boolean
}

/** The marks by which words of one field are told from the others; characters the index takes for letters. */
export const fieldMarks = { speaker: 'ⓢ', topic: 'ⓣ', author: 'ⓐ', publisher: 'ⓟ', url: 'ⓤ' } as const
export type SearchField = keyof typeof fieldMarks

const gap = '¶'

/** The two columns of a full-text index. */
export function indexWords(
  parts: readonly SearchedPart[],
  language?: string | null,
): { words: string; stems: string } {
  const words: string[] = []
  const stems: string[] = []
  for (const { text, field, isFieldOnly = false } of parts) {
    if (!text) continue
    const spoken = stemLanguageOf(text, language)
    const tokens = readTokens(text)
    if (field) words.push(...tokens.map(({ word }) => fieldMarks[field] + word), gap)
    if (isFieldOnly) continue
    words.push(...tokens.map(({ word }) => word), gap)
    for (const { word, start, end, kind } of tokens) {
      if (kind !== 'word') stems.push(word)
      else if (!isStopWord(word, spoken)) stems.push(stemOf(text.slice(start, end), spoken))
    }
  }
  return { words: words.join(' '), stems: stems.join(' ') }
}

interface ClaimText {
  text: string
  headline: string | null
  speaker: string | null
  topics: readonly string[]
  language: string | null
}
export const claimParts = ({ text, headline, speaker, topics }: ClaimText): SearchedPart[] => [
  { text },
  { text: headline },
  { text: speaker, field: 'speaker' },
  ...topics.map((topic) => ({ text: topic, field: 'topic' as const, isFieldOnly: true })),
]

interface ArticleText {
  title: string
  publisher: string | null
  author: string | null
}
export const articleParts = ({ title, publisher, author }: ArticleText): SearchedPart[] => [
  { text: title },
  { text: publisher, field: 'publisher' },
  { text: author, field: 'author' },
]

interface SourceText {
  title: string
  publisher: string | null
  url: string | null
}
export const sourceParts = ({ title, publisher, url }: SourceText): SearchedPart[] => [
  { text: title },
  { text: publisher, field: 'publisher' },
  { text: url, field: 'url' },
]
