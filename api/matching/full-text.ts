// A person's search words as an FTS5 query: any text is safe, and only what is documented here has a meaning.
import { fieldMarks, type SearchField } from './index-words.ts'
import { anyStemsOf } from './stems.ts'
import { readTokens, type Token } from './tokens.ts'

/** What somebody searches for, read but not yet looked up. */
export interface Search {
  /** The FTS5 query; null when no words are left to look for. */
  match: string | null
  /** `status:decided` and the like: fields whose words are a closed list, for the caller to filter by. */
  fields: { name: string; value: string; isWanted: boolean }[]
  /** The words and beginnings looked for, to be marked where they are found. */
  marked: Marked[]
}

/** A word, or with `isBeginning` the first letters of one. */
export interface Marked {
  word: string
  stems: string[]
  isBeginning: boolean
}

const piece = /(-?)(?:([\p{L}]+):)?(?:"([^"]*)"|([^\s"]+))/gu

/**
 * Words must all occur, in any of their forms; `"two words"` is a phrase as it stands, `word*` a beginning of two
 * letters or more, `-word` must not occur, `speaker:word` must occur in that field. Everything else is taken
 * literally, so FTS5's own operators have no effect.
 * @param known  fields the caller filters by itself, with the words each can have
 */
export function readSearch(q: string, known: Readonly<Record<string, readonly string[]>> = {}): Search {
  const wanted: string[] = []
  const unwanted: string[] = []
  const search: Search = { match: null, fields: [], marked: [] }
  for (const found of q.matchAll(piece)) {
    const [, minus, name, phrase, word] = found
    const value = phrase ?? word ?? ''
    if (name !== undefined && known[name]?.includes(value.toLowerCase())) {
      search.fields.push({ name, value: value.toLowerCase(), isWanted: !minus })
      continue
    }
    const isField = name !== undefined && name in fieldMarks
    const literal = name === undefined || isField ? value : `${name}:${value}`
    const mark = isField ? fieldMarks[name as SearchField] : ''
    const term = toTerm(literal, { isPhrase: phrase !== undefined, mark })
    if (term === null) continue
    ;(minus ? unwanted : wanted).push(term)
    if (!minus) search.marked.push(...markedOf(literal, phrase !== undefined))
  }
  if (wanted.length > 0) {
    const all = wanted.join(' AND ')
    search.match = unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
  }
  return search
}

/** The query alone; null when nothing is left to search for. */
export const toFullTextQuery = (q: string): string | null => readSearch(q).match

function toTerm(literal: string, { isPhrase, mark }: { isPhrase: boolean; mark: string }): string | null {
  const tokens = readTokens(literal)
  if (tokens.length === 0) return null
  const row = `"${tokens.map(({ word }) => mark + word).join(' ')}"`
  if (isBeginning(literal, tokens, isPhrase)) return `words : ${row} *`
  const [token] = tokens
  if (isPhrase || mark !== '' || tokens.length > 1 || token?.kind !== 'word') return `words : ${row}`
  const stems = anyStemsOf(token.word).map((stem) => `"${stem}"`)
  return `(words : ${row} OR stems : (${stems.join(' OR ')}))`
}

/** One letter begins too many words to be a search; one character of Chinese is a word. */
function isBeginning(literal: string, tokens: readonly Token[], isPhrase: boolean): boolean {
  const last = tokens.at(-1)
  if (!last) return false
  if (last.kind === 'pair' && tokens.length === 1 && [...last.word].length === 1) return true
  return !isPhrase && literal.endsWith('*') && [...last.word].length >= 2
}

function markedOf(literal: string, isPhrase: boolean): Marked[] {
  const tokens = readTokens(literal)
  return tokens.map((token, at) => ({
    word: token.word,
    stems: token.kind === 'word' && !isPhrase ? anyStemsOf(token.word) : [token.word],
    isBeginning: at === tokens.length - 1 && isBeginning(literal, tokens, isPhrase),
  }))
}
