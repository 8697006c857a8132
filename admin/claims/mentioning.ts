// A mention while it is typed: where its @ stands, who fits, and who is still named in the end. Pure.
import type { Person } from '../../api/accounts/schema.ts'

export interface Begun {
  /** Where the @ stands. */
  start: number
  /** What follows it, up to the cursor. */
  word: string
}

const offeredAtMost = 6
/** Longer than most names; who types on means something else. */
const longest = 30

/** The mention that is being typed just before the cursor. */
export function begun(text: string, cursor: number): Begun | undefined {
  const before = text.slice(0, cursor)
  const start = before.lastIndexOf('@')
  if (start === -1 || cursor - start > longest) return undefined
  if (/[\p{L}\p{N}_]$/u.test(before.slice(0, start))) return undefined
  const word = before.slice(start + 1)
  return /[\n@]|^\s/.test(word) ? undefined : { start, word }
}

/** Those of whom a part of the name begins so; nobody once a whole name and more stands there. */
export function fitting(people: readonly Person[], word: string): Person[] {
  const sought = word.toLowerCase()
  const begins = ({ name }: Person) => {
    const folded = name.toLowerCase()
    return folded.startsWith(sought) || folded.includes(` ${sought}`)
  }
  return people.filter(begins).slice(0, offeredAtMost)
}

/** The ids of those picked whose name the text still holds. */
export function stillNamed(text: string, picked: readonly Person[]): string[] {
  return [...new Set(picked.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))]
}
