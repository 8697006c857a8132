// What the palette lists: groups of options, and which of them fit what was typed. Pure.
import type { SearchResults } from '../../api/search/schema.ts'

export type FoundClaim = SearchResults['claims'][number]
export type Highlights = FoundClaim['highlights']

export interface Option {
  /** Tells it apart from all others. */
  id: string
  name: string
  /** What the name leaves open, said more quietly. */
  says?: string | undefined
  /** The key that does the same, as it is written. */
  key?: string | undefined
  /** Where it leads: a path of the admin, so that it can be opened in another tab. */
  to?: string | undefined
  run?: (() => unknown) | undefined
  /** A claim is shown with its verdict, and what was found with the words looked for. */
  claim?: FoundClaim
  highlights?: Highlights
}

export interface Group {
  heading: string
  options: Option[]
}

/** Whether every word typed begins a word of what the option says. */
export function fits(typed: string, { name, says = '' }: Pick<Option, 'name' | 'says'>): boolean {
  const words = wordsOf(`${name} ${says}`)
  return wordsOf(typed).every((word) =>
    words.some((one) => one.startsWith(word) || one.replace(arabicThe, '').startsWith(word)),
  )
}

/** Its article is written as one with the word, and nobody types it. */
const arabicThe = /^ال/

const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Without case and accents. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** The groups with what fits; empty ones are left out. */
export function fitting(typed: string, groups: readonly Group[]): Group[] {
  return groups
    .map(({ heading, options }) => ({ heading, options: options.filter((one) => fits(typed, one)) }))
    .filter(({ options }) => options.length > 0)
}

/** The address of a page, where nothing else was pasted. */
export function addressIn(typed: string): string | undefined {
  const text = typed.trim()
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined
}

/** Whether the last word may be only begun: nothing of the grammar of a search stands in it. */
export const mayGoOn = (typed: string) => /(^|\s)[\p{L}\p{N}]+$/u.test(typed)

/** A text in pieces, those between the highlights and those in them; their offsets count code points. */
export function pieces(text: string, highlights: Highlights): { text: string; isFound: boolean }[] {
  const characters = [...text]
  const cut = (from: number, to: number) => characters.slice(from, to).join('')
  const parts: { text: string; isFound: boolean }[] = []
  let at = 0
  for (const { start, end } of highlights) {
    if (start < at) continue
    parts.push({ text: cut(at, start), isFound: false }, { text: cut(start, end), isFound: true })
    at = end
  }
  parts.push({ text: cut(at, characters.length), isFound: false })
  return parts.filter((part) => part.text !== '')
}
