// Which words of a claim the other one has not, and which it has elsewhere: a word diff that sees through another order. Pure.
import { diffWords } from '../history/words-diff.ts'

export interface Word {
  is: 'same' | 'other' | 'moved'
  text: string
}

/** The text in order, joined it is what it was. */
export function unlikeWords(text: string, other: string): Word[] {
  const known = new Set(wordsOf(other))
  return diffWords(other, text).flatMap(({ kind, text: part }): Word[] => {
    if (kind === 'gone') return []
    if (kind === 'same') return [{ is: 'same', text: part }]
    return part.split(/(\s+)/).flatMap((word): Word[] => {
      if (word === '') return []
      const [plain] = wordsOf(word)
      if (plain === undefined) return [{ is: 'same', text: word }]
      return [{ is: known.has(plain) ? 'moved' : 'other', text: word }]
    })
  })
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? []
  )
}
