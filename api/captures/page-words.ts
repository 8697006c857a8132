// The words of a page without a tree of it: the last resort for a page that no tree should be built of.
import { Tokenizer } from 'htmlparser2'
import { breakOf, tidyText } from './page-text.ts'

/** What a reader does not see, whether or not it is closed; and furniture, which is left out where it is closed. */
const unseen = new Set(['script', 'style', 'title', 'textarea'])
const furniture = new Set(
  'nav aside footer noscript template button iframe svg figcaption dialog select'.split(' '),
)

/** One pass over the tokens, which holds no stack: its time grows with the length of the page and with nothing else. */
export function wordsOf(html: string): string {
  const pieces: string[] = []
  let skipped: { name: string; depth: number; from: number } | undefined
  const open = (name: string) => {
    if (skipped) {
      if (skipped.name === name) skipped.depth++
      return
    }
    if (unseen.has(name) || furniture.has(name)) skipped = { name, depth: 1, from: pieces.length }
    pieces.push(breakOf(name)[0])
  }
  const close = (name: string) => {
    if (!skipped) {
      pieces.push(breakOf(name)[1])
      return
    }
    if (skipped.name !== name || --skipped.depth > 0) return
    pieces.length = skipped.from
    skipped = undefined
  }
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        pieces.push(html.slice(start, end).replaceAll(/\s+/g, ' '))
      },
      ontextentity: (codePoint) => {
        pieces.push(String.fromCodePoint(codePoint))
      },
      onopentagname: (start, end) => open(nameAt(html, start, end)),
      onclosetag: (start, end) => close(nameAt(html, start, end)),
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  if (skipped && unseen.has(skipped.name)) pieces.length = skipped.from
  return tidyText(pieces)
}

/** Longer names than any element has are all the same to a reader. */
const nameAt = (html: string, start: number, end: number) =>
  html.slice(start, Math.min(end, start + 20)).toLowerCase()
