// The words meant by a text of markup: without entities, tags and line ends, however often they were escaped.
import { Parser } from 'htmlparser2'

/** Text that was escaped once more by every program it passed through. */
const mostEscapes = 3

/** @returns null where no word is left */
export function plainWords(written: string): string | null {
  let words = written
  for (let times = 0; times < mostEscapes && /&(?:#|[a-z])/i.test(words); times++) {
    const before = words
    words = decoded(words, /<[a-z/]/i.test(before))
    if (words === before) break
  }
  if (/<[a-z/!]/i.test(words)) words = decoded(words, true)
  return words.replaceAll(/[\s\u200B\uFEFF]+/g, ' ').trim() || null
}

function decoded(text: string, isMarkup: boolean): string {
  let plain = ''
  const parser = new Parser({
    ontext: (piece) => {
      plain += piece
    },
    onopentag: (name) => {
      if (isMarkup && blocks.has(name)) plain += ' '
    },
    onclosetag: (name) => {
      if (isMarkup && blocks.has(name)) plain += ' '
    },
  })
  parser.end(text)
  return plain
}

/** What stands apart on a page stands apart in words. */
const blocks = new Set(['p', 'br', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'td', 'tr', 'blockquote'])
